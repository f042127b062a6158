// Deflate and deflate64: same answers as zlib where zlib answers, and everything before a break where it does not.

import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  DeflateAssembler,
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectPrefixWhenTruncated,
  expectRoundTrip,
  sampleContent,
} from '@sentrascan/testkit/codecs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate, inflate64 } from './inflate.ts';

describe('inflate', () => {
  it.each([
    ['stored', { level: 0 }],
    ['fast', { level: 1 }],
    ['best', { level: 9 }],
    ['fixed codes', { strategy: constants.Z_FIXED }],
    ['Huffman only', { strategy: constants.Z_HUFFMAN_ONLY }],
    ['runs only', { strategy: constants.Z_RLE }],
    ['small window', { windowBits: 9 }],
  ])('decodes what zlib wrote: %s', (_name, options) => {
    const plain = sampleContent(700_000);
    expectRoundTrip({ decoder: inflate, compressed: deflateRawSync(plain, options), plain });
  });

  it('decodes any bytes in any chunking of flushes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 0, max: 9 }), (plain, level) => {
        const compressed = deflateRawSync(plain, { level, finishFlush: constants.Z_FINISH });
        const { output, end } = decodeAll(inflate, compressed);
        expect(end).toEqual({ status: 'end', consumedBytes: compressed.length });
        expect(Buffer.compare(output, plain)).toBe(0);
      }),
    );
  });

  it('gives a prefix for every truncation', () => {
    for (const level of [0, 1, 9]) {
      const plain = sampleContent(900, level + 1);
      expectPrefixWhenTruncated({ decoder: inflate, compressed: deflateRawSync(plain, { level }), plain });
    }
  });

  it('stays calm on damage and noise', () => {
    const plain = sampleContent(3000);
    const sample = { decoder: inflate, compressed: deflateRawSync(plain), plain };
    expectCalmWhenDamaged(sample, 300);
    expectCalmOnNoise(sample, 300);
  });

  it('agrees with zlib on every damaged stream that zlib accepts', () => {
    const whole = deflateRawSync(sampleContent(400));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole);
        damaged[at] = byte;
        let expected: Buffer;
        try {
          expected = inflateRawSync(damaged, { maxOutputLength: 1 << 20 });
        } catch {
          return;
        }
        const { output, end } = decodeAll(inflate, damaged);
        expect(end?.status).toBe('end');
        expect(Buffer.compare(output, expected)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong and keeps what came before', () => {
    const before = new DeflateAssembler().fixedBlock(false).text('before').endOfBlock();
    const { output, end } = decodeAll(inflate, before.bits(1, 1).bits(3, 2).build());
    expect(output.toString()).toBe('before');
    expect(end).toMatchObject({ status: 'corrupt' });
    expect(end?.detail).toContain('reserved block type 3');
    const far = new DeflateAssembler()
      .fixedBlock(true)
      .text('abc')
      .match(257, [0, 0], 4, [0, 1])
      .endOfBlock();
    expect(decodeAll(inflate, far.build())).toMatchObject({ end: { status: 'corrupt' } });
    expect(decodeAll(inflate, far.build()).output.toString()).toBe('abc');
  });

  it('reaches back exactly one window across chunks', () => {
    const plain = Buffer.concat([
      sampleContent(32768, 5),
      sampleContent(32768, 5),
      sampleContent(300_000, 6),
    ]);
    expectRoundTrip({
      decoder: inflate,
      compressed: deflateRawSync(plain, { level: 9, memLevel: 9 }),
      plain,
    });
  });

  it('gives the caller a turn in endless empty blocks', () => {
    const emptyStored = Buffer.from([0, 0, 0, 0xff, 0xff]);
    const generator = inflate({
      ...zeroSource(emptyStored),
    });
    const first = generator.next();
    expect(first.done).toBe(false);
    expect((first.value as Uint8Array).length).toBe(0);
  });
});

describe('inflate64', () => {
  it('decodes long matches and far distances that deflate does not have', () => {
    // Length symbol 285 has 16 extra bits from 3 on; distance symbol 31 has 14 from 49153 + 16384 on.
    const start = sampleContent(65_536, 9);
    const stored = (bytes: Buffer) =>
      Buffer.concat([
        Buffer.of(0, bytes.length & 255, bytes.length >> 8),
        Buffer.of(~bytes.length & 255, (~bytes.length >> 8) & 255),
        bytes,
      ]);
    const coded = new DeflateAssembler()
      .fixedBlock(true)
      .match(285, [1000 - 3, 16], 31, [65_536 - 49_153, 14])
      .match(285, [0xffff, 16], 0, [0, 0])
      .endOfBlock()
      .build();
    const compressed = Buffer.concat([
      stored(start.subarray(0, 65_535)),
      stored(start.subarray(65_535)),
      coded,
    ]);
    const plain = Buffer.concat([
      start,
      start.subarray(0, 1000),
      Buffer.alloc(0xffff + 3, start.subarray(999, 1000)),
    ]);
    expectRoundTrip({ decoder: inflate64, compressed, plain });
  });

  it('decodes deflate streams that use nothing where the two differ', () => {
    const plain = Buffer.from('plain text without a long run. '.repeat(3));
    expectRoundTrip({ decoder: inflate64, compressed: deflateRawSync(plain), plain });
  });

  it('stays calm on damage', () => {
    const plain = sampleContent(3000);
    expectCalmWhenDamaged({ decoder: inflate64, compressed: deflateRawSync(plain), plain });
  });
});

/** A source of a gigabyte that repeats `pattern`. */
function zeroSource(pattern: Buffer) {
  const readInto = (at: number, target: Uint8Array): number => {
    for (let i = 0; i < target.length; i++) target[i] = pattern[(at + i) % pattern.length] as number;
    return target.length;
  };
  return {
    sizeBytes: 2 ** 30,
    readInto,
    read: (at: number, length: number) => {
      const bytes = new Uint8Array(length);
      readInto(at, bytes);
      return bytes;
    },
    slice: () => {
      throw new Error('not needed here');
    },
    close: () => {},
  };
}
