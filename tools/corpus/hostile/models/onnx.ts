// ONNX and the format of ONNX Runtime: data of other files, operations that run code, what hides in tensors and texts.

import { assembleFlat, type FlatPlan } from '../../../../packages/testkit/src/flat-assembler.ts';
import {
  onnxExternalTensor,
  onnxGraph,
  onnxModel,
  onnxNode,
  onnxTensor,
} from '../../../../packages/testkit/src/onnx-assembler.ts';
import {
  COMMAND,
  HARMFUL_PICKLE_BASE64,
  type ModelGroup,
  modelGroup,
  PASSWORDS,
  PROGRAM,
  rowsOf,
} from './model-row.ts';

const RELU = onnxNode('Relu', { inputs: ['x'], outputs: ['y'] });
const model = (plan: Parameters<typeof onnxModel>[0]) => onnxModel({ nodes: [RELU], ...plan });
const operation = (op: string, domain: string, attributes: Record<string, string | number> = {}) =>
  onnxModel({ nodes: [onnxNode(op, { domain, attributes })] });
const ortModel = (node: FlatPlan) =>
  assembleFlat({ 0: { text: '5' }, 1: { table: { 7: { table: { 2: { tables: [node] } } } } } }, 'ORTM');

export const onnx: readonly ModelGroup[] = [
  modelGroup('onnx', [
    ...rowsOf(
      [
        ['weights of the passwords', 'high', PASSWORDS],
        ['weights outside the folder', 'high', '../../secret'],
        ['weights outside, by a detour', 'high', 'a/../../secret'],
        ['weights outside, in the manner of Windows', 'high', '..\\..\\secret'],
        ['weights on a drive', 'high', 'C:\\Windows\\win.ini'],
        ['weights of another machine', 'high', '\\\\192.0.2.1\\share\\x'],
        ['weights of an address', 'high', 'http://192.0.2.1/x'],
        ['weights of the model itself', 'medium', 'm.onnx'],
      ] as const,
      'm.onnx',
      (location) => model({ initializers: [onnxExternalTensor(location)] }),
    ),
    [
      'weights outside, in a branch',
      'high',
      'm.onnx',
      onnxModel({
        nodes: [
          onnxNode('If', {
            attributes: {
              then_branch: [
                [20, 5],
                [6, onnxGraph({ initializers: [onnxExternalTensor('../../x')] })],
              ],
            },
          }),
        ],
      }),
    ],
    [
      'a key that is none',
      'medium',
      'm.onnx',
      model({
        initializers: [
          onnxTensor('w', {
            external: [
              ['location', 'w'],
              ['__class__', 'x'],
            ],
          }),
        ],
      }),
    ],
    [
      'a length beyond any file',
      'medium',
      'm.onnx',
      model({
        initializers: [
          onnxTensor('w', {
            external: [
              ['location', 'w'],
              ['length', '9223372036854775807'],
            ],
          }),
        ],
      }),
    ],
    ['an operation in Python', 'high', 'm.onnx', operation('PythonOp', 'com.microsoft')],
    ['an operation of the author', 'low', 'm.onnx', operation('Own', 'example.own')],
    [
      'a program in a tensor',
      'high',
      'm.onnx',
      model({ initializers: [onnxTensor('w', { dims: [PROGRAM.length], dataType: 2, raw: PROGRAM })] }),
    ],
    ['a command as metadata', 'medium', 'm.onnx', model({ metadata: { note: COMMAND } })],
    ['a pickle as metadata', 'medium', 'm.onnx', model({ metadata: { note: HARMFUL_PICKLE_BASE64 } })],
    ['a field that nobody knows', 'medium', 'm.onnx', model({ model: [[99, 'A'.repeat(200)]] })],
    ['a model that computes', 'honest', 'm.onnx', model({ metadata: { author: 'someone' } })],
    ['weights beside it', 'honest', 'm.onnx', model({ initializers: [onnxExternalTensor('m.onnx_data')] })],
  ]),
  modelGroup('ort', [
    ['an operation in Python', 'high', 'm.ort', ortModel({ 2: { text: 'any' }, 5: { text: 'PyOp' } })],
    ['an operation of the author', 'low', 'm.ort', ortModel({ 2: { text: 'own' }, 5: { text: 'Own' } })],
    [
      'a compiled context outside the folder',
      'high',
      'm.ort',
      ortModel({
        2: { text: 'any' },
        5: { text: 'EPContext' },
        10: {
          tables: [
            { 0: { text: 'ep_cache_context' }, 5: { text: '../x' } },
            { 0: { text: 'embed_mode' }, 4: { u64: 0n } },
          ],
        },
      }),
    ],
    ['a model that computes', 'honest', 'm.ort', ortModel({ 5: { text: 'Relu' } })],
  ]),
];
