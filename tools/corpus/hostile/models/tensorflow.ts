// TensorFlow: graphs whose operations read, write, call out or hold other graphs, in every clothing that a graph has.

import { assembleFlat, type FlatPlan } from '../../../../packages/testkit/src/flat-assembler.ts';
import { message } from '../../../../packages/testkit/src/protobuf-assembler.ts';
import {
  constant,
  functionDef,
  graphDef,
  metaGraph,
  node,
  savedModel,
  weights,
} from '../../../../packages/testkit/src/tensorflow-assembler.ts';
import {
  type Expected,
  type ModelGroup,
  modelGroup,
  OUTSIDE,
  PASSWORDS,
  PROGRAM,
  rowsOf,
} from './model-row.ts';

const INPUT = node('x', 'Placeholder');
const RELU = node('y', 'Relu', ['x']);
const reads = (path: string) => [constant('p', path), node('r', 'ReadFile', ['p'])];
const writes = (path: string) => [
  constant('p', path),
  constant('d', 'data'),
  node('w', 'WriteFile', ['p', 'd']),
];
const model = (...nodes: Uint8Array[]) => savedModel({ nodes: [INPUT, RELU, ...nodes] });

/** What operations do, whatever file the graph stands in. */
const EFFECTS: readonly (readonly [what: string, expected: Expected, nodes: readonly Uint8Array[]])[] = [
  ['reads passwords', 'high', reads(PASSWORDS)],
  ['writes a start-up file', 'high', writes('/root/.bashrc')],
  [
    'joins a path and reads it',
    'high',
    [
      constant('a', '/etc'),
      constant('b', '/passwd'),
      node('j', 'StringJoin', ['a', 'b']),
      node('r', 'ReadFile', ['j']),
    ],
  ],
  ['prints into a file', 'high', [node('p', 'PrintV2', ['x'], { output_stream: 'file:///root/.bashrc' })]],
  [
    'sends what it computes to another machine',
    'high',
    [node('d', 'DebugIdentityV2', ['x'], { debug_urls: ['grpc://192.0.2.1:6064'] })],
  ],
  ['calls Python of the author', 'medium', [node('p', 'PyFunc', ['x'], { token: 'pyfunc_0' })]],
  [
    'holds a graph that reads',
    'high',
    [constant('g', graphDef(reads(PASSWORDS))), node('d', 'DatasetFromGraph', ['g'])],
  ],
  ['needs an operation that nobody knows', 'low', [node('e', 'OwnOperation', ['x'])]],
];

const flexModel = (op: string, buffers: readonly FlatPlan[] = [{}]) =>
  assembleFlat(
    {
      0: { i32: 3 },
      1: {
        tables: [
          op === '' ? { 0: { u8: 9 }, 3: { i32: 9 } } : { 0: { u8: 32 }, 1: { text: op }, 3: { i32: 32 } },
        ],
      },
      2: { tables: [{ 0: { tables: [{ 3: { text: 'x' } }] }, 3: { tables: [{}] } }] },
      4: { tables: buffers },
    },
    'TFL3',
  );

export const tensorflow: readonly ModelGroup[] = [
  modelGroup('saved-model', [
    ...rowsOf(EFFECTS, 'saved_model.pb', (nodes) => model(...nodes)),
    [
      'a function that writes',
      'high',
      'saved_model.pb',
      savedModel({
        nodes: [INPUT],
        functions: [functionDef('__inference_f', { nodes: writes('/root/.profile') })],
      }),
    ],
    [
      'an asset outside the folder',
      'high',
      'saved_model.pb',
      savedModel({ nodes: [INPUT], assets: { a: OUTSIDE } }),
    ],
    ['a program in a constant', 'high', 'saved_model.pb', model(weights('w', [PROGRAM.length / 4], PROGRAM))],
    ['a graph that computes', 'honest', 'saved_model.pb', model(weights('w', [2, 2], Buffer.alloc(16, 1)))],
    [
      'what prints and asserts',
      'honest',
      'saved_model.pb',
      model(node('p', 'PrintV2', ['x'], { output_stream: 'stderr' }), node('a', 'Assert', ['x', 'x'])),
    ],
  ]),
  modelGroup('frozen-graph', [
    ...rowsOf(EFFECTS.slice(0, 6), 'frozen.pb', (nodes) => graphDef([INPUT, RELU, ...nodes])),
    ['a graph that computes', 'honest', 'frozen.pb', graphDef([INPUT, RELU])],
  ]),
  modelGroup('meta-graph', [
    ...rowsOf(EFFECTS.slice(0, 3), 'model.meta', (nodes) => metaGraph({ nodes: [INPUT, RELU, ...nodes] })),
    ['a graph that computes', 'honest', 'model.meta', metaGraph({ nodes: [INPUT, RELU] })],
  ]),
  modelGroup('graph-text', [
    ...rowsOf(
      [
        ['reads passwords', 'high', ['ReadFile', PASSWORDS]],
        ['writes a start-up file', 'high', ['WriteFile', '/root/.bashrc']],
      ] as const,
      'graph.pbtxt',
      ([op, path]) =>
        `node { name: "c" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING string_val: "${path}" } } } }\n` +
        `node { name: "r" op: "${op}" input: "c" input: "c" }\n`,
    ),
    [
      'a graph that computes',
      'honest',
      'graph.pbtxt',
      'node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }\nnode { name: "y" op: "Relu" input: "x" }\n',
    ],
  ]),
  modelGroup('tflite', [
    ...rowsOf(
      [
        ['writes files', 'high', 'FlexWriteFile'],
        ['reads files', 'high', 'FlexReadFile'],
        ['calls Python of the author', 'medium', 'FlexPyFunc'],
        ['needs an operation that nobody knows', 'low', 'OwnOperation'],
      ] as const,
      'm.tflite',
      (op) => flexModel(op),
    ),
    ['a program in a buffer', 'high', 'm.tflite', flexModel('', [{}, { 0: { bytes: PROGRAM } }])],
    [
      'a buffer outside the file',
      'medium',
      'm.tflite',
      flexModel('', [{}, { 1: { u64: 1n << 40n }, 2: { u64: 64n } }]),
    ],
    ['operations that compute', 'honest', 'm.tflite', flexModel('')],
    ['a well-known operation', 'honest', 'm.tflite', flexModel('TFLite_Detection_PostProcess')],
  ]),
  modelGroup('keras-metadata', [
    [
      'a function of os',
      'critical',
      'keras_metadata.pb',
      message([
        1,
        message(
          [2, 1],
          [3, 'root'],
          [4, '_tf_keras_layer'],
          [5, JSON.stringify({ class_name: 'function', module: 'os', config: 'system' })],
        ),
      ]),
    ],
    [
      'dense layers',
      'honest',
      'keras_metadata.pb',
      message([
        1,
        message(
          [2, 0],
          [3, 'root'],
          [4, '_tf_keras_model'],
          [5, '{"class_name": "Sequential", "config": {}}'],
        ),
      ]),
    ],
  ]),
];
