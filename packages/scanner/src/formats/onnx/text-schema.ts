// The schema by which ONNX models in protobuf text format are read (onnx/onnx-ml.proto, IR version 14). What stands in no
// message here is kept as an unknown field.

import { fields } from '../protobuf/text-fields.ts';
import type { TextSchema } from '../protobuf/text-to-wire.ts';

/** AttributeProto.AttributeType, in the order of its numbers. */
const ATTRIBUTE_TYPES =
  `UNDEFINED FLOAT INT STRING TENSOR GRAPH FLOATS INTS STRINGS TENSORS GRAPHS SPARSE_TENSOR
  SPARSE_TENSORS TYPE_PROTO TYPE_PROTOS`.split(/\s+/);

/** Messages by name. */
export const ONNX_TEXT: TextSchema = {
  enums: {
    ...Object.fromEntries(ATTRIBUTE_TYPES.map((name, number) => [name, number])),
    // TensorProto.DataLocation and the status of operators.
    DEFAULT: 0,
    EXTERNAL: 1,
    EXPERIMENTAL: 0,
    STABLE: 1,
  },
  messages: {
    ModelProto: fields(
      `ir_version 1 int, producer_name 2 text, producer_version 3 text, domain 4 text, model_version 5 int,
      doc_string 6 text, graph 7 GraphProto, opset_import 8 OperatorSetIdProto, metadata_props 14 Entry,
      training_info 20 TrainingInfoProto, functions 25 FunctionProto, configuration 26 DeviceConfigurationProto`,
    ),
    GraphProto: fields(
      `node 1 NodeProto, name 2 text, initializer 5 TensorProto, doc_string 10 text, input 11 ValueInfoProto,
      output 12 ValueInfoProto, value_info 13 ValueInfoProto, quantization_annotation 14 TensorAnnotation,
      sparse_initializer 15 SparseTensorProto, metadata_props 16 Entry`,
    ),
    NodeProto: fields(
      `input 1 text, output 2 text, name 3 text, op_type 4 text, attribute 5 AttributeProto, doc_string 6 text,
      domain 7 text, overload 8 text, metadata_props 9 Entry, device_configurations 10 NodeDeviceConfigurationProto`,
    ),
    AttributeProto: fields(
      `name 1 text, f 2 float, i 3 int, s 4 text, t 5 TensorProto, g 6 GraphProto, floats 7 float, ints 8 int,
      strings 9 text, tensors 10 TensorProto, graphs 11 GraphProto, doc_string 13 text, tp 14 TypeProto,
      type_protos 15 TypeProto, type 20 int, ref_attr_name 21 text, sparse_tensor 22 SparseTensorProto,
      sparse_tensors 23 SparseTensorProto`,
    ),
    TensorProto: fields(
      `dims 1 int, data_type 2 int, segment 3 Segment, float_data 4 float, int32_data 5 int, string_data 6 text,
      int64_data 7 int, name 8 text, raw_data 9 text, double_data 10 double, uint64_data 11 int, doc_string 12 text,
      external_data 13 Entry, data_location 14 int, metadata_props 16 Entry`,
    ),
    Segment: fields('begin 1 int, end 2 int'),
    SparseTensorProto: fields('values 1 TensorProto, indices 2 TensorProto, dims 3 int'),
    Entry: fields('key 1 text, value 2 text'),
    ValueInfoProto: fields('name 1 text, type 2 TypeProto, doc_string 3 text, metadata_props 4 Entry'),
    TypeProto: fields(
      `tensor_type 1 TypedShape, sequence_type 4 TypeList, map_type 5 TypeMap, denotation 6 text, opaque_type 7 TypeOpaque,
      sparse_tensor_type 8 TypedShape, optional_type 9 TypeList`,
    ),
    TypedShape: fields('elem_type 1 int, shape 2 TensorShapeProto'),
    TypeList: fields('elem_type 1 TypeProto'),
    TypeMap: fields('key_type 1 int, value_type 2 TypeProto'),
    TypeOpaque: fields('domain 1 text, name 2 text'),
    TensorShapeProto: fields('dim 1 Dimension'),
    Dimension: fields('dim_value 1 int, dim_param 2 text, denotation 3 text'),
    TensorAnnotation: fields('tensor_name 1 text, quant_parameter_tensor_names 2 Entry'),
    OperatorSetIdProto: fields('domain 1 text, version 2 int'),
    FunctionProto: fields(
      `name 1 text, since_version 2 int, status 3 int, input 4 text, output 5 text, attribute 6 text, node 7 NodeProto,
      doc_string 8 text, opset_import 9 OperatorSetIdProto, domain 10 text, attribute_proto 11 AttributeProto,
      value_info 12 ValueInfoProto, overload 13 text, metadata_props 14 Entry`,
    ),
    TrainingInfoProto: fields(
      'initialization 1 GraphProto, algorithm 2 GraphProto, initialization_binding 3 Entry, update_binding 4 Entry',
    ),
    DeviceConfigurationProto: fields('name 1 text, num_devices 2 int, device 3 text'),
    NodeDeviceConfigurationProto: fields(
      'configuration_id 1 text, sharding_spec 2 ShardingSpecProto, pipeline_stage 3 int',
    ),
    ShardingSpecProto: fields(
      'tensor_name 1 text, device 2 int, index_to_device_group_map 3 IntListEntry, sharded_dim 4 ShardedDimProto',
    ),
    IntListEntry: fields('key 1 int, value 2 int'),
    ShardedDimProto: fields('axis 1 int, simple_sharding 2 SimpleShardedDimProto'),
    SimpleShardedDimProto: fields('dim_value 1 int, dim_param 2 text, num_shards 3 int'),
  },
};
