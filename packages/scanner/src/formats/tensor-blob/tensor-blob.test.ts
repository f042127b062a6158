import { assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const NUMBERS = Buffer.from(new Float32Array(64).map((_, index) => Math.sin(index)).buffer);

it.each([
  'model.onnx_data',
  'model.onnx.data',
  'weights.data',
  'model.onnx_data_1',
  'net.weights',
  'onnx__MatMul_214',
  'model.layers.0.mlp.down_proj.weight',
])('takes %s for what its name says', (name) => {
  expect(scanBytes(NUMBERS, name)).toMatchObject({ findings: [], gaps: [] });
});

it('leaves other names, and content that is something, alone', () => {
  expect(scanBytes(NUMBERS, 'weights').gaps).toHaveLength(1);
  expect(scanBytes(Buffer.from('5.1,3.5,1.4,0.2,Iris-setosa\n'), 'iris.data').gaps).toEqual([]);
  const pickle = assemblePickle('PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP');
  expect(scanBytes(pickle, 'weights.data').worst).toBe('critical');
});

it('is searched', () => {
  expect(scanBytes(Buffer.concat([NUMBERS, EXECUTABLE_HEADS.elf(), NUMBERS]), 'weights.data').worst).toBe(
    'high',
  );
});
