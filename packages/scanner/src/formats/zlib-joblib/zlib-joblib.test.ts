// joblib files of before 0.9.3: `ZF`, a padded hexadecimal length, zlib.

import { deflateSync } from 'node:zlib';
import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';

const PICKLE = Buffer.from('cos\nsystem\n(S"id"\ntR.');

function file(length: string, paddedTo = 21): Buffer {
  return Buffer.concat([Buffer.from(`ZF${length}`.padEnd(paddedTo)), deflateSync(PICKLE)]);
}

function walk(bytes: Buffer): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'model.joblib' });
  format.walk(context);
  return context;
}

describe('zlib-joblib', () => {
  it.each([
    ['Python 3', file('0x15')],
    ['Python 2, one space more', file('0x15L', 22)],
  ])('hands on the pickle of a file written by %s', (_name, bytes) => {
    expect(format.identify(probeOf(bytes))).toBe('certain');
    const context = walk(bytes);
    expect(context.gaps).toEqual([]);
    expect(context.anomalies).toEqual([]);
    expect(context.children[0]?.role).toEqual({ carrier: 'joblib', part: 'pickle' });
    expect(Buffer.compare(context.children[0]?.bytes as Uint8Array, PICKLE)).toBe(0);
    expect(context.unexplained()).toEqual([]);
  });

  it('tells a length that is not the content', () => {
    const context = walk(file('0x1'));
    expect(context.anomalies).toEqual(['header-field']);
    expect(context.structures[0]?.detail).toContain('declares 1 bytes of content, the stream holds 21');
    expect(context.children).toHaveLength(1);
  });

  it('does not take other bytes that begin alike', () => {
    expect(format.identify(probeOf(Buffer.from('ZFNet is a convolutional network')))).toBeUndefined();
    expect(format.identify(probeOf(Buffer.from('ZF')))).toBeUndefined();
  });
});
