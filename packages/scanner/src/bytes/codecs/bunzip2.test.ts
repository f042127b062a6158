// bzip2 against Python's bz2.

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
import { bunzip2, isBzip2Magic } from './bunzip2.ts';

const small = sampleContent(700);
const large = Buffer.concat([
  sampleContent(450_000),
  Buffer.alloc(300_000, 7),
  Buffer.from('ab'.repeat(4000)),
]);
const runs = Buffer.from(
  Array.from({ length: 600 }, (_, length) => `${'r'.repeat(length % 270)}${length % 10}`).join(''),
);

describe('bunzip2', () => {
  let smallBz: Buffer = Buffer.alloc(0);
  let twoStreams: Buffer = Buffer.alloc(0);

  beforeAll(() => {
    [smallBz, twoStreams] = pythonCompress(small, [
      'bz2.compress(data, 1)',
      'bz2.compress(data[:300]) + bz2.compress(data[300:], 3)',
    ]) as [Buffer, Buffer];
  });

  it('decodes several blocks of both block sizes', () => {
    for (const compressed of pythonCompress(large, ['bz2.compress(data, 1)', 'bz2.compress(data, 9)'])) {
      expectRoundTrip({ decoder: bunzip2, compressed, plain: large });
    }
  });

  it('decodes runs of every length, and nothing', () => {
    const [ofRuns] = pythonCompress(runs, ['bz2.compress(data)']);
    expectRoundTrip({ decoder: bunzip2, compressed: ofRuns as Buffer, plain: runs });
    const [ofNothing] = pythonCompress(Buffer.alloc(0), ['bz2.compress(data)']);
    expectRoundTrip({ decoder: bunzip2, compressed: ofNothing as Buffer, plain: Buffer.alloc(0) });
  });

  it('joins streams', () => {
    expectRoundTrip({ decoder: bunzip2, compressed: twoStreams, plain: small });
    expect(decodeAll(bunzip2, twoStreams).end?.members).toBe(2);
  });

  it('gives whole blocks before a truncation', () => {
    expectPrefixWhenTruncated({ decoder: bunzip2, compressed: smallBz, plain: small });
  });

  it('stays calm on damage and noise', () => {
    const sample = { decoder: bunzip2, compressed: smallBz, plain: small };
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('notes wrong checksums of block and stream and keeps the content', () => {
    const damaged = Buffer.from(smallBz);
    damaged[10] = (damaged[10] as number) ^ 1;
    const { output, end } = decodeAll(bunzip2, damaged);
    expect(Buffer.compare(output, small)).toBe(0);
    expect(end?.status).toBe('end');
    expect(end?.checksumErrors?.[0]).toContain('CRC of block 1');
  });

  it('says what it does not read', () => {
    const randomised = Buffer.from(smallBz);
    randomised[14] = (randomised[14] as number) | 0x80;
    expect(decodeAll(bunzip2, randomised).end).toMatchObject({ status: 'unsupported' });
  });

  it('knows its magic', () => {
    expect(isBzip2Magic(smallBz)).toBe(true);
    expect(isBzip2Magic(Buffer.from('BZh9 is no stream'))).toBe(false);
  });

  it('ends soon on a row of empty streams of alternating levels', () => {
    const pair = pythonCompress(Buffer.alloc(0), [
      'bz2.compress(data, 1) + bz2.compress(data, 9)',
    ])[0] as Buffer;
    const row = Buffer.concat(Array<Buffer>(20_000).fill(pair));
    const start = performance.now();
    expect(decodeAll(bunzip2, row).end).toMatchObject({ status: 'end', members: 40_000 });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('decodes streams of growing and shrinking levels', () => {
    const compressed = pythonCompress(sampleContent(350_000), [
      'bz2.compress(data, 1) + bz2.compress(data, 9) + bz2.compress(data, 1)',
    ])[0] as Buffer;
    const { output, end } = decodeAll(bunzip2, compressed);
    expect(end).toMatchObject({ status: 'end', members: 3, checksumErrors: [] });
    expect(output.length).toBe(1_050_000);
  });
});
