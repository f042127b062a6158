// Which texts are configuration: structured text that a loader or an installer obeys. It may hold templates, tags,
// names of classes and packages; this version reads it as text only.

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
  'tf',
  'hcl',
]);

const FILE_NAMES: ReadonlySet<string> = new Set(['procfile']);

/** Names that say that the content is prose or plain data, however it begins. */
const PLAIN: ReadonlySet<string> = new Set(
  'txt md markdown rst adoc csv tsv log jsonl ndjson tex bib srt vtt license vocab bpe merges'.split(' '),
);

/** Begins like JSON, a YAML document or XML. */
const STRUCTURED_OPENING = /^\uFEFF?\s{0,256}(?:\{|%YAML\b|<\?xml\b)|^\uFEFF?---[ \t]{0,8}\r?\n/;

/** True for structured text that something obeys, by its name or, where that does not tell, by its first characters. */
export function isConfiguration(name: string, text: string): boolean {
  const lower = name.toLowerCase();
  const base = lower.slice(lower.lastIndexOf('/') + 1);
  if (FILE_NAMES.has(base)) return true;
  const dot = base.lastIndexOf('.');
  const extension = dot < 0 ? '' : base.slice(dot + 1);
  if (EXTENSIONS.has(extension)) return true;
  return !PLAIN.has(extension) && STRUCTURED_OPENING.test(text);
}
