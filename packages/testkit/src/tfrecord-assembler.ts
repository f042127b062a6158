// Assembles TFRecord files.

import { maskedCrc32c } from '../../scanner/src/formats/tfrecord/crc32c.ts';

/** Records one after the other, with right checksums. */
export function assembleTfrecord(...records: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    records.flatMap((record) => {
      const data = Buffer.from(record);
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(data.length));
      return [length, checksum(length), data, checksum(data)];
    }),
  );
}

function checksum(bytes: Uint8Array): Uint8Array {
  const crc = Buffer.alloc(4);
  crc.writeUInt32LE(maskedCrc32c(bytes));
  return crc;
}
