// MXNet parameters (`.params`, `.nd`): a list of arrays and their names (src/ndarray/ndarray.cc `NDArray::Save`, `Load`,
// `LegacyLoad`; nnvm `Tuple::Save`).
//
// Anomalies: count-beyond-file, dimensions-overflow, array-beyond-file, trailing-bytes.

import { u64le } from '../../bytes/integers.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { readNdarray } from './read-ndarray.ts';

const MAGIC = 0x112;
const HEADER_BYTES = 24;
/** An array without dimensions, in the oldest form. */
const LEAST_ARRAY_BYTES = 4;
const MAX_NAME_BYTES = 64 * 1024;
const STEPS_PER_CLOCK = 256;

export const format: Format = {
  id: 'mxnet-params',
  title: 'MXNet parameters',
  extensions: ['.params', '.nd'],

  identify({ head }: Probe) {
    const isList = head.length >= HEADER_BYTES && u64le(head, 0) === MAGIC && u64le(head, 8) === 0;
    return isList ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const anomalies = new AnomalyRecorder(context, 'mxnet-params');
    const cursor = new ByteCursor(context.bytes, 16);
    const problem = walkArrays(context, cursor, anomalies) ?? walkNames(context, cursor, anomalies);
    context.explain(0, cursor.at);
    context.emit({ kind: 'model.info', property: 'framework', value: 'MXNet' });
    if (problem !== undefined || cursor.broken !== undefined) {
      context.gap({
        kind: cursor.broken === undefined ? 'malformed' : 'truncated',
        reason: `It was read up to offset ${cursor.at}: ${problem ?? 'the file ends inside a value'}.`,
        consequence: 'What follows was only searched for payloads.',
        location: { offset: cursor.at },
      });
    } else if (cursor.leftBytes > 0) {
      anomalies.tell('trailing-bytes', `${cursor.leftBytes} bytes follow the names`, cursor.at);
    }
    anomalies.finish();
  },
};

/** @returns what is wrong, where something is */
function walkArrays(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
): string | undefined {
  const count = cursor.length64();
  if (cursor.broken !== undefined) return undefined;
  if (count * LEAST_ARRAY_BYTES > cursor.leftBytes) {
    anomalies.tell('count-beyond-file', `${count} arrays should follow`, 16);
    return 'more arrays should follow than the file holds';
  }
  for (let index = 0; index < count; index++) {
    if (index % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && context.budget.isOutOfTime()) return 'time was up';
    const problem = readNdarray(context, cursor, anomalies, `array ${index}`);
    if (problem !== undefined || cursor.broken !== undefined) return problem;
  }
  context.emit({ kind: 'model.info', property: 'tensors', value: String(count) });
  return undefined;
}

function walkNames(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
): string | undefined {
  if (cursor.broken !== undefined) return undefined;
  const at = cursor.at;
  const count = cursor.length64();
  if (cursor.broken !== undefined) return undefined;
  if (count * 8 > cursor.leftBytes) {
    anomalies.tell('count-beyond-file', `${count} names should follow`, at);
    return 'more names should follow than the file holds';
  }
  for (let index = 0; index < count; index++) {
    if (index % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && context.budget.isOutOfTime()) return 'time was up';
    const length = cursor.length64();
    if (length > MAX_NAME_BYTES) return `a name has ${length} bytes`;
    const start = cursor.at;
    if (!cursor.skip(length)) return undefined;
    context.explainValue(start, cursor.at);
  }
  return undefined;
}
