// Which texts are programs: source that an interpreter runs, by name or by `#!`. This version reads them as text only.

const EXTENSIONS: ReadonlySet<string> = new Set([
  'py',
  'pyw',
  'pyx',
  'ipynb',
  'sh',
  'bash',
  'zsh',
  'ksh',
  'csh',
  'fish',
  'bat',
  'cmd',
  'ps1',
  'psm1',
  'vbs',
  'js',
  'mjs',
  'cjs',
  'ts',
  'rb',
  'pl',
  'pm',
  'php',
  'lua',
  'r',
  'jl',
  'awk',
  'tcl',
  'groovy',
  'html',
  'htm',
  'xhtml',
  'svg',
  'mustache',
  'tmpl',
  'sql',
  'c',
  'h',
  'cc',
  'cpp',
  'hpp',
  'cu',
  'cuh',
  'rs',
  'go',
  'java',
  'kt',
  'scala',
  'swift',
  'cs',
]);

const FILE_NAMES: ReadonlySet<string> = new Set([
  'dockerfile',
  'containerfile',
  'makefile',
  'jenkinsfile',
  'vagrantfile',
  'rakefile',
]);

/** Pages and drawings: they run only what they hold as a script or a handler, or fetch. */
const MARKUP = /\.(?:html?|xhtml|svg)$/i;
/** What makes a page do more than show itself. */
const ACTIVE =
  /<(?:script|iframe|frame|object|embed|applet|portal|base|form|foreignobject|animate|set|use)\b|\bon[a-z]{3,30}\s{0,8}=|javascript:|vbscript:|data:text\/html|srcdoc|http-equiv\s{0,8}=\s{0,8}["']?refresh|<\?(?!xml\b)|<%|\bimport\s{0,8}\(/i;
/** Lists of words, one a line: a shebang among them is a word. */
const WORD_LIST =
  /(?:^|[/_.-])(?:vocab(?:ulary)?|merges|tokens|words|labels|dict(?:ionary)?)(?:[_.-][\w-]{1,40})?\.(?:txt|bpe|vocab)$/i;

/** True for a list of words by its name: whatever stands in it is a word. */
export function isWordList(name: string): boolean {
  return WORD_LIST.test(name);
}

/** True for a page that holds nothing that runs. @param text the whole page */
export function isPassiveMarkup(name: string, text: string): boolean {
  return MARKUP.test(name) && !ACTIVE.test(text);
}

/** True for a file that is run or rendered, by its name or its first characters. */
export function isSource(name: string, text: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const dot = base.lastIndexOf('.');
  return (
    FILE_NAMES.has(base) ||
    base.startsWith('dockerfile.') ||
    (dot >= 0 && EXTENSIONS.has(base.slice(dot + 1))) ||
    (/^\uFEFF?#![ \t]{0,8}\//.test(text) && !WORD_LIST.test(base))
  );
}
