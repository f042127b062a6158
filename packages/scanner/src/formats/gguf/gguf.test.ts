import {
  assembleGguf,
  type GgufPlan,
  HONEST_GGUF_KEYS,
  probeOf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';

function walk(plan: GgufPlan | Uint8Array): RecordingContext {
  const context = new RecordingContext(plan instanceof Uint8Array ? plan : assembleGguf(plan));
  format.walk(context);
  return context;
}

function told(plan: GgufPlan | Uint8Array): string[] {
  return walk(plan)
    .factsOf('format.anomaly')
    .map(({ anomaly }) => anomaly);
}

describe.each([
  ['version 3', {}],
  ['version 2', { version: 2 }],
  ['version 1', { version: 1 }],
  ['version 3, big-endian', { bigEndian: true }],
] as [string, GgufPlan][])('an honest file of %s', (_, plan) => {
  const context = walk(plan);

  it('is recognised, read whole and explained', () => {
    expect(format.identify(probeOf(assembleGguf(plan)))).toBe('certain');
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(told(plan)).toEqual([]);
  });

  it('states its tensors', () => {
    expect(context.factsOf('tensor.index')).toMatchObject([
      { name: 'token_embd.weight', dtype: 'F32', shape: [8, 4] },
      { name: 'output.weight', dtype: 'F32', shape: [8, 3] },
    ]);
  });

  it('states what the model is, its texts and its template, and no vocabulary', () => {
    const properties = context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`);
    expect(properties).toEqual(
      expect.arrayContaining([
        'architecture: llama',
        'name: Tiny',
        'licence: apache-2.0',
        'tag: small',
        'quantization: F16',
        'context-length: 2048',
        'tensors: 2',
        'parameters: 56',
        'dtypes: F32 (2)',
        'template: default',
      ]),
    );
    expect(context.factsOf('template')).toMatchObject([{ carrier: 'gguf', name: 'default' }]);
    expect(context.factsOf('metadata').map(({ key }) => key)).toEqual([
      'general.architecture',
      'general.name',
      'general.license',
      'general.tags[0]',
      'general.tags[1]',
    ]);
  });
});

describe('a file that lies', () => {
  const keys = (...more: (typeof HONEST_GGUF_KEYS)[number][]) => [...HONEST_GGUF_KEYS, ...more];

  it.each<[string, GgufPlan]>([
    ['count-beyond-file', { tensorCount: '1152921504606846976' }],
    ['count-beyond-file', { keyCount: '18446744073709551615' }],
    ['string-beyond-file', { keys: [['a', { type: 8, hex: 'ffffffffffffffff' }]] }],
    ['string-beyond-file', { keys: [['a', { type: 8, hex: 'ffffffffffffff00' }]] }],
    ['array-beyond-file', { keys: [['a', { type: 9, hex: '0a000000 0000000000000020' }]] }],
    ['array-beyond-file', { keys: [['a', { strings: ['x'], countLie: '4294967296' }]] }],
    ['unknown-value-type', { keys: [['a', { type: 13, hex: '00' }]] }],
    ['unknown-value-type', { keys: [['a', { type: 9, hex: '63000000 0100000000000000 00' }]] }],
    ['nested-array', { keys: [['a', { nested: 9 }]] }],
    ['odd-bool', { keys: [['a', { type: 7, hex: '02' }]] }],
    ['odd-key', { keys: [['', 1]] }],
    ['duplicate-key', { keys: keys(['general.name', 'Other']) }],
    ['alignment', { keys: keys(['general.alignment', 0]) }],
    ['alignment', { keys: keys(['general.alignment', 'wide']) }],
    ['alignment', { keys: keys(['general.alignment', 33]) }],
    ['alignment-type', { keys: keys(['general.alignment', { u64: '32' }]) }],
    ['alignment-not-power', { keys: keys(['general.alignment', 96]), alignment: 96 }],
    ['duplicate-tensor', { tensors: [{ name: 'a' }, { name: 'a' }] }],
    ['tensor-name-length', { tensors: [{ name: 'a'.repeat(128) }] }],
    ['tensor-name-overlong', { tensors: [{ name: 'a'.repeat(2000) }] }],
    ['dimension-count', { tensors: [{ name: 'a', dims: [1, 1, 1, 1, 32] }] }],
    ['dimensions-overflow', { tensors: [{ name: 'a', dims: ['4294967296', '4294967296'], data: 'x' }] }],
    ['dimensions-overflow', { tensors: [{ name: 'a', dims: ['9223372036854775808', 0], data: 'x' }] }],
    ['dimensions-overflow', { tensors: [{ name: 'a', dims: ['4611686018427387904'], data: 'x' }] }],
    ['row-not-whole-blocks', { tensors: [{ name: 'a', dims: [31], type: 2, data: 'x'.repeat(18) }] }],
    ['unknown-tensor-type', { tensors: [{ name: 'a', type: 99 }] }],
    ['tensor-misaligned', { tensors: [{ name: 'a', offset: 7 }] }],
    ['tensor-beyond-file', { tensors: [{ name: 'a', offset: '18446744073709551584' }] }],
    ['tensor-beyond-file', { tensors: [{ name: 'a', dims: [1000000], data: 'x' }] }],
    ['tensor-overlap', { tensors: [{ name: 'a' }, { name: 'b', offset: 32 }] }],
    ['tensor-shared', { tensors: [{ name: 'a' }, { name: 'b', offset: 0 }] }],
    ['tensor-gap', { tensors: [{ name: 'a' }], before: 'hidden'.repeat(32) }],
    ['trailing-bytes', { trailer: 'hidden'.repeat(20) }],
    ['trailing-zeros', { trailer: '\0'.repeat(100) }],
  ])('tells %s', (anomaly, plan) => {
    if (anomaly === 'tensor-gap') {
      // The one tensor lies behind the bytes that nobody claims.
      const moved = { ...plan, tensors: [{ name: 'a', offset: 192 }] };
      expect(told(moved)).toContain(anomaly);
      expect(walk(moved).unexplained()).toHaveLength(1);
      return;
    }
    expect(told(plan)).toContain(anomaly);
  });

  it.each<[string, GgufPlan]>([
    ['a version to come', { version: 9 }],
    ['counts beyond the file', { keyCount: '99' }],
    ['a tensor type that nobody knows', { tensors: [{ name: 'a', type: 99 }] }],
    ['tensors beyond the file', { tensors: [{ name: 'a', dims: [1000000], data: 'x' }] }],
    ['more dimensions than can be', { tensors: [{ name: 'a', dims: Array<number>(80).fill(1) }] }],
  ])('makes a gap of %s', (_, plan) => expect(walk(plan).gaps).toHaveLength(1));

  it('leaves what nobody claims to the search', () => {
    expect(walk({ trailer: 'hidden'.repeat(20) }).unexplained()).toHaveLength(1);
    expect(walk({ trailer: '\0'.repeat(100) }).unexplained()).toEqual([]);
  });

  it('counts what is like what was told', () => {
    const tensors = Array.from({ length: 40 }, (_, index) => ({ name: `t${index}`, type: 99 }));
    const details = walk({ tensors })
      .factsOf('format.anomaly')
      .map(({ detail }) => detail);
    expect(details).toContain('32 more like it');
  });
});

it('states every template, under whatever key', () => {
  const context = walk({
    keys: [
      ['tokenizer.chat_template', '{{ 1 }}'],
      ['tokenizer.chat_template.tool_use', '{{ 2 }}'],
      ['tokenizer.chat_templates', { strings: ['tool_use', '{{ 3 }}'] }],
    ],
  });
  expect(context.factsOf('template').map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'default: {{ 1 }}',
    'tool_use: {{ 2 }}',
    '1: {{ 3 }}',
  ]);
});

it('takes the types of forks for what lies up to the next tensor', () => {
  const context = walk({
    tensors: [{ name: 'a', type: 144, dims: [256], data: 'x'.repeat(160) }, { name: 'b' }],
  });
  expect(context.gaps).toEqual([]);
  expect(context.factsOf('tensor.index')[0]).toMatchObject({ dtype: 'IQ4_KS' });
});

it('lets what is no text in a value be searched', () => {
  const context = walk({ keys: [['a', { type: 8, hex: '0400000000000000 00ff00ff' }]] });
  expect(context.opaque).toContainEqual([expect.any(Number), expect.any(Number)]);
  expect(context.factsOf('metadata')).toEqual([]);
});
