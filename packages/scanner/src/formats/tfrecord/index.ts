// TFRecord files: records one after the other, each with its length and checksums (tensorflow/core/lib/io/record_writer.h).
// Data sets, logs of training (`events.out.tfevents...`) and warm-up requests of servers come as such. What the records
// hold is data: searched, not read.

import { u32le, u64le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { maskedCrc32c } from './crc32c.ts';

/** A length, and its checksum. */
const HEADER_BYTES = 12;

/** The checksum behind the data. */
const FOOTER_BYTES = 4;

/** Records told apart for the search; beyond it the rest is searched as one. */
const MAX_RECORDS = 50_000;

const RECORDS_BETWEEN_CHECKS = 1024;

/** The size of the record whose header that is; undefined where the checksum is wrong. */
function recordBytes(header: Uint8Array): number | undefined {
  if (header.length < HEADER_BYTES || u32le(header, 8) !== maskedCrc32c(header.subarray(0, 8)))
    return undefined;
  return HEADER_BYTES + u64le(header, 0) + FOOTER_BYTES;
}

export const format: Format = {
  id: 'tfrecord',
  title: 'TensorFlow records',
  extensions: ['.tfrecord', '.tfrecords'],

  identify({ head }: Probe) {
    return recordBytes(head.subarray(0, HEADER_BYTES)) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    let at = 0;
    for (let record = 0; at < bytes.sizeBytes; record++) {
      if (record % RECORDS_BETWEEN_CHECKS === 0 && context.budget.isOutOfTime()) {
        context.explainOpaque(at, bytes.sizeBytes);
        context.gap({
          kind: 'timeout',
          reason: `The time for this file was used up at the record at offset ${at}.`,
          consequence: 'What follows was only searched for payloads.',
          location: { offset: at, lengthBytes: bytes.sizeBytes - at },
        });
        return;
      }
      // Records are data: those behind the limit are searched like the others, as one range.
      if (record >= MAX_RECORDS) {
        context.explainOpaque(at, bytes.sizeBytes);
        return;
      }
      const size = recordBytes(bytes.read(at, HEADER_BYTES));
      const end = at + (size ?? 0);
      if (size === undefined || end > bytes.sizeBytes) return tellBroken(context, at, size === undefined);
      context.explain(at, at + HEADER_BYTES);
      context.explainOpaque(at + HEADER_BYTES, end - FOOTER_BYTES);
      context.explain(end - FOOTER_BYTES, end);
      at = end;
    }
  },
};

function tellBroken(context: FormatContext, at: number, isHeader: boolean): void {
  const { sizeBytes } = context.bytes;
  context.gap({
    kind: isHeader && sizeBytes - at >= HEADER_BYTES ? 'malformed' : 'truncated',
    reason: isHeader
      ? `No record begins at offset ${at}, where the one before it ends.`
      : `The record at offset ${at} goes on behind the end of the file.`,
    consequence: 'What follows was only searched for payloads.',
    location: { offset: at, lengthBytes: sizeBytes - at },
  });
}
