import { assembleTfrecord, EXECUTABLE_HEADS, probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { maskedCrc32c } from './crc32c.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

describe('TFRecord', () => {
  it('knows the checksum', () => {
    // The vector of RFC 3720 for 32 zeros is 0x8a9136aa, before it is masked.
    const unmasked = (maskedCrc32c(new Uint8Array(32)) - 0xa282ead8) >>> 0;
    expect(((unmasked >>> 17) | (unmasked << 15)) >>> 0).toBe(0x8a9136aa);
  });

  it('reads records, and searches what they hold', () => {
    const honest = assembleTfrecord('one', 'two');
    expect(format.identify(probeOf(honest))).toBe('certain');
    expect(walk(honest).unexplained()).toEqual([]);
    expect(scanBytes(honest, 'events.out.tfevents.1')).toEqual({ findings: [], gaps: [], worst: 'none' });
    const program = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(100)]);
    expect(scanBytes(assembleTfrecord('one', program), 'data.tfrecord').worst).toBe('high');
  });

  it('tells where records end', () => {
    const honest = assembleTfrecord('one', 'two');
    expect(walk(honest.subarray(0, -1)).gaps.map(({ kind }) => kind)).toEqual(['truncated']);
    expect(walk(Buffer.concat([honest, Buffer.alloc(40)])).gaps.map(({ kind }) => kind)).toEqual([
      'malformed',
    ]);
    expect(format.identify(probeOf(Buffer.alloc(40)))).toBeUndefined();
  });
});
