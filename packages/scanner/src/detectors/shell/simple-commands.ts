// A command of a shell taken apart: into the programs it runs, and each of them into words. Near enough to judge by, no more:
// nothing is expanded. Source of truth: POSIX.1-2024, XCU 2.

import { LIMITS } from '../../limits.ts';

/** A program and what it is given. */
export interface SimpleCommand {
  /** The last component of its path, without `.exe`. */
  readonly program: string;
  /** The program as it is written. */
  readonly path: string;
  readonly words: readonly string[];
}

/** Programs that run what follows them. */
const RUNNERS: ReadonlySet<string> = new Set(
  'sudo doas env nohup nice ionice time timeout stdbuf setsid exec command builtin xargs then do else if while until ! { ('.split(
    ' ',
  ),
);

/** Options of these that take a word. */
const RUNNER_OPTIONS: ReadonlySet<string> = new Set('-u -g -n -c -k -s -p -h -I -P -L -d'.split(' '));

const SEPARATORS = new Set([';', '&', '|', '\n', '(', ')', '`']);

/** `<<EOF`, `<<-'EOF'`; `<<` with its word apart. */
const HERE = /^\d?<<-?\\?["']?([A-Za-z_][\w.-]{0,60})/;
const HERE_MARK = /^\d?<<-?$/;
const HERE_END = /^\\?["']?([A-Za-z_][\w.-]{0,60})/;
const READS_COMMANDS = /^(?:(?:ba|z|da|k)?sh|ssh)$/;

/**
 * @param text one command as written, with its pipes and lists
 * @param onCut told once the name of the limit that leaves some of it out
 */
export function simpleCommands(
  text: string,
  onCut?: (limit: 'commandPrograms' | 'commandWords') => void,
): readonly SimpleCommand[] {
  const most = LIMITS.commandPrograms.value;
  const commands: SimpleCommand[] = [];
  let words: string[] = [];
  let hereWord = '';
  const end = (): void => {
    const command = commandOf(words);
    if (command !== undefined && commands.length <= most) commands.push(command);
    words = [];
  };
  let isCut = false;
  for (let at = 0; at < text.length && commands.length <= most; ) {
    const char = text.charAt(at);
    if (char === ' ' || char === '\t' || char === '\r') at++;
    else if (char === '\\' && /\r?\n/.test(text.slice(at + 1, at + 3)))
      at += text.charAt(at + 1) === '\r' ? 3 : 2;
    else if (SEPARATORS.has(char)) {
      // What a here-document holds is data, but for a shell that reads it.
      const isData = hereWord !== '' && !READS_COMMANDS.test(programAt(words));
      end();
      at++;
      if (char === '\n' && hereWord !== '') {
        if (isData) at = afterHereDocument(text, at, hereWord);
        hereWord = '';
      }
    } else if (char === '#' && words.length === 0) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 ? text.length : lineEnd;
    } else {
      const from = at;
      at = wordEnd(text, at);
      const word = text.slice(from, at);
      const here = HERE.exec(word) ?? (HERE_MARK.test(words.at(-1) ?? '') ? HERE_END.exec(word) : null);
      if (here !== null) hereWord = here[1] ?? '';
      if (words.length < LIMITS.commandWords.value) words.push(unquoted(word));
      else isCut = true;
    }
  }
  end();
  if (isCut) onCut?.('commandWords');
  if (commands.length <= most) return commands;
  onCut?.('commandPrograms');
  return commands.slice(0, most);
}

function programAt(words: readonly string[]): string {
  return commandOf(words)?.program ?? '';
}

/** Behind the line that is the word alone; the end where there is none. */
function afterHereDocument(text: string, from: number, word: string): number {
  for (let start = from; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start < 200 && text.slice(start, end).trim() === word) return end;
    start = end + 1;
  }
  return text.length;
}

function wordEnd(text: string, from: number): number {
  let quote = '';
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth++;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (/\s/.test(char) || SEPARATORS.has(char))) return at;
    else if (depth > 0 && char === '\n') return at;
  }
  return text.length;
}

function unquoted(word: string): string {
  return /["'\\]/.test(word) ? word.replace(/\\(.)/g, '$1').replace(/["']/g, '') : word;
}

/** A redirection; its file stands in the next word where it ends with the sign. */
const REDIRECTION = /^\d?(?:<{1,3}|>{1,2})[&|]?/;

function commandOf(words: readonly string[]): SimpleCommand | undefined {
  const redirections: string[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const redirection = REDIRECTION.exec(word);
    if (/^[A-Za-z_]\w{0,80}=/.test(word)) at++;
    else if (redirection !== null) {
      const count = redirection[0] === word ? 2 : 1;
      redirections.push(...words.slice(at, at + count));
      at += count;
    } else if (RUNNERS.has(programOf(word))) {
      at++;
      while (at < words.length && /^-/.test(words[at] ?? ''))
        at += RUNNER_OPTIONS.has(words[at] ?? '') ? 2 : 1;
      if (programOf(word) === 'timeout') at++;
    } else break;
  }
  const first = words[at];
  if (first === undefined && redirections.length === 0) return undefined;
  const path = first ?? '';
  return { program: programOf(path), path, words: [...words.slice(at + 1), ...redirections] };
}

function programOf(word: string): string {
  return word.replace(/^.*[\\/](?=.)/, '').replace(/\.exe$/i, '');
}
