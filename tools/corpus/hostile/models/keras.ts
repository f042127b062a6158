// Keras: archives, HDF5 files and weights. Code by value, callables by name, files that a layer reads.

import { assembleHdf5, type Hdf5GroupPlan } from '../../../../packages/testkit/src/hdf5-assembler.ts';
import {
  assembleKeras,
  kerasLayer,
  marshalledText,
  sequentialOf,
} from '../../../../packages/testkit/src/keras-assembler.ts';
import {
  HARMFUL_PICKLE_BASE64,
  type ModelGroup,
  modelGroup,
  OUTSIDE,
  PASSWORDS,
  PROGRAM,
  rowsOf,
  SCRIPT,
} from './model-row.ts';

const HARMFUL_CODE = marshalledText(
  "python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | LOAD_METHOD system | LOAD_CONST 'echo inert' | CALL_METHOD 1 | RETURN_VALUE",
);
const PLAIN_CODE = marshalledText('python 3.10 | LOAD_CONST 1 | RETURN_VALUE');

const INPUT = kerasLayer('InputLayer', { batch_shape: [null, 4], dtype: 'float32', name: 'input' });
const DENSE = kerasLayer('Dense', { name: 'dense', units: 2, activation: 'relu', use_bias: true });
const lambda = (code: string) =>
  kerasLayer('Lambda', {
    name: 'l',
    function: { class_name: '__lambda__', config: { code, defaults: null, closure: null } },
  });
const oldLambda = (code: string) => ({
  class_name: 'Lambda',
  config: { name: 'l', function: [code, null, null], function_type: 'lambda', module: '__main__' },
});
const callable = (module: string, name: string) => ({
  module,
  class_name: 'function',
  config: name,
  registered_name: name,
});
const archive = (...layers: object[]) => assembleKeras(sequentialOf(INPUT, ...layers));

/** A model of Keras 2 in an HDF5 file, with whatever else the file holds. */
const inHdf5 = (layers: readonly object[], more: Hdf5GroupPlan = {}) =>
  assembleHdf5({
    ...more,
    attributes: [
      ['model_config', JSON.stringify({ class_name: 'Sequential', config: { name: 's', layers } })],
      ['keras_version', '2.10.0'],
      ...(more.attributes ?? []),
    ],
  });
const OLD_DENSE = { class_name: 'Dense', config: { name: 'd', units: 2, activation: 'relu' } };

export const keras: readonly ModelGroup[] = [
  modelGroup('keras', [
    ['a lambda that runs a command', 'critical', 'm.keras', archive(lambda(HARMFUL_CODE))],
    ['a lambda that computes', 'high', 'm.keras', archive(lambda(PLAIN_CODE))],
    [
      'a lambda inside a wrapper',
      'critical',
      'm.keras',
      archive(kerasLayer('TimeDistributed', { layer: lambda(HARMFUL_CODE) })),
    ],
    [
      'a lambda in UTF-16',
      'critical',
      'm.keras',
      assembleKeras(
        Buffer.from(`\ufeff${JSON.stringify(sequentialOf(INPUT, lambda(HARMFUL_CODE)))}`, 'utf16le'),
      ),
    ],
    ['a function of os', 'critical', 'm.keras', archive(callable('os', 'system'))],
    [
      'a function as an activation',
      'critical',
      'm.keras',
      archive(kerasLayer('Dense', { units: 2, activation: callable('subprocess', 'Popen') })),
    ],
    [
      'a module of PyTorch as a pickle',
      'critical',
      'm.keras',
      archive(kerasLayer('TorchModuleWrapper', { module: HARMFUL_PICKLE_BASE64 })),
    ],
    [
      'a vocabulary that is a file',
      'high',
      'm.keras',
      archive(kerasLayer('StringLookup', { vocabulary: PASSWORDS })),
    ],
    [
      'a SavedModel elsewhere',
      'high',
      'm.keras',
      archive(kerasLayer('TFSMLayer', { filepath: '/tmp/model', call_endpoint: 'serve' })),
    ],
    [
      'a download',
      'high',
      'm.keras',
      archive({ ...callable('keras.utils', 'get_file'), config: 'get_file' }),
    ],
    [
      'safety switched off',
      'high',
      'm.keras',
      archive(callable('keras.config', 'enable_unsafe_deserialization')),
    ],
    ['dense layers', 'honest', 'm.keras', archive(DENSE)],
    [
      'a vocabulary that is a list',
      'honest',
      'm.keras',
      archive(kerasLayer('StringLookup', { vocabulary: ['os.system', PASSWORDS, 'a'] })),
    ],
  ]),
  modelGroup('keras-hdf5', [
    ['a lambda that runs a command', 'critical', 'm.h5', inHdf5([oldLambda(HARMFUL_CODE)])],
    ['a lambda that computes', 'high', 'm.hdf5', inHdf5([oldLambda(PLAIN_CODE)])],
    [
      'a function of os',
      'critical',
      'm.h5',
      inHdf5([
        {
          class_name: 'Lambda',
          config: { name: 'l', function: 'system', function_type: 'function', module: 'os' },
        },
      ]),
    ],
    [
      'a loss that is a function of os',
      'critical',
      'm.h5',
      inHdf5([OLD_DENSE], {
        attributes: [
          [
            'training_config',
            JSON.stringify({ loss: { class_name: 'function', config: 'system', module: 'os' } }),
          ],
        ],
      }),
    ],
    ['dense layers', 'honest', 'm.h5', inHdf5([OLD_DENSE])],
  ]),
  modelGroup('hdf5', [
    [
      'a link to another file',
      'high',
      'w.weights.h5',
      assembleHdf5({ links: [['w', { external: { file: PASSWORDS, path: '/x' } }]] }),
    ],
    ...rowsOf(
      [
        ['data of another file', 'high', { externalFile: PASSWORDS }],
        ['data outside the folder', 'high', { externalFile: OUTSIDE }],
        ['a virtual dataset', 'high', { virtualFile: '../../secret.h5' }],
      ] as const,
      'w.weights.h5',
      (dataset) => assembleHdf5({ links: [['w', { dataset }]] }),
    ),
    [
      'a script before the file',
      'high',
      'w.h5',
      assembleHdf5({ userBlock: Buffer.from(SCRIPT), attributes: [['a', 'b']] }),
    ],
    [
      'a program behind the file',
      'high',
      'w.h5',
      assembleHdf5({ trailing: PROGRAM, attributes: [['a', 'b']] }),
    ],
    ...rowsOf(
      [
        ['a program as data', 'high', 'contiguous'],
        ['a program in a compressed chunk', 'high', 'chunked'],
        ['a program in a shuffled chunk', 'high', 'shuffled'],
      ] as const,
      'w.h5',
      (layout) => assembleHdf5({ links: [['w', { dataset: { data: PROGRAM, layout } }]] }),
    ),
    [
      'numbers',
      'honest',
      'w.weights.h5',
      assembleHdf5({ links: [['w', { dataset: { data: Buffer.alloc(64, 3), layout: 'chunked' } }]] }),
    ],
  ]),
];
