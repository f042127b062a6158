// Where the data of a GGUF file's tensors lies: inside the file, without overlaps and holes.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FormatContext } from '../format.ts';
import { checkTensorRanges, type TensorRange } from '../tensor-ranges.ts';
import type { GgufTensor } from './tensor-infos.ts';

/** The end of the header, and what it says of the data. */
export interface DataBlock {
  /** Where the header ends; the data begins at the next multiple of the alignment. */
  readonly start: number;
  readonly alignmentBytes: number;
  /** False where not all tensors are known: what they leave free may belong to the others. */
  readonly isWhole: boolean;
}

/** States `tensor.index` facts and what the model is made of; explains the data of tensors. */
export function placeTensors(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  tensors: readonly GgufTensor[],
  block: DataBlock,
): void {
  const { sizeBytes } = context.bytes;
  const { alignmentBytes } = block;
  const dataAt = Math.ceil(block.start / alignmentBytes) * alignmentBytes;
  const starts = sortedStarts(tensors);
  const ranges: TensorRange[] = [];
  let missing = 0;
  for (const tensor of tensors) {
    const start = BigInt(dataAt) + tensor.offset;
    if (tensor.offset % BigInt(alignmentBytes) !== 0n)
      anomalies.tell(
        'tensor-misaligned',
        `tensor ${tensor.name} begins at ${tensor.offset}, the alignment is ${alignmentBytes}`,
        tensor.at,
        tensor.name,
      );
    const size = tensor.sizeBytes ?? sizeUpToNext(starts, tensor.offset, BigInt(sizeBytes - dataAt));
    const end = start + size;
    if (end > BigInt(sizeBytes)) {
      missing += 1;
      anomalies.tell(
        'tensor-beyond-file',
        `tensor ${tensor.name} ends at ${end.toString().slice(0, 40)}, the file at ${sizeBytes}`,
        tensor.at,
        tensor.name,
      );
    }
    const range = { name: tensor.name, start: clamped(start, sizeBytes), end: clamped(end, sizeBytes) };
    ranges.push(range);
    context.emit({
      kind: 'tensor.index',
      name: tensor.name,
      dtype: tensor.type,
      shape: tensor.dimensions.map(Number),
      start: range.start,
      end: range.end,
      holdsObjects: false,
    });
  }
  tellModel(context, tensors);
  tellUnknown(context, tensors);
  if (missing > 0) tellMissing(context, missing);
  context.explain(block.start, Math.min(dataAt, sizeBytes));
  if (block.isWhole)
    checkTensorRanges(context, anomalies, ranges, {
      start: Math.min(dataAt, sizeBytes),
      end: sizeBytes,
      alignmentBytes,
    });
}

function clamped(at: bigint, sizeBytes: number): number {
  return at > BigInt(sizeBytes) ? sizeBytes : Number(at);
}

function sortedStarts(tensors: readonly GgufTensor[]): readonly bigint[] {
  if (tensors.every(({ sizeBytes }) => sizeBytes !== undefined)) return [];
  return tensors.map(({ offset }) => offset).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** For types whose size is not known: up to where the next tensor begins, or the data ends. */
function sizeUpToNext(starts: readonly bigint[], offset: bigint, dataBytes: bigint): bigint {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0n) <= offset) low = middle + 1;
    else high = middle;
  }
  const next = starts[low] ?? dataBytes;
  return next > offset ? next - offset : 0n;
}

function tellModel(context: FormatContext, tensors: readonly GgufTensor[]): void {
  const types = new Map<string, number>();
  let parameters = 0n;
  for (const { type, dimensions } of tensors) {
    types.set(type, (types.get(type) ?? 0) + 1);
    parameters += dimensions.reduce((product, size) => product * size, 1n);
  }
  context.emit({ kind: 'model.info', property: 'tensors', value: String(tensors.length) });
  context.emit({ kind: 'model.info', property: 'parameters', value: parameters.toString().slice(0, 40) });
  const dtypes = [...types].slice(0, 32).map(([type, count]) => `${type} (${count})`);
  if (dtypes.length > 0) context.emit({ kind: 'model.info', property: 'dtypes', value: dtypes.join(', ') });
}

function tellUnknown(context: FormatContext, tensors: readonly GgufTensor[]): void {
  const unknown = tensors.find(({ type }) => type.startsWith('type '));
  if (unknown === undefined) return;
  context.gap({
    kind: 'unsupported',
    reason: `Tensor ${unknown.name} is of a type that is not known (${unknown.type}), so its size is not.`,
    consequence: 'Where it ends was taken from the tensors beside it.',
    location: { offset: unknown.at },
  });
}

function tellMissing(context: FormatContext, missing: number): void {
  context.gap({
    kind: 'truncated',
    reason: `${missing} tensors lie partly or wholly behind the end of the file.`,
    consequence: 'Their data was not there to be searched.',
  });
}
