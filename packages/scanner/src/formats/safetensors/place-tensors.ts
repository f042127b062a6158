// Where the data of a safetensors file's tensors lies: inside the file, without overlaps, holes and rests.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FormatContext } from '../format.ts';
import { checkTensorRanges, type TensorRange } from '../tensor-ranges.ts';
import type { TensorEntry } from './tensor-entry.ts';

/** A tensor, its name made printable, and where the header declares it. */
export interface NamedEntry extends TensorEntry {
  readonly name: string;
  readonly at: number;
}

/** States `tensor.index` facts and what the model is made of; explains the data of tensors. */
export function placeTensors(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  tensors: readonly NamedEntry[],
  dataAt: number,
  isWhole: boolean,
): void {
  const { sizeBytes } = context.bytes;
  const dataBytes = BigInt(sizeBytes - dataAt);
  const ranges: TensorRange[] = [];
  const dtypes = new Map<string, number>();
  let parameters = 0n;
  let missing = 0;
  for (const { name, dtype, shape, begin, end, at } of tensors) {
    if (end > dataBytes) {
      missing += 1;
      anomalies.tell('tensor-beyond-file', `tensor ${name} ends at ${end} of ${dataBytes} bytes`, at, name);
    }
    const from = dataAt + Number(begin > dataBytes ? dataBytes : begin);
    const to = dataAt + Number(end > dataBytes ? dataBytes : end);
    ranges.push({ name, start: from, end: to });
    dtypes.set(dtype, (dtypes.get(dtype) ?? 0) + 1);
    parameters += shape.reduce((product, size) => product * size, 1n);
    context.emit({
      kind: 'tensor.index',
      name,
      dtype: dtype.slice(0, 40),
      shape: shape.map(Number),
      start: from,
      end: to,
      holdsObjects: false,
    });
  }
  tellModel(context, tensors.length, parameters, dtypes);
  if (missing > 0) {
    context.gap({
      kind: 'truncated',
      reason: `${missing} tensors lie partly or wholly behind the end of the file.`,
      consequence: 'Their data was not there to be searched.',
    });
  }
  if (isWhole)
    checkTensorRanges(context, anomalies, ranges, { start: dataAt, end: sizeBytes, alignmentBytes: 1 });
}

function tellModel(
  context: FormatContext,
  tensors: number,
  parameters: bigint,
  dtypes: ReadonlyMap<string, number>,
): void {
  context.emit({ kind: 'model.info', property: 'tensors', value: String(tensors) });
  context.emit({ kind: 'model.info', property: 'parameters', value: parameters.toString().slice(0, 40) });
  const shown = [...dtypes].slice(0, 32).map(([dtype, count]) => `${dtype.slice(0, 40)} (${count})`);
  if (shown.length > 0) context.emit({ kind: 'model.info', property: 'dtypes', value: shown.join(', ') });
}
