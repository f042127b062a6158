// The value of a string literal: escapes, raw strings, bytes. Source of truth: CPython, Objects/unicodeobject.c and
// bytesobject.c (`_PyUnicode_DecodeUnicodeEscape`, `_PyBytes_DecodeEscape`).

import type { SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

const OCTAL = /^[0-7]{1,3}/;

/**
 * @param prefix lower case, as in the source
 * @returns a `str` or `bytes`; cut at LIMITS.sourceTextCharacters
 */
export function decodeString(
  source: string,
  start: number,
  end: number,
  prefix: string,
): SymbolicValue & { t: 'str' | 'bytes' } {
  const t = prefix.includes('b') ? 'bytes' : 'str';
  const most = LIMITS.sourceTextCharacters.value;
  const truncated = end - start > most;
  const content = source.slice(start, truncated ? start + most : end);
  const decoded = prefix.includes('r') || !content.includes('\\') ? content : unescaped(content, t);
  const lines = decoded.includes('\r') && !content.includes('\\') ? decoded.replace(/\r\n?/g, '\n') : decoded;
  const v = t === 'bytes' ? oneByteEach(lines) : lines;
  return truncated ? { t, v, truncated } : { t, v };
}

function unescaped(content: string, t: 'str' | 'bytes'): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const next = content.indexOf('\\', at);
    if (next < 0 || next + 1 >= content.length) break;
    parts.push(content.slice(at, next));
    const [value, length] = escapeAt(content, next + 1, t);
    parts.push(value);
    at = next + 1 + length;
  }
  parts.push(content.slice(at));
  return parts.join('');
}

/** @returns what the escape means, and how many characters after the backslash belong to it */
function escapeAt(content: string, at: number, t: 'str' | 'bytes'): readonly [string, number] {
  const letter = content[at] ?? '';
  const simple = SIMPLE[letter];
  if (simple !== undefined) return [simple, 1];
  if (letter === '\n') return ['', 1];
  if (letter === '\r') return ['', content[at + 1] === '\n' ? 2 : 1];
  if (letter >= '0' && letter <= '7') {
    const digits = OCTAL.exec(content.slice(at, at + 3))?.[0] ?? letter;
    return [String.fromCharCode(Number.parseInt(digits, 8) & (t === 'bytes' ? 0xff : 0x1ff)), digits.length];
  }
  if (letter === 'x') return hexEscape(content, at, 2) ?? ['\\x', 1];
  if (t === 'str' && letter === 'u') return hexEscape(content, at, 4) ?? ['\\u', 1];
  if (t === 'str' && letter === 'U') return hexEscape(content, at, 8) ?? ['\\U', 1];
  if (t === 'str' && letter === 'N' && content[at + 1] === '{') {
    const close = content.indexOf('}', at);
    // Names of characters are not known here; one stands for each.
    if (close > 0 && close - at < 100) return ['\ufffd', close - at + 1];
  }
  return [`\\${letter}`, 1];
}

function hexEscape(content: string, at: number, digits: number): readonly [string, number] | undefined {
  const text = content.slice(at + 1, at + 1 + digits);
  if (text.length < digits || !/^[0-9a-fA-F]+$/.test(text)) return undefined;
  const code = Number.parseInt(text, 16);
  return code > 0x10ffff ? undefined : [String.fromCodePoint(code), digits + 1];
}

/** Latin-1 text of the bytes; characters beyond it (Python 2 sources) as UTF-8. */
function oneByteEach(text: string): string {
  return /[^\u0000-\u00ff]/.test(text) ? Buffer.from(text, 'utf8').toString('latin1') : text;
}
