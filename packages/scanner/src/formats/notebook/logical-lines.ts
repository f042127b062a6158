// Which lines of a cell begin a statement: not inside a string, a bracket or a line that goes on. Only there is a `%` or `!` a
// magic. Source of truth: ipython/ipython, IPython/core/inputtransformer2.py.

/** What is open at the end of a line of Python. */
export interface OpenState {
  /** What closes the string that is open, or nothing. */
  quote: string;
  brackets: number;
  /** The line ended in a backslash. */
  goesOn: boolean;
}

/** A state with nothing open. */
export function nothingOpen(): OpenState {
  return { quote: '', brackets: 0, goesOn: false };
}

/** Follows one line of Python from `start` to `end` (its line end excluded) and notes what stays open. */
export function followLine(text: string, start: number, end: number, state: OpenState): void {
  state.goesOn = false;
  let at = start;
  const goesOnInString = text.charCodeAt(end - 1) === 0x5c;
  if (state.quote !== '') {
    at = afterString(text, start, end, state.quote);
    if (at < 0) {
      if (state.quote.length === 1 && !goesOnInString) state.quote = '';
      return;
    }
    state.quote = '';
  }
  for (; at < end; at++) {
    const character = text.charAt(at);
    if (character === '#') return;
    if (character === '"' || character === "'") {
      const quote = text.startsWith(character.repeat(3), at) ? character.repeat(3) : character;
      const after = afterString(text, at + quote.length, end, quote);
      if (after < 0) {
        // A short string without an end is a mistake that ends with its line, unless the line goes on.
        if (quote.length === 3 || goesOnInString) state.quote = quote;
        return;
      }
      at = after - 1;
    } else if (character === '(' || character === '[' || character === '{') {
      state.brackets += 1;
    } else if (character === ')' || character === ']' || character === '}') {
      state.brackets = Math.max(0, state.brackets - 1);
    } else if (character === '\\' && at === end - 1) {
      state.goesOn = true;
    }
  }
}

/** @returns one past the closing quote; -1 where it is not on this line */
function afterString(text: string, start: number, end: number, quote: string): number {
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 0x5c) at++;
    else if (text.startsWith(quote, at) && at + quote.length <= end) return at + quote.length;
  }
  return -1;
}
