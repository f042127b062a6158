// LZMA in its containers against Python's lzma.

import {
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectPrefixWhenTruncated,
  expectRoundTrip,
  pythonCompress,
  sampleContent,
} from '@sentrascan/testkit/codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lzmaAlone, rawLzma, zipLzma } from './lzma.ts';
import { lzma2, lzma2DictionaryBytes } from './lzma2.ts';
import { xz } from './xz.ts';

const PICKLE = Buffer.from('cos\nsystem\n(S"id"\ntR.');
const small = sampleContent(300);
const large = Buffer.concat([sampleContent(500_000), Buffer.alloc(200_000, 3), sampleContent(100_000)]);

const ALONE = 'lzma.compress(data, format=lzma.FORMAT_ALONE)';
const PROPERTIES = '{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 20, "lc": 1, "lp": 2, "pb": 0}';
const RAW = `lzma.compress(data, format=lzma.FORMAT_RAW, filters=[${PROPERTIES}])`;
/** Properties byte (pb * 5 + lp) * 9 + lc, and the dictionary size. */
const RAW_PROPERTIES = Buffer.from([(0 * 5 + 2) * 9 + 1, 0, 0, 0x10, 0]);

function one(data: Buffer, expression: string): Buffer {
  return pythonCompress(data, [expression])[0] as Buffer;
}

describe('LZMA', () => {
  let alone: Buffer = Buffer.alloc(0);
  beforeAll(() => {
    alone = one(small, ALONE);
  });

  it('decodes .lzma files with an end marker', () => {
    expectRoundTrip({ decoder: lzmaAlone, compressed: one(large, ALONE), plain: large });
    expectRoundTrip({ decoder: lzmaAlone, compressed: alone, plain: small });
  });

  it('decodes with a declared size, with and without the end marker', () => {
    const declared = Buffer.from(alone);
    declared.writeBigUInt64LE(BigInt(small.length), 5);
    expectRoundTrip({ decoder: lzmaAlone, compressed: declared, plain: small });
    const { output, end } = decodeAll(lzmaAlone, declared.subarray(0, declared.length - 1));
    expect(end?.status).toBe('end');
    expect(Buffer.compare(output, small)).toBe(0);
  });

  it('decodes raw data with other properties, and zip entries of method 14', () => {
    const raw = one(large, RAW);
    expectRoundTrip({ decoder: rawLzma(RAW_PROPERTIES), compressed: raw, plain: large });
    const zipped = Buffer.concat([Buffer.from([9, 20, 5, 0]), RAW_PROPERTIES, raw]);
    expectRoundTrip({ decoder: zipLzma, compressed: zipped, plain: large });
    const options = { outputBytes: large.length };
    expectRoundTrip({ decoder: zipLzma, compressed: zipped, plain: large, options });
    const cut = decodeAll(zipLzma, zipped, { outputBytes: 1000 });
    expect(Buffer.compare(cut.output, large.subarray(0, 1000))).toBe(0);
  });

  it('gives a prefix for every truncation, stays calm on damage and noise', () => {
    const sample = { decoder: lzmaAlone, compressed: alone, plain: small };
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('does not allocate what a header asks for', () => {
    const greedy = Buffer.from(alone);
    greedy.writeUInt32LE(0xffffffff, 1);
    expectRoundTrip({ decoder: lzmaAlone, compressed: greedy, plain: small });
  });

  it('refuses impossible properties', () => {
    const wrong = Buffer.from(alone);
    wrong[0] = 225;
    expect(decodeAll(lzmaAlone, wrong).end).toMatchObject({ status: 'corrupt', consumedBytes: 0 });
  });
});

describe('LZMA2', () => {
  const expression = 'lzma.compress(data, format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2}])';

  it('decodes compressed and plain chunks', () => {
    expectRoundTrip({ decoder: lzma2(1 << 23), compressed: one(large, expression), plain: large });
    const noise = Buffer.from(
      Array.from({ length: 90_000 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255),
    );
    expectRoundTrip({ decoder: lzma2(1 << 23), compressed: one(noise, expression), plain: noise });
  });

  it('decodes plain chunks written by hand, with a second dictionary', () => {
    const chunk = (control: number, text: string) =>
      Buffer.concat([Buffer.of(control, 0, text.length - 1), Buffer.from(text)]);
    const compressed = Buffer.concat([chunk(1, 'one '), chunk(2, 'two '), chunk(1, 'three'), Buffer.of(0)]);
    expectRoundTrip({ decoder: lzma2(4096), compressed, plain: Buffer.from('one two three') });
    expect(decodeAll(lzma2(4096), chunk(2, 'no dictionary')).end).toMatchObject({ status: 'corrupt' });
  });

  it('knows the dictionary sizes', () => {
    expect(lzma2DictionaryBytes(0)).toBe(4096);
    expect(lzma2DictionaryBytes(1)).toBe(6144);
    expect(lzma2DictionaryBytes(40)).toBe(0xffffffff);
    expect(lzma2DictionaryBytes(41)).toBeUndefined();
  });
});

describe('xz', () => {
  it.each(['CHECK_NONE', 'CHECK_CRC32', 'CHECK_CRC64', 'CHECK_SHA256'])('decodes and checks %s', (check) => {
    expectRoundTrip({
      decoder: xz,
      compressed: one(small, `lzma.compress(data, check=lzma.${check})`),
      plain: small,
    });
  });

  it('undoes the delta filter', () => {
    const filters = '[{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2}]';
    const compressed = one(large, `lzma.compress(data, filters=${filters})`);
    expectRoundTrip({ decoder: xz, compressed, plain: large });
  });

  it('joins streams over their padding', () => {
    const compressed = one(small, 'lzma.compress(data[:100]) + bytes(8) + lzma.compress(data[100:])');
    expectRoundTrip({ decoder: xz, compressed, plain: small });
    expect(decodeAll(xz, compressed).end?.members).toBe(2);
  });

  it('gives a prefix for every truncation, stays calm on damage and noise', () => {
    const compressed = one(small, 'lzma.compress(data)');
    const sample = { decoder: xz, compressed, plain: small };
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('notes a wrong check and keeps the content', () => {
    const damaged = one(small, 'lzma.compress(data, check=lzma.CHECK_CRC32)');
    // The check stands before index (12 bytes with padding and CRC, here) and footer (12).
    const at = damaged.length - 12 - 12 - 4;
    damaged[at] = (damaged[at] as number) ^ 0xff;
    const { output, end } = decodeAll(xz, damaged);
    expect(Buffer.compare(output, small)).toBe(0);
    expect(end?.checksumErrors?.[0]).toContain('check of block 1');
  });

  it('hands content out as it is where it does not undo the filter, and says so', () => {
    const filters = '[{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2}]';
    const { output, end } = decodeAll(xz, one(PICKLE, `lzma.compress(data, filters=${filters})`));
    expect(end?.status).toBe('unsupported');
    expect(end?.detail).toContain('the BCJ filter for x86 code in block 1 is not undone');
    expect(Buffer.compare(output, PICKLE)).toBe(0);
  });
});
