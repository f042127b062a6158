// Counts exported symbols without a doc comment. A count, not a gate: `npm run rooms` prints it.

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|class|interface|type) ([A-Za-z_$][\w$]*)/gm;

/** Names of exported declarations that no comment stands directly before. */
export function undocumentedExports(source: string): string[] {
  const names: string[] = [];
  for (const match of source.matchAll(EXPORT)) {
    const before = source.slice(0, match.index).trimEnd();
    if (!before.endsWith('*/')) names.push(match[1] ?? '');
  }
  return names;
}
