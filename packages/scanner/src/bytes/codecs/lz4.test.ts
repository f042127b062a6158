// lz4 frames assembled from readable sequences.

import {
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectPrefixWhenTruncated,
  expectRoundTrip,
  type Lz4FrameParts,
  lz4Block,
  lz4Descriptor,
  lz4Frame,
  lz4FrameBlock,
  sampleContent,
  u32,
} from '@sentrascan/testkit/codecs';
import { describe, expect, it } from 'vitest';
import { lz4 } from './lz4.ts';
import { Xxh32 } from './xxh32.ts';

const hash = (bytes: Uint8Array) => new Xxh32().update(bytes).digest();

function frame(parts: Omit<Lz4FrameParts, 'headerChecksum'>): Buffer {
  return lz4Frame({ ...parts, headerChecksum: (hash(lz4Descriptor(parts)) >>> 8) & 255 });
}

const HELLO = lz4Block([
  { literals: 'hello ', match: { distance: 6, length: 20 } },
  { literals: 'and a long tail of literals' },
]);
const HELLO_TEXT = `${'hello '.repeat(4)}heand a long tail of literals`;

describe('lz4', () => {
  it('decodes literals, overlapping matches and long lengths', () => {
    const block = lz4Block([
      { literals: 'x', match: { distance: 1, length: 1000 } },
      { literals: 'y'.repeat(300), match: { distance: 301, length: 19 } },
      { literals: 'end' },
    ]);
    const plain = Buffer.from(`${'x'.repeat(1001)}${'y'.repeat(300)}x${'y'.repeat(18)}end`);
    expectRoundTrip({ decoder: lz4, compressed: frame({ blocks: [lz4FrameBlock(block)] }), plain });
  });

  it('lets linked blocks reach into the blocks before', () => {
    const first = sampleContent(65_536, 3);
    const second = lz4Block([{ literals: '', match: { distance: 65_535, length: 5000 } }, { literals: '.' }]);
    const blocks = [lz4FrameBlock(first, true), lz4FrameBlock(second)];
    const plain = Buffer.concat([first, first.subarray(1, 5001), Buffer.from('.')]);
    expectRoundTrip({ decoder: lz4, compressed: frame({ blocks }), plain });
  });

  it('compares header, block and content checksums', () => {
    const content = Buffer.from(HELLO_TEXT);
    const block = Buffer.concat([lz4FrameBlock(HELLO), u32(hash(HELLO))]);
    const good = { blocks: [block], flags: 0x10 | 4, contentChecksum: hash(content) };
    expectRoundTrip({ decoder: lz4, compressed: frame(good), plain: content });
    const badBlock = Buffer.concat([lz4FrameBlock(HELLO), u32(1)]);
    const bad = lz4Frame({ ...good, blocks: [badBlock], contentChecksum: 2, headerChecksum: 3 });
    const { output, end } = decodeAll(lz4, bad);
    expect(output.toString()).toBe(HELLO_TEXT);
    expect(end?.checksumErrors).toHaveLength(3);
  });

  it('joins frames, legacy frames and steps over skippable ones', () => {
    const skippable = Buffer.concat([u32(0x184d2a53), u32(6), Buffer.from('hidden')]);
    const legacy = Buffer.concat([u32(0x184c2102), u32(HELLO.length), HELLO]);
    const compressed = Buffer.concat([skippable, frame({ blocks: [lz4FrameBlock(HELLO)] }), legacy]);
    const { output, end } = decodeAll(lz4, compressed);
    expect(output.toString()).toBe(HELLO_TEXT + HELLO_TEXT);
    expect(end).toMatchObject({ status: 'end', members: 2, consumedBytes: compressed.length });
    expect(end?.asides).toEqual([{ start: 8, end: 14 }]);
  });

  it('gives a prefix for every truncation, stays calm on damage and noise', () => {
    const content = Buffer.from(HELLO_TEXT);
    const compressed = frame({ blocks: [lz4FrameBlock(HELLO)], flags: 4, contentChecksum: hash(content) });
    const sample = { decoder: lz4, compressed, plain: content };
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('stops a block at its declared size', () => {
    const bomb = lz4Block([{ literals: 'x', match: { distance: 1, length: 200_000 } }]);
    const { output, end } = decodeAll(lz4, frame({ blocks: [lz4FrameBlock(bomb)] }));
    expect(end).toMatchObject({ status: 'corrupt' });
    expect(output.length).toBe(65_536);
  });

  it('says that a dictionary is missing', () => {
    const block = lz4Block([{ literals: 'a', match: { distance: 500, length: 4 } }]);
    const compressed = frame({ blocks: [lz4FrameBlock(block)], flags: 1, descriptorExtra: u32(7) });
    expect(decodeAll(lz4, compressed).end).toMatchObject({ status: 'unsupported' });
  });
});

describe('Xxh32', () => {
  it('gives the published values', () => {
    expect(hash(Buffer.from(''))).toBe(0x02cc5d05);
    expect(hash(Buffer.from('a'))).toBe(0x550d7456);
    expect(hash(Buffer.from('abc'))).toBe(0x32d153ff);
    expect(hash(Buffer.from('Nobody inspects the spammish repetition'))).toBe(0xe2293b2f);
  });

  it('does not depend on how the bytes are cut', () => {
    const bytes = sampleContent(1000);
    const pieces = new Xxh32();
    for (let at = 0; at < 1000; at += 7) pieces.update(bytes.subarray(at, Math.min(at + 7, 1000)));
    expect(pieces.digest()).toBe(hash(bytes));
  });
});
