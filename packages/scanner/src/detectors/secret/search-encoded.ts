// Looks behind encodings: base64, hexadecimal digits, escapes, and literals that source puts together.

import { decodeEscapes, decodeHexStart } from './decode-text.ts';
import { mostSpecific } from './found-secrets.ts';
import { readQuoted } from './read-literal.ts';
import type { Stop } from './search-index.ts';
import { searchText } from './search-text.ts';
import type { SearchedText } from './searched-text.ts';

/** Encodings that are taken off one after the other. */
export const MOST_DEPTH = 3;
/** How much of an encoded run is decoded around an anchor. */
const ENCODED_UNITS = 4096;
const ESCAPED_UNITS = 2048;
const HALF_LITERAL_UNITS = 400;
const ESCAPE = /(?:\\u00|\\x|%)[0-9A-Fa-f]{2}|&#(?:x[0-9A-Fa-f]{2}|\d{2,3});/y;
const ESCAPES = /(?:(?:\\u00|\\x|%)[0-9A-Fa-f]{2}|&#(?:x[0-9A-Fa-f]{2}|\d{2,3});){4}/y;

/** Where the encoded text was searched already, for each alignment. */
export interface Decoded {
  readonly base64Until: number[];
  readonly hexUntil: number[];
  escapedUntil: number;
}

/** An escape of a letter or digit: nobody writes one of those, except who hides what it belongs to, or encodes everything. */
function isWordEscape(text: string, at: number): boolean {
  ESCAPE.lastIndex = at;
  const written = ESCAPE.exec(text)?.[0];
  if (written === undefined) return false;
  const plain = decodeEscapes(written);
  if (!/^[\w-]$/.test(plain)) return false;
  if (written[0] !== '%') return true;
  ESCAPES.lastIndex = at;
  return /[_-]/.test(plain) || ESCAPES.test(text);
}

export function lookAtEncoded(
  searched: SearchedText,
  at: number,
  stop: Extract<Stop, { kind: 'base64' | 'hex' | 'escape' }>,
  decoded: Decoded,
): void {
  if (searched.depth >= MOST_DEPTH) return;
  const { text } = searched;
  if (stop.kind === 'escape') {
    if (at < decoded.escapedUntil) return;
    if (!isWordEscape(text, at)) return;
    const run = searched.visible.around(at);
    const start = Math.max(run.start, at - 200);
    const end = Math.min(run.end, at + ESCAPED_UNITS, text.length);
    decoded.escapedUntil = end;
    searchInside(searched, decodeEscapes(text.slice(start, end)), start, end);
    return;
  }
  if (stop.kind === 'hex') {
    const parity = at & 1;
    if (at < (decoded.hexUntil[parity] ?? 0)) return;
    const matched = /^(?:[0-9A-Fa-f]{2}){4,}/.exec(text.slice(at, at + ENCODED_UNITS));
    const end = at + (matched?.[0].length ?? 0);
    decoded.hexUntil[parity] = end;
    searchInside(searched, decodeHexStart(text.slice(at, end)), at, end);
    return;
  }
  const run = searched.base64.around(at);
  const group = (((at - stop.groupOffset) % 4) + 4) % 4;
  if (at < (decoded.base64Until[group] ?? 0)) return;
  let start = at - stop.groupOffset;
  start -= Math.floor(Math.min(start - run.start, ENCODED_UNITS) / 4) * 4;
  if (start < 0 || start < run.start - 3) return;
  const end = Math.min(run.end, at + ENCODED_UNITS);
  decoded.base64Until[group] = end;
  // Wrapped lines shift nothing: Buffer leaves line ends out. What precedes the anchor may be no text at all.
  const plain = printableAround(text.slice(start, end), at - start);
  if (plain.length >= 8) searchInside(searched, plain, start, end);
}

/** The printable text around what an anchor stands for. */
function printableAround(encoded: string, anchorAt: number): string {
  const bytes = Buffer.from(encoded, 'base64').toString('latin1');
  const near = Math.min(bytes.length - 1, Math.floor((anchorAt * 3) / 4) + 1);
  const before = bytes.slice(0, near).search(/[^\t\r\n\x20-\x7e][\t\r\n\x20-\x7e]*$/);
  const rest = bytes.slice(before + 1);
  const end = rest.search(/[^\t\r\n\x20-\x7e]/);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Searches a decoded text; what is found there stands where the encoded one does. */
export function searchInside(
  outer: SearchedText,
  plain: string,
  start: number,
  end: number,
  names = true,
): void {
  if (plain.length < 8) return;
  const inner = searchText(plain, plain.length, { ...outer.setting, keys: [] }, names, outer.depth + 1);
  const whole = outer.text.slice(start, end);
  for (const candidate of mostSpecific(inner.candidates)) {
    const spelled =
      candidate.alsoWithheld ?? (end - start <= 2 * candidate.value.length + 64 ? whole : undefined);
    outer.candidates.push({
      ...candidate,
      start,
      end,
      isInside: true,
      ...(spelled === undefined ? {} : { alsoWithheld: spelled }),
    });
  }
}

/** A literal that ends where the pattern does not: source joins it with the next one. */
export function lookAtJoined(searched: SearchedText, at: number): void {
  if (searched.depth >= MOST_DEPTH) return;
  const { text } = searched;
  const close = searched.literal.around(at).end;
  if (close - at > HALF_LITERAL_UNITS) return;
  const quote = text[close];
  if (quote === '\\' && text[close + 1] === '\n') {
    const joined = text.slice(at, close + 400).replace(/\\\r?\n[ \t]*/g, '');
    searchInside(searched, joined, at, close, false);
    return;
  }
  if (quote !== '"' && quote !== "'" && quote !== '`') return;
  if (
    !/^["'`][ \t]{0,64}(?:\\?\r?\n\s{0,200})?(?:\+|\.\.?|&)?\s{0,200}[bru]?["'`]/.test(
      text.slice(close, close + 480),
    )
  )
    return;
  let open = at;
  while (open > 0 && at - open < HALF_LITERAL_UNITS && text[open - 1] !== quote && text[open - 1] !== '\n')
    open -= 1;
  if (text[open - 1] !== quote) return;
  const literal = readQuoted(text, open - 1);
  if (literal !== undefined && literal.parts > 1)
    searchInside(searched, literal.value, literal.start, literal.end, false);
}
