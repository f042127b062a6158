// The strings that a pickle keeps in its containers, with the keys of dictionaries, for those who look for words. A sample:
// the machine keeps the first items of each container, and lists of a million words say nothing more.

import type { TextFact } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { readLiteral } from './literal.ts';
import type { PickleMachine } from './machine.ts';
import { NodeKind, type Value } from './value-store.ts';

/** Texts of containers next to each other are shown together up to this length: their place is told that exactly. */
const TOGETHER_UNITS = 4096;
/** Of one string. */
const MAX_STRING_BYTES = 256 * 1024;
const MIN_UNITS = 4;
/** Of bytes that may be text. */
const HEAD_BYTES = 64;

/** Lines of the strings of all containers: `key: value` for entries of dictionaries. */
export function* pickledTexts(machine: PickleMachine): Generator<TextFact> {
  const { values } = machine;
  let lines: string[] = [];
  let units = 0;
  let total = 0;
  let offset = 0;
  let literals = 0;
  for (const container of values.containers()) {
    if (total > LIMITS.pickleTextUnits.value || literals > LIMITS.pickleTextLiterals.value) break;
    const items = values.items(container);
    const isDict = values.kind(container) === NodeKind.dict;
    const step = isDict ? 2 : 1;
    literals += items.length;
    for (let index = 0; index + step <= items.length; index += step) {
      const at = items[index + step - 1] ?? -1;
      const value = textAt(machine, at);
      if (value === undefined) continue;
      const key = isDict ? textAt(machine, items[index] ?? -1, 1) : undefined;
      if (lines.length === 0) offset = at;
      const line = key === undefined || key.length > MAX_KEY_UNITS ? value : `${key}: ${value}`;
      lines.push(line);
      units += line.length;
      total += line.length;
      if (units < TOGETHER_UNITS) continue;
      yield factOf(lines, offset);
      lines = [];
      units = 0;
    }
  }
  const alone = textAt(machine, machine.result);
  if (alone !== undefined) lines.push(alone);
  if (lines.length > 0)
    yield factOf(lines, lines.length === 1 && alone !== undefined ? machine.result : offset);
}

const MAX_KEY_UNITS = 200;

function factOf(lines: readonly string[], offset: number): TextFact {
  const text = `${lines.join('\n')}\n`;
  return {
    kind: 'text',
    segment: 'metadata',
    language: 'yaml',
    text,
    ownedUnits: text.length,
    place: { in: 'bytes', offset },
  };
}

/** A string or printable bytes; undefined for everything else. */
function textAt(machine: PickleMachine, value: Value, minUnits = MIN_UNITS): string | undefined {
  if (value < 0) return undefined;
  const literal = readLiteral(machine.bytes, value, MAX_STRING_BYTES);
  // Python 2 wrote the numbers of arrays as strings: control characters tell them from words.
  if (literal.kind === 'text')
    return literal.text.length < minUnits || BINARY.test(literal.text) ? undefined : literal.text;
  if (literal.kind !== 'bytes' || literal.lengthBytes < MIN_UNITS) return undefined;
  // Most bytes in pickles are the numbers of arrays: the first of them tell that.
  const head = machine.bytes.read(literal.start, Math.min(literal.lengthBytes, HEAD_BYTES));
  if (!PRINTABLE.test(Buffer.from(head).toString('latin1'))) return undefined;
  const bytes = machine.bytes.read(literal.start, Math.min(literal.lengthBytes, MAX_STRING_BYTES));
  const text = Buffer.from(bytes).toString('latin1');
  return PRINTABLE.test(text) ? text : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those of them that no text holds
const BINARY = /[\0-\x08\x0e-\x1a\x7f-\x9f\ufffd]/;
const PRINTABLE = /^[\t\n\r -~]*$/;
