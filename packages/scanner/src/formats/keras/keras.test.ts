import {
  assembleHdf5,
  assembleKeras,
  assemblePickle,
  assembleZip,
  kerasLayer,
  marshalledText,
  sequentialOf,
} from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const SYSTEM =
  "python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME os | LOAD_METHOD system | LOAD_CONST 'echo inert' | CALL_METHOD 1 | RETURN_VALUE";
const DOUBLED = 'python 3.10 | LOAD_FAST x | LOAD_CONST 2 | BINARY_MULTIPLY | RETURN_VALUE';

const danger = marshalledText(SYSTEM);
const harmless = marshalledText(DOUBLED);

/** A Lambda as Keras 2 writes it. */
const lambda = (code: string, config: object = {}) => ({
  class_name: 'Lambda',
  config: { name: 'l', function: [code, null, null], function_type: 'lambda', ...config },
});
const fn = (module: string | null, name: string, more: object = {}) => ({
  module,
  class_name: 'function',
  config: name,
  registered_name: name,
  ...more,
});

function scan(config: unknown, name = 'model.keras') {
  return scanBytes(assembleKeras(config), name);
}

const HONEST = sequentialOf(
  kerasLayer('InputLayer', { batch_shape: [null, 4], dtype: 'float32', name: 'input' }),
  kerasLayer('Dense', {
    name: 'dense',
    units: 2,
    dtype: { module: 'keras', class_name: 'DTypePolicy', config: { name: 'float32' }, registered_name: null },
    activation: fn('builtins', 'relu', { registered_name: 'function' }),
    kernel_initializer: { module: 'keras.initializers', class_name: 'GlorotUniform', config: { seed: null } },
    kernel_regularizer: { module: 'keras.regularizers', class_name: 'L2', config: { l2: 0.01 } },
  }),
  kerasLayer('StringLookup', { name: 'lookup', vocabulary: ['a', 'b'] }),
  { module: 'keras.src.ops.numpy', class_name: 'Add', config: { name: 'add' }, registered_name: 'Add' },
  {
    module: 'keras_hub.layers',
    class_name: 'TokenAndPositionEmbedding',
    config: {},
    registered_name: 'keras_hub>x',
  },
);

describe('keras', () => {
  it('finds nothing in an honest archive, under any name and in any encoding', () => {
    for (const name of ['model.keras', 'model.zip', 'weights.bin', 'noextension']) {
      expect(scan(HONEST, name)).toEqual({ findings: [], gaps: [], worst: 'none' });
    }
    const text = JSON.stringify(HONEST);
    const encodings = [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
    for (const bytes of encodings) expect(scan(bytes)).toEqual({ findings: [], gaps: [], worst: 'none' });
  });

  it('finds nothing in an honest HDF5 model, whose classes have no module', () => {
    const model = {
      class_name: 'Functional',
      config: {
        name: 'model',
        layers: [
          {
            class_name: 'InputLayer',
            config: { batch_input_shape: [null, 4], name: 'input_1' },
            inbound_nodes: [],
          },
          { class_name: 'Dense', config: { activation: 'relu', units: 2, name: 'block/dense' } },
          { class_name: 'TFOpLambda', config: { name: 'tf.math.add', function: 'math.add' } },
          { class_name: 'SlicingOpLambda', config: { name: 'slice', function: '__operators__.getitem' } },
        ],
      },
      keras_version: '2.9.0',
    };
    const training = {
      loss: 'mse',
      optimizer_config: { class_name: 'Adam', config: { learning_rate: 0.001 } },
    };
    for (const vlenTexts of [true, false]) {
      const bytes = assembleHdf5({
        vlenTexts,
        attributes: [
          ['model_config', JSON.stringify(model)],
          ['training_config', JSON.stringify(training)],
          ['keras_version', '2.9.0'],
        ],
      });
      expect(scanBytes(bytes, 'model.h5')).toEqual({ findings: [], gaps: [], worst: 'none' });
    }
  });

  it.each([
    ['as Keras 2 writes it', sequentialOf(lambda(danger))],
    [
      'as a tuple',
      sequentialOf(lambda('', { function: { class_name: '__tuple__', items: [danger, null, null] } })),
    ],
    [
      'as Keras 3 writes it',
      sequentialOf(
        kerasLayer('Lambda', { function: { class_name: '__lambda__', config: { code: danger } } }),
      ),
    ],
    ['in its shape', sequentialOf(lambda(harmless, { output_shape: [danger, null, null] }))],
    ['in its mask', sequentialOf(lambda(harmless, { mask: [danger, null, null] }))],
    ['inside a wrapper', sequentialOf(kerasLayer('Bidirectional', { backward_layer: lambda(danger) }))],
    ['inside a model inside a model', sequentialOf(sequentialOf(sequentialOf(lambda(danger))))],
    [
      'in a loss',
      {
        ...sequentialOf(),
        compile_config: { loss: { class_name: '__lambda__', config: { value: danger } } },
      },
    ],
    ['in a package of the author', sequentialOf({ class_name: 'mine>Block', config: { transform: danger } })],
    ['below no class at all', { anything: [{ deep: lambda(danger) }] }],
    [
      'with marks that Python leaves out',
      sequentialOf(lambda(`\n-${danger.slice(0, 9)}_ ${danger.slice(9)}`)),
    ],
  ])('tells what a Lambda runs: %s', (_, config) => {
    expect(scan(config).findings[0]).toMatchObject({
      ruleId: 'keras/lambda-runs-danger',
      severity: 'critical',
    });
    const text = Buffer.from(JSON.stringify(config));
    expect(scanBytes(text, 'config.json').worst).toBe('critical');
    const hdf5 = assembleHdf5({ attributes: [['model_config', text.toString()]] });
    expect(scanBytes(hdf5, 'model.h5').worst).toBe('critical');
  });

  it('tells a Lambda whose code does no harm, and one whose code is not read', () => {
    expect(scan(sequentialOf(lambda(harmless))).findings).toMatchObject([
      { ruleId: 'keras/lambda-code', severity: 'high' },
    ]);
    const unread = scan(sequentialOf(lambda('AAAA')));
    expect([unread.worst, unread.gaps.length]).toEqual(['high', 1]);
  });

  it('takes a Lambda of a named function for what it is', () => {
    const named = kerasLayer('Lambda', { function: fn('builtins', 'relu') });
    expect(scan(sequentialOf(named)).worst).toBe('none');
    const own = lambda('', { function: 'scale', function_type: 'function' });
    expect(scan(sequentialOf(own)).worst).toBe('low');
  });

  it('reads the pickle of a torch module, plain and as a zip', () => {
    const pickle = assemblePickle(
      'PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
    );
    const zip = assembleZip({
      entries: [
        { name: 'archive/data.pkl', data: pickle },
        { name: 'archive/version', data: '3\n' },
      ],
    });
    for (const bytes of [pickle, zip]) {
      const module = Buffer.from(bytes).toString('base64');
      const { findings } = scan(sequentialOf(kerasLayer('TorchModuleWrapper', { module })));
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(['pickle/runs-code', 'keras/pickled-module']);
    }
    const text = "cos\nsystem\n(S'echo inert'\ntR.";
    const module = { class_name: '__bytes__', config: { value: text } };
    const { findings } = scan(sequentialOf(kerasLayer('TorchModuleWrapper', { module })));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['pickle/runs-code', 'keras/pickled-module']);
  });

  it('takes the vocabulary beside a model for words', () => {
    const words = '[UNK]\nthe\nimport os\neval(\n__class__\nrm -rf /\n#!/bin/sh\n';
    const entry = { name: 'assets/layers/text_vectorization/vocabulary.txt', data: words };
    expect(scanBytes(assembleKeras(HONEST, [entry]), 'm.keras').worst).toBe('none');
  });

  it('reads the weights in an archive, and wherever they lead', () => {
    const archive = (weights: Uint8Array) =>
      assembleKeras(HONEST, [{ name: 'model.weights.h5', data: weights }]);
    const honest = assembleHdf5({ links: [['vars', { dataset: { data: Buffer.alloc(16) } }]] });
    expect(scanBytes(archive(honest), 'm.keras')).toEqual({ findings: [], gaps: [], worst: 'none' });
    for (const externalFile of ['secret.bin', '/etc/passwd']) {
      const hostile = assembleHdf5({ links: [['vars', { dataset: { externalFile } }]] });
      expect(scanBytes(archive(hostile), 'm.keras').worst).toBe('high');
    }
  });

  it('reads every config.json, and every one of equal keys', () => {
    const text = JSON.stringify(sequentialOf(fn('os', 'system')));
    const twice = assembleKeras(HONEST, [{ name: 'config.json', data: text }]);
    expect(scanBytes(twice, 'm.keras').worst).toBe('critical');
    const first = `{"class_name": "Sequential", "config": {"a": ${text}}, "config": {}}`;
    const ruleIds = scan(Buffer.from(first)).findings.map(({ ruleId }) => ruleId);
    expect(ruleIds).toEqual(expect.arrayContaining(['callable/runs-code', 'format/readers-disagree']));
  });

  it('reads the models of TensorFlow.js', () => {
    const model = (path: string, ...layers: unknown[]) => {
      const modelTopology = { keras_version: '2.9.0', model_config: sequentialOf(...layers) };
      const weightsManifest = [{ paths: ['group1-shard1of2.bin', path], weights: [] }];
      return scanBytes(Buffer.from(JSON.stringify({ modelTopology, weightsManifest })), 'model.json');
    };
    const honest = model('group1-shard2of2.bin', { class_name: 'Dense', config: { units: 2 } });
    expect(honest).toEqual({ findings: [], gaps: [], worst: 'none' });
    expect(model('../outside.bin').worst).toBe('high');
    expect(model('group1-shard2of2.bin', lambda(danger)).worst).toBe('critical');
  });

  it('says so where there is more code than it reads', () => {
    const { gaps, worst } = scan(sequentialOf(...Array.from({ length: 600 }, () => lambda(harmless))));
    expect(worst).toBe('high');
    expect(gaps.some((gap) => gap.includes('kerasFunctions'))).toBe(true);
  });

  it('never throws, whatever a configuration holds', () => {
    const word = fc.constantFrom(
      'class_name',
      'config',
      'module',
      'function',
      'Lambda',
      '__lambda__',
      'code',
      danger,
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const { gaps } = scanBytes(Buffer.from(JSON.stringify(value)), 'config.json');
        expect(gaps.filter((gap) => gap.startsWith('crash'))).toEqual([]);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
