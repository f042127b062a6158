// Streams of both kinds in a row against what Python's `lzma.open` makes of them.

import {
  decodeAll,
  expectCalmOnNoise,
  expectCalmWhenDamaged,
  expectRoundTrip,
  pythonCompress,
  sampleContent,
} from '@sentrascan/testkit/codecs';
import { describe, expect, it } from 'vitest';
import { lzmaAuto } from './lzma-auto.ts';

const plain = sampleContent(2000);

/** `alone(x)` and `xz(x)` in the expressions; the second of each pair is what Python reads of the first. */
function inPython(expression: string): Buffer {
  const program =
    '(lambda alone, xz, io: EXPRESSION)(lambda x: lzma.compress(x, format=lzma.FORMAT_ALONE), lzma.compress, __import__("io"))';
  return pythonCompress(plain, [program.replace('EXPRESSION', expression)])[0] as Buffer;
}

const ROWS = [
  'alone(b"") + alone(data)',
  'xz(b"") + alone(data)',
  'alone(b"") + xz(data)',
  'xz(data[:5]) + alone(data[5:])',
  'alone(data[:1]) + alone(data[1:])',
  'alone(data[:9]) + xz(data[9:99]) + xz(b"") + alone(data[99:200]) + alone(b"") + alone(data[200:])',
  'xz(data[:9]) + bytes(18) + alone(data[9:]) + bytes(36)',
] as const;

describe('lzmaAuto', () => {
  it.each(ROWS)('reads %s as Python does', (row) => {
    expect(Buffer.compare(inPython(`lzma.open(io.BytesIO(${row})).read()`), plain)).toBe(0);
    const compressed = inPython(row);
    if (row.endsWith('bytes(36)')) {
      const { output, end } = decodeAll(lzmaAuto, compressed);
      expect(end).toMatchObject({ status: 'end', consumedBytes: compressed.length });
      expect(Buffer.compare(output, plain)).toBe(0);
    } else expectRoundTrip({ decoder: lzmaAuto, compressed, plain });
  });

  it('reads on behind a stream that declares no output', () => {
    const empty = Buffer.concat([Buffer.of(0x5d, 0, 0, 0x80, 0), Buffer.alloc(13)]);
    const compressed = Buffer.concat([empty, inPython('xz(data)')]);
    expectRoundTrip({ decoder: lzmaAuto, compressed, plain });
    expect(decodeAll(lzmaAuto, compressed).end?.members).toBe(2);
  });

  it('reads a header that starts with zeros behind zeros', () => {
    const filters = '[{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 20, "lc": 0, "lp": 0, "pb": 0}]';
    const odd = `lzma.compress(data, format=lzma.FORMAT_ALONE, filters=${filters})`;
    const compressed = Buffer.concat([inPython('alone(b"")'), Buffer.alloc(36), inPython(odd)]);
    expectRoundTrip({ decoder: lzmaAuto, compressed, plain });
  });

  it('says where a later stream breaks off, and keeps what came out', () => {
    const compressed = inPython('xz(data[:5]) + alone(data[5:])');
    const { output, end } = decodeAll(lzmaAuto, compressed.subarray(0, -20));
    expect(end).toMatchObject({ status: 'truncated', members: 2 });
    expect(end?.detail).toContain('the stream at byte');
    expect(output.length).toBeGreaterThan(1000);
  });

  it('takes what gives nothing for bytes behind the stream', () => {
    const first = inPython('xz(data)');
    const head = Buffer.from([0x5d, 0, 0, 0x80, 0, ...Array(8).fill(0xff), 0]);
    const { end } = decodeAll(lzmaAuto, Buffer.concat([first, head]));
    expect(end).toMatchObject({ status: 'end', consumedBytes: first.length });
  });

  it('stays calm on damage and noise', () => {
    const compressed = inPython('xz(data[:5]) + alone(data[5:])');
    expectCalmWhenDamaged({ decoder: lzmaAuto, compressed, plain });
    expectCalmOnNoise({ decoder: lzmaAuto, compressed, plain });
  });

  it('ends soon on a row of many empty streams', () => {
    const empty = Buffer.concat([Buffer.of(0x5d, 0, 0, 0x80, 0), Buffer.alloc(13)]);
    const row = Buffer.concat(Array<Buffer>(50_000).fill(empty));
    const start = performance.now();
    expect(decodeAll(lzmaAuto, row).end).toMatchObject({ status: 'end', members: 50_000 });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
