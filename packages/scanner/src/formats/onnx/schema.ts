// The messages of an ONNX model (onnx/onnx-ml.proto, IR version 14) as tables. Numbers only; `walk-model.ts` says what
// they mean.

import { messageSchema } from '../protobuf/schema.ts';

/** StringStringEntryProto: key and value of metadata and of external data. */
export const ENTRY = messageSchema('StringStringEntryProto', { text: [1, 2] });

const DIMENSION = messageSchema('TensorShapeProto.Dimension', { number: [1], text: [2, 3] });

/** TensorShapeProto. */
export const SHAPE = messageSchema('TensorShapeProto', { messages: { 1: ['dim', () => DIMENSION] } });

const TYPED_SHAPE = messageSchema('TypeProto.Tensor', {
  number: [1],
  messages: { 2: ['shape', () => SHAPE] },
});

const TYPE_LIST = messageSchema('TypeProto.Sequence', { messages: { 1: ['elem_type', () => TYPE] } });

const TYPE_MAP = messageSchema('TypeProto.Map', {
  number: [1],
  messages: { 2: ['value_type', () => TYPE] },
});

// Parameters of an opaque type (3) existed before IR version 3.
const TYPE_OPAQUE = messageSchema('TypeProto.Opaque', {
  text: [1, 2],
  messages: { 3: ['parameters', () => TYPE] },
});

/** TypeProto. */
export const TYPE = messageSchema('TypeProto', {
  text: [6],
  messages: {
    1: ['tensor_type', () => TYPED_SHAPE],
    4: ['sequence_type', () => TYPE_LIST],
    5: ['map_type', () => TYPE_MAP],
    7: ['opaque_type', () => TYPE_OPAQUE],
    8: ['sparse_tensor_type', () => TYPED_SHAPE],
    9: ['optional_type', () => TYPE_LIST],
  },
});

/** ValueInfoProto. */
export const VALUE_INFO = messageSchema('ValueInfoProto', {
  text: [1, 3],
  messages: { 2: ['type', () => TYPE], 4: ['metadata_props', () => ENTRY] },
});

const SEGMENT = messageSchema('TensorProto.Segment', { number: [1, 2] });

/** TensorProto. */
export const TENSOR = messageSchema('TensorProto', {
  number: [2, 14],
  numbers: [1, 4, 5, 7, 10, 11],
  text: [8, 12],
  blob: [6, 9],
  messages: {
    3: ['segment', () => SEGMENT],
    13: ['external_data', () => ENTRY],
    16: ['metadata_props', () => ENTRY],
  },
});

/** SparseTensorProto. */
export const SPARSE_TENSOR = messageSchema('SparseTensorProto', {
  numbers: [3],
  messages: { 1: ['values', () => TENSOR], 2: ['indices', () => TENSOR] },
});

/** AttributeProto. */
export const ATTRIBUTE = messageSchema('AttributeProto', {
  number: [2, 3, 20],
  numbers: [7, 8],
  text: [1, 13, 21],
  blob: [4, 9],
  messages: {
    5: ['t', () => TENSOR],
    6: ['g', () => GRAPH],
    10: ['tensors', () => TENSOR],
    11: ['graphs', () => GRAPH],
    14: ['tp', () => TYPE],
    15: ['type_protos', () => TYPE],
    22: ['sparse_tensor', () => SPARSE_TENSOR],
    23: ['sparse_tensors', () => SPARSE_TENSOR],
  },
});

const INDEX_TO_DEVICES = messageSchema('IntIntListEntryProto', { number: [1], numbers: [2] });

const SIMPLE_SHARDED_DIM = messageSchema('SimpleShardedDimProto', { number: [1, 3], text: [2] });

const SHARDED_DIM = messageSchema('ShardedDimProto', {
  number: [1],
  messages: { 2: ['simple_sharding', () => SIMPLE_SHARDED_DIM] },
});

const SHARDING_SPEC = messageSchema('ShardingSpecProto', {
  text: [1],
  numbers: [2],
  messages: {
    3: ['index_to_device_group_map', () => INDEX_TO_DEVICES],
    4: ['sharded_dim', () => SHARDED_DIM],
  },
});

const NODE_DEVICES = messageSchema('NodeDeviceConfigurationProto', {
  text: [1],
  number: [3],
  messages: { 2: ['sharding_spec', () => SHARDING_SPEC] },
});

/** NodeProto. */
export const NODE = messageSchema('NodeProto', {
  text: [1, 2, 3, 4, 6, 7, 8],
  messages: {
    5: ['attribute', () => ATTRIBUTE],
    9: ['metadata_props', () => ENTRY],
    10: ['device_configurations', () => NODE_DEVICES],
  },
});

const QUANTIZATION = messageSchema('TensorAnnotation', {
  text: [1],
  messages: { 2: ['quant_parameter_tensor_names', () => ENTRY] },
});

/** GraphProto. */
export const GRAPH = messageSchema('GraphProto', {
  text: [2, 10],
  messages: {
    1: ['node', () => NODE],
    5: ['initializer', () => TENSOR],
    11: ['input', () => VALUE_INFO],
    12: ['output', () => VALUE_INFO],
    13: ['value_info', () => VALUE_INFO],
    14: ['quantization_annotation', () => QUANTIZATION],
    15: ['sparse_initializer', () => SPARSE_TENSOR],
    16: ['metadata_props', () => ENTRY],
  },
});

const TRAINING = messageSchema('TrainingInfoProto', {
  messages: {
    1: ['initialization', () => GRAPH],
    2: ['algorithm', () => GRAPH],
    3: ['initialization_binding', () => ENTRY],
    4: ['update_binding', () => ENTRY],
  },
});

/** OperatorSetIdProto. */
export const OPERATOR_SET = messageSchema('OperatorSetIdProto', { text: [1], number: [2] });

/** FunctionProto. */
export const FUNCTION = messageSchema('FunctionProto', {
  // since_version and status were fields of the first versions.
  number: [2, 3],
  text: [1, 4, 5, 6, 8, 10, 13],
  messages: {
    7: ['node', () => NODE],
    9: ['opset_import', () => OPERATOR_SET],
    11: ['attribute_proto', () => ATTRIBUTE],
    12: ['value_info', () => VALUE_INFO],
    14: ['metadata_props', () => ENTRY],
  },
});

const DEVICE_CONFIGURATION = messageSchema('DeviceConfigurationProto', { text: [1, 3], number: [2] });

/** ModelProto, the message that a file holds. */
export const MODEL = messageSchema('ModelProto', {
  number: [1, 5],
  text: [2, 3, 4, 6],
  messages: {
    7: ['graph', () => GRAPH],
    8: ['opset_import', () => OPERATOR_SET],
    14: ['metadata_props', () => ENTRY],
    20: ['training_info', () => TRAINING],
    25: ['functions', () => FUNCTION],
    26: ['configuration', () => DEVICE_CONFIGURATION],
  },
});
