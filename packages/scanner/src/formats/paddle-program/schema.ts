// The messages of a PaddlePaddle program (paddle/fluid/framework/framework.proto) as tables.

import { messageSchema } from '../protobuf/schema.ts';

const VERSION = messageSchema('Version', { number: [1] });

const TENSOR_DESC = messageSchema('VarType.TensorDesc', { number: [1], numbers: [2] });

const LOD_TENSOR_DESC = messageSchema('VarType.DenseTensorDesc', {
  number: [2],
  messages: { 1: ['tensor', () => TENSOR_DESC] },
});

const READER_DESC = messageSchema('VarType.ReaderDesc', {
  messages: { 1: ['dense_tensor', () => LOD_TENSOR_DESC] },
});

const TUPLE = messageSchema('VarType.Tuple', { numbers: [1] });

const VAR_TYPE = messageSchema('VarType', {
  number: [1],
  messages: {
    2: ['selected_rows', () => TENSOR_DESC],
    3: ['dense_tensor', () => LOD_TENSOR_DESC],
    4: ['tensor_array', () => LOD_TENSOR_DESC],
    5: ['reader', () => READER_DESC],
    // A channel, of the first versions.
    6: ['channel', () => LOD_TENSOR_DESC],
    7: ['tuple', () => TUPLE],
    8: ['string', () => TENSOR_DESC],
    9: ['strings', () => TENSOR_DESC],
    10: ['vocab', () => TENSOR_DESC],
    11: ['sparse_coo', () => TENSOR_DESC],
    12: ['sparse_csr', () => TENSOR_DESC],
  },
});

const VAR_ATTRIBUTE = messageSchema('VarDesc.Attr', { number: [2, 3], numbers: [5], text: [1, 4] });

const VARIABLE = messageSchema('VarDesc', {
  number: [3, 4, 5, 6],
  text: [1],
  messages: { 2: ['type', () => VAR_TYPE], 7: ['attrs', () => VAR_ATTRIBUTE] },
});

const COMPLEX = messageSchema('Complex', { number: [1, 2] });

const SCALAR = messageSchema('Scalar', {
  number: [1, 2, 3, 4],
  messages: { 5: ['c', () => COMPLEX] },
});

/** OpDesc.Attr. */
export const ATTRIBUTE = messageSchema('OpDesc.Attr', {
  number: [2, 3, 4, 10, 12, 13, 19],
  numbers: [6, 7, 11, 14, 15, 16],
  text: [1, 5, 8, 17, 18],
  messages: { 20: ['scalar', () => SCALAR], 21: ['scalars', () => SCALAR] },
});

const OP_VARIABLE = messageSchema('OpDesc.Var', { text: [1, 2] });

/** OpDesc. */
export const OPERATION = messageSchema('OpDesc', {
  number: [5],
  text: [3],
  messages: {
    1: ['inputs', () => OP_VARIABLE],
    2: ['outputs', () => OP_VARIABLE],
    4: ['attrs', () => ATTRIBUTE],
  },
});

/** BlockDesc. */
export const BLOCK = messageSchema('BlockDesc', {
  number: [1, 2, 5],
  messages: { 3: ['vars', () => VARIABLE], 4: ['ops', () => OPERATION] },
});

const COMPATIBLE_INFO = messageSchema('CompatibleInfo', { text: [1], number: [2] });

const COMPATIBLE_PAIR = messageSchema('OpCompatibleMap.OpCompatiblePair', {
  text: [1],
  messages: { 2: ['compatible_info', () => COMPATIBLE_INFO] },
});

const COMPATIBLE_MAP = messageSchema('OpCompatibleMap', {
  text: [2],
  messages: { 1: ['pair', () => COMPATIBLE_PAIR] },
});

const VERSION_PAIR = messageSchema('OpVersionMap.OpVersionPair', {
  text: [1],
  messages: { 2: ['op_version', () => VERSION] },
});

const VERSION_MAP = messageSchema('OpVersionMap', {
  messages: { 1: ['pair', () => VERSION_PAIR] },
});

/** ProgramDesc, the message that a file holds. */
export const PROGRAM = messageSchema('ProgramDesc', {
  messages: {
    1: ['blocks', () => BLOCK],
    3: ['op_compatible_map', () => COMPATIBLE_MAP],
    4: ['version', () => VERSION],
    5: ['op_version_map', () => VERSION_MAP],
  },
});

/** VarType.TensorDesc, which also heads each tensor of a file of parameters. */
export const TENSOR_HEADER = TENSOR_DESC;
