// Calls of Python that install packages: `subprocess.run([sys.executable, '-m', 'pip', 'install', 'x==1'])`, `os.system('pip
// install x')`, `pip.main(['install', 'x'])`. What is computed stays unknown.

import type { CodeCall, CodeSummary, DependencyPlace, SymbolicValue } from '@sentrascan/contract';
import { type Installed, installedBy, installedByWords } from './install-command.ts';
import type { InstallTeller } from './install-teller.ts';

const LISTS =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen)|asyncio\.create_subprocess_(?:exec|shell)|pty\.spawn|commands\.getoutput)$/;
const SPREAD =
  /^(?:asyncio\.create_subprocess_exec|os\.(?:execv?p?e?|execlp?e?|spawn[lv]p?e?|posix_spawnp?))$/;
const PIP_MAIN = /^pip(?:\._internal(?:\.cli\.main|\.main)?)?\.(?:_?main|pipmain)$/;
/** IPython's shell takes a text, and a list of words. */
const SHELL_METHOD = /(?:^|\.)get_ipython\(\)\.(system|getoutput|run_line_magic|magic)$/;

/** Scopes inside scopes that are looked into. */
const MAX_LEVELS = 64;
/** Lines behind the beginning of a call in which a literal of it is looked for. */
const MAX_CALL_LINES = 100;

/**
 * States the packages that calls of a source install.
 *
 * @param placeOf where a 1-based line of the source stands, with the 1-based column
 * @param lines of the source
 */
export function tellInstallCalls(
  installs: InstallTeller,
  code: CodeSummary,
  placeOf: (line: number, column: number) => DependencyPlace,
  lines: readonly string[],
  level = 0,
): void {
  for (const call of code.calls) {
    if (call.line === undefined) continue;
    for (const installed of installedByCall(call)) {
      const { line, column } = literalPlace(lines, call.line, installed.text);
      installs.tell(installed, placeOf(line, column));
    }
  }
  if (level >= MAX_LEVELS) return;
  for (const nested of code.nested) tellInstallCalls(installs, nested, placeOf, lines, level + 1);
}

function installedByCall({ callable, resolved, args, kwargs }: CodeCall): readonly Installed[] {
  const callee = resolved ?? callable;
  const first = args[0] ?? kwargs?.find(([name]) => name === 'args')?.[1];
  if (first === undefined) return [];
  const method = SHELL_METHOD.exec(callable)?.[1];
  if (method !== undefined) return installedBy(shellText(method, args));
  if (PIP_MAIN.test(callee)) return ofWords(['pip', ...wordsIn(first)]);
  if (SPREAD.test(callee)) return ofWords(args.flatMap((arg) => wordsIn(arg)));
  if (!LISTS.test(callee)) return [];
  return first.t === 'str' ? installedBy(first.v) : ofWords(wordsIn(first));
}

function shellText(method: string, args: readonly SymbolicValue[]): string {
  const texts = args.map((arg) => (arg.t === 'str' ? arg.v : ''));
  return (method === 'run_line_magic' ? texts.slice(0, 2).join(' ') : (texts[0] ?? '')).replace(/^%/, '');
}

/** The words of a list; what is not known is a word that installs nothing. */
function wordsIn(value: SymbolicValue): string[] {
  if (value.t === 'str') return [value.v];
  if (value.t === 'list' || value.t === 'tuple') return value.items.flatMap((item) => wordsIn(item));
  if (value.t === 'global') return [`${value.module}.${value.name}`];
  return ['-'];
}

function ofWords(words: readonly string[]): readonly Installed[] {
  return installedByWords(words.map((text) => ({ text, at: 0, isEnd: false })));
}

/** Where a literal of a call stands: in its first line, or in one of those that follow. */
function literalPlace(
  lines: readonly string[],
  first: number,
  text: string,
): { line: number; column: number } {
  const bare = text.replace(/^-e /, '');
  for (let line = first; line < first + MAX_CALL_LINES && line <= lines.length; line++) {
    const at = (lines[line - 1] ?? '').indexOf(bare);
    if (at >= 0) return { line, column: at + 1 };
  }
  return { line: first, column: 1 };
}
