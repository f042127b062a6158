import {
  assembleElf,
  assembleGgml,
  GGML_MODELS,
  type GgmlPlan,
  probeOf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const LLAMA = GGML_MODELS['llama.cpp'] as GgmlPlan;

describe.each<[string, string, GgmlPlan]>([
  ['whisper.cpp', 'ggml', GGML_MODELS['whisper.cpp'] as GgmlPlan],
  ['llama.cpp', 'ggjt 3', LLAMA],
  ['llama.cpp', 'ggmf 1', { ...LLAMA, magic: 'ggmf', version: 1 }],
  ['llama.cpp', 'ggml', { ...LLAMA, magic: 'ggml', hasScores: false }],
  ['llama.cpp', 'ggjt 1', { ...LLAMA, version: 1, tensors: [['tok_embeddings.weight', 2, [32, 2], 40]] }],
  ['LoRA adapter', 'ggla 1', { magic: 'ggla', parameters: [8, 16], tensors: [['a.loraA', 0, [8, 2], 64]] }],
  // Six numbers and a count are read as seven numbers: the bytes are the same.
  [
    'llama.cpp',
    'ggml',
    {
      parameters: [2, 64, 8, 2, 2, 1],
      isCounted: true,
      tokens: ['a', 'b'],
      tensors: [['wte', 0, [8, 2], 64]],
    },
  ],
  [
    'ggml',
    'ggml',
    { parameters: [2, 64, 8, 2, 2, 16, 0, 1, 1], tokens: ['a', 'b'], tensors: [['wte', 0, [8, 2], 64]] },
  ],
])('%s in %s', (title, version, plan) => {
  const bytes = assembleGgml(plan);

  it('is read and explained to the last byte', () => {
    expect(format.identify(probeOf(bytes))).toBe('certain');
    const context = walk(bytes);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('tensor.index')).toHaveLength(plan.tensors.length);
    const info = context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`);
    expect(info).toContain(`format-version: ${version}`);
    expect(info).toContain(`framework: ${title}`);
  });

  it('says where it was cut', () => {
    expect(walk(bytes.subarray(0, bytes.length - 1)).gaps).toHaveLength(1);
  });
});

it('finds the tensors behind a header that nobody listed', () => {
  const plan: GgmlPlan = {
    parameters: [],
    tensors: [
      ['a.weight', 0, [4], 16],
      ['b', 1, [2, 3], 12],
    ],
  };
  const tensors = assembleGgml(plan).subarray(4);
  const bytes = Buffer.concat([Buffer.from('lmgg\x05\0\0\0silero and other words'), tensors]);
  const context = walk(bytes);
  expect(context.gaps).toEqual([]);
  expect(context.unexplained()).toEqual([]);
  expect(context.factsOf('tensor.index').map(({ name }) => name)).toEqual(['a.weight', 'b']);
});

it('says that a layout is unknown', () => {
  const context = walk(Buffer.from('lmgg\x07\0\0\0nothing that anyone wrote'));
  expect(context.gaps.map(({ kind }) => kind)).toEqual(['unsupported']);
});

it('tells a vocabulary that no model has', () => {
  const bytes = Buffer.from('tjgg\x03\0\0\0\xff\xff\xff\xff\x20\0\0\0\x20\0\0\0', 'latin1');
  const { worst, gaps } = scanBytes(bytes, 'model.bin');
  expect(worst).toBe('medium');
  expect(gaps).toHaveLength(1);
});

it('leaves texts that begin alike to others', () => {
  expect(format.identify(probeOf(Buffer.from('lmgg is no word, and no model')))).toBeUndefined();
});

it('finds a program behind the last tensor', () => {
  const program = Buffer.concat([assembleElf(), Buffer.alloc(256)]);
  for (const plan of Object.values(GGML_MODELS)) {
    expect(scanBytes(Buffer.concat([assembleGgml(plan), program]), 'm.ggml').worst).toBe('high');
  }
});
