// Field numbers of TensorFlow's protobufs, as far as they are read here (tensorflow/core/protobuf/saved_model.proto,
// meta_graph.proto, saved_object_graph.proto; tensorflow/core/framework/graph.proto, node_def.proto, attr_value.proto,
// tensor.proto, tensor_shape.proto, function.proto, op_def.proto).

/** SavedModel. */
export const SAVED_MODEL = { schemaVersion: 1, metaGraphs: 2 } as const;

/** MetaGraphDef. */
export const META_GRAPH = {
  metaInfo: 1,
  graph: 2,
  saver: 3,
  collection: 4,
  signature: 5,
  asset: 6,
  objectGraph: 7,
} as const;

/** MetaGraphDef.MetaInfoDef. */
export const META_INFO = { tags: 4, tensorflowVersion: 5 } as const;

/** AssetFileDef. */
export const ASSET = { tensorInfo: 1, filename: 2 } as const;

/** GraphDef. */
export const GRAPH = { node: 1, library: 2, versions: 4 } as const;

/** NodeDef. */
export const NODE = { name: 1, op: 2, input: 3, device: 4, attr: 5 } as const;

/** Key and value of any map. */
export const ENTRY = { key: 1, value: 2 } as const;

/** AttrValue. */
export const ATTR_VALUE = { list: 1, s: 2, i: 3, type: 6, shape: 7, tensor: 8, func: 10 } as const;

/** AttrValue.ListValue. */
export const ATTR_LIST = { s: 2, tensor: 8, func: 9 } as const;

/** TensorProto. */
export const TENSOR = { dtype: 1, shape: 2, content: 4, intVal: 7, stringVal: 8 } as const;

/** TensorShapeProto. */
export const SHAPE = { dim: 2 } as const;

/** FunctionDef. */
export const FUNCTION = { signature: 1, node: 3, ret: 4 } as const;

/** OpDef, as the signature of a function. */
export const OP_DEF = { name: 1, inputArg: 2, outputArg: 3 } as const;

/** FunctionDefLibrary. */
export const LIBRARY = { function: 1 } as const;

/** SavedObjectGraph. */
export const OBJECT_GRAPH = { node: 1 } as const;

/** SavedObject. */
export const SAVED_OBJECT = { userObject: 4 } as const;

/** SavedUserObject. */
export const USER_OBJECT = { identifier: 1, metadata: 3 } as const;

/** DT_INT32 of types.proto. */
export const DT_INT32 = 3;

/** DT_STRING of types.proto. */
export const DT_STRING = 7;

/** Names of types.proto by number. */
export const DTYPES: readonly string[] = [
  'invalid',
  'float32',
  'float64',
  'int32',
  'uint8',
  'int16',
  'int8',
  'string',
  'complex64',
  'int64',
  'bool',
  'qint8',
  'quint8',
  'qint32',
  'bfloat16',
  'qint16',
  'quint16',
  'uint16',
  'complex128',
  'float16',
  'resource',
  'variant',
  'uint32',
  'uint64',
  'float8_e5m2',
  'float8_e4m3fn',
  'float8_e4m3fnuz',
  'float8_e4m3b11fnuz',
  'float8_e5m2fnuz',
  'int4',
  'uint4',
  'int2',
  'uint2',
];

/** The name of a type; references (100 above their type) are named as their type. */
export function dtypeName(number: number): string {
  return DTYPES[number > 100 ? number - 100 : number] ?? `type ${number}`;
}
