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

/** Stands for what is not known: a variable, which is no name of a package. */
const UNKNOWN = '$_';

/** Scopes inside scopes that are looked into. */
const MAX_LEVELS = 64;
/** Lines behind the beginning of a call in which a literal of it is looked for. */
const MAX_CALL_LINES = 100;

/** Literals of one source that are looked for outside of their call. */
const MAX_LOOKUPS = 500;

/**
 * States the packages that calls of a source install. A function of the source that installs what it is given counts as pip.
 *
 * @param placeOf where a 1-based line of the source stands, with the 1-based column
 * @param lines of the source
 */
export function tellInstallCalls(
  installs: InstallTeller,
  code: CodeSummary,
  placeOf: (line: number, column: number) => DependencyPlace,
  lines: readonly string[],
): void {
  const scopes = scopesOf(code);
  const own = new Set(
    scopes.filter(({ calls }) => calls.some(installsWhatItIsGiven)).map(({ name }) => name),
  );
  const literals = new LiteralPlaces(lines);
  const stated = new Set<string>();
  for (const { calls } of scopes) {
    for (const call of calls) {
      if (call.line === undefined) continue;
      for (const installed of installedByCall(call, own)) {
        const { line, column } = literals.find(call.line, installed.text);
        const key = `${line}:${column} ${installed.kind} ${installed.text}`;
        if (stated.has(key)) continue;
        stated.add(key);
        installs.tell(installed, placeOf(line, column));
      }
    }
  }
}

function scopesOf(code: CodeSummary): readonly CodeSummary[] {
  const scopes: CodeSummary[] = [];
  const add = (scope: CodeSummary, level: number) => {
    scopes.push(scope);
    if (level < MAX_LEVELS) for (const nested of scope.nested) add(nested, level + 1);
  };
  add(code, 0);
  return scopes;
}

/** `subprocess.run([..., 'pip', 'install', name])` with a name that only the caller knows. */
function installsWhatItIsGiven(call: CodeCall): boolean {
  if (!LISTS.test(call.resolved ?? call.callable) && !PIP_MAIN.test(call.resolved ?? call.callable))
    return false;
  const first = call.args[0];
  if (first === undefined) return false;
  const words = first.t === 'str' || first.t === 'composed' ? textOf(first).split(/\s+/) : wordsIn(first);
  const verb = words.lastIndexOf('install');
  return verb >= 0 && words.slice(verb).some((word) => word.includes(UNKNOWN));
}

function installedByCall(
  { callable, resolved, args, kwargs }: CodeCall,
  own: ReadonlySet<string>,
): readonly Installed[] {
  const callee = resolved ?? callable;
  const first = args[0] ?? kwargs?.find(([name]) => name === 'args')?.[1];
  if (first === undefined) return [];
  const method = SHELL_METHOD.exec(callable)?.[1];
  if (method !== undefined) return installedBy(shellText(method, args));
  if (PIP_MAIN.test(callee)) return ofWords(['pip', ...wordsIn(first)]);
  if (SPREAD.test(callee)) return ofWords(args.flatMap((arg) => wordsIn(arg)));
  if (own.has(callable.slice(callable.lastIndexOf('.') + 1)))
    return ofWords(['pip', 'install', ...args.flatMap((arg) => wordsIn(arg))]).filter(({ text }) =>
      /^[\w.-]{1,200}(?:\[[^\]]{0,200}\])?(?:[=<>~!].{1,200})?$/.test(text),
    );
  if (!LISTS.test(callee)) return [];
  return first.t === 'str' || first.t === 'composed' ? installedBy(textOf(first)) : ofWords(wordsIn(first));
}

/** A text, with a mark for what is not known of it. */
function textOf(value: SymbolicValue & { t: 'str' | 'composed' }): string {
  return value.t === 'str' ? value.v : value.parts.map((part) => part ?? UNKNOWN).join('');
}

function shellText(method: string, args: readonly SymbolicValue[]): string {
  const texts = args.map((arg) => (arg.t === 'str' ? arg.v : ''));
  return (method === 'run_line_magic' ? texts.slice(0, 2).join(' ') : (texts[0] ?? '')).replace(/^%/, '');
}

/** The words of a list; what is not known is a word that installs nothing. */
function wordsIn(value: SymbolicValue): string[] {
  if (value.t === 'str' || value.t === 'composed') return [textOf(value)];
  if (value.t === 'list' || value.t === 'tuple') return value.items.flatMap((item) => wordsIn(item));
  if (value.t === 'global') return [`${value.module}.${value.name}`];
  return [UNKNOWN];
}

function ofWords(words: readonly string[]): readonly Installed[] {
  return installedByWords(words.map((text) => ({ text, at: 0, isEnd: false })));
}

/** Where literals stand in a source. */
class LiteralPlaces {
  readonly #lines: readonly string[];
  #lookupsLeft = MAX_LOOKUPS;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** In the first line of a call, in one of those that follow, or where the source has it as a literal of its own. */
  find(first: number, text: string): { line: number; column: number } {
    const bare = text.replace(/^-e /, '');
    const end = Math.min(first + MAX_CALL_LINES, this.#lines.length + 1);
    for (let line = first; line < end; line++) {
      const at = (this.#lines[line - 1] ?? '').indexOf(bare);
      // A literal of its own further down is one of the next call.
      if (at >= 0) return { line, column: at + 1 };
      if (
        line > first &&
        /^\S/.test(this.#lines[line - 1] ?? '') &&
        !/^[\])}]/.test(this.#lines[line - 1] ?? '')
      )
        break;
    }
    if (this.#lookupsLeft-- > 0) {
      for (const [index, line] of this.#lines.entries()) {
        const at = Math.max(line.indexOf(`"${bare}"`), line.indexOf(`'${bare}'`));
        if (at >= 0) return { line: index + 1, column: at + 2 };
      }
    }
    return { line: first, column: 1 };
  }
}
