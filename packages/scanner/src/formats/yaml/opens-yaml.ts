// Which texts are YAML: by their names, or by an opening that nothing else has.

const EXTENSIONS = ['.yaml', '.yml', '.dvc', '.cff', '.eyaml', '.sls', '.clang-format', '.clang-tidy'];
const FILE_NAMES: ReadonlySet<string> = new Set([
  'mlmodel',
  'dvc.lock',
  'environment',
  '.yamllint',
  '.condarc',
]);
/** Names that say what the text is: prose, tables, source. */
const OTHERS =
  /\.(?:md|markdown|txt|rst|adoc|csv|tsv|log|jsonl?|ndjson|html?|xml|py|sh|js|ts|c|h|cpp|java|go|rs|r|jinja2?|j2|tex|toml|ini|cfg|ipynb|license|vocab|bpe|merges)$/i;
const OPENING = /^\uFEFF?(?:\s{0,64}#[^\n]{0,400}\n){0,64}(?:%YAML\b|---(?:[ \t]|\r?\n))/;
/** Tags by which loaders make objects, as YAML writes them behind a key, a dash or at the top. */
const OBJECT_TAG = /(?:^|[\s:[{,-])!(?:!|<tag:yaml\.org,2002:)(?:python|ruby|java)[/.:]/m;

/** True for names of YAML files. */
export function isYamlName(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return EXTENSIONS.some((extension) => base.endsWith(extension)) || FILE_NAMES.has(base);
}

/**
 * @param text the beginning of the text
 * @param name last component of the path
 */
export function opensYaml(text: string, name: string): boolean {
  if (isYamlName(name)) return true;
  return !OTHERS.test(name) && (OPENING.test(text) || OBJECT_TAG.test(text));
}
