// Which texts describe a model or its settings to a loader, so that a reader who does not know them has left something out.

const EXTENSIONS: ReadonlySet<string> = new Set([
  'json',
  'json5',
  'jsonc',
  'xml',
  'pmml',
  'prototxt',
  'pbtxt',
  'textproto',
  'txtpb',
  'onnxtext',
  'onnxtxt',
]);

/** Languages of texts that may be such a description whatever they are called. */
const OPEN_LANGUAGES: ReadonlySet<string> = new Set(['json', 'yaml', 'xml', 'plain']);

/** Names that say that the content is prose or plain data, however it begins. */
const PLAIN: ReadonlySet<string> = new Set(
  'txt text md markdown rst adoc csv tsv log out jsonl ndjson tex bib rtf srt vtt license vocab bpe merges'.split(
    ' ',
  ),
);

/** Begins like JSON, a YAML document or XML. */
const STRUCTURED_OPENING = /^\uFEFF?\s{0,256}(?:\{|%YAML\b|<\?xml\b)|^\uFEFF?---[ \t]{0,8}\r?\n/;

/**
 * True for structured text that a loader obeys, by its name or, where that does not tell, by its first characters.
 *
 * @param language as `languageOf` says
 */
export function isConfiguration(name: string, language: string, text: string): boolean {
  const lower = name.toLowerCase();
  const base = lower.slice(lower.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  const extension = dot < 0 ? '' : base.slice(dot + 1);
  if (EXTENSIONS.has(extension)) return true;
  return !PLAIN.has(extension) && OPEN_LANGUAGES.has(language) && STRUCTURED_OPENING.test(text);
}
