import { assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
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
  expect(scanBytes(NUMBERS, 'weights.xyz').gaps).toHaveLength(1);
  expect(scanBytes(Buffer.from('5.1,3.5,1.4,0.2,Iris-setosa\n'), 'iris.data').gaps).toEqual([]);
  const pickle = assemblePickle('PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP');
  expect(scanBytes(pickle, 'weights.data').worst).toBe('critical');
});

it('is searched', () => {
  expect(scanBytes(Buffer.concat([NUMBERS, EXECUTABLE_HEADS.elf(), NUMBERS]), 'weights.data').worst).toBe(
    'high',
  );
});

describe('numbers under names that say nothing', () => {
  const gauss = Array.from(
    { length: 4000 },
    (_, index) => Math.sin(index * 12.9898) * Math.cos(index * 4.1414) * 0.1,
  );
  const half = (value: number) => {
    const word = new Uint32Array(new Float32Array([value]).buffer)[0] ?? 0;
    const exponent = ((word >>> 23) & 0xff) - 112;
    return exponent <= 0 ? 0 : ((word >>> 16) & 0x8000) | (exponent << 10) | ((word >>> 13) & 0x3ff);
  };
  it.each([
    ['float32', Buffer.from(new Float32Array(gauss).buffer)],
    ['float16', Buffer.from(new Uint16Array(gauss.map(half)).buffer)],
    ['int64', Buffer.from(new BigInt64Array(gauss.map((value) => BigInt(Math.round(value * 1e4)))).buffer)],
    ['four floats', Buffer.from(new Float32Array([0.5, -1.25, 3, 0]).buffer)],
  ])('of %s are explained', (_, bytes) => {
    expect(scanBytes(bytes, 'model.bin')).toMatchObject({ findings: [], gaps: [] });
    expect(scanBytes(bytes, 'w0').gaps).toEqual([]);
  });

  it('are not seen in encrypted data, and programs among them are found', () => {
    const noise = Buffer.alloc(20_000);
    for (let at = 0, state = 1; at < noise.length; at++) {
      state = (state * 48271) % 2147483647;
      noise[at] = state & 255;
    }
    expect(scanBytes(noise, 'model.bin').gaps).toHaveLength(1);
    const floats = Buffer.from(new Float32Array(gauss).buffer);
    const carrier = Buffer.concat([floats, EXECUTABLE_HEADS.elf(), floats]);
    expect(scanBytes(carrier, 'model.bin').worst).toBe('high');
  });
});
