import { probeOf, protobuf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const { message, float32 } = protobuf;
const piece = (text: string, type?: number) =>
  message([1, text], [2, float32(-1.5)], ...(type === undefined ? [] : [[3, type] as const]));

function tokenizer(...more: (readonly [number, Uint8Array])[]): Uint8Array {
  return message(
    [1, piece('<unk>', 2)],
    [1, piece('<s>', 3)],
    [1, piece('\u2581the')],
    [1, piece('\u2581quick')],
    [2, message([1, 'corpus.txt'], [4, 40])],
    [3, message([1, 'nmt_nfkc'], [2, new Uint8Array(64).fill(0x5a)], [3, 1])],
    ...more,
  );
}

describe('sentencepiece', () => {
  it('takes a tokenizer for what it is, and finds nothing', () => {
    const bytes = tokenizer();
    expect(format.identify(probeOf(bytes))).toBe('certain');
    for (const name of ['tokenizer.model', 'vocabulary.spm', 'spiece.model']) {
      expect(scanBytes(bytes, name)).toEqual({ findings: [], gaps: [], worst: 'none' });
    }
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect([context.gaps, context.unexplained(), context.opaque.length]).toEqual([[], [], 1]);
  });

  it('takes no other message for one', () => {
    const node = message([1, message([1, 'name'], [2, 'Const'])]);
    expect(format.identify(probeOf(Buffer.concat([node, node, node, node])))).toBeUndefined();
    expect(format.identify(probeOf(Buffer.from('\n\nSome text\n')))).toBeUndefined();
    expect(format.identify(probeOf(message([1, piece('a')])))).toBeUndefined();
  });

  it('says where it breaks off, at every length', () => {
    const bytes = tokenizer();
    for (let length = 40; length < bytes.length; length++) {
      const context = new RecordingContext(bytes.subarray(0, length));
      format.walk(context);
      const wholeEnd = context.explained.at(-1)?.[1] ?? 0;
      expect(context.gaps.length > 0 || wholeEnd === length).toBe(true);
    }
  });

  it('searches what it does not read', () => {
    const script = Buffer.from('#!/bin/sh\necho inert\n');
    expect(scanBytes(tokenizer([200, script]), 'tokenizer.model').worst).toBe('high');
  });
});
