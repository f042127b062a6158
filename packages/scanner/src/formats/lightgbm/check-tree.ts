// Whether the rows of a LightGBM tree have the lengths that its number of leaves asks for, and lead to nodes and leaves
// that exist. Source of truth: LightGBM, src/io/tree.cpp (Tree::Tree from text) and include/LightGBM/tree.h.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';

/** Rows with one number a split. */
const BY_SPLIT = ['split_feature', 'threshold', 'decision_type', 'left_child', 'right_child'];
/** Rows that may be left out. */
const BY_SPLIT_OPTIONAL = ['split_gain', 'internal_value', 'internal_weight', 'internal_count'];
const BY_LEAF_OPTIONAL = ['leaf_weight', 'leaf_count', 'leaf_const', 'num_features'];
/** Lines of a tree that are looked at. */
export const TREE_ROWS: ReadonlySet<string> = new Set([
  'num_leaves',
  'num_cat',
  'leaf_value',
  'cat_boundaries',
  'cat_threshold',
  ...BY_SPLIT,
  ...BY_SPLIT_OPTIONAL,
  ...BY_LEAF_OPTIONAL,
]);
/** Bit of a decision: the threshold is the number of a set of categories. */
const CATEGORICAL = 1;

/** One tree as its lines say it. */
export interface TreeText {
  readonly rows: ReadonlyMap<string, string>;
  readonly place: string;
  readonly offset: number;
}

/** @returns the number of leaves, as declared */
export function checkTree(tree: TreeText, featureCount: number, anomalies: AnomalyRecorder): number {
  const { rows, place, offset } = tree;
  const tell = (anomaly: string, detail: string) => anomalies.tell(anomaly, detail, offset, place);
  const leaves = Number(rows.get('num_leaves') ?? Number.NaN);
  if (!Number.isInteger(leaves) || leaves < 1) {
    tell('negative-size', `a tree of ${(rows.get('num_leaves') ?? 'no').slice(0, 40)} leaves`);
    return 0;
  }
  const values = numbersOf(rows, 'leaf_value');
  if (values.length !== leaves)
    tell('array-length', `leaf_value has ${values.length} entries for ${leaves} leaves`);
  if (leaves === 1) return leaves;
  const splits = leaves - 1;
  for (const name of [...BY_SPLIT, ...BY_SPLIT_OPTIONAL]) {
    const length = numbersOf(rows, name).length;
    if (length !== splits && !(length === 0 && BY_SPLIT_OPTIONAL.includes(name)))
      tell('array-length', `${name} has ${length} entries for ${splits} splits`);
  }
  for (const name of BY_LEAF_OPTIONAL) {
    const length = numbersOf(rows, name).length;
    if (length !== leaves && length !== 0)
      tell('array-length', `${name} has ${length} entries for ${leaves} leaves`);
  }
  checkFeatures(rows, featureCount, tell);
  checkCategories(rows, tell);
  checkChildren(rows, leaves, tell);
  return leaves;
}

type Tell = (anomaly: string, detail: string) => void;

function checkFeatures(rows: TreeText['rows'], featureCount: number, tell: Tell): void {
  for (const feature of numbersOf(rows, 'split_feature')) {
    if (Number.isInteger(feature) && feature >= 0 && (featureCount === 0 || feature < featureCount)) continue;
    tell('feature-index', `a split asks feature ${feature} of ${featureCount}`);
    return;
  }
}

/** Sets of categories are bits between boundaries. */
function checkCategories(rows: TreeText['rows'], tell: Tell): void {
  const count = Number(rows.get('num_cat') ?? 0);
  if (!Number.isInteger(count) || count < 0) {
    tell('negative-size', `${count} sets of categories`);
    return;
  }
  const decisions = numbersOf(rows, 'decision_type');
  const thresholds = numbersOf(rows, 'threshold');
  const isOutside = decisions.some((decision, index) => {
    const set = thresholds[index] ?? 0;
    return (decision & CATEGORICAL) !== 0 && !(set >= 0 && set < count);
  });
  if (isOutside) tell('category-index', `a split asks for a set of categories beyond ${count}`);
  if (count === 0) return;
  const boundaries = numbersOf(rows, 'cat_boundaries');
  const words = numbersOf(rows, 'cat_threshold').length;
  const isSorted = boundaries.every((boundary, index) => boundary >= (boundaries[index - 1] ?? 0));
  if (boundaries.length !== count + 1 || !isSorted || (boundaries.at(-1) ?? 0) !== words)
    tell('category-index', `the boundaries of ${count} sets do not fit ${words} words of categories`);
}

/** Children below zero are leaves, counted from -1. */
function checkChildren(rows: TreeText['rows'], leaves: number, tell: Tell): void {
  const left = numbersOf(rows, 'left_child');
  const right = numbersOf(rows, 'right_child');
  const isSeen = new Uint8Array(leaves - 1 <= left.length ? leaves - 1 : left.length);
  const pending = isSeen.length > 0 ? [0] : [];
  if (isSeen.length > 0) isSeen[0] = 1;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const child of [left[node] ?? Number.NaN, right[node] ?? Number.NaN]) {
      const isLeaf = child < 0;
      if (!Number.isInteger(child) || (isLeaf ? -child > leaves : child >= leaves - 1)) {
        tell('child-index', `node ${node} of ${leaves - 1} leads to ${child}`);
        return;
      }
      if (isLeaf || child >= isSeen.length) continue;
      if (isSeen[child] === 1) {
        tell('tree-cycle', `more than one way leads to node ${child}`);
        return;
      }
      isSeen[child] = 1;
      pending.push(child);
    }
  }
}

function numbersOf(rows: TreeText['rows'], name: string): number[] {
  const text = rows.get(name)?.trim() ?? '';
  return text === '' ? [] : text.split(/\s+/).map(Number);
}
