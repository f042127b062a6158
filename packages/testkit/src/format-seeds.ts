// At least one small honest file for every format in the registry: where the acceptance kit of formats starts from.
// A new format adds its line here; the kit fails until it does.

import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { Xxh32 } from '../../scanner/src/bytes/codecs/xxh32.ts';
import { assemblePyc } from './code-assembler.ts';
import { lz4Descriptor, lz4Frame, lz4FrameBlock } from './codecs/lz4-assembler.ts';
import { pythonCompress } from './codecs/python-compress.ts';
import { assembleRknn, cntkModel, cntkVersion1 } from './compiled-assembler.ts';
import { coremlModel, coremlNetwork, coremlProgram, coremlWeights } from './coreml-assembler.ts';
import { assembleFlat } from './flat-assembler.ts';
import { assembleGgml, GGML_MODELS } from './ggml-assembler.ts';
import { assembleGguf } from './gguf-assembler.ts';
import { assembleHdf5, type Hdf5Plan } from './hdf5-assembler.ts';
import { assembleJavaStream } from './java-assembler.ts';
import { assembleJavaClass } from './java-class-assembler.ts';
import { assembleJavaKeyStore } from './key-store-assembler.ts';
import { assembleMat, assembleMatFour } from './mat-assembler.ts';
import { packMsgpack, packNdarray } from './msgpack-assembler.ts';
import { assembleNotebook } from './notebook-assembler.ts';
import { assembleNpy } from './npy-assembler.ts';
import { onnxExternalTensor, onnxModel, onnxNode, onnxTensor } from './onnx-assembler.ts';
import { paddleProgram, paddleTensor } from './paddle-assembler.ts';
import { assemblePickle } from './pickle-assembler.ts';
import { float32, message } from './protobuf-assembler.ts';
import { assembleR } from './r-assembler.ts';
import { assembleSafetensors } from './safetensors-assembler.ts';
import { assembleSevenZip } from './seven-zip-assembler.ts';
import { assembleTar } from './tar-assembler.ts';
import * as tensorflow from './tensorflow-assembler.ts';
import { assembleTfrecord } from './tfrecord-assembler.ts';
import { assembleTorch7, TORCH7_NETWORK } from './torch7-assembler.ts';
import {
  assembleCatboost,
  assembleUbjson,
  assembleXgboostBinary,
  lightgbmText,
  xgboostModel,
} from './tree-model-assembler.ts';
import { assembleFasttext, assembleMxnetParams, assembleWord2vec } from './vectors-assembler.ts';
import { assembleZip } from './zip-assembler.ts';

const PLAIN = assemblePickle(
  'PROTO 4 | EMPTY_DICT | MARK | SHORT_BINUNICODE name | BININT1 7 | SETITEMS | STOP',
);
const RICH = assemblePickle(
  'PROTO 4 | GLOBAL collections OrderedDict | MEMOIZE | EMPTY_TUPLE | REDUCE | MEMOIZE | MARK | SHORT_BINUNICODE a | ' +
    'SHORT_BINUNICODE os | SHORT_BINUNICODE getcwd | STACK_GLOBAL | SETITEMS | BINGET 0 | TUPLE2 | STOP',
);
const TEXT = Buffer.from('Weights of a small network.\nTrained once.\n'.repeat(8));

const SMALL_HDF5: Hdf5Plan = {
  attributes: [['note', 'Weights of a small network.']],
  links: [
    ['g', { group: { links: [['k', { dataset: { data: Buffer.alloc(24, 1), layout: 'compact' } }]] } }],
  ],
};

const SMALL_GRAPH = [
  tensorflow.node('x', 'Placeholder'),
  tensorflow.weights('w', [2, 2], Buffer.alloc(16, 1)),
  tensorflow.node('y', 'MatMul', ['x', 'w']),
];

/** Seeds by the format's id. */
export function formatSeeds(): Readonly<Record<string, readonly Uint8Array[]>> {
  const [bzip2, xz, lzma] = pythonCompress(PLAIN, [
    'bz2.compress(data)',
    'lzma.compress(data)',
    'lzma.compress(data, format=lzma.FORMAT_ALONE)',
  ]) as [Buffer, Buffer, Buffer];
  const oldJoblib = Buffer.from(`ZF${`0x${PLAIN.length.toString(16)}`.padEnd(19)}`);
  return {
    bzip2: [bzip2],
    cntk: [cntkModel([{ type: 'PrimitiveFunction', uid: 'Times1' }]), cntkVersion1(['BVersion', 'W'])],
    coreml: [
      coremlModel([500, coremlNetwork([300, ''])], { k: 'v' }),
      coremlModel([502, coremlProgram('@model_path/weights/weight.bin')]),
    ],
    'coreml-weights': [coremlWeights(new Uint8Array(10), new Uint8Array(70))],
    'data-file': [Buffer.from('SQLite format 3\0 and pages')],
    fasttext: [assembleFasttext()],
    ggml: Object.values(GGML_MODELS).map((plan) => assembleGgml(plan)),
    gguf: [assembleGguf(), assembleGguf({ version: 2, bigEndian: true }), assembleGguf({ version: 1 })],
    executorch: [
      assembleFlat(
        { 1: { tables: [{ 0: { text: 'forward' }, 6: { tables: [{ 0: { text: 'aten::add' } }] } }] } },
        'ET12',
      ),
    ],
    ort: [
      assembleFlat(
        {
          0: { text: '5' },
          1: {
            table: { 7: { table: { 2: { tables: [{ 5: { text: 'Relu' } }] } } } },
          },
        },
        'ORTM',
      ),
    ],
    gzip: [gzipSync(PLAIN), Buffer.concat([gzipSync(PLAIN), gzipSync(TEXT)])],
    hdf5: [assembleHdf5(SMALL_HDF5), assembleHdf5({ ...SMALL_HDF5, vlenTexts: true, userBlock: TEXT })],
    llamafile: [
      Buffer.concat([
        Buffer.from('MZqFpD=\'\n\'\nexec ape "$0"\n'),
        assembleZip({ entries: [{ name: '.args', data: '-m' }] }),
      ]),
    ],
    lz4: [
      lz4Frame({ blocks: [lz4FrameBlock(Buffer.from(PLAIN), true)], headerChecksum: lz4HeaderChecksum() }),
    ],
    lzma: [lzma],
    mat: [assembleMat([{ name: 'a' }, { name: 'c', cells: [{ name: '' }] }]), assembleMatFour()],
    media: [Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40)])],
    msgpack: [
      packMsgpack({ params: { w: packNdarray([2, 3], 'float32', new Uint8Array(24)) }, step: 3 }),
      packMsgpack({ note: 'trained on a small machine', list: [1, -1, 2.5, null, true] }),
    ],
    'mxnet-params': [
      assembleMxnetParams([{ shape: [2, 2], data: new Uint8Array(16) }], ['arg:w']),
      assembleMxnetParams([{ shape: [9, 2], stored: [2, 2], data: new Uint8Array(16) }], ['arg:s']),
    ],
    npy: [assembleNpy()],
    ocdbt: [
      Buffer.from('0cdb3a2a1800000000000000000000112233445566778899', 'hex'),
      // A value and the node that ends the file.
      Buffer.from('00ff00ff00ff00ff0cdb20de18000000000000000000112233445566778899aa', 'hex'),
    ],
    onnx: [
      onnxModel({
        nodes: [onnxNode('MatMul', { inputs: ['x', 'w'], attributes: { alpha: 1, mode: 'linear' } })],
        initializers: [onnxTensor('w'), onnxExternalTensor('weights.data')],
        metadata: { author: 'someone' },
      }),
    ],
    rknn: [assembleRknn(2, Buffer.alloc(40, 7), '{"name": "net"}')],
    tensorrt: [Buffer.concat([Buffer.from('ftrt'), Buffer.alloc(60, 7)])],
    'onnx-tensor': [onnxTensor('x'), onnxTensor('y', { dims: [2], dataType: 7, raw: new Uint8Array(16) })],
    'paddle-params': [Buffer.concat([paddleTensor([2, 3]), paddleTensor([4])])],
    'paddle-program': [paddleProgram([{ type: 'save', attributes: { file_path: 'a' } }, { type: 'relu' }])],
    pickle: [PLAIN, RICH, assemblePickle('MARK | UNICODE a | INT 1 | DICT | PUT 0 | STOP')],
    pyc: [assemblePyc("python 3.10 | LOAD_NAME len | LOAD_CONST 'x' | CALL_FUNCTION 1 | RETURN_VALUE")],
    'r-data': [
      assembleR('(with (list (ints 1 2) (function (pairs x=missing) (call predict x))) class="lm")'),
      assembleR('(workspace fit=(list "a" (env n=1)))', { spelling: 'ascii', version: 2 }),
    ],
    'python-source': [
      Buffer.from('#!/usr/bin/env python3\nimport math\n\n\ndef area(r):\n    return math.pi * r**2\n'),
    ],
    'key-store': [
      assembleJavaKeyStore([
        { alias: 'root', certificate: 'X' },
        { alias: 'other', certificate: 'Y' },
      ]),
      Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.alloc(32, 7)]),
    ],
    rar: [Buffer.concat([Buffer.from('526172211a070100', 'hex'), Buffer.alloc(64)])],
    safetensors: [assembleSafetensors(), assembleSafetensors({ header: '{}', data: '' })],
    'seven-zip': [assembleSevenZip({ folders: [{ members: [{ name: 'data.pkl', data: PLAIN }] }] })],
    tar: [
      assembleTar([
        { name: 'data.pkl', data: PLAIN },
        { name: 'notes.txt', data: TEXT },
      ]),
    ],
    'h2o-pojo': [Buffer.from('import hex.genmodel.GenModel;\npublic class gbm extends GenModel { }\n')],
    'java-class': [assembleJavaClass('org.example.Model', ['java.lang.Math.exp'])],
    'java-stream': [
      assembleJavaStream(
        'object weka.core.Instances name=@iris n:I=3 | array [D 4 | written java.util.HashMap f:F=1 : a b',
      ),
    ],
    json: [Buffer.from('{"a": [1, 2, {"b": "text"}], "c": null}'), Buffer.from('[1.5, -2]\n')],
    'tensor-blob': [Buffer.from(new Float32Array(16).fill(0.3).buffer)],
    'tensorflow-checkpoint': [
      tensorflow.checkpointIndex({ 'dense/kernel': {}, 'dense/bias': { offset: 8, shape: [1], size: 4 } }),
    ],
    'tensorflow-checkpoint-data': [Buffer.from(new Float32Array(3).fill(0.3).buffer)],
    'tensorflow-graph': [tensorflow.graphDef(SMALL_GRAPH), tensorflow.metaGraph({ nodes: SMALL_GRAPH })],
    'tensorflow-metadata': [
      message([1, message([2, 0], [3, 'root'], [4, '_tf_keras_model'], [5, '{"class_name": "Sequential"}'])]),
      message(...[1, 2, 3, 4, 5].map((number) => [number, (1n << 62n) + BigInt(number)] as const), [
        6,
        'uuid',
      ]),
    ],
    'tensorflow-saved-model': [
      tensorflow.savedModel({
        nodes: SMALL_GRAPH,
        functions: [
          tensorflow.functionDef('f', {
            args: ['x'],
            nodes: [tensorflow.node('y', 'Relu', ['x'])],
            returns: { y: 'y:activations:0' },
          }),
        ],
        layers: ['{"class_name": "Dense", "config": {}}'],
      }),
    ],
    'label-map': [Buffer.from('item {\n  id: 1\n  name: "cat"\n}')],
    'onnx-text': [
      Buffer.from(
        'ir_version: 8 graph { node { input: "x" output: "y" op_type: "Relu" } name: "g" }\nopset_import { version: 17 }\n',
      ),
    ],
    'onnx-textual': [
      Buffer.from(
        '<ir_version: 8, opset_import: ["" : 17]>\nagraph (float[4] x) => (float[4] y) { y = Relu (x) }\n',
      ),
    ],
    'tensorflow-text': [
      Buffer.from(
        'node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }\nversions { }\n',
      ),
    ],
    tfrecord: [assembleTfrecord('one', 'another record'), assembleTfrecord('')],
    tflite: [
      assembleFlat(
        {
          0: { i32: 3 },
          1: { tables: [{ 0: { u8: 9 }, 3: { i32: 9 } }] },
          2: { tables: [{ 0: { tables: [{ 3: { text: 'x' } }] }, 3: { tables: [{}] } }] },
          4: { tables: [{}] },
        },
        'TFL3',
      ),
    ],
    notebook: [
      assembleNotebook(
        '%matplotlib inline\nimport math\n---\n[markdown]\n# A title\n---\nmath.pi\n---\n[html]\n<b>3.14</b>',
      ),
      assembleNotebook('x = 1', { form: 'whole', indent: 0 }),
    ],
    'markdown-notebook': [
      Buffer.from('# A title\n\n```{python}\nimport math\nmath.pi\n```\n\n```{bash}\nls\n```\n'),
    ],
    'shell-script': [Buffer.from('#!/bin/sh\n# a comment\nls -la \\\n  | sort\ncat <<EOF\ntext\nEOF\n')],
    dockerfile: [Buffer.from('FROM python:3.12\nRUN pip install numpy \\\n  && ls\nCMD ["python", "-V"]\n')],
    'model-card': [Buffer.from('---\nlicense: mit\ntags: [x]\n---\n# A model\n')],
    'python-requirements': [Buffer.from('numpy==2.1.0\n-r other.txt\n')],
    'script-metadata': [Buffer.from('# /// script\n# dependencies = ["six==1.17.0"]\n# ///\nprint(1)\n')],
    'conda-explicit': [
      Buffer.from(
        '# platform: linux-64\n@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/noarch/six-1.17.0-pyhd8ed1ab_0.conda\n',
      ),
    ],
    'python-manifests': [
      Buffer.from(
        '[project]\nname = "a"\ndependencies = ["numpy==2.1.0"]\n[build-system]\nrequires = ["wheel"]\n',
      ),
    ],
    settings: [Buffer.from('[tool.x]\nname = "a"\nlist = [\n  "b",\n]\n')],
    template: [Buffer.from("{% for m in messages %}{{ '<|' + m.role + '|>' + m.content }}{% endfor %}\n")],
    text: [TEXT, Buffer.from('\ufeffUTF-16 text', 'utf16le')],
    torch7: [assembleTorch7(TORCH7_NETWORK), assembleTorch7(TORCH7_NETWORK, 'text')],
    catboost: [assembleCatboost()],
    lightgbm: [Buffer.from(lightgbmText())],
    xgboost: [assembleUbjson(xgboostModel()), assembleXgboostBinary()],
    xml: [
      Buffer.from(
        '<?xml version="1.0" encoding="UTF-8"?>\n<net name="n" version="11"><layers/><edges/></net>',
      ),
      Buffer.from(
        '\ufeff<?xml version="1.0" encoding="UTF-16"?><PMML version="4.4"><Header/></PMML>',
        'utf16le',
      ),
    ],
    word2vec: [assembleWord2vec(['</s>', 'hello', 'world'])],
    sentencepiece: [
      message(
        ...['<unk>', '<s>', 'the', 'quick'].map((text) => [1, message([1, text], [2, float32(-1)])] as const),
      ),
    ],
    xz: [xz],
    yaml: [
      Buffer.from('name: x\nlayers:\n  - {type: linear, size: 3}\n  - &last {type: relu}\noutput: *last\n'),
    ],
    'zarr-chunk': [Buffer.from('02011104100000001000000020000000c0ffee00c0ffee00c0ffee00c0ffee00', 'hex')],
    zip: [
      assembleZip({
        entries: [
          { name: 'a/data.pkl', data: RICH },
          { name: 'a/notes.txt', data: TEXT, method: 8 },
        ],
      }),
    ],
    zlib: [deflateSync(PLAIN)],
    'zlib-joblib': [Buffer.concat([oldJoblib, deflateSync(PLAIN)])],
    zstd: [zstdCompressSync(PLAIN)],
  };
}

function lz4HeaderChecksum(): number {
  const hash = new Xxh32();
  hash.update(lz4Descriptor({}));
  return (hash.digest() >>> 8) & 0xff;
}
