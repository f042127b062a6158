// LZMA files have no magic: plausible headers whose data decodes, and nothing else.

import { probeOf } from '@sentrascan/testkit';
import { pythonCompress, sampleContent } from '@sentrascan/testkit/codecs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';

const identify = (bytes: Uint8Array) => format.identify(probeOf(bytes));

describe('lzma', () => {
  it('takes every preset and unusual properties', () => {
    const filter = '{"id": lzma.FILTER_LZMA1, "dict_size": 3 << 16, "lc": 0, "lp": 4, "pb": 4}';
    const expressions = [
      'lzma.compress(data, format=lzma.FORMAT_ALONE, preset=0)',
      'lzma.compress(data, format=lzma.FORMAT_ALONE, preset=9)',
      `lzma.compress(data, format=lzma.FORMAT_ALONE, filters=[${filter}])`,
    ];
    for (const bytes of pythonCompress(sampleContent(3000), expressions))
      expect(identify(bytes)).toBe('probable');
  });

  it('takes a small file that lost its end', () => {
    const whole = pythonCompress(Buffer.from('cos\nsystem\n(S"id"\ntR.'), [
      'lzma.compress(data, format=lzma.FORMAT_ALONE)',
    ]);
    expect(identify((whole[0] as Buffer).subarray(0, -6))).toBe('probable');
  });

  it('takes streams that give little or nothing before another', () => {
    const alone = (data: string) => `lzma.compress(${data}, format=lzma.FORMAT_ALONE)`;
    const rows = pythonCompress(Buffer.from('cos\nsystem\n(S"id"\ntR.'), [
      `${alone('b""')} + ${alone('data')}`,
      `${alone('data[:1]')} + ${alone('data[1:]')}`,
      `bytes([0x5d, 0, 0, 0x80, 0]) + bytes(13) + ${alone('data')}`,
    ]);
    for (const bytes of rows) expect(identify(bytes)).toBe('probable');
  });

  it('does not take the head of a MATLAB 4 matrix', () => {
    const head = Buffer.alloc(20);
    for (const [index, word] of [0, 2, 1, 0, 11].entries()) head.writeUInt32LE(word, index * 4);
    for (const values of [Buffer.alloc(100), Buffer.alloc(5000), sampleContent(3000)])
      expect(identify(Buffer.concat([head, Buffer.from('fit_params\0'), values]))).toBeUndefined();
  });

  it('does not take noise behind a plausible header', () => {
    const header = Buffer.from([0x5d, 0, 0, 0x80, 0, ...Array(8).fill(0xff), 0]);
    expect(identify(header)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 300 }), (noise) => {
        const first = identify(noise);
        expect(first).toBeUndefined();
      }),
    );
  });

  it('does not take the start of a pickle, a zip or zeros', () => {
    for (const text of ['\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x00', 'PK\x03\x04', ']\x94(K\x01K\x02e.']) {
      expect(identify(Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(100)]))).toBeUndefined();
    }
  });
});
