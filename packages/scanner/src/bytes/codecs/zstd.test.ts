// zstd against the encoder of node:zlib.

import { constants, zstdCompressSync } from 'node:zlib';
import {
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectPrefixWhenTruncated,
  expectRoundTrip,
  sampleContent,
  u32,
} from '@sentrascan/testkit/codecs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zstd } from './zstd.ts';

const MAGIC = u32(0xfd2fb528);
const small = sampleContent(600);
const large = Buffer.concat([sampleContent(700_000), Buffer.alloc(400_000, 1), sampleContent(300_000)]);

function compress(plain: Uint8Array, level: number, extra: Record<number, number> = {}): Buffer {
  return zstdCompressSync(plain, { params: { [constants.ZSTD_c_compressionLevel]: level, ...extra } });
}

/** A three-byte block header. */
function blockHeader(isLast: boolean, type: number, size: number): Buffer {
  return u32((size << 3) | (type << 1) | Number(isLast)).subarray(0, 3);
}

describe('zstd', () => {
  it.each([-50, -5, 1, 3, 9, 15, 19, 22])('decodes level %i', (level) => {
    expectRoundTrip({ decoder: zstd, compressed: compress(large, level), plain: large });
    expectRoundTrip({ decoder: zstd, compressed: compress(small, level), plain: small });
  });

  it('decodes with checksum and long windows', () => {
    const options = { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_windowLog]: 27 };
    expectRoundTrip({ decoder: zstd, compressed: compress(large, 3, options), plain: large });
  });

  it('decodes any bytes', () => {
    const byte = fc.oneof(fc.nat(255), fc.nat(3));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 3000 }), fc.integer({ min: -5, max: 19 }), (bytes, level) => {
        const plain = Buffer.from(bytes);
        const { output, end } = decodeAll(zstd, compress(plain, level));
        expect(end?.status).toBe('end');
        expect(Buffer.compare(output, plain)).toBe(0);
      }),
    );
  });

  it('gives whole blocks before a truncation, stays calm on damage and noise', () => {
    const sample = { decoder: zstd, compressed: compress(small, 19), plain: small };
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample, 400);
    expectCalmOnNoise(sample);
  });

  it('decodes raw and repeated blocks without a content size', () => {
    const frame = Buffer.concat([
      MAGIC,
      Buffer.of(0, 0),
      blockHeader(false, 0, 3),
      Buffer.from('raw'),
      blockHeader(true, 1, 5),
      Buffer.from('!'),
    ]);
    const sample = { decoder: zstd, compressed: frame, plain: Buffer.from('raw!!!!!') };
    expectRoundTrip(sample);
    expectPrefixWhenTruncated(sample);
  });

  it('joins frames and marks skippable ones', () => {
    const skippable = Buffer.concat([u32(0x184d2a50), u32(6), Buffer.from('hidden')]);
    const compressed = Buffer.concat([compress(small, 3), skippable, compress(large, 3)]);
    expectRoundTrip({ decoder: zstd, compressed, plain: Buffer.concat([small, large]) });
    const { end } = decodeAll(zstd, compressed);
    expect(end?.members).toBe(2);
    const [aside] = end?.asides ?? [];
    expect(compressed.subarray(aside?.start, aside?.end).toString()).toBe('hidden');
  });

  it('does not allocate the window that a header asks for', () => {
    // Window descriptor 0xff asks for 3.75 TiB.
    const frame = Buffer.concat([MAGIC, Buffer.of(0, 0xff), blockHeader(true, 0, 2), Buffer.from('ok')]);
    expectRoundTrip({ decoder: zstd, compressed: frame, plain: Buffer.from('ok') });
  });

  it('says where a block is impossible', () => {
    const frame = Buffer.concat([MAGIC, Buffer.of(0, 0), blockHeader(true, 3, 2)]);
    expect(decodeAll(zstd, frame).end).toMatchObject({ status: 'corrupt', consumedBytes: 6 });
    const oversize = Buffer.concat([MAGIC, Buffer.of(0, 0), blockHeader(true, 1, 200_000), Buffer.of(1)]);
    expect(decodeAll(zstd, oversize).end).toMatchObject({ status: 'corrupt' });
  });
});
