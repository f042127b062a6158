// The wrappers of deflate: gzip with its members and header fields, zlib with its checksum.

import { deflateSync, gzipSync } from 'node:zlib';
import {
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectPrefixWhenTruncated,
  expectRoundTrip,
  sampleContent,
} from '@sentrascan/testkit/codecs';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../random-access.ts';
import { adler32 } from './adler32.ts';
import { gunzip, readGzipHeader } from './gunzip.ts';
import { isZlibHeader, unzlib } from './unzlib.ts';

const plain = sampleContent(1500);

/** A member with every optional field. */
function memberWithFields(content: Buffer, fields: { extra: Buffer; name: string; comment: string }): Buffer {
  const whole = gzipSync(content);
  const header = Buffer.from(whole.subarray(0, 10));
  header[3] = 4 | 8 | 16 | 2;
  const length = Buffer.of(fields.extra.length & 255, fields.extra.length >> 8);
  const text = Buffer.from(`${fields.name}\0${fields.comment}\0`, 'latin1');
  return Buffer.concat([header, length, fields.extra, text, Buffer.of(0, 0), whole.subarray(10)]);
}

describe('gunzip', () => {
  it('round-trips, truncates to prefixes, survives damage', () => {
    const sample = { decoder: gunzip, compressed: gzipSync(plain), plain };
    expectRoundTrip(sample);
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('joins members and skips zeros between and after them', () => {
    const members = [
      gzipSync('one '),
      Buffer.alloc(700),
      gzipSync('two '),
      gzipSync('three'),
      Buffer.alloc(9),
    ];
    const compressed = Buffer.concat(members);
    const { output, end } = decodeAll(gunzip, compressed);
    expect(output.toString()).toBe('one two three');
    expect(end).toMatchObject({ status: 'end', members: 3, consumedBytes: compressed.length });
  });

  it('leaves zeros before trailing bytes to the trailing bytes', () => {
    const first = gzipSync('one');
    const { end } = decodeAll(gunzip, Buffer.concat([first, Buffer.alloc(4), Buffer.from('tail')]));
    expect(end).toMatchObject({ status: 'end', consumedBytes: first.length });
  });

  it('hands content out in spite of wrong checksums', () => {
    const damaged = Buffer.from(gzipSync('content'));
    damaged.writeUInt32LE(0x12345678, damaged.length - 8);
    damaged.writeUInt32LE(99, damaged.length - 4);
    const { output, end } = decodeAll(gunzip, damaged);
    expect(output.toString()).toBe('content');
    expect(end?.status).toBe('end');
    expect(end?.checksumErrors).toHaveLength(2);
    expect(end?.checksumErrors?.[0]).toContain('0x12345678');
  });

  it('reads every header field and marks where bytes could hide', () => {
    const extra = Buffer.alloc(5000, 'x');
    const compressed = memberWithFields(Buffer.from('hi'), { extra, name: 'model.pkl', comment: 'note' });
    const header = readGzipHeader(new MemoryAccess(compressed), 0);
    expect(header?.name).toBe('model.pkl');
    const { output, end } = decodeAll(gunzip, compressed);
    expect(output.toString()).toBe('hi');
    const hidden = (end?.asides ?? []).map(({ start, end }) => compressed.subarray(start, end).toString());
    // The name follows the extra field without a byte between: one range.
    expect(hidden).toEqual([`${extra.toString()}model.pkl`, 'note']);
  });

  it('ends a header without an end as truncated', () => {
    const endless = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(400_000, 'n'),
    ]);
    expect(decodeAll(gunzip, endless).end).toMatchObject({ status: 'truncated', consumedBytes: 0 });
  });

  it('stops counting members at a limit', () => {
    const empty = gzipSync('');
    const many = Buffer.alloc(empty.length * 100_010);
    for (let at = 0; at < many.length; at += empty.length) empty.copy(many, at);
    expect(decodeAll(gunzip, many).end).toMatchObject({ status: 'unsupported', members: 100_000 });
  }, 60_000);
});

describe('unzlib', () => {
  it('round-trips, truncates to prefixes, survives damage', () => {
    const sample = { decoder: unzlib, compressed: deflateSync(plain), plain };
    expectRoundTrip(sample);
    expectPrefixWhenTruncated(sample);
    expectCalmWhenDamaged(sample);
    expectCalmOnNoise(sample);
  });

  it('notes a wrong checksum and keeps the content', () => {
    const damaged = Buffer.from(deflateSync('content'));
    damaged.writeUInt32BE(1, damaged.length - 4);
    const { output, end } = decodeAll(unzlib, damaged);
    expect(output.toString()).toBe('content');
    expect(end?.checksumErrors?.[0]).toContain('Adler-32 is 0x00000001');
  });

  it('says that a preset dictionary is needed', () => {
    const compressed = deflateSync('content', { dictionary: Buffer.from('content') });
    expect(decodeAll(unzlib, compressed).end).toMatchObject({ status: 'unsupported' });
  });

  it('knows its headers', () => {
    for (const level of [0, 1, 6, 9]) expect(isZlibHeader(deflateSync('x', { level }))).toBe(true);
    expect(isZlibHeader(Buffer.from('xyz'))).toBe(false);
    expect(isZlibHeader(Buffer.of(0x78))).toBe(false);
  });

  it('sums Adler-32 as its authors publish it', () => {
    expect(adler32(Buffer.from('Wikipedia'), 1)).toBe(0x11e60398);
    const half = adler32(plain.subarray(0, 700), 1);
    expect(adler32(plain.subarray(700), half)).toBe(adler32(plain, 1));
    expect(adler32(Buffer.alloc(100_000, 255), 1)).toBe(
      deflateSync(Buffer.alloc(100_000, 255)).readUInt32BE(
        deflateSync(Buffer.alloc(100_000, 255)).length - 4,
      ),
    );
  });
});
