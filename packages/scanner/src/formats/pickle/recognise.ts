// Tells a pickle from other bytes by walking it, since protocols 0 and 1 have no magic.

import { Budget } from '../../bytes/budget.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { Certainty } from '../format.ts';
import { NO_NUMBER, PickleMachine } from './machine.ts';
import { OPCODE_BY_CODE } from './opcodes.ts';

/** Opcodes after which a stream with a protocol header is no chance: each further one is 1 in 4 on random bytes. */
const CONVINCING_OPCODES = 6;
const PROBE_OPCODES = 20_000;
const PROBE_BYTES = 64 * 1024;

/** @param bytes where a pickle would start at offset 0 */
export function recognisePickle(bytes: RandomAccess): Certainty | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.read(0, 4);
  // A header without its number is none: MessagePack writes an empty map so.
  const hasHeader = first === 0x80 && second <= 5 && bytes.sizeBytes > 1;
  if (!hasHeader && OPCODE_BY_CODE[first] === undefined) return undefined;
  // A zip reads as PERSID, which every reader refuses that knows no persistent ids; torch.load, which does, sees a zip.
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return undefined;
  const isWhole = bytes.sizeBytes <= PROBE_BYTES;
  let machine = walked(isWhole ? bytes : bytes.slice(0, PROBE_BYTES));
  // Behind a header the first operand may be megabytes long, and only what follows it tells.
  if (hasHeader && !isWhole && machine.opcodes < CONVINCING_OPCODES) machine = walked(bytes);
  const names = machine.globals.filter((global) => isName(global.module) && isName(global.name));
  const isOdd = machine.anomalies.some((a) => a.detail.endsWith(NO_NUMBER));
  const ranOff = machine.end >= PROBE_BYTES - 16 && !isWhole;
  if (hasHeader) {
    if (machine.endReason === 'stop' || machine.opcodes >= CONVINCING_OPCODES || names.length > 0)
      return 'certain';
    return machine.opcodes > 2 || ranOff || bytes.sizeBytes <= 4 ? 'probable' : undefined;
  }
  if (names.length > 0 && machine.calls.length > 0) return 'certain';
  if (machine.endReason === 'stop') {
    if (names.length > 0) return 'certain';
    const left = bytes.sizeBytes - machine.end;
    // `N.` and `].` are whole pickles; `I am.` is a sentence.
    return !isOdd && left === 0 && (machine.opcodes >= 2 || bytes.sizeBytes <= 3) ? 'certain' : undefined;
  }
  if (names.length > 0) return 'probable';
  return ranOff && !isOdd && machine.opcodes > 1000 ? 'probable' : undefined;
}

function walked(bytes: RandomAccess): PickleMachine {
  const machine = new PickleMachine({ bytes, start: 0, budget: Budget.root({ opcodes: PROBE_OPCODES * 4 }) });
  machine.run();
  return machine;
}

function isName(text: string | null): boolean {
  return text !== null && /^[A-Za-z_][A-Za-z0-9_.<>]{0,400}$/.test(text);
}
