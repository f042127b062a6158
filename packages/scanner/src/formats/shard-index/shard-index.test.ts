import { expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

function scan(weightMap: Record<string, unknown>, name = 'model.safetensors.index.json') {
  return scanBytes(Buffer.from(JSON.stringify({ metadata: { total_size: 8 }, weight_map: weightMap })), name);
}

it.each([
  ['model.safetensors.index.json', 'model-00001-of-00002.safetensors'],
  ['pytorch_model.bin.index.json', 'pytorch_model-00001-of-00002.bin'],
  ['diffusion_pytorch_model.safetensors.index.json', 'diffusion_pytorch_model-00001-of-00002.safetensors'],
])('takes %s for what it is', (name, shard) => {
  expect(scan({ a: shard, b: shard }, name)).toMatchObject({ worst: 'none', gaps: [] });
});

it.each([
  '../other/model.safetensors',
  '/etc/passwd',
  'sub/model.safetensors',
  'C:\\model.safetensors',
  '\\\\host\\share\\model.safetensors',
  'file:///etc/passwd',
  'https://example.org/model.safetensors',
  'a\0.safetensors',
])('does not let %s pass', (shard) => expect(scan({ a: shard }).worst).toBe('high'));

it('follows the first of two maps as well', () => {
  const text = '{"weight_map":{"w":"/etc/passwd"},"weight_map":{"w":"a.safetensors"}}';
  const { findings } = scanBytes(Buffer.from(text), 'model.safetensors.index.json');
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining(['reference/escapes-folder', 'format/readers-disagree']),
  );
});

it('tells files of another kind and values that are none', () => {
  expect(scan({ a: 'model.pkl' }).worst).toBe('medium');
  expect(scan({ a: 7 }).worst).toBe('low');
});

it('takes the lists of names that Keras writes', () => {
  const name = 'model.weights.json';
  expect(scan({ '/layers/dense/vars': ['model_00000.weights.h5'] }, name)).toMatchObject({
    worst: 'none',
    gaps: [],
  });
  expect(scan({ '/layers/dense/vars': ['../other.weights.h5'] }, name).worst).toBe('high');
});
