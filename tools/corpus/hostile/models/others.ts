// Trees, statistics, Java, and the formats of other frameworks.

import {
  assembleElfLibrary,
  assembleRknn,
  cntkModel,
  cntkVersion1,
} from '../../../../packages/testkit/src/compiled-assembler.ts';
import {
  coremlModel,
  coremlNetwork,
  coremlProgram,
} from '../../../../packages/testkit/src/coreml-assembler.ts';
import { assembleJavaStream } from '../../../../packages/testkit/src/java-assembler.ts';
import { assembleJavaClass } from '../../../../packages/testkit/src/java-class-assembler.ts';
import { assembleKeras, sequentialOf } from '../../../../packages/testkit/src/keras-assembler.ts';
import { assembleMat } from '../../../../packages/testkit/src/mat-assembler.ts';
import { packMsgpack, packNdarray } from '../../../../packages/testkit/src/msgpack-assembler.ts';
import { paddleProgram } from '../../../../packages/testkit/src/paddle-assembler.ts';
import { message } from '../../../../packages/testkit/src/protobuf-assembler.ts';
import { assembleR } from '../../../../packages/testkit/src/r-assembler.ts';
import { assembleTfrecord } from '../../../../packages/testkit/src/tfrecord-assembler.ts';
import {
  assembleFasttext,
  assembleMxnetParams,
  assembleWord2vec,
} from '../../../../packages/testkit/src/vectors-assembler.ts';
import {
  COMMAND,
  HARMFUL_PICKLE,
  type ModelGroup,
  modelGroup,
  OUTSIDE,
  PASSWORDS,
  PROGRAM,
  rowsOf,
  SCRIPT,
} from './model-row.ts';

const symbol = (...nodes: object[]) => ({
  nodes: [{ op: 'null', name: 'data', inputs: [] }, ...nodes],
  arg_nodes: [0],
  heads: [[nodes.length, 0, 0]],
});
const ZARR: Readonly<Record<string, unknown>> = {
  zarr_format: 2,
  shape: [2],
  chunks: [2],
  dtype: '<f4',
  compressor: null,
  fill_value: 0,
  order: 'C',
  filters: null,
};

export const others: readonly ModelGroup[] = [
  modelGroup('coreml', [
    [
      'a model linked from outside',
      'high',
      'm.mlmodel',
      coremlModel([556, message([1, message([1, message([1, OUTSIDE])], [2, message([1, '/etc'])])])]),
    ],
    ['weights outside the folder', 'high', 'm.mlmodel', coremlModel([502, coremlProgram('../../secret')])],
    [
      'a layer of the author',
      'low',
      'm.mlmodel',
      coremlModel([500, coremlNetwork([500, message([10, 'OwnLayer'])])]),
    ],
    [
      'a command as metadata',
      'medium',
      'm.mlmodel',
      coremlModel([500, coremlNetwork([300, ''])], { note: COMMAND }),
    ],
    [
      'a package that leads outside',
      'high',
      'Manifest.json',
      {
        fileFormatVersion: '1.0.0',
        itemInfoEntries: { A: { author: 'com.apple.CoreML', name: 'm', path: '../../../etc/passwd' } },
        rootModelIdentifier: 'A',
      },
    ],
    ['a network', 'honest', 'm.mlmodel', coremlModel([500, coremlNetwork([300, ''])], { k: 'v' })],
    ['a program', 'honest', 'm.mlmodel', coremlModel([502, coremlProgram('@model_path/weights/weight.bin')])],
  ]),
  modelGroup('mxnet', [
    ...rowsOf(
      [
        [
          'an operation by its address',
          'high',
          { op: '_Native', name: 'n', attrs: { info: '0x7fff0000' }, inputs: [] },
        ],
        [
          'an operation in Python',
          'medium',
          { op: 'Custom', name: 'n', attrs: { op_type: 'own' }, inputs: [] },
        ],
        ['a library beside it', 'high', { op: 'TVMOp', name: 'n', attrs: { lib: './own.so' }, inputs: [] }],
        ['a node that is not there', 'medium', { op: 'Convolution', name: 'n', inputs: [[99, 0, 0]] }],
        [
          'a command as an attribute',
          'medium',
          { op: 'Convolution', name: 'n', attrs: { note: COMMAND }, inputs: [[0, 0, 0]] },
        ],
        [
          'a network',
          'honest',
          { op: 'Convolution', name: 'n', attrs: { kernel: '(3, 3)' }, inputs: [[0, 0, 0]] },
        ],
      ] as const,
      'm-symbol.json',
      (node) => symbol(node),
    ),
    ['more arrays than bytes', 'medium', 'm.params', assembleMxnetParams([], [], { arrays: 2n ** 62n })],
    [
      'weights',
      'honest',
      'm.params',
      assembleMxnetParams([{ shape: [2, 2], data: new Uint8Array(16) }], ['arg:w']),
    ],
  ]),
  modelGroup('paddle', [
    ...rowsOf(
      [
        ['calls Python of the author', 'medium', { type: 'py_func' }],
        ['reads passwords', 'high', { type: 'load_combine', attributes: { file_path: PASSWORDS } }],
        ['writes outside the folder', 'high', { type: 'save', attributes: { file_path: '../../.bashrc' } }],
        ['an engine of another library', 'medium', { type: 'tensorrt_engine' }],
        ['computes', 'honest', { type: 'relu' }],
      ] as const,
      'm.pdmodel',
      (operation) => paddleProgram([operation]),
    ),
    ['parameters that run a command', 'critical', 'm.pdparams', HARMFUL_PICKLE],
  ]),
  modelGroup('cntk', [
    [
      'a function of a library',
      'medium',
      'm.model',
      cntkModel([{ type: 'NativeUserDefinedFunction', deserialize_method: 'x', module: 'own.so', uid: 'n' }]),
    ],
    ['a library by name', 'medium', 'm.dnn', cntkVersion1(['BVersion', 'own.dll', 'W'])],
    ['a model', 'honest', 'm.model', cntkModel([{ type: 'PrimitiveFunction', uid: 'Times1' }])],
    ['an old model', 'honest', 'm.dnn', cntkVersion1(['BVersion', 'W'])],
  ]),
  modelGroup('rknn', [
    [
      'a command in the description',
      'medium',
      'm.rknn',
      assembleRknn(2, Buffer.alloc(40, 7), JSON.stringify({ name: COMMAND })),
    ],
    ['a program of a machine', 'high', 'm.rknn', assembleRknn(2, PROGRAM, '{"name": "net"}')],
    ['a model', 'honest', 'm.rknn', assembleRknn(2, Buffer.alloc(40, 7), '{"name": "net"}')],
  ]),
  modelGroup('tensorrt', [
    [
      'a library inside',
      'high',
      'm.engine',
      Buffer.concat([Buffer.from('ftrt'), Buffer.alloc(60, 7), PROGRAM]),
    ],
    [
      'its own lean runtime',
      'medium',
      'm.engine',
      Buffer.concat([
        Buffer.from('ftrt'),
        Buffer.alloc(60, 7),
        assembleElfLibrary('libnvinfer_lean.so.10', ['libcudart.so.12']),
      ]),
    ],
    ['an engine', 'honest', 'm.engine', Buffer.concat([Buffer.from('ftrt'), Buffer.alloc(60, 7)])],
  ]),
  modelGroup('r', [
    ...rowsOf(
      [
        ['a promise that runs a command', 'critical', '(promise unbound (call system "echo inert"))'],
        [
          'a promise that evaluates',
          'critical',
          '(list 1 (promise unbound (call eval (call parse text="1"))))',
        ],
        ['a promise that calls', 'high', '(promise unbound (call f))'],
        ['a function that runs a command', 'medium', '(list (function nil (call system "echo inert")))'],
        [
          'a fitted model',
          'honest',
          '(with (list (call lm formula=(call "~" y x) data=train) (ints 1 2)) class="lm")',
        ],
      ] as const,
      'm.rds',
      (source) => assembleR(source),
    ),
    [
      'a workspace that runs a command',
      'critical',
      'm.RData',
      assembleR('(workspace x=(promise unbound (call system "echo inert")))'),
    ],
    [
      'a workspace',
      'honest',
      'm.RData',
      assembleR('(workspace fit=(list "a" (env n=1)))', { spelling: 'ascii', version: 2 }),
    ],
  ]),
  modelGroup('java', [
    ...rowsOf(
      [
        [
          'a gadget of collections',
          'high',
          'object org.apache.commons.collections.functors.InvokerTransformer',
        ],
        [
          'a gadget of templates',
          'high',
          'object com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl',
        ],
        ['a class that nobody knows', 'medium', 'object com.example.Own'],
        ['a tree of Weka', 'low', 'object weka.classifiers.trees.J48'],
      ] as const,
      'm.ser',
      (source) => assembleJavaStream(source),
    ),
    [
      'a class that runs a command',
      'medium',
      'm.keras',
      assembleKeras(sequentialOf(), [
        { name: 'assets/Own.class', data: assembleJavaClass('org.example.Own', ['java.lang.Runtime.exec']) },
      ]),
    ],
    [
      'a gadget in XML',
      'high',
      'm.xml',
      '<java.util.PriorityQueue><dynamic-proxy><interface>java.lang.Comparable</interface><handler class="java.beans.EventHandler"><target class="java.lang.ProcessBuilder"><command><string>id</string></command></target><action>start</action></handler></dynamic-proxy></java.util.PriorityQueue>',
    ],
  ]),
  modelGroup('msgpack', [
    [
      'a program as an array',
      'high',
      'flax_model.msgpack',
      packMsgpack({ params: { w: packNdarray([PROGRAM.length], 'uint8', PROGRAM) } }),
    ],
    ['a command as a text', 'medium', 'flax_model.msgpack', packMsgpack({ hook: COMMAND })],
    [
      'Python as a key',
      'medium',
      'flax_model.msgpack',
      packMsgpack({ "__import__('os').system('echo inert')": 1 }),
    ],
    [
      'a pickle as bytes',
      'medium',
      'flax_model.msgpack',
      packMsgpack({ state: { bytes: Buffer.concat([HARMFUL_PICKLE, HARMFUL_PICKLE]) } }),
    ],
    [
      'parameters',
      'honest',
      'flax_model.msgpack',
      packMsgpack({ params: { w: packNdarray([2, 3], 'float32', new Uint8Array(24)) }, step: 3 }),
    ],
  ]),
  modelGroup('zarr', [
    ...rowsOf(
      [
        ['objects', 'high', { ...ZARR, dtype: '|O' }],
        ['objects by pickle', 'high', { ...ZARR, dtype: '|O', filters: [{ id: 'pickle', protocol: 4 }] }],
        ['numbers', 'honest', ZARR],
        ['texts', 'honest', { ...ZARR, dtype: '|O', filters: [{ id: 'vlen-utf8' }] }],
      ] as const,
      '.zarray',
      (array) => array,
    ),
    [
      'a chunk of the passwords',
      'high',
      'refs.json',
      { version: 1, refs: { 'x/0': [`file://${PASSWORDS}`, 0, 100] } },
    ],
    ['a command as an attribute', 'medium', '.zattrs', { history: COMMAND }],
  ]),
  modelGroup('orbax', [
    ['a function that restores', 'medium', '_METADATA', { tree_metadata: {}, restore_fn: 'os.system' }],
    [
      'a store of the passwords',
      'high',
      'spec.json',
      { driver: 'zarr', kvstore: { driver: 'file', path: PASSWORDS } },
    ],
    [
      'a store of an address',
      'high',
      'spec.json',
      { driver: 'zarr', kvstore: { driver: 'http', base_url: 'http://192.0.2.1/x' } },
    ],
    [
      'a handler that is a function of os',
      'high',
      '_CHECKPOINT_METADATA',
      { item_handlers: { state: 'os.system' } },
    ],
    [
      'a store beside it',
      'honest',
      'spec.json',
      { driver: 'zarr', kvstore: { driver: 'file', path: 'params/kernel' } },
    ],
    ['a tree', 'honest', '_METADATA', { tree_metadata: {}, use_zarr3: false }],
  ]),
  modelGroup('mat', [
    [
      'a Java object',
      'medium',
      'm.mat',
      assembleMat([{ name: 'j', matlabClass: 17, opaque: ['java', 'java.util.Hashtable'] }]),
    ],
    ['a function', 'low', 'm.mat', assembleMat([{ name: 'f', matlabClass: 16 }])],
    ['a program as numbers', 'high', 'm.mat', assembleMat([{ name: 'a', data: PROGRAM }])],
    ['numbers', 'honest', 'm.mat', assembleMat([{ name: 'a' }, { name: 'c', cells: [{ name: '' }] }])],
  ]),
  modelGroup('vectors', [
    ['more words than bytes', 'medium', 'm.bin', assembleFasttext({ words: 2 ** 31 - 1 })],
    [
      'a program behind the vectors',
      'high',
      'v.bin',
      Buffer.concat([assembleWord2vec(['a', 'b', 'c']), PROGRAM]),
    ],
    [
      'a script behind the vectors',
      'high',
      'm.bin',
      Buffer.concat([assembleFasttext(), Buffer.from(SCRIPT)]),
    ],
    ['a classifier', 'honest', 'm.bin', assembleFasttext()],
    ['vectors', 'honest', 'v.bin', assembleWord2vec(['</s>', 'hello', 'world'])],
    [
      'vectors in text',
      'honest',
      'v.vec',
      '2 3\nthe 0.068811 0.26619 0.026622\nof 0.074764 0.2619 0.14943\n',
    ],
  ]),
  modelGroup('tfrecord', [
    ['a program as a record', 'high', 'data.tfrecord', assembleTfrecord('one', PROGRAM)],
    ['records', 'honest', 'data.tfrecord', assembleTfrecord('one', 'another record')],
  ]),
];
