// Decodes a string literal of a Jinja template, which Jinja hands to Python's unicode-escape: octal, hexadecimal, Unicode
// and named escapes, continued lines, and unknown escapes kept as they stand (jinja2/lexer.py, Lexer.wrap).

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
};

/** Digits that the escapes of fixed length take. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Names of characters that names of attributes are made of, besides letters and digits. */
const NAMED: Readonly<Record<string, string>> = {
  'LOW LINE': '_',
  'SPACING UNDERSCORE': '_',
  'FULL STOP': '.',
  'LEFT PARENTHESIS': '(',
  'RIGHT PARENTHESIS': ')',
  SOLIDUS: '/',
  SPACE: ' ',
};

const DIGIT_NAMES = 'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE'.split(' ');

/**
 * @param at where the opening quote stands
 * @returns the text, and where the literal ends; no end where the template ends before it
 */
export function decodeStringLiteral(
  source: string,
  at: number,
): { readonly text: string; readonly end: number | undefined } {
  const quote = source[at] ?? '';
  const parts: string[] = [];
  let from = at + 1;
  let index = from;
  for (;;) {
    const character = source[index];
    if (character === undefined || character === quote) {
      parts.push(source.slice(from, index));
      return { text: parts.join(''), end: character === undefined ? undefined : index + 1 };
    }
    if (character !== '\\') {
      index++;
      continue;
    }
    parts.push(source.slice(from, index));
    const { text, end } = decodeEscape(source, index);
    parts.push(text);
    index = end;
    from = end;
  }
}

function decodeEscape(source: string, at: number): { readonly text: string; readonly end: number } {
  const letter = source[at + 1];
  if (letter === undefined) return { text: '\\', end: at + 1 };
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, end: at + 2 };
  const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0];
  if (octal !== undefined)
    return { text: String.fromCharCode(Number.parseInt(octal, 8)), end: at + 1 + octal.length };
  const digits = HEX_DIGITS[letter];
  if (digits !== undefined) {
    const hex = source.slice(at + 2, at + 2 + digits);
    const code = Number.parseInt(hex, 16);
    if (hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) && code <= 0x10ffff)
      return { text: String.fromCodePoint(code), end: at + 2 + digits };
  }
  const name = letter === 'N' ? /^\{([A-Za-z0-9 -]{1,88})\}/.exec(source.slice(at + 2, at + 92)) : null;
  if (name !== null) {
    return { text: characterNamed(name[1]?.toUpperCase() ?? ''), end: at + 2 + name[0].length };
  }
  return { text: `\\${letter}`, end: at + 2 };
}

/** U+FFFD for a name that is not listed. */
function characterNamed(name: string): string {
  const letter = /^LATIN (SMALL|CAPITAL) LETTER ([A-Z])$/.exec(name);
  if (letter !== null) return letter[1] === 'SMALL' ? (letter[2] ?? '').toLowerCase() : (letter[2] ?? '');
  const digit = name.startsWith('DIGIT ') ? DIGIT_NAMES.indexOf(name.slice(6)) : -1;
  return digit >= 0 ? String(digit) : (NAMED[name] ?? '\uFFFD');
}
