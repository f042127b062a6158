// Which files are templates by their names.

export const TEMPLATE_EXTENSIONS = ['.jinja', '.jinja2', '.j2'] as const;

/** True for names of template files, whatever folder they are in. */
export function isTemplateName(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    TEMPLATE_EXTENSIONS.some((extension) => lower.endsWith(extension)) ||
    /(?:^|\/)chat_template(?:\.txt)?$/.test(lower)
  );
}
