// What the magics of IPython do with their line and their cell. Source of truth: ipython/ipython, IPython/core/magics/*.py.

/** Cell magics whose body is the notebook's own language. */
export const KEEPS_BODY: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'capture',
  'prun',
  'memit',
  'mprun',
  'lprun',
  'px',
  'python',
  'python2',
  'python3',
  'pypy',
  'ipytest',
  'skip',
  'heat',
  'scalene',
  'snakeviz',
  'debug',
  'local',
  'spark',
  'wandb',
  'tb',
]);

/** Line magics whose line is a statement. */
export const KEEPS_LINE: ReadonlySet<string> = new Set([
  'time',
  'timeit',
  'prun',
  'memit',
  'lprun',
  'mprun',
  'px',
  'snakeviz',
  'debug',
]);

/** Cell magics whose body another interpreter runs, and which. */
export const INTERPRETERS: ReadonlyMap<string, string> = new Map([
  ['bash', 'bash'],
  ['sh', 'sh'],
  ['zsh', 'zsh'],
  ['system', 'sh'],
  ['sx', 'sh'],
  ['!', 'sh'],
  ['shell', 'sh'],
  ['cmd', 'cmd'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
  ['perl', 'perl'],
  ['ruby', 'ruby'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['html', 'html'],
  ['HTML', 'html'],
  ['svg', 'html'],
  ['SVG', 'html'],
  ['R', 'r'],
  ['julia', 'julia'],
  ['sql', 'sql'],
  ['bigquery', 'sql'],
  ['sqlite', 'sql'],
  ['latex', 'latex'],
  ['markdown', 'markdown'],
  ['cython', 'cython'],
  ['node', 'node'],
]);

/** Those of them that are shells, whose commands are told one by one. */
export const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'zsh', 'cmd', 'powershell']);

/** Interpreters whose programs do something when the cell is run. */
export const RUNNING: ReadonlySet<string> = new Set([
  ...SHELLS,
  'perl',
  'ruby',
  'javascript',
  'html',
  'node',
]);

/** Magics that give their line to the system's shell. */
export const SHELL_LINES: ReadonlySet<string> = new Set(['sx', 'system', '!']);

/** The interpreter that `%%script NAME` names: the last component of its path. */
export function interpreterOf(words: string): string {
  const word = words
    .trim()
    .split(/\s{1,100}/)
    .find((part) => !part.startsWith('-'));
  const name = (word ?? '').replace(/^.*[\\/]/, '').replace(/(?:\.exe|[\d.]{1,8})$/i, '');
  return name === '' ? 'sh' : name;
}

/** The language of a segment that an interpreter reads. */
export function languageOfInterpreter(interpreter: string): string {
  if (interpreter === 'cmd') return 'batch';
  return SHELLS.has(interpreter) && interpreter !== 'powershell' ? 'shell' : interpreter;
}
