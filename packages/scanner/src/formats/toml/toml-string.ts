// Strings of TOML: basic and literal, on one line and on several.

/** A string and where it ends. */
export interface TomlString {
  readonly value: string;
  /** One past its last quote. */
  readonly end: number;
}

const ESCAPE = /\\(?:([btnfre"\\])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[ \t]*\r?\n\s*)/g;
const NAMED: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\x1b',
  '"': '"',
  '\\': '\\',
};

/** @param at where its first quote stands; @returns undefined where nothing closes it */
export function readTomlString(text: string, at: number): TomlString | undefined {
  const quote = text[at] ?? '"';
  const isLong = text.startsWith(quote.repeat(3), at);
  const start = at + (isLong ? 3 : 1);
  const end = isLong ? endOfLong(text, start, quote) : endOfShort(text, start, quote);
  if (end === undefined) return undefined;
  const source = text.slice(start, end);
  // A break right behind the opening quotes is none of the text.
  const written = isLong ? source.replace(/^\r?\n/, '') : source;
  const value = quote === '"' && written.includes('\\') ? unescaped(written) : written;
  return { value, end: end + (isLong ? 3 : 1) };
}

/** The quote that closes a string on one line. */
function endOfShort(text: string, start: number, quote: string): number | undefined {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return at;
    if (character === '\n' || character === '\r') return undefined;
    if (character === '\\' && quote === '"') at++;
  }
  return undefined;
}

/** The first of the three quotes that close a string; up to two more before them belong to it. */
function endOfLong(text: string, start: number, quote: string): number | undefined {
  const three = quote.repeat(3);
  let end = text.indexOf(three, start);
  while (end >= 0 && quote === '"' && isEscaped(text, end, start)) end = text.indexOf(three, end + 1);
  if (end < 0) return undefined;
  for (let more = 0; more < 2 && text[end + 3] === quote; more++) end++;
  return end;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= start && text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_, named?: string, byte?: string, short?: string, long?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    const digits = byte ?? short ?? long;
    if (digits === undefined) return '';
    const point = Number.parseInt(digits, 16);
    return String.fromCodePoint(point <= 0x10ffff ? point : 0xfffd);
  });
}
