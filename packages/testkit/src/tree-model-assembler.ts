// Writes small models of boosted trees: XGBoost as a value, as UBJSON and in its old binary form; LightGBM text; CatBoost.
// Lies allowed: every number can be replaced.

import { Builder } from 'flatbuffers';

/** A value that JSON can write; Int32Array and Float32Array become rows of one type in UBJSON. */
export type UbjsonValue =
  | string
  | number
  | null
  | boolean
  | Int32Array
  | Float32Array
  | readonly UbjsonValue[]
  | { readonly [key: string]: UbjsonValue };

/** One tree of three nodes, or what is given in its place. */
export function xgboostTree(rows: Readonly<Record<string, UbjsonValue>> = {}): UbjsonValue {
  return {
    left_children: new Int32Array([1, -1, -1]),
    right_children: new Int32Array([2, -1, -1]),
    split_indices: new Int32Array([1, 0, 0]),
    split_conditions: new Float32Array([0.5, 1, -1]),
    tree_param: { num_nodes: '3', num_feature: '2', size_leaf_vector: '1' },
    ...rows,
  };
}

/** A model as the JSON of XGBoost has it. */
export function xgboostModel(
  trees: readonly UbjsonValue[] = [xgboostTree()],
  more: Readonly<Record<string, UbjsonValue>> = {},
): UbjsonValue {
  return {
    learner: {
      attributes: { best_iteration: '3' },
      gradient_booster: {
        model: {
          gbtree_model_param: { num_trees: String(trees.length) },
          tree_info: trees.map(() => 0),
          trees,
        },
        name: 'gbtree',
      },
      learner_model_param: { num_feature: '2' },
      objective: { name: 'binary:logistic' },
      ...more,
    },
    version: [3, 2, 0],
  };
}

/** The text of a value as JSON. */
export function jsonOf(value: UbjsonValue): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item instanceof Int32Array || item instanceof Float32Array ? [...item] : item,
  );
}

/** UBJSON as XGBoost writes it. */
export function assembleUbjson(value: UbjsonValue): Uint8Array {
  const parts: Buffer[] = [];
  const length = (count: number) => {
    const bytes = Buffer.alloc(9);
    bytes.write('L');
    bytes.writeBigInt64BE(BigInt(count), 1);
    return bytes;
  };
  const text = (item: string) => Buffer.concat([length(Buffer.byteLength(item)), Buffer.from(item)]);
  const write = (item: UbjsonValue): void => {
    if (typeof item === 'string') parts.push(Buffer.from('S'), text(item));
    else if (typeof item === 'number') {
      const bytes = Buffer.alloc(5);
      bytes.write('l');
      bytes.writeInt32BE(item, 1);
      parts.push(bytes);
    } else if (item === null || typeof item === 'boolean')
      parts.push(Buffer.from(item === null ? 'Z' : item ? 'T' : 'F'));
    else if (item instanceof Int32Array || item instanceof Float32Array) {
      const isInteger = item instanceof Int32Array;
      const row = Buffer.alloc(item.length * 4);
      for (const [index, number] of item.entries())
        if (isInteger) row.writeInt32BE(number, index * 4);
        else row.writeFloatBE(number, index * 4);
      parts.push(Buffer.from(isInteger ? '[$l#' : '[$d#'), length(item.length), row);
    } else if (Array.isArray(item)) {
      parts.push(Buffer.from('[#'), length(item.length));
      for (const element of item as readonly UbjsonValue[]) write(element);
    } else {
      parts.push(Buffer.from('{'));
      for (const [key, element] of Object.entries(item as Readonly<Record<string, UbjsonValue>>)) {
        parts.push(text(key));
        write(element);
      }
      parts.push(Buffer.from('}'));
    }
  };
  write(value);
  return Buffer.concat(parts);
}

/** What of an old binary model can lie. */
export interface BinaryPlan {
  readonly nodes?: number;
  readonly leftChild?: number;
  readonly attributes?: readonly (readonly [string, string])[];
  readonly tail?: Uint8Array;
}

/** A model of one tree in the binary form before 2.0, with `binf` before it. */
export function assembleXgboostBinary(plan: BinaryPlan = {}): Uint8Array {
  const integers = (sizeBytes: number, at: Readonly<Record<number, number>>) => {
    const bytes = Buffer.alloc(sizeBytes);
    for (const [offset, value] of Object.entries(at)) bytes.writeInt32LE(value, Number(offset));
    return bytes;
  };
  const text = (value: string) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(Buffer.byteLength(value)));
    return Buffer.concat([bytes, Buffer.from(value)]);
  };
  const attributes = plan.attributes ?? [];
  const node = (left: number, right: number) => integers(20, { 4: left, 8: right, 12: 1 });
  return Buffer.concat([
    Buffer.from('binf'),
    integers(136, { 4: 2, 12: attributes.length > 0 ? 1 : 0, 20: 1, 24: 7 }),
    text('binary:logistic'),
    text('gbtree'),
    integers(160, { 0: 1 }),
    integers(148, { 4: plan.nodes ?? 3, 16: 2 }),
    node(plan.leftChild ?? 1, 2),
    node(-1, -1),
    node(-1, -1),
    Buffer.alloc(3 * 16),
    integers(4, {}),
    ...(attributes.length > 0 ? [integers(8, { 0: attributes.length })] : []),
    ...attributes.flatMap(([key, value]) => [text(key), text(value)]),
    plan.tail ?? Buffer.alloc(0),
  ]);
}

/** A LightGBM model of one tree; `rows` replaces lines of the tree, `head` adds lines to the head. */
export function lightgbmText(
  rows: Readonly<Record<string, string>> = {},
  more: { readonly head?: string; readonly tail?: string; readonly treeSize?: number } = {},
): string {
  const tree = {
    num_leaves: '3',
    num_cat: '0',
    split_feature: '0 1',
    threshold: '0.5 1.5',
    decision_type: '2 2',
    left_child: '1 -1',
    right_child: '-2 -3',
    leaf_value: '0.1 0.2 0.3',
    ...rows,
  };
  const body = `Tree=0\n${Object.entries(tree)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')}shrinkage=1\n\n\n`;
  return (
    `tree\nversion=v4\nnum_class=1\nmax_feature_idx=1\nobjective=regression\nfeature_names=a b\n${more.head ?? ''}` +
    `tree_sizes=${more.treeSize ?? body.length}\n\n${body}end of trees\n\nfeature_importances:\na=1\n\n` +
    `parameters:\n[boosting: gbdt]\nend of parameters\n\npandas_categorical:null\n${more.tail ?? ''}`
  );
}

/** What of a CatBoost model can lie. */
export interface CatboostPlan {
  readonly sizes?: readonly number[];
  readonly leaves?: number;
  readonly information?: readonly (readonly [string, string])[];
  readonly coreBytes?: number;
  readonly tail?: Uint8Array;
}

/** A CatBoost model of one symmetric tree. */
export function assembleCatboost(plan: CatboostPlan = {}): Uint8Array {
  const builder = new Builder(256);
  const integers = (values: readonly number[]) => {
    builder.startVector(4, values.length, 4);
    for (const value of [...values].reverse()) builder.addInt32(value);
    return builder.endVector();
  };
  const version = builder.createString('FlabuffersModel_v1');
  const pairs = (plan.information ?? [['model_guid', 'a-b-c-d']]).map(([key, value]) => {
    const [keyAt, valueAt] = [builder.createString(key), builder.createString(value)];
    builder.startObject(2);
    builder.addFieldOffset(0, keyAt, 0);
    builder.addFieldOffset(1, valueAt, 0);
    return builder.endObject();
  });
  builder.startVector(4, pairs.length, 4);
  for (const pair of [...pairs].reverse()) builder.addOffset(pair);
  const information = builder.endVector();
  const [splits, sizes, starts] = [integers([0, 1]), integers(plan.sizes ?? [2]), integers([0])];
  builder.startVector(8, plan.leaves ?? 4, 8);
  for (let leaf = 0; leaf < (plan.leaves ?? 4); leaf++) builder.addFloat64(leaf);
  const leaves = builder.endVector();
  builder.startObject(12);
  builder.addFieldInt32(0, 1, 0);
  builder.addFieldOffset(1, splits, 0);
  builder.addFieldOffset(2, sizes, 0);
  builder.addFieldOffset(3, starts, 0);
  builder.addFieldOffset(8, leaves, 0);
  const trees = builder.endObject();
  builder.startObject(4);
  builder.addFieldOffset(0, version, 0);
  builder.addFieldOffset(1, trees, 0);
  builder.addFieldOffset(2, information, 0);
  builder.finish(builder.endObject());
  const core = builder.asUint8Array();
  const head = Buffer.alloc(8);
  head.write('CBM1');
  head.writeUInt32LE(plan.coreBytes ?? core.length, 4);
  return Buffer.concat([head, core, plan.tail ?? Buffer.alloc(0)]);
}
