// Names from hostile places, made safe to print and to split again. Reversible, except where the length cap cuts.

import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';

// Control, format (bidi, zero-width, tags), surrogates without a partner, line and paragraph separators, private use
// and unassigned characters; the backslash because it starts an escape; `!` because it separates nested names.
// Made when it is first needed: these classes take a millisecond.
const unprintable = () => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\\!]/gu;
const IS_PLAIN = /^[A-Za-z0-9._/@ +,=~()[\]{}#-]*$/;

/**
 * A name with everything that does not print escaped: characters as `\u{1B}`, bytes that are not UTF-8 as `\xFF`, the
 * backslash as `\\` and `!` as `\u{21}`. Other spaces than U+0020 are escaped as well.
 *
 * @param name text, or the bytes of a name that may be no UTF-8
 * @returns at most LIMITS.nameCharacters characters; a longer name keeps both ends and a hash of the whole, so that
 *   different names stay different
 */
export function printableName(name: string | Uint8Array): string {
  const printable = typeof name === 'string' ? escapeText(name) : escapeBytes(name);
  const cap = LIMITS.nameCharacters.value;
  if (printable.length <= cap) return printable;
  const digest = createHash('sha256').update(printable).digest('hex').slice(0, 12);
  return `${printable.slice(0, cap / 2)}…${digest}…${printable.slice(-cap / 4)}`;
}

function escapeText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .replace(unprintable(), (character) =>
      character === '\\' ? '\\\\' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
    )
    .replace(/[^\S ]/gu, (space) => `\\u{${(space.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

function escapeBytes(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return escapeText(strict.decode(bytes));
  } catch {
    // Not UTF-8 as a whole: what decodes stays text, every other byte is escaped alone.
  }
  let printable = '';
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      printable += `\\x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      at += 1;
      continue;
    }
    printable += escapeText(strict.decode(bytes.subarray(at, at + length)));
    at += length;
  }
  return printable;
}

/** The length of the valid UTF-8 sequence at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length < 2) return length;
  const second = bytes[at + 1] ?? 0;
  const isSecondFine =
    first === 0xe0
      ? second >= 0xa0 && second < 0xc0
      : first === 0xed
        ? second >= 0x80 && second < 0xa0
        : first === 0xf0
          ? second >= 0x90 && second < 0xc0
          : first === 0xf4
            ? second >= 0x80 && second < 0x90
            : second >= 0x80 && second < 0xc0;
  if (!isSecondFine) return 0;
  for (let i = 2; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next >= 0xc0) return 0;
  }
  return length;
}
