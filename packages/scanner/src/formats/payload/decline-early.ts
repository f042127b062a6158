// Declines, by a look at the window alone, what chance brings: of a gigabyte of weights some two hundred thousand places look
// like the start or the inside of a pickle, and nearly all of them fall with the next byte. Declines nothing that the
// validators of anchor-dispatch would take.

import { OPCODE_BY_CODE } from '../pickle/opcodes.ts';

const PROTO = 0x80;
const NEWLINE = 0x0a;
const STACK_GLOBAL = 0x93;
const MEMOIZE = 0x94;
const SHORT_BINUNICODE = 0x8c;
const BINUNICODE = 0x58;
/** `x` and a newline are also the end of the magic of Dalvik. */
const LETTER_X = 0x78;
/** An opcode, its length of four bytes: so far before its first character a string begins. */
const LONGEST_STRING_HEAD = 5;

const IS_OPCODE: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) =>
  OPCODE_BY_CODE[code] === undefined ? 0 : 1,
);

/** Letters, digits, dots and underscores. */
const IS_NAME: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9._]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Whether no payload can be at an anchor.
 *
 * @param window the bytes at hand
 * @param from where they begin in `window`; what stands before is not known
 * @param position of the anchor; two bytes follow it
 * @returns false where that cannot be said from these bytes
 */
export function isHopeless(window: Uint8Array, from: number, position: number): boolean {
  const first = window[position];
  const second = window[position + 1];
  if (second === NEWLINE) return first !== LETTER_X && !mayEndTwoLines(window, from, position + 1);
  if (second === STACK_GLOBAL) return !mayEndString(window, from, position + 1);
  return first === PROTO && IS_OPCODE[window[position + 2] as number] === 0;
}

/** Two lines of names, as GLOBAL has them. */
function mayEndTwoLines(window: Uint8Array, from: number, end: number): boolean {
  const name = runStart(window, from, end);
  if (name - 4 < from) return true;
  return (
    end - name >= 2 &&
    window[name - 1] === NEWLINE &&
    (IS_NAME[window[name - 2] as number] as number) !== 0 &&
    (IS_NAME[window[name - 3] as number] as number) !== 0 &&
    (IS_NAME[window[name - 4] as number] as number) !== 0
  );
}

/** A string with its length before it, as STACK_GLOBAL takes two of. */
function mayEndString(window: Uint8Array, from: number, end: number): boolean {
  const textEnd = window[end - 1] === MEMOIZE ? end - 1 : end;
  const textAt = runStart(window, from, textEnd);
  if (textAt - LONGEST_STRING_HEAD < from) return true;
  for (let at = textAt; at < textEnd; at++) {
    const lengthBytes = textEnd - at;
    if (window[at - 2] === SHORT_BINUNICODE && window[at - 1] === lengthBytes) return true;
    if (window[at - 5] === BINUNICODE && window[at - 4] === lengthBytes && window[at - 1] === 0) return true;
  }
  return false;
}

function runStart(window: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from && (IS_NAME[window[at - 1] as number] as number) !== 0) at--;
  return at;
}
