import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { type MsgpackPlan, packMsgpack, packNdarray } from '../../../../testkit/src/msgpack-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const HONEST: MsgpackPlan = {
  params: {
    Dense_0: {
      kernel: packNdarray([2, 3], 'float32', new Uint8Array(24)),
      bias: packNdarray([3], 'bfloat16', new Uint8Array(6)),
    },
  },
  step: packNdarray([], 'int32', new Uint8Array(4), 3),
  note: 'a checkpoint of a small network',
  list: [1, -1, 70000, -70000, 2.5, true, null, 'é'],
};

it('reads a checkpoint to the last byte', () => {
  const bytes = packMsgpack(HONEST);
  expect(format.identify(probeOf(bytes))).toBe('probable');
  expect(format.identify(probeOf(bytes, { name: 'flax_model.msgpack' }))).toBe('certain');
  const context = walk(bytes);
  expect(context.gaps).toEqual([]);
  expect(context.unexplained()).toEqual([]);
  expect(context.factsOf('format.anomaly')).toEqual([]);
  expect(context.factsOf('tensor.index')).toMatchObject([
    { name: '/params/Dense_0/kernel', dtype: 'float32', shape: [2, 3] },
    { name: '/params/Dense_0/bias', dtype: 'bfloat16', shape: [3] },
    { name: '/step', shape: [] },
  ]);
  expect(scanBytes(bytes, 'flax_model.msgpack')).toMatchObject({ worst: 'none', gaps: [] });
});

describe('a file that lies', () => {
  it.each<[string, Uint8Array]>([
    ['count-beyond-file', Buffer.from('81a161dfffffffff', 'hex')],
    ['count-beyond-file', Buffer.from('81a161dd7fffffff00', 'hex')],
    ['count-beyond-file', Buffer.from('81a161dbffffffff', 'hex')],
    ['count-beyond-file', Buffer.from('dfffffffffa16101', 'hex')],
    ['deep-nesting', Buffer.alloc(20_000, 0x91)],
    ['deep-nesting', Buffer.concat([Buffer.from('81a161', 'hex'), Buffer.alloc(2000, 0x91), Buffer.of(0)])],
    ['duplicate-key', Buffer.from('82a16101a16102', 'hex')],
    ['array-malformed', packMsgpack({ a: { extension: 1, bytes: Buffer.from('no array') } })],
    ['size-mismatch', packMsgpack({ a: packNdarray([4], 'float32', new Uint8Array(4)) })],
    ['trailing-bytes', Buffer.concat([packMsgpack(HONEST), Buffer.from('hidden data')])],
  ])('tells %s', (anomaly, bytes) => {
    expect(
      walk(bytes)
        .factsOf('format.anomaly')
        .map((fact) => fact.anomaly),
    ).toContain(anomaly);
    expect(scanBytes(bytes, 'model.msgpack').worst).toBe('medium');
  });

  it.each([
    ['ends inside a value', '81a161cd01'],
    ['has a byte that begins no value', '81a161c1'],
    ['has a container for a key', '82a1610181a16201'],
  ])('makes a gap where it %s', (_, hex) => expect(walk(Buffer.from(hex, 'hex')).gaps).toHaveLength(1));

  it('does not hide stores elsewhere', () => {
    const spec = (path: string) => packMsgpack({ w: { driver: 'zarr', kvstore: { driver: 'file', path } } });
    expect(scanBytes(spec('target.params.w'), 'checkpoint').worst).toBe('none');
    expect(scanBytes(spec('/etc/passwd'), 'checkpoint').worst).toBe('high');
  });

  it('does not hide functions that restore it', () => {
    expect(scanBytes(packMsgpack({ restore_fn: 'os.system' }), 'checkpoint').worst).toBe('medium');
  });

  it('does not hide arrays that msgpack-numpy unpickles', () => {
    const array = (kind: string, shape: MsgpackPlan) => ({
      nd: true,
      type: '|O8',
      kind: { bytes: Buffer.from(kind) },
      shape,
      data: { bytes: Buffer.from('\x80\x04N.', 'latin1') },
    });
    expect(scanBytes(packMsgpack({ x: array('O', [1]) }), 'model.msgpack').worst).toBe('high');
    expect(scanBytes(packMsgpack({ x: array('', [1]) }), 'model.msgpack').worst).toBe('none');
    expect(scanBytes(packMsgpack({ kind: 'O', name: 'oxygen' }), 'model.msgpack').worst).toBe('none');
  });

  it('does not hide pickles and commands', () => {
    const pickle = Buffer.from('\x80\x04cos\nsystem\nX\x09\0\0\0echo inert\x85R.', 'latin1');
    expect(scanBytes(packMsgpack({ weights: { bytes: pickle } }), 'model.msgpack').worst).not.toBe('none');
    const command = packMsgpack({ note: 'import os; os.system("echo inert")' });
    expect(scanBytes(command, 'model.msgpack').worst).toBe('medium');
  });
});

it.each(['80', '90', '93010203'])('takes %s for what its name says', (hex) => {
  expect(scanBytes(Buffer.from(hex, 'hex'), 'model.msgpack')).toMatchObject({ worst: 'none', gaps: [] });
});

it('claims no noise', () => {
  let seed = 1;
  for (let run = 0; run < 20_000; run++) {
    const noise = Uint8Array.from({ length: 64 }, () => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return seed >>> 16;
    });
    noise[0] = 0x81 + (run % 14);
    expect(format.identify(probeOf(noise))).toBeUndefined();
  }
});
