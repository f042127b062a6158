// fastText models (`.bin`, `.ftz`): arguments, a dictionary, two matrices, plain or quantised (fastText src/fasttext.cc,
// dictionary.cc, densematrix.cc, quantmatrix.cc, productquantizer.cc).
//
// Anomalies: size-beyond-file, trailing-bytes.

import { u32le } from '../../bytes/integers.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

const MAGIC = 793_712_314;
const ARGUMENT_BYTES = 12 * 4 + 8;
/** The last version that is known, and some to come. */
const MAX_VERSION = 12;
const MAX_WORD_BYTES = 64 * 1024;
/** Longer than any word; a program could stand there. */
const LONG_WORD_BYTES = 64;
const STEPS_PER_CLOCK = 8192;
/** Centroids of one sub-quantiser. */
const CENTROIDS = 256;

export const format: Format = {
  id: 'fasttext',
  title: 'fastText model',
  extensions: ['.ftz'],

  identify({ head }: Probe) {
    if (head.length >= 8 && u32le(head, 0) === MAGIC && u32le(head, 4) < 256) return 'certain';
    return isFirstVersion(head) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const isFirst = isFirstVersion(context.bytes.read(0, FIRST_VERSION_BYTES));
    const cursor = new ByteCursor(context.bytes, isFirst ? 0 : 4);
    const anomalies = new AnomalyRecorder(context, 'fasttext');
    const version = isFirst ? 0 : cursor.u32();
    context.emit({ kind: 'model.info', property: 'format-version', value: `fastText ${version}` });
    const problem =
      version > MAX_VERSION
        ? `version ${version} is not known`
        : walkModel(context, cursor, anomalies, isFirst);
    context.explain(0, cursor.at);
    if (problem !== undefined || cursor.broken !== undefined) {
      context.gap({
        kind: cursor.broken !== undefined ? 'truncated' : version > MAX_VERSION ? 'unsupported' : 'malformed',
        reason: `It was read up to offset ${cursor.at}: ${problem ?? 'the file ends inside a value'}.`,
        consequence: 'What follows was only searched for payloads.',
        location: { offset: cursor.at },
      });
    } else if (cursor.leftBytes > 0) {
      anomalies.tell('trailing-bytes', `${cursor.leftBytes} bytes follow the model`, cursor.at);
    }
  },
};

/** Bytes up to the first word of the version that had no magic. */
const FIRST_VERSION_BYTES = ARGUMENT_BYTES + 3 * 4 + 8;
/** What its twelve arguments may be, in order: dimensions, window, epochs, ..., rate of updates. */
const ARGUMENT_RANGES: readonly (readonly [least: number, most: number])[] = [
  [1, 10_000],
  [1, 1000],
  [1, 100_000],
  [0, 1_000_000],
  [0, 1000],
  [1, 20],
  [1, 3],
  [1, 3],
  [0, 2 ** 31 - 1],
  [0, 50],
  [0, 50],
  [1, 10_000_000],
];

/** Models from before the magic: arguments, a threshold below one, and words and labels that add up. */
function isFirstVersion(head: Uint8Array): boolean {
  if (head.length < FIRST_VERSION_BYTES) return false;
  if (ARGUMENT_RANGES.some(([least, most], index) => !isWithin(u32le(head, index * 4), least, most)))
    return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const threshold = view.getFloat64(12 * 4, true);
  const [entries, words, labels] = [0, 4, 8].map((at) => view.getInt32(ARGUMENT_BYTES + at, true));
  if (!(threshold > 1e-12 && threshold < 1) || entries === undefined || words === undefined) return false;
  return entries > 0 && words > 0 && labels !== undefined && labels >= 0 && words + labels === entries;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

/** @returns what is wrong, where something is */
function walkModel(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  isFirst: boolean,
): string | undefined {
  cursor.skip(ARGUMENT_BYTES);
  const problem = passDictionary(context, cursor, anomalies, isFirst);
  if (problem !== undefined || cursor.broken !== undefined) return problem;
  if (isFirst) {
    const first = passMatrix(context, cursor, anomalies, 'input', false);
    if (first !== undefined || cursor.broken !== undefined) return first;
    return passMatrix(context, cursor, anomalies, 'output', false);
  }
  const isQuantised = cursor.u8() === 1;
  const input = passMatrix(context, cursor, anomalies, 'input', isQuantised);
  if (input !== undefined || cursor.broken !== undefined) return input;
  const isOutputQuantised = cursor.u8() === 1;
  return passMatrix(context, cursor, anomalies, 'output', isQuantised && isOutputQuantised);
}

function passDictionary(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  isFirst: boolean,
): string | undefined {
  const at = cursor.at;
  const entries = cursor.i32();
  // Words, labels, tokens.
  cursor.skip(4 + 4 + 8);
  const pruned = isFirst ? 0 : Number(cursor.i64());
  if (entries < 0 || entries * 10 + Math.max(0, pruned) * 8 > cursor.leftBytes) {
    anomalies.tell('size-beyond-file', `the dictionary should have ${entries} words`, at);
    return 'the dictionary has more words than the file holds';
  }
  for (let index = 0; index < entries; index++) {
    if (index % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && context.budget.isOutOfTime()) return 'time was up';
    const start = cursor.at;
    if (!passWord(cursor)) return 'a word has no end';
    if (cursor.at - start > LONG_WORD_BYTES) context.explainValue(start, cursor.at);
    // How often it occurs, and whether it is a label.
    if (!cursor.skip(9)) return undefined;
  }
  if (pruned > 0) cursor.skip(pruned * 8);
  return undefined;
}

function passWord(cursor: ByteCursor): boolean {
  for (let length = 0; length < MAX_WORD_BYTES; length++) {
    const byte = cursor.u8();
    if (cursor.broken !== undefined) return true;
    if (byte === 0) return true;
  }
  return false;
}

function passMatrix(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  name: string,
  isQuantised: boolean,
): string | undefined {
  const at = cursor.at;
  const hasNorms = isQuantised && cursor.u8() === 1;
  const rows = Number(cursor.i64());
  const columns = Number(cursor.i64());
  const codes = isQuantised ? cursor.i32() : 0;
  const sizeBytes = isQuantised ? codes : rows * columns * 4;
  if (cursor.broken !== undefined) return undefined;
  if (rows < 0 || columns < 0 || sizeBytes < 0 || sizeBytes > cursor.leftBytes) {
    anomalies.tell('size-beyond-file', `the ${name} matrix should have ${rows} rows of ${columns}`, at, name);
    return `the ${name} matrix is larger than the file`;
  }
  const start = cursor.at;
  cursor.skip(sizeBytes);
  context.explainOpaque(start, cursor.at);
  context.emit({
    kind: 'tensor.index',
    name,
    dtype: isQuantised ? 'quantised' : 'float32',
    shape: [rows, columns],
    start,
    end: cursor.at,
    holdsObjects: false,
  });
  if (!isQuantised) return undefined;
  passQuantiser(context, cursor);
  if (!hasNorms) return undefined;
  cursor.skip(rows);
  passQuantiser(context, cursor);
  return undefined;
}

/** Four sizes and the centroids. */
function passQuantiser(context: FormatContext, cursor: ByteCursor): void {
  const dimension = cursor.i32();
  cursor.skip(12);
  const start = cursor.at;
  cursor.skip(dimension * CENTROIDS * 4);
  context.explainOpaque(start, cursor.at);
}
