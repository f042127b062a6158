// The words of a command line with their places: quotes and joined lines as a POSIX shell has them, operators apart. What a
// shell would expand stays as it is written.

/** A word, or an operator between two commands. */
export interface ShellWord {
  /** Without its quotes. */
  readonly text: string;
  /** Offset in the command line. */
  readonly at: number;
  /** Ends a command: `;`, `&&`, `|`, a line end. */
  readonly isEnd: boolean;
}

/** Words of one command line that are looked at. */
const MAX_WORDS = 20_000;

const END = /[;&|()\n]/;
const JOINED = /[\\^`][ \t]*\r?\n/y;

/** Takes a command line apart. Redirections are left out with their targets. */
export function shellWords(line: string): ShellWord[] {
  const words: ShellWord[] = [];
  let at = 0;
  let isRedirected = false;
  while (at < line.length && words.length < MAX_WORDS) {
    const character = line.charAt(at);
    const joined = joinAt(line, at);
    if (joined > 0) at += joined;
    else if (END.test(character)) {
      words.push({ text: character, at, isEnd: true });
      at++;
    } else if (/\s/.test(character)) at++;
    else if (character === '#') {
      const end = line.indexOf('\n', at);
      at = end < 0 ? line.length : end;
    } else {
      const redirection = /^(?:\d{0,2}|&)(?:>{1,2}|<{1,3})&?(?!=)/.exec(line.slice(at, at + 8));
      if (redirection === null) {
        const word = wordAt(line, at);
        if (!isRedirected) words.push({ text: word.text, at, isEnd: false });
        isRedirected = false;
        at = word.end;
      } else {
        at += redirection[0].length;
        isRedirected = true;
      }
    }
  }
  return words;
}

function joinAt(line: string, at: number): number {
  JOINED.lastIndex = at;
  return JOINED.exec(line)?.[0].length ?? 0;
}

function wordAt(line: string, start: number): { text: string; end: number } {
  let text = '';
  let quote = '';
  let at = start;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (quote === '"' && character === '\\' && /["\\$`]/.test(line.charAt(at + 1)))
        text += line.charAt(++at);
      else text += character;
    } else if (character === '"' || character === "'") quote = character;
    else if (/\s/.test(character) || END.test(character)) break;
    else if (character === '\\') {
      if (joinAt(line, at) > 0) break;
      text += line.charAt(++at);
    } else text += character;
  }
  return { text, end: Math.max(at, start + 1) };
}
