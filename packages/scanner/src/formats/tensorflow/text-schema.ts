// The schema by which `.pbtxt` files of TensorFlow are read (see fields.ts for where the numbers come from). What stands
// in no message here is kept as an unknown field.

import { fields } from '../protobuf/text-fields.ts';
import type { TextSchema } from '../protobuf/text-to-wire.ts';
import { DTYPES } from './fields.ts';

/** Names of types.proto that text format writes, in the order of their numbers. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  float32: 'FLOAT',
  float64: 'DOUBLE',
  float16: 'HALF',
};

const DATA_TYPES = Object.fromEntries(
  DTYPES.flatMap((name, number) => {
    const upper = `DT_${TYPE_NAMES[name] ?? name.toUpperCase()}`;
    return [
      [upper, number],
      [`${upper}_REF`, number + 100],
    ];
  }),
);

/** Messages by name. `Entry` suffixes are maps. */
export const TENSORFLOW_TEXT: TextSchema = {
  enums: DATA_TYPES,
  messages: {
    SavedModel: fields('saved_model_schema_version 1 int, meta_graphs 2 MetaGraphDef'),
    MetaGraphDef: fields(
      `meta_info_def 1 MetaInfoDef, graph_def 2 GraphDef, saver_def 3 SaverDef, collection_def 4 CollectionEntry,
      signature_def 5 SignatureEntry, asset_file_def 6 AssetFileDef, object_graph_def 7 SavedObjectGraph`,
    ),
    MetaInfoDef: fields(
      `meta_graph_version 1 text, stripped_op_list 2 OpList, any_info 3 Any, tags 4 text, tensorflow_version 5 text,
      tensorflow_git_version 6 text, stripped_default_attrs 7 int, function_aliases 8 TextEntry`,
    ),
    OpList: fields('op 1 OpDef'),
    Any: fields('type_url 1 text, value 2 text'),
    TextEntry: fields('key 1 text, value 2 text'),
    SaverDef: fields(
      `filename_tensor_name 1 text, save_tensor_name 2 text, restore_op_name 3 text, max_to_keep 4 int, sharded 5 int,
      keep_checkpoint_every_n_hours 6 float, version 7 int`,
    ),
    CollectionEntry: fields('key 1 text, value 2 CollectionDef'),
    CollectionDef: fields(
      'node_list 1 TextList, bytes_list 2 TextList, int64_list 3 IntList, float_list 4 FloatList, any_list 5 AnyList',
    ),
    TextList: fields('value 1 text'),
    IntList: fields('value 1 int'),
    FloatList: fields('value 1 float'),
    AnyList: fields('value 1 Any'),
    SignatureEntry: fields('key 1 text, value 2 SignatureDef'),
    SignatureDef: fields('inputs 1 TensorInfoEntry, outputs 2 TensorInfoEntry, method_name 3 text'),
    TensorInfoEntry: fields('key 1 text, value 2 TensorInfo'),
    TensorInfo: fields('name 1 text, dtype 2 int, tensor_shape 3 TensorShapeProto'),
    AssetFileDef: fields('tensor_info 1 TensorInfo, filename 2 text'),
    GraphDef: fields('node 1 NodeDef, library 2 FunctionDefLibrary, version 3 int, versions 4 VersionDef'),
    VersionDef: fields('producer 1 int, min_consumer 2 int, bad_consumers 3 int'),
    NodeDef: fields('name 1 text, op 2 text, input 3 text, device 4 text, attr 5 AttrEntry'),
    AttrEntry: fields('key 1 text, value 2 AttrValue'),
    AttrValue: fields(
      `list 1 ListValue, s 2 text, i 3 int, f 4 float, b 5 int, type 6 int, shape 7 TensorShapeProto,
      tensor 8 TensorProto, placeholder 9 text, func 10 NameAttrList`,
    ),
    ListValue: fields(
      `s 2 text, i 3 int, f 4 float, b 5 int, type 6 int, shape 7 TensorShapeProto, tensor 8 TensorProto,
      func 9 NameAttrList`,
    ),
    NameAttrList: fields('name 1 text, attr 2 AttrEntry'),
    TensorShapeProto: fields('dim 2 Dim, unknown_rank 3 int'),
    Dim: fields('size 1 int, name 2 text'),
    TensorProto: fields(
      `dtype 1 int, tensor_shape 2 TensorShapeProto, version_number 3 int, tensor_content 4 text, float_val 5 float,
      double_val 6 double, int_val 7 int, string_val 8 text, scomplex_val 9 float, int64_val 10 int, bool_val 11 int,
      dcomplex_val 12 double, half_val 13 int, uint32_val 16 int, uint64_val 17 int`,
    ),
    FunctionDefLibrary: fields('function 1 FunctionDef, gradient 2 GradientDef'),
    GradientDef: fields('function_name 1 text, gradient_func 2 text'),
    FunctionDef: fields(
      `signature 1 OpDef, node_def 3 NodeDef, ret 4 TextEntry, attr 5 AttrEntry, control_ret 6 TextEntry,
      arg_attr 7 ArgAttrEntry`,
    ),
    ArgAttrEntry: fields('key 1 int, value 2 ArgAttrs'),
    ArgAttrs: fields('attr 1 AttrEntry'),
    OpDef: fields(
      `name 1 text, input_arg 2 ArgDef, output_arg 3 ArgDef, attr 4 AttrDef, summary 5 text, description 6 text,
      is_aggregate 16 int, is_stateful 17 int, is_commutative 18 int, allows_uninitialized_input 19 int,
      control_output 20 text`,
    ),
    ArgDef: fields(
      `name 1 text, description 2 text, type 3 int, type_attr 4 text, number_attr 5 text, type_list_attr 6 text,
      is_ref 16 int`,
    ),
    AttrDef: fields(
      `name 1 text, type 2 text, default_value 3 AttrValue, description 4 text, has_minimum 5 int, minimum 6 int,
      allowed_values 7 AttrValue`,
    ),
    SavedObjectGraph: fields('nodes 1 SavedObject, concrete_functions 2 ConcreteEntry'),
    ConcreteEntry: fields('key 1 text'),
    SavedObject: fields('children 1 ChildReference, user_object 4 SavedUserObject, asset 5 SavedAsset'),
    ChildReference: fields('node_id 1 int, local_name 2 text'),
    SavedUserObject: fields('identifier 1 text, version 2 VersionDef, metadata 3 text'),
    SavedAsset: fields('asset_file_def_index 1 int'),
  },
};
