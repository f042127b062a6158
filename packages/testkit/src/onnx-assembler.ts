// Assembles ONNX models readably: `onnxModel({ nodes: [onnxNode('Relu', { inputs: ['x'] })] })`. Fields that the plans do
// not name are added as protobuf fields, so that any lie can be told.

import { message, type ProtoField, packed } from './protobuf-assembler.ts';

/** One operation. */
export interface OnnxNodePlan {
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly name?: string;
  readonly domain?: string;
  /** By name: a text, an integer, or the fields of an AttributeProto. */
  readonly attributes?: Readonly<Record<string, string | number | readonly ProtoField[]>>;
  readonly more?: readonly ProtoField[];
}

/** One tensor. */
export interface OnnxTensorPlan {
  readonly dims?: readonly (number | bigint)[];
  /** As TensorProto.DataType numbers them; float32 by default. */
  readonly dataType?: number;
  readonly raw?: Uint8Array;
  readonly external?: readonly (readonly [key: string, value: string])[];
  readonly more?: readonly ProtoField[];
}

/** One model. */
export interface OnnxModelPlan {
  readonly nodes?: readonly Uint8Array[];
  readonly initializers?: readonly Uint8Array[];
  readonly functions?: readonly Uint8Array[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly docString?: string;
  /** Further fields of the graph, and of the model. */
  readonly graph?: readonly ProtoField[];
  readonly model?: readonly ProtoField[];
}

/** A NodeProto. */
export function onnxNode(op: string, plan: OnnxNodePlan = {}): Uint8Array {
  const attributes = Object.entries(plan.attributes ?? {}).map(([name, value]): ProtoField => {
    if (typeof value === 'string') return [5, message([1, name], [4, value], [20, 3])];
    if (typeof value === 'number') return [5, message([1, name], [3, value], [20, 2])];
    return [5, message([1, name], ...value)];
  });
  return message(
    ...(plan.inputs ?? ['x']).map((input): ProtoField => [1, input]),
    ...(plan.outputs ?? ['y']).map((output): ProtoField => [2, output]),
    ...(plan.name === undefined ? [] : [[3, plan.name] as const]),
    [4, op],
    ...attributes,
    ...(plan.domain === undefined ? [] : [[7, plan.domain] as const]),
    ...(plan.more ?? []),
  );
}

/** A TensorProto; of four zero floats where the plan says nothing. */
export function onnxTensor(name: string, plan: OnnxTensorPlan = {}): Uint8Array {
  const raw =
    plan.raw ?? (plan.external === undefined && plan.dims === undefined ? new Uint8Array(16) : undefined);
  return message(
    [1, packed(...(plan.dims ?? [4]))],
    [2, plan.dataType ?? 1],
    [8, name],
    ...(raw === undefined ? [] : [[9, raw] as const]),
    ...(plan.external ?? []).map(([key, value]): ProtoField => [13, message([1, key], [2, value])]),
    ...(plan.external === undefined ? [] : [[14, 1] as const]),
    ...(plan.more ?? []),
  );
}

/** A TensorProto whose data lies in another file. */
export function onnxExternalTensor(location: string): Uint8Array {
  return onnxTensor('weight', {
    external: [
      ['location', location],
      ['offset', '0'],
      ['length', '16'],
    ],
  });
}

/** A GraphProto with one input and one output. */
export function onnxGraph(plan: OnnxModelPlan = {}): Uint8Array {
  const type = message([1, message([1, 1], [2, message([1, message([1, 4])])])]);
  return message(
    ...(plan.nodes ?? [onnxNode('Relu')]).map((node): ProtoField => [1, node]),
    [2, 'main'],
    ...(plan.initializers ?? []).map((tensor): ProtoField => [5, tensor]),
    [11, message([1, 'x'], [2, type])],
    [12, message([1, 'y'], [2, type])],
    ...(plan.graph ?? []),
  );
}

/** A ModelProto. */
export function onnxModel(plan: OnnxModelPlan = {}): Uint8Array {
  return message(
    [1, 8],
    [2, 'sample'],
    [3, '1.0'],
    ...(plan.docString === undefined ? [] : [[6, plan.docString] as const]),
    [7, onnxGraph(plan)],
    [8, message([1, ''], [2, 17])],
    ...Object.entries(plan.metadata ?? {}).map(
      ([key, value]): ProtoField => [14, message([1, key], [2, value])],
    ),
    ...(plan.functions ?? []).map((body): ProtoField => [25, body]),
    ...(plan.model ?? []),
  );
}
