// Weights of an ML program (`weight.bin` of a CoreML package): a header, then records of type, size and offset, each with its
// numbers (coremltools, mlmodel/src/MILBlob/Blob/StorageFormat.hpp).
//
//   u32 count | u32 version 2 | 56 zeros       then, aligned to 64: u32 0xDEADBEEF | u32 type | u64 size | u64 offset | ...

import { u32le, u64le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

const HEADER_BYTES = 64;
const RECORD_BYTES = 64;
const SENTINEL = 0xdeadbeef;
const VERSION = 2;

/** Types of numbers (BlobDataType). */
const TYPES = [
  'unknown',
  'float16',
  'float32',
  'uint8',
  'int8',
  'bfloat16',
  'int16',
  'uint16',
  'int4',
  'uint1',
  'uint2',
  'uint4',
  'uint3',
  'uint6',
  'int32',
  'uint32',
  'float8e4m3fn',
  'float8e5m2',
];

export const format: Format = {
  id: 'coreml-weights',
  title: 'CoreML weights',
  extensions: [],

  identify({ head }: Probe) {
    const isHeader = u32le(head, 4) === VERSION && head.subarray(8, HEADER_BYTES).every((byte) => byte === 0);
    return isHeader && head.length > HEADER_BYTES && u32le(head, HEADER_BYTES) === SENTINEL
      ? 'certain'
      : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const { sizeBytes } = bytes;
    const count = u32le(bytes.read(0, 4), 0);
    let at = HEADER_BYTES;
    let index = 0;
    for (; index < count && at < sizeBytes; index++) {
      if (!context.budget.spend('entries', 1) || context.budget.isOutOfTime()) {
        return tellUnread(context, 'limit', at, 'the budget of entries or time is used up');
      }
      const record = bytes.read(at, RECORD_BYTES);
      const size = u64le(record, 8);
      const start = u64le(record, 16);
      if (record.length < RECORD_BYTES || u32le(record, 0) !== SENTINEL)
        return tellUnread(
          context,
          record.length < RECORD_BYTES ? 'truncated' : 'malformed',
          at,
          'no record begins there',
        );
      if (start + size > sizeBytes || start < at + RECORD_BYTES) {
        const detail = `record ${index} claims ${size} bytes at ${start}, of ${sizeBytes}`;
        const anomaly = 'record-outside';
        context.emit({ kind: 'format.anomaly', format: 'coreml-weights', anomaly, detail, offset: at });
        return tellUnread(context, 'malformed', at, 'its record lies about where the numbers are');
      }
      context.explain(at, at + RECORD_BYTES);
      context.explainOpaque(start, start + size);
      const dtype = TYPES[u32le(record, 4)] ?? 'unknown';
      const name = `record ${index}`;
      context.emit({
        kind: 'tensor.index',
        name,
        dtype,
        shape: [],
        start,
        end: start + size,
        holdsObjects: false,
      });
      at = Math.ceil((start + size) / RECORD_BYTES) * RECORD_BYTES;
      // What aligns the next record.
      context.explainOpaque(start + size, Math.min(at, sizeBytes));
    }
    context.explain(0, HEADER_BYTES);
    context.emit({ kind: 'model.info', property: 'framework', value: 'CoreML' });
    context.emit({ kind: 'model.info', property: 'tensors', value: `${count}` });
    if (index < count)
      return tellUnread(
        context,
        'truncated',
        Math.min(at, sizeBytes),
        `${count - index} records are missing`,
      );
    // Writers that were killed leave records that the header does not count.
    if (at < sizeBytes) {
      const detail = `${sizeBytes - at} bytes follow the last record`;
      context.emit({
        kind: 'format.anomaly',
        format: 'coreml-weights',
        anomaly: 'trailing-bytes',
        detail,
        offset: at,
      });
    }
  },
};

function tellUnread(
  context: FormatContext,
  kind: 'limit' | 'malformed' | 'truncated',
  at: number,
  why: string,
): void {
  context.gap({
    kind,
    reason: `The weights from offset ${at} on were not read: ${why}.`,
    consequence: 'They were only searched for payloads.',
    location: { offset: at, lengthBytes: context.bytes.sizeBytes - at },
  });
}
