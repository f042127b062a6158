// Pickles without PROTO in the middle of other bytes, found from a GLOBAL, INST or STACK_GLOBAL they hold: two names.
//
// Chance: the anchor 13 bits, two names of two characters or more 8 x 2.3 + 16, then a walk on a real stack that calls
// something and ends with STOP. Word lists have the two lines on every line; the stack declines them.

import { Budget } from '../../../bytes/budget.ts';
import { PickleMachine } from '../../pickle/machine.ts';
import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';
import { walksToStop } from './pickle.ts';

/** Two names and what stands on the stack before them. */
const BACK_BYTES = 512;
/** Places that may be the start: letters of the module that are opcodes, and marks before it. */
const MAX_STARTS = 12;
/** What the machine is given: a command line and its wrapping are far shorter. */
const PROVEN_BYTES = 64 * 1024;
const PROVEN_OPCODES = 4096;
const PROOF_COST_BYTES = 4096;

const NEWLINE = 0x0a;
const DOT = 0x2e;
const GLOBAL = 0x63;
const INST = 0x69;
const MARK = 0x28;
const MEMOIZE = 0x94;
const SHORT_BINUNICODE = 0x8c;
const BINUNICODE = 0x58;

/** The anchor is the last letter of the second line. */
export function pickleByGlobal(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  if (lookup.isExhausted) return undefined;
  const backBytes = Math.min(BACK_BYTES, anchorAt + 1);
  const from = anchorAt + 1 - backBytes;
  const back = lookup.view(from, backBytes);
  const nameAt = nameStart(back, back.length);
  // Two characters at least, and a line before.
  if (nameAt < 4 || back.length - nameAt < 2 || back[nameAt - 1] !== NEWLINE) return undefined;
  const moduleAt = nameStart(back, nameAt - 1);
  if (nameAt - 1 - moduleAt < 3) return undefined;
  for (const start of startsIn(back, moduleAt, nameAt - 3)) {
    const hit = walksToStop(lookup, from + start);
    if (hit !== undefined && callsAndStops(lookup, hit)) return hit;
  }
  return undefined;
}

/** The anchor is what stands before STACK_GLOBAL: the last letter of the second string, or its MEMOIZE. */
export function pickleByStackGlobal(lookup: Lookup, anchorAt: number): PayloadHit | undefined {
  if (lookup.isExhausted) return undefined;
  const backBytes = Math.min(BACK_BYTES, anchorAt + 1);
  const from = anchorAt + 1 - backBytes;
  const back = lookup.view(from, backBytes);
  const nameAt = stringStart(back, back.length);
  const moduleAt = nameAt === undefined ? undefined : stringStart(back, nameAt);
  if (moduleAt === undefined) return undefined;
  const hit = walksToStop(lookup, from + moduleAt);
  return hit !== undefined && callsAndStops(lookup, hit) ? hit : undefined;
}

/** Where the opcode of the string stands that ends before `end`, with or without MEMOIZE behind it. */
function stringStart(bytes: Uint8Array, end: number): number | undefined {
  const textEnd = bytes[end - 1] === MEMOIZE ? end - 1 : end;
  const textAt = nameStart(bytes, textEnd);
  // Letters before the string can look like a part of it, its length cannot: shorter strings are tried as well.
  for (let at = textAt; at < textEnd; at++) {
    const lengthBytes = textEnd - at;
    if (bytes[at - 2] === SHORT_BINUNICODE && bytes[at - 1] === lengthBytes) return at - 2;
    const isLong = bytes[at - 1] === 0 && bytes[at - 2] === 0 && bytes[at - 3] === 0;
    if (isLong && bytes[at - 5] === BINUNICODE && bytes[at - 4] === lengthBytes) return at - 5;
  }
  return undefined;
}

/** Where the run of letters, digits, dots and underscores begins that ends before `end`. */
function nameStart(bytes: Uint8Array, end: number): number {
  let at = end;
  while (at > 0 && isNameByte(bytes[at - 1] ?? 0)) at--;
  return at;
}

function isNameByte(byte: number): boolean {
  const letter = byte | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === DOT
  );
}

/** Offsets in `back` where the pickle may begin: the opcode that reads the names, or a mark that stands before it. */
function startsIn(back: Uint8Array, moduleAt: number, lastOpcodeAt: number): number[] {
  const starts: number[] = [];
  for (let at = moduleAt; at < lastOpcodeAt && starts.length < MAX_STARTS / 2; at++) {
    if (back[at] === GLOBAL || back[at] === INST) starts.push(at);
  }
  if (starts.length === 0) return starts;
  let mark = moduleAt === 0 ? -1 : back.lastIndexOf(MARK, moduleAt - 1);
  while (mark >= 0 && starts.length < MAX_STARTS) {
    starts.push(mark);
    mark = mark === 0 ? -1 : back.lastIndexOf(MARK, mark - 1);
  }
  return starts;
}

/** Walks with a real stack: letters of a text are opcodes too, and only fail for what they would take from it. */
function callsAndStops(lookup: Lookup, hit: PayloadHit): boolean {
  if (!lookup.spend(PROOF_COST_BYTES)) return true;
  const machine = new PickleMachine({
    bytes: lookup.from(hit.offset, PROVEN_BYTES),
    start: 0,
    budget: Budget.root({ opcodes: PROVEN_OPCODES }),
  });
  machine.run();
  return machine.endReason === 'stop' && machine.calls.length > 0 && machine.anomalies.length === 0;
}
