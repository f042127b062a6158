// What gzip alone has: a stored name, an extra field, members, bombs.

import { gzipSync } from 'node:zlib';
import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../limits.ts';
import { format } from './index.ts';

function named(name: string): Buffer {
  const whole = gzipSync('content');
  const header = Buffer.from(whole.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from(`${name}\0`, 'latin1'), whole.subarray(10)]);
}

function walk(bytes: Uint8Array, name = 'upload.gz'): RecordingContext {
  const context = new RecordingContext(bytes, { name });
  format.walk(context);
  return context;
}

describe('gzip', () => {
  it('names the content by the stored name, without folders', () => {
    expect(walk(named('model.pkl')).children[0]?.name).toBe('model.pkl');
    expect(walk(named('folder/model.pkl')).children[0]?.name).toBe('model.pkl');
  });

  it('tells a stored name that escapes and does not use it', () => {
    const context = walk(named('../../etc/cron.d/job'));
    expect(context.children[0]?.name).toBe('upload');
    expect(context.anomalies).toEqual(['header-field']);
    expect(context.structures[0]?.detail).toContain('path-parent');
  });

  it('tells members and wrong checksums', () => {
    const second = Buffer.from(gzipSync('second'));
    second.writeUInt32LE(1, second.length - 8);
    const context = walk(Buffer.concat([gzipSync('first '), second]));
    expect(context.anomalies).toEqual(['checksum-wrong', 'concatenated']);
    expect(Buffer.from(context.childBytes('upload') as Uint8Array).toString()).toBe('first second');
  });

  it('leaves the extra field to the search for payloads', () => {
    const whole = gzipSync('content');
    const header = Buffer.from(whole.subarray(0, 10));
    header[3] = 4;
    const extra = Buffer.from('\x7fELF hides here', 'latin1');
    const bytes = Buffer.concat([header, Buffer.of(extra.length, 0), extra, whole.subarray(10)]);
    const context = walk(bytes);
    expect(context.opaque).toEqual([[12, 12 + extra.length]]);
    expect(context.explained).toEqual([
      [0, 12],
      [12 + extra.length, bytes.length],
    ]);
  });

  it('leaves all but its first byte to the search where it is no gzip after all', () => {
    const context = walk(Buffer.from('\x1f\x8b\x08cos\nsystem\n(', 'latin1'));
    expect(context.gaps).toHaveLength(1);
    expect(context.opaque[0]?.[0]).toBe(1);
  });

  it('lets its stored name be searched: it may be no name', () => {
    expect(walk(named('cos\nsystem\n(S"id"\ntR.')).opaque).toContainEqual([10, 31]);
  });

  it('tells a bomb as entry anomaly and gap', () => {
    const context = walk(gzipSync(Buffer.alloc(LIMITS.inflationRatioFreeBytes.value + 16 * 1024 * 1024)));
    expect(context.anomalies).toEqual(['inflation-ratio']);
    expect(context.gaps[0]?.kind).toBe('limit');
    expect(context.children[0]?.sizeBytes).toBe(LIMITS.inflationRatioFreeBytes.value);
  });
});
