import { probeOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function verdicts(text: string, name = 'model.textproto'): string[] {
  const { findings, gaps } = scanBytes(Buffer.from(text), name);
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

/** A model with a node and whatever else its graph holds. */
function model(graph: string, opType = 'Relu', node = ''): string {
  return `ir_version: 10 producer_name: "sample" opset_import { domain: "" version: 17 }
    graph { name: "g" node { input: "x" output: "y" op_type: "${opType}" ${node} }
      input { name: "x" type { tensor_type { elem_type: 1 shape { dim { dim_value: 4 } } } } }
      output { name: "y" type { tensor_type { elem_type: 1 shape { dim { dim_value: 4 } } } } }
      ${graph} }`;
}

function external(location: string): string {
  return `initializer { dims: 4 data_type: 1 name: "w" data_location: EXTERNAL
    external_data { key: "location" value: "${location}" } }`;
}

describe('ONNX models as text', () => {
  it('are clean where they are honest', () => {
    expect(format.identify(probeOf(Buffer.from(model(''))))).toBe('certain');
    const weights = 'initializer { dims: 2 data_type: 1 name: "w" float_data: 1.5 float_data: -2 }';
    expect(verdicts(model(weights))).toEqual([]);
    expect(verdicts(model(external('weights.bin')))).toEqual([]);
    expect(verdicts('ir_version: 8')).toEqual([]);
  });

  it.each(['model.textproto', 'model.txtpb', 'model.prototxt', 'model.pbtxt', 'model.onnxtxt', 'model'])(
    'are judged as the binary is: %s',
    (name) => {
      expect(verdicts(model(external('/etc/passwd')), name)).toEqual(['reference/escapes-folder high']);
    },
  );

  it('tell operations that call Python, and data in attributes', () => {
    const python = model('', 'PyOp', 'domain: "com.microsoft"');
    expect(verdicts(python)).toEqual(['graph/calls-registered-code high']);
    const attribute = `attribute { name: "value" type: TENSOR t { ${external('../../x').replace(/^[^{]*\{|\}$/g, '')} } }`;
    expect(verdicts(model('', 'Constant', attribute))).toEqual(['reference/escapes-folder high']);
  });

  it('leave a gap where they break off', () => {
    expect(verdicts(`${model('')} metadata_props { key: "a`)).toHaveLength(1);
  });

  it.each([
    'item { id: 1 name: "cat" }',
    'layer { name: "conv1" type: "Convolution" }',
    'node { name: "x" op: "Placeholder" }',
    'model { ssd { num_classes: 90 } }',
    'Just prose about a graph { node }',
  ])('are not %s', (text) => expect(format.identify(probeOf(Buffer.from(text)))).toBeUndefined());
});
