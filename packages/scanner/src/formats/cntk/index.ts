// CNTK models: version 1, a stream of records with names in UTF-16 (`BCN`), and version 2, a protobuf of dictionaries. What
// matters in either is the library or the Python class that a function of the author comes from.

import { beginsWith } from '../../bytes/begins-with.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { findBytes } from '../find-bytes.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { readText } from '../protobuf/scalar-fields.ts';
import { hasField } from '../protobuf/schema.ts';
import { readMessage, STOP, type WireField, WireSource } from '../protobuf/wire.ts';
import { walkDictionary } from './dictionary-walk.ts';
import { DICTIONARY, ENTRY, VALUE } from './schema.ts';

const MAGIC_V1 = 'B\0C\0N\0\0\0';

/** Keys of models and checkpoints, one of which stands among the first. */
const KEYS = new Set([
  'primitive_functions',
  'root',
  'uid',
  'inputs',
  'type',
  'internal_worker_state',
  'external_worker_state',
  'smoothed_gradients',
]);
const PROBED_FIELDS = 400;
const PROBED_ENTRIES = 8;

/** Names that say where native code comes from, in UTF-16. */
const V1_MARKS = [
  '.dll',
  '.so\0',
  '.dylib',
  'NativeUserFunction',
  'NativeUserDefinedFunction',
  'UserDefinedV2Function',
];
const MAX_NAME_CHARACTERS = 200;
const TOLD_NAMES = 50;

export const format: Format = {
  id: 'cntk',
  title: 'CNTK model',
  // `.cntk` are texts: descriptions of networks.
  extensions: ['.cntkmodel', '.dnn'],

  identify({ head, bytes }: Probe) {
    if (beginsWith(head, MAGIC_V1)) return 'certain';
    return isDictionary(bytes, head) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    if (beginsWith(context.bytes.read(0, MAGIC_V1.length), MAGIC_V1)) walkVersion1(context);
    else walkDictionary(context);
  },
};

/** Records of version 1 differ from version to version: its names are looked for wherever they stand. */
function walkVersion1(context: FormatContext): void {
  const { bytes } = context;
  context.emit({ kind: 'model.info', property: 'framework', value: 'CNTK' });
  context.emit({ kind: 'model.info', property: 'format-version', value: '1' });
  const patterns = V1_MARKS.map((mark) => Uint8Array.from(Buffer.from(mark, 'utf16le')));
  const names = new Map<string, number>();
  for (const at of findBytes(context, patterns) ?? [])
    if (names.size < TOLD_NAMES) names.set(nameAround(bytes, at), at);
  for (const [value, offset] of names)
    context.emit({
      kind: 'graph.op',
      framework: 'cntk',
      op: 'native-function',
      domain: '',
      place: `offset ${offset}`,
      strings: [{ name: 'name', value }],
      context: [],
      count: 1,
      offset,
    });
  context.explainOpaque(0, bytes.sizeBytes);
}

/** The text in UTF-16 that the two bytes at `at` belong to. */
function nameAround(bytes: RandomAccess, at: number): string {
  const from = Math.max(at % 2, at - 2 * MAX_NAME_CHARACTERS);
  const text = Buffer.from(bytes.read(from, at - from + 2 * MAX_NAME_CHARACTERS)).toString('utf16le');
  const middle = (at - from) / 2;
  let start = middle;
  let end = middle;
  while (start > 0 && isPrintable(text, start - 1)) start -= 1;
  while (end < text.length && isPrintable(text, end)) end += 1;
  return text.slice(start, end);
}

function isPrintable(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x20 && code < 0x7f;
}

/** Version 2: a version, then entries of a name and a value whose schemas fit, one name being known. */
function isDictionary(bytes: RandomAccess, head: Uint8Array): boolean {
  if (head[0] !== 0x08 && head[0] !== 0x12) return false;
  const source = new WireSource(bytes, PROBED_FIELDS);
  let entries = 0;
  let isKnown = false;
  let fits = true;
  readMessage(source, 0, bytes.sizeBytes, (field) => {
    fits = hasField(DICTIONARY, field);
    if (fits && field.number === 2) {
      const key = keyOf(source, field);
      fits = key !== undefined;
      isKnown ||= key !== undefined && KEYS.has(key);
      entries += 1;
    }
    return !fits || entries >= PROBED_ENTRIES ? STOP : undefined;
  });
  return fits && isKnown;
}

function keyOf(source: WireSource, { start, end }: WireField): string | undefined {
  let key: string | undefined;
  let hasValue = false;
  let fits = true;
  readMessage(source, start, end, (field) => {
    fits = hasField(ENTRY, field);
    if (fits && field.number === 1) key = readText(source, field, 64);
    if (fits && field.number === 2) {
      hasValue = true;
      fits = isValue(source, field);
    }
    return fits ? undefined : STOP;
  });
  return fits && hasValue ? key : undefined;
}

function isValue(source: WireSource, { start, end }: WireField): boolean {
  let fits = true;
  let count = 0;
  readMessage(source, start, end, (field) => {
    fits = hasField(VALUE, field);
    count += 1;
    return fits && count < 4 ? undefined : STOP;
  });
  return fits && count > 0;
}
