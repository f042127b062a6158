// Assembles TensorFlow's graphs from nodes that read like a graph, so that lies are easy to write:
//
//   graphDef([constant('path', '/tmp/x'), node('read', 'ReadFile', ['path'])])
//   savedModel({ nodes, functions: [functionDef('f', { args: ['x'], nodes, returns: { y: 'read:contents:0' } })] })

import { message, type ProtoField, varint } from './protobuf-assembler.ts';

/** An attribute's value as an AttrValue: text, bytes, texts, a function's name, a type, or a tensor. */
export type AttrPlan =
  | string
  | Uint8Array
  | readonly string[]
  | { readonly function: string }
  | { readonly functions: readonly string[] }
  | { readonly type: number }
  | { readonly tensor: Uint8Array };

/** DT_STRING of types.proto. */
export const TF_STRING = 7;
/** DT_FLOAT of types.proto. */
export const TF_FLOAT = 1;

/** A NodeDef. */
export function node(
  name: string,
  op: string,
  inputs: readonly string[] = [],
  attrs: Readonly<Record<string, AttrPlan>> = {},
): Uint8Array {
  return message(
    [1, name],
    [2, op],
    ...inputs.map((input): ProtoField => [3, input]),
    ...Object.entries(attrs).map(([key, value]): ProtoField => [5, message([1, key], [2, attrValue(value)])]),
  );
}

function attrValue(plan: AttrPlan): Uint8Array {
  if (typeof plan === 'string' || plan instanceof Uint8Array) return message([2, plan]);
  if (Array.isArray(plan)) return message([1, message(...plan.map((text): ProtoField => [2, text]))]);
  if ('function' in plan) return message([10, message([1, plan.function])]);
  if ('functions' in plan)
    return message([1, message(...plan.functions.map((name): ProtoField => [9, message([1, name])]))]);
  if ('type' in plan) return message([6, plan.type]);
  return message([8, (plan as { readonly tensor: Uint8Array }).tensor]);
}

/** A Const of strings. */
export function constant(name: string, ...texts: readonly (string | Uint8Array)[]): Uint8Array {
  const shape = texts.length === 1 ? [] : [texts.length];
  return node(name, 'Const', [], {
    dtype: { type: TF_STRING },
    value: {
      tensor: message([1, TF_STRING], [2, shapeOf(shape)], ...texts.map((text): ProtoField => [8, text])),
    },
  });
}

/** A Const of numbers with the given bytes. */
export function weights(name: string, shape: readonly number[], content: Uint8Array): Uint8Array {
  return node(name, 'Const', [], {
    dtype: { type: TF_FLOAT },
    value: { tensor: message([1, TF_FLOAT], [2, shapeOf(shape)], [4, content]) },
  });
}

/** A TensorShapeProto. */
export function shapeOf(sizes: readonly number[]): Uint8Array {
  return message(...sizes.map((size): ProtoField => [2, message([1, size])]));
}

/** A FunctionDef; arguments and results by name. */
export function functionDef(
  name: string,
  plan: {
    readonly args?: readonly string[];
    readonly nodes: readonly Uint8Array[];
    readonly returns?: Readonly<Record<string, string>>;
  },
): Uint8Array {
  const { args = [], nodes, returns = {} } = plan;
  const signature = message(
    [1, name],
    ...args.map((arg): ProtoField => [2, message([1, arg])]),
    ...Object.keys(returns).map((result): ProtoField => [3, message([1, result])]),
  );
  return message(
    [1, signature],
    ...nodes.map((bytes): ProtoField => [3, bytes]),
    ...Object.entries(returns).map(([key, value]): ProtoField => [4, message([1, key], [2, value])]),
  );
}

/** A GraphDef. */
export function graphDef(nodes: readonly Uint8Array[], functions: readonly Uint8Array[] = []): Uint8Array {
  const library = functions.map((bytes): ProtoField => [1, bytes]);
  return message(
    ...nodes.map((bytes): ProtoField => [1, bytes]),
    ...(library.length === 0 ? [] : [[2, message(...library)] as const]),
    [4, message([1, 1882])],
  );
}

/** What a SavedModel or MetaGraphDef holds. */
export interface SavedModelPlan {
  readonly nodes?: readonly Uint8Array[];
  readonly functions?: readonly Uint8Array[];
  /** Files of the folder `assets`, by the node that holds the path. */
  readonly assets?: Readonly<Record<string, string>>;
  /** JSON of Keras layers. */
  readonly layers?: readonly string[];
  readonly extra?: readonly ProtoField[];
}

/** A MetaGraphDef. */
export function metaGraph(plan: SavedModelPlan): Uint8Array {
  const { nodes = [], functions = [], assets = {}, layers = [], extra = [] } = plan;
  const objects = layers.map(
    (json): ProtoField => [1, message([4, message([1, '_tf_keras_layer'], [3, json])])],
  );
  return message(
    [1, message([4, 'serve'], [5, '2.21.0'])],
    [2, graphDef(nodes, functions)],
    ...Object.entries(assets).map(
      ([name, file]): ProtoField => [6, message([1, message([1, `${name}:0`])], [2, file])],
    ),
    ...(objects.length === 0 ? [] : [[7, message(...objects)] as const]),
    ...extra,
  );
}

/** A SavedModel with one meta graph. */
export function savedModel(plan: SavedModelPlan): Uint8Array {
  return message([1, 1], [2, metaGraph(plan)]);
}

/** What one tensor of a checkpoint's index says. */
export interface IndexedTensor {
  readonly dtype?: number;
  readonly shape?: readonly number[];
  readonly shard?: number;
  readonly offset?: number;
  readonly size?: number;
}

/**
 * The index of a checkpoint: a table with one block of entries.
 *
 * @param hasHeader without it, it is a table of another kind
 */
export function checkpointIndex(
  tensors: Readonly<Record<string, IndexedTensor>>,
  shards = 1,
  hasHeader = true,
): Uint8Array {
  const header = ['', message([1, shards], [3, message([1, 1])])] as const;
  const entries: (readonly [string, Uint8Array])[] = hasHeader ? [header] : [];
  for (const [name, { dtype = 1, shape = [2], shard = 0, offset = 0, size = 8 }] of Object.entries(tensors))
    entries.push([
      name,
      message(
        [1, dtype],
        [2, shapeOf(shape)],
        [3, shard],
        [4, offset],
        [5, size],
        [6, { wireType: 5, payload: Buffer.alloc(4) }],
      ),
    ]);
  const data = tableBlock(entries);
  const meta = tableBlock([]);
  const handle = (offset: number, size: number) => Buffer.concat([varint(offset), varint(size)]);
  const index = tableBlock([['z', handle(0, data.length)]]);
  const trailer = Buffer.alloc(5);
  const metaAt = data.length + 5;
  const indexAt = metaAt + meta.length + 5;
  const handles = Buffer.concat([handle(metaAt, meta.length), handle(indexAt, index.length)]);
  return Buffer.concat([
    data,
    trailer,
    meta,
    trailer,
    index,
    trailer,
    handles,
    Buffer.alloc(40 - handles.length),
    Buffer.from('57fb808b247547db', 'hex'),
  ]);
}

/** One block of a sorted table, without shared prefixes. */
export function tableBlock(entries: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const written = entries.map(([key, value]) =>
    Buffer.concat([varint(0), varint(Buffer.byteLength(key)), varint(value.length), Buffer.from(key), value]),
  );
  return Buffer.concat([...written, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}
