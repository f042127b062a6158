// zlib heads are two bytes: what must not be taken for one, and what must be in spite of damage.

import { deflateSync } from 'node:zlib';
import { probeOf } from '@sentrascan/testkit';
import { sampleContent } from '@sentrascan/testkit/codecs';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';

const identify = (bytes: Uint8Array) => format.identify(probeOf(bytes));

describe('zlib', () => {
  it('takes streams of every level, window and size', () => {
    for (const size of [0, 1, 500, 5000]) {
      for (const level of [0, 1, 6, 9]) {
        expect(identify(deflateSync(sampleContent(size), { level, windowBits: 9 + level / 3 }))).toBe(
          'certain',
        );
      }
    }
  });

  it('does not take text and noise that begin like one', () => {
    // 0x78 0x5e, 0x38 0x4f, 0x68 0x43, 0x58 0x47: printable heads with a right check value.
    for (const head of ['x^', '8O', 'hC', 'XG', 'H\x89']) {
      expect(
        identify(Buffer.from(`${head} some honest text that goes on and on. `.repeat(50), 'latin1')),
      ).toBeUndefined();
    }
    expect(identify(Buffer.concat([Buffer.of(0x78, 0x9c), sampleContent(3000)]))).toBeUndefined();
    expect(identify(Buffer.of(0x78, 0x9c))).toBeUndefined();
  });

  it('takes damaged streams as probable: loaders read up to the break', () => {
    const whole = deflateSync(sampleContent(900));
    expect(identify(whole.subarray(0, whole.length - 8))).toBe('probable');
    const tiny = deflateSync('cos\nsystem\n(S"id"\ntR.');
    expect(identify(tiny.subarray(0, tiny.length - 6))).toBe('probable');
    const wrongChecksum = Buffer.from(whole);
    wrongChecksum[whole.length - 1] = (wrongChecksum[whole.length - 1] as number) ^ 1;
    expect(identify(wrongChecksum)).toBe('probable');
  });
});
