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

/** True for a file that is run or rendered, by its name or its first characters. */
export function isSource(name: string, text: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const dot = base.lastIndexOf('.');
  return (
    FILE_NAMES.has(base) ||
    base.startsWith('dockerfile.') ||
    (dot >= 0 && EXTENSIONS.has(base.slice(dot + 1))) ||
    /^\uFEFF?#![ \t]{0,8}\//.test(text)
  );
}
