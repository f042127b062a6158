import { assembleFlat, EXECUTABLE_HEADS, type FlatPlan, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const TENSOR: FlatPlan = {
  0: { text: 'w' },
  2: { u64s: [2n, 2n] },
  3: { i32: 1 },
  4: { bytes: new Uint8Array(16) },
};

function node(op: string, domain = '', attributes: readonly FlatPlan[] = []): FlatPlan {
  return { 2: { text: domain }, 5: { text: op }, 10: { tables: attributes } };
}

function ortModel(graph: FlatPlan, model: FlatPlan = {}): Uint8Array {
  return assembleFlat({ 0: { text: '5' }, 1: { table: { 7: { table: graph }, ...model } } }, 'ORTM');
}

function judge(bytes: Uint8Array): string[] {
  const { findings, gaps } = scanBytes(bytes, 'model.ort');
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('ORT models', () => {
  it('are clean where they are honest, and say what they are', () => {
    const bytes = ortModel(
      { 0: { tables: [TENSOR] }, 2: { tables: [node('MatMul'), node('FusedConv', 'com.microsoft')] } },
      { 1: { tables: [{ 0: { text: '' }, 1: { u64: 17n } }] }, 2: { text: 'pytorch' } },
    );
    expect(judge(bytes)).toEqual([]);
    const context = new RecordingContext(bytes);
    format.walk(context);
    const info = context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`);
    expect(info).toContain('opset: ai.onnx 17');
    expect(info).toContain('parameters: 4');
  });

  it.each([
    ['high graph/calls-registered-code', { 2: { tables: [node('PyOp', 'any')] } }],
    ['low graph/needs-custom-op', { 2: { tables: [node('Mine', 'my')] } }],
    [
      'high reference/escapes-folder',
      {
        2: {
          tables: [
            node('EPContext', 'any', [
              { 0: { text: 'ep_cache_context' }, 5: { text: '../x' } },
              { 0: { text: 'embed_mode' }, 4: { u64: 0n } },
            ]),
          ],
        },
      },
    ],
    ['medium format/unsafe-structure', { 0: { tables: [{ ...TENSOR, 2: { u64s: [400n] } }] } }],
    ['medium format/unsafe-structure', { 0: { tables: [{ 2: { u64s: [-4n] } }] } }],
    ['medium format/hides-data', { 0: { tables: [{ ...TENSOR, 2: { u64s: [1n] } }] } }],
  ] as const)('%s', (expected, graph) => expect(judge(ortModel(graph as FlatPlan))).toContain(expected));

  it('are walked into their subgraphs, and not without end', () => {
    const inner = { 2: { tables: [node('PythonOp')] } };
    const outer = { 2: { tables: [node('If', '', [{ 0: { text: 'then_branch' }, 7: { table: inner } }])] } };
    expect(judge(ortModel(outer))).toEqual(['high graph/calls-registered-code']);
    let deep: FlatPlan = inner;
    for (let level = 0; level < 120; level++)
      deep = { 2: { tables: [node('If', '', [{ 7: { table: deep } }])] } };
    expect(scanBytes(ortModel(deep), 'm.ort').gaps[0]).toMatch(/^limit/);
  });

  it('are searched, texts included', () => {
    const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    const tensor = { ...TENSOR, 2: { u64s: [BigInt(elf.length)] }, 3: { i32: 2 }, 4: { bytes: elf } };
    expect(judge(ortModel({ 0: { tables: [tensor] } }))[0]).toMatch(/^high payload/);
    const metadata = { 9: { tables: [{ 0: { text: 'a' }, 1: { text: 'import os; os.system("id")' } }] } };
    expect(judge(ortModel({}, metadata))[0]).toMatch(/^medium metadata/);
  });

  it('do not hide behind a root that leads nowhere', () => {
    const bytes = Buffer.concat([Buffer.from('00000040', 'hex'), Buffer.from('ORTM'), Buffer.alloc(64)]);
    const { worst, gaps } = scanBytes(bytes, 'm.ort');
    expect(worst).toBe('medium');
    expect(gaps).toHaveLength(1);
  });

  it('say what they lack', () => {
    expect(scanBytes(assembleFlat({ 0: { text: '5' } }, 'ORTM'), 'm.ort').gaps[0]).toMatch(/^malformed/);
  });
});
