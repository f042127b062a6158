// What holds for every single-stream compression format: found under any name, content handed on, oddities told.

import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { probeOf, RecordingContext } from '@sentrascan/testkit';
import {
  lz4Descriptor,
  lz4Frame,
  lz4FrameBlock,
  pythonCompress,
  sampleContent,
} from '@sentrascan/testkit/codecs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Budget } from '../bytes/budget.ts';
import { Xxh32 } from '../bytes/codecs/xxh32.ts';
import { format as bzip2 } from './bzip2/index.ts';
import type { Format } from './format.ts';
import { format as gzip } from './gzip/index.ts';
import { format as lz4 } from './lz4/index.ts';
import { format as lzma } from './lzma/index.ts';
import { format as xz } from './xz/index.ts';
import { format as zlib } from './zlib/index.ts';
import { format as joblib } from './zlib-joblib/index.ts';
import { format as zstd } from './zstd/index.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  gzip,
  zlib,
  bzip2,
  xz,
  lzma,
  zstd,
  lz4,
  'zlib-joblib': joblib,
};
const plain = sampleContent(200_000);
const compressed: Record<string, Buffer> = {};

beforeAll(() => {
  const [bz, ofXz, alone] = pythonCompress(plain, [
    'bz2.compress(data, 1)',
    'lzma.compress(data)',
    'lzma.compress(data, format=lzma.FORMAT_ALONE)',
  ]) as [Buffer, Buffer, Buffer];
  compressed['gzip'] = gzipSync(plain);
  compressed['zlib'] = deflateSync(plain);
  compressed['bzip2'] = bz;
  compressed['xz'] = ofXz;
  compressed['lzma'] = alone;
  compressed['zstd'] = zstdCompressSync(plain);
  const blocks = { blocks: [lz4FrameBlock(plain, true)], sizeCode: 5 };
  const headerChecksum = (new Xxh32().update(lz4Descriptor(blocks)).digest() >>> 8) & 255;
  compressed['lz4'] = lz4Frame({ ...blocks, headerChecksum });
  compressed['zlib-joblib'] = Buffer.concat([
    Buffer.from(`ZF0x${plain.length.toString(16)}`.padEnd(21)),
    deflateSync(plain),
  ]);
});

function walk(id: string, bytes: Uint8Array, name = 'model.bin', budget?: Budget): RecordingContext {
  const context = new RecordingContext(bytes, { name, ...(budget === undefined ? {} : { budget }) });
  FORMATS[id]?.walk(context);
  return context;
}

describe.each(Object.keys(FORMATS))('%s', (id) => {
  it('is the folder it is in and recognises only itself', () => {
    expect(FORMATS[id]?.id).toBe(id);
    for (const [other, bytes] of Object.entries(compressed)) {
      const certainty = FORMATS[id]?.identify(probeOf(bytes, { name: 'weights.pt' }));
      if (other === id) expect(certainty).toBeDefined();
      else expect(certainty, `${id} of ${other} bytes`).toBeUndefined();
    }
    expect(FORMATS[id]?.identify(probeOf(plain))).toBeUndefined();
    expect(FORMATS[id]?.identify(probeOf(Buffer.alloc(0)))).toBeUndefined();
    expect(FORMATS[id]?.identify(probeOf(Buffer.alloc(5000)))).toBeUndefined();
  });

  it('hands the whole content on and explains every byte', () => {
    const context = walk(id, compressed[id] as Buffer);
    expect(context.gaps).toEqual([]);
    expect(context.anomalies).toEqual([]);
    expect(context.children).toHaveLength(1);
    expect(Buffer.compare(context.children[0]?.bytes as Uint8Array, plain)).toBe(0);
    expect(context.unexplained()).toEqual([]);
  });

  it('names the content after the file', () => {
    for (const extension of FORMATS[id]?.extensions ?? []) {
      const name = walk(id, compressed[id] as Buffer, `model${extension}`).children[0]?.name;
      expect(name).toMatch(/^model(\.tar)?$/);
    }
    expect(walk(id, compressed[id] as Buffer, 'noextension').children[0]?.name).toBe('content');
  });

  it('tells trailing bytes and leaves them to be searched', () => {
    const whole = compressed[id] as Buffer;
    const context = walk(id, Buffer.concat([whole, Buffer.from('MZ and more')]));
    expect(context.anomalies).toEqual(['trailing-bytes']);
    expect(context.structures[0]).toMatchObject({ offset: whole.length, lengthBytes: 11 });
    expect(context.unexplained()).toEqual([[whole.length, whole.length + 11]]);
    expect(context.children).toHaveLength(1);
    expect(context.gaps).toHaveLength(1);
    expect(context.gaps[0]).toMatchObject({ kind: 'unsupported', location: { offset: whole.length } });
  });

  it('opens whatever stream or pickle stands behind the end', () => {
    const whole = compressed[id] as Buffer;
    const pickle = Buffer.from('cos\nsystem\n(S"id"\ntR.');
    const followers = {
      ...compressed,
      pickle,
      small: deflateSync(pickle),
      empty: deflateSync(Buffer.alloc(0)),
    };
    const joined = id === 'xz' || id === 'lzma' ? ['xz', 'lzma'] : id === 'zlib' ? [] : [id];
    for (const [other, bytes] of Object.entries(followers)) {
      if (joined.includes(other) || other === 'zlib-joblib') continue;
      for (const padding of [0, 3, 512]) {
        const context = walk(id, Buffer.concat([whole, Buffer.alloc(padding), bytes]));
        const at = whole.length + padding;
        expect(context.anomalies, `${other} after ${id}`).toContain('trailing-bytes');
        const isRow = id.startsWith('zlib') && padding === 0 && ['zlib', 'small', 'empty'].includes(other);
        expect(context.gaps).toHaveLength(isRow ? 1 : 0);
        expect(Buffer.compare(context.childBytes(`trailing@${at}`) ?? Buffer.alloc(0), bytes)).toBe(0);
        expect(context.unexplained()).toEqual([[whole.length, at + bytes.length]]);
      }
    }
  });

  it('takes zeros behind the end for padding', () => {
    const context = walk(id, Buffer.concat([compressed[id] as Buffer, Buffer.alloc(1000)]));
    expect(context.gaps).toEqual([]);
    expect(context.children).toHaveLength(1);
  });

  it('makes a gap of a truncation and still scans what came out', () => {
    const whole = compressed[id] as Buffer;
    const context = walk(id, whole.subarray(0, whole.length - 5));
    expect(context.gaps).toHaveLength(1);
    expect(context.gaps[0]?.kind).toBe('truncated');
    expect(context.gaps[0]?.reason).toMatch(/ends early.*bytes came out/);
    expect(context.children).toHaveLength(1);
    expect(context.unexplained()).toEqual([]);
  });

  it('makes a gap of a spent budget', () => {
    const context = walk(id, compressed[id] as Buffer, 'model.bin', Budget.root({ inflatedBytes: 1000 }));
    expect(context.gaps).toHaveLength(1);
    expect(context.gaps[0]).toMatchObject({ kind: 'limit' });
    expect(context.gaps[0]?.consequence).toContain('1000 bytes');
    expect(context.children[0]?.sizeBytes).toBe(1000);
  });

  it('ends on every prefix and on damage without a throw, and is never silent', () => {
    const whole = compressed[id] as Buffer;
    for (let length = 0; length < 200; length++) {
      const context = walk(id, whole.subarray(0, length));
      expect(context.gaps.length, `prefix of ${length}`).toBe(1);
    }
    for (let at = 0; at < 400; at++) {
      const damaged = Buffer.from(whole.subarray(0, 3000));
      damaged[at] = (damaged[at] as number) ^ 0x55;
      walk(id, damaged, 'x', Budget.root({ inflatedBytes: 200_000 }));
    }
  });
});
