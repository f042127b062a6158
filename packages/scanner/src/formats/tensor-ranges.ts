// Where the tensors of a file lie to each other: what overlaps, what lies between and behind them. Shared by the formats
// that keep an index of tensors before one block of data.

import type { AnomalyRecorder } from './anomaly-recorder.ts';
import type { FormatContext } from './format.ts';
import { isZeroed } from './zero-bytes.ts';

/** The bytes of one tensor, absolute, inside the file. */
export interface TensorRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The block of data that the tensors should fill. */
export interface TensorBlock {
  readonly start: number;
  readonly end: number;
  /** Zeros up to a multiple of this many bytes (from `start`) may follow a tensor; 1 where none may. */
  readonly alignmentBytes: number;
}

/**
 * Explains the tensors as opaque data, tells `tensor-overlap`, `tensor-gap`, `zero-gap`, `trailing-bytes` and
 * `trailing-zeros`, and leaves unexplained what no tensor claims and is not zero.
 *
 * @param ranges in any order; sorted in place
 */
export function checkTensorRanges(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  ranges: TensorRange[],
  block: TensorBlock,
): void {
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  let reached = block.start;
  let owner: TensorRange | undefined;
  for (const range of ranges) {
    explainTensor(context, range);
    if (range.start > reached) tellGap(context, anomalies, reached, range, block);
    if (range.start < reached && range.end > range.start && owner !== undefined) {
      const isShared = owner.start === range.start && owner.end === range.end;
      anomalies.tell(
        isShared ? 'tensor-shared' : 'tensor-overlap',
        `tensors ${owner.name} and ${range.name} share ${Math.min(reached, range.end) - range.start} bytes`,
        range.start,
        range.name,
      );
    }
    if (range.end > reached || owner === undefined) owner = range;
    reached = Math.max(reached, range.end);
  }
  tellTail(context, anomalies, reached, block);
}

/** The last byte parts neighbours, so that each tensor begins a range of its own in the search. */
function explainTensor(context: FormatContext, { start, end }: TensorRange): void {
  if (end <= start) return;
  context.explainOpaque(start, end - 1);
  context.explain(end - 1, end);
}

function paddedEnd(at: number, { start, alignmentBytes }: TensorBlock): number {
  return start + Math.ceil((at - start) / alignmentBytes) * alignmentBytes;
}

function tellGap(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  from: number,
  next: TensorRange,
  block: TensorBlock,
): void {
  const isPadding = next.start <= paddedEnd(from, block);
  // What is shorter than a word needs no look: it holds nothing, and looking costs a read at each tensor.
  const isShort = next.start - from < 64;
  const isZero = (isPadding && isShort) || isZeroed(context.bytes, from, next.start);
  if (isZero) context.explain(from, next.start);
  if (isPadding && isZero) return;
  anomalies.tell(
    isZero ? 'zero-gap' : 'tensor-gap',
    `${next.start - from} bytes${isZero ? ' of zeros' : ''} before tensor ${next.name} belong to no tensor`,
    from,
    next.name,
  );
}

function tellTail(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  from: number,
  block: TensorBlock,
): void {
  if (from >= block.end) return;
  const isPadding = block.end <= paddedEnd(from, block);
  const isZero = isZeroed(context.bytes, from, block.end);
  if (isZero) context.explain(from, block.end);
  if (isPadding && (isZero || block.end - from < 64)) {
    context.explain(from, block.end);
    return;
  }
  anomalies.tell(
    isZero ? 'trailing-zeros' : 'trailing-bytes',
    `${block.end - from} bytes${isZero ? ' of zeros' : ''} follow the last tensor`,
    from,
  );
}
