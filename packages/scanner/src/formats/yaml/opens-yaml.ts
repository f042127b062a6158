// Which texts are YAML: by their names, or by an opening that nothing else has.

const EXTENSIONS = ['.yaml', '.yml', '.dvc', '.cff', '.eyaml', '.sls', '.clang-format', '.clang-tidy'];
const FILE_NAMES: ReadonlySet<string> = new Set([
  'mlmodel',
  'dvc.lock',
  'pixi.lock',
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

/** Names of notes and settings: YAML where they look like it from the first line on, and hold such a tag. */
const NOTES = /\.(?:txt|log|toml|ini|cfg|conf|jsonl?)$/i;
const TAGGED_VALUE =
  /^[ \t]*(?:- {0,8})*(?:["']?[\w./-]{1,100}["']?:[ \t]{1,8})?!(?:!|<tag:yaml\.org,2002:)python[/.:]/m;
const NO_YAML_LINE =
  /^(?![ \t]*(?:$|#|---|\.\.\.|%YAML|- |["']?[\w./-]{1,100}["']?:(?:\s|$)|!!|!<|[\][{}]))/m;
/** A tag where JSON has a value, which no text of JSON holds. */
const TAG_IN_JSON =
  /["'][ \t]{0,8}:\s{0,64}!(?:!|<tag:yaml\.org,2002:)python[/.:]|[[,{]\s{0,64}!(?:!|<tag:yaml\.org,2002:)python[/.:]/;
/** How much of a text is looked at, in characters. */
const LOOKED_AT = 16 * 1024;

/** True for text that opens as JSON does and that only readers of YAML take, with a tag that makes objects. */
export function isTaggedJson(head: string): boolean {
  return TAG_IN_JSON.test(head.slice(0, LOOKED_AT));
}

function isTaggedNote(head: string): boolean {
  const text = head.slice(0, LOOKED_AT);
  return TAGGED_VALUE.test(text) && !NO_YAML_LINE.test(text.replace(/^\uFEFF/, ''));
}

/** True for names of YAML files. */
export function isYamlName(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return EXTENSIONS.some((extension) => base.endsWith(extension)) || FILE_NAMES.has(base);
}

/** False for names of other texts, whose beginning need not be looked at. */
export function mayOpenYaml(name: string): boolean {
  return isYamlName(name) || NOTES.test(name) || !OTHERS.test(name);
}

/**
 * @param text the beginning of the text
 * @param name last component of the path
 */
export function opensYaml(text: string, name: string): boolean {
  if (isYamlName(name) || (NOTES.test(name) && isTaggedNote(text))) return true;
  return !OTHERS.test(name) && (OPENING.test(text) || OBJECT_TAG.test(text));
}
