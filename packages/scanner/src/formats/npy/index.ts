// NumPy arrays: one or several after another in a file. Raw numbers are explained by shape and item size; arrays of
// Python objects are pickles and handed on as such. A `.npy` without the magic is whatever its content says.

import type { Format, FormatContext, Probe } from '../format.ts';
import { isNpyMagic, type NpyHeader, type NpyProblem, readNpyHeader } from './header.ts';

const MAGIC_BYTES = 6;
/** What a loader may allocate for a file that was only cut short: so much, or so many times what is there. */
const ALLOCATED_BYTES = 1024n ** 3n;
const GROWTH = 100n;

export const format: Format = {
  id: 'npy',
  title: 'NumPy array',
  extensions: ['.npy'],

  identify(probe: Probe) {
    return isNpyMagic(probe.head) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    let at = 0;
    // numpy.save into one open file appends arrays; each header is longer than nothing, so this ends.
    for (let index = 0; at < context.bytes.sizeBytes; index++) {
      if (index > 0 && !isNpyMagic(context.bytes.read(at, 6))) return tellTail(context, at);
      if (!context.budget.spend('entries', 1) || context.budget.isOutOfTime()) return tellUnread(context, at);
      const header = readNpyHeader(context.bytes, at);
      const next =
        'problem' in header ? tellProblem(context, at, header) : walkArray(context, at, header, index);
      if (next === undefined) return;
      at = next;
    }
  },
};

/** @returns where the array ends, where that is known and inside the file */
function walkArray(context: FormatContext, at: number, header: NpyHeader, index: number): number | undefined {
  const { sizeBytes } = context.bytes;
  const { dataAt, layout, shape } = header;
  explainHeader(context, at, dataAt);
  const name = index === 0 ? 'data' : `data${index}`;
  const items = shape.reduce((product, size) => product * size, 1n);
  const expected = layout.itemBytes === undefined ? undefined : items * layout.itemBytes;
  const isWhole = expected !== undefined && expected <= BigInt(sizeBytes - dataAt);
  const end = isWhole && !layout.holdsObjects ? dataAt + Number(expected) : sizeBytes;
  context.emit({
    kind: 'tensor.index',
    name,
    dtype: header.dtype,
    shape: shape.slice(0, 64).map(Number),
    start: dataAt,
    end,
    holdsObjects: layout.holdsObjects,
  });
  if (layout.holdsObjects) {
    // Where the pickle ends is only known by reading it: what follows belongs to that reading.
    if (dataAt < sizeBytes)
      context.child(name, context.bytes.slice(dataAt, sizeBytes), { carrier: 'npy', part: 'pickle' });
    return undefined;
  }
  if (expected === undefined) {
    context.gap({
      kind: 'unsupported',
      reason: `The dtype ${header.dtype} is not known, so the size of the array is not.`,
      consequence: 'The bytes after the header were only searched for payloads.',
      location: { offset: dataAt, lengthBytes: sizeBytes - dataAt },
    });
    return undefined;
  }
  context.explainOpaque(dataAt, end);
  if (isWhole) return end;
  if (expected > ALLOCATED_BYTES && expected > BigInt(sizeBytes) * GROWTH) {
    context.emit({
      kind: 'format.anomaly',
      format: 'npy',
      anomaly: 'shape-beyond-file',
      detail: `the shape asks for ${expected.toString().slice(0, 40)} bytes, the file has ${sizeBytes}`,
      offset: at,
    });
  }
  context.gap({
    kind: 'truncated',
    reason: `The header promises ${expected} bytes of numbers, and ${sizeBytes - dataAt} are there.`,
    consequence: 'A loader would stop with an error, or allocate what the header promises.',
    location: { offset: dataAt, lengthBytes: sizeBytes - dataAt },
  });
  return undefined;
}

/** The magic is the array's; what its text says beyond a dtype and a shape is searched. */
function explainHeader(context: FormatContext, at: number, dataAt: number): void {
  context.explain(at, Math.min(at + MAGIC_BYTES, context.bytes.sizeBytes));
  // The last byte parts the two: what begins with the numbers begins a range of its own.
  context.explainOpaque(at + MAGIC_BYTES, dataAt - 1);
  context.explain(dataAt - 1, dataAt);
}

function tellProblem(context: FormatContext, at: number, problem: NpyProblem): undefined {
  const { sizeBytes } = context.bytes;
  explainHeader(context, at, Math.min(problem.dataAt, sizeBytes));
  if (problem.problem !== 'truncated') {
    context.emit({
      kind: 'format.anomaly',
      format: 'npy',
      anomaly: problem.problem === 'too-long' ? 'header-too-long' : problem.problem,
      detail: problem.detail,
      offset: at,
    });
  }
  context.gap({
    kind:
      problem.problem === 'truncated'
        ? 'truncated'
        : problem.problem === 'version'
          ? 'unsupported'
          : 'malformed',
    reason: `The header of the array at offset ${at} was not understood: ${problem.detail}.`,
    consequence: 'What follows it was only searched for payloads.',
    location: { offset: at, lengthBytes: sizeBytes - at },
  });
}

function tellTail(context: FormatContext, at: number): void {
  context.emit({
    kind: 'format.anomaly',
    format: 'npy',
    anomaly: 'trailing-bytes',
    detail: `${context.bytes.sizeBytes - at} bytes follow the last array`,
    offset: at,
  });
}

function tellUnread(context: FormatContext, at: number): void {
  context.gap({
    kind: 'limit',
    reason: `The arrays from offset ${at} on were not read: the budget of entries or time is used up.`,
    consequence: 'They were only searched for payloads.',
    location: { offset: at, lengthBytes: context.bytes.sizeBytes - at },
  });
}
