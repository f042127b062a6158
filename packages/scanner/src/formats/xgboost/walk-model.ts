// The content of an XGBoost model, in JSON or UBJSON: attributes of the author, parameters, trees.
// Source of truth: XGBoost, doc/model.schema and src/tree/io_utils.h.

import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { checkTree } from './check-tree.ts';

/** Attributes of one model that are judged; Python's wrapper writes a handful. */
const ATTRIBUTES = 1000;
/** Rows that hold one number a node. */
const NODE_ROWS = [
  'left_children',
  'right_children',
  'parents',
  'split_indices',
  'split_conditions',
  'default_left',
  'split_type',
  'sum_hessian',
  'loss_changes',
];

/** True for the top of a model. */
export function isXgboostModel(root: DataNode | undefined): boolean {
  const learner = root?.get('learner');
  return (
    learner?.kind === 'object' &&
    learner.get('gradient_booster')?.kind === 'object' &&
    learner.get('learner_model_param')?.kind === 'object'
  );
}

/** States what the model is, its attributes, and what contradicts itself. */
export function walkXgboostModel(root: DataNode, context: FormatContext): void {
  const anomalies = new AnomalyRecorder(context, 'xgboost');
  const learner = root.get('learner');
  tellModel(root, context);
  tellAttributes(learner?.get('attributes'), context);
  tellFeatureNames(learner?.get('feature_names'), context);
  const featureCount = numberIn(learner?.get('learner_model_param')?.get('num_feature')) ?? 0;
  if (featureCount < 0) anomalies.tell('negative-size', `${featureCount} features`, learner?.offset ?? 0);
  const booster = learner?.get('gradient_booster');
  // The booster `dart` holds one of trees.
  const model = booster?.get('model') ?? booster?.get('gbtree')?.get('model');
  const trees = model?.get('trees');
  if (model !== undefined && trees !== undefined) walkTrees(model, trees, featureCount, anomalies, context);
  anomalies.finish();
}

function tellModel(root: DataNode, context: FormatContext): void {
  const tell = (
    property: 'framework' | 'framework-version' | 'architecture' | 'task' | 'inputs',
    value: string,
  ) => context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
  const learner = root.get('learner');
  tell('framework', 'XGBoost');
  const version = [...(root.get('version')?.items() ?? [])].slice(0, 4).map(({ text }) => text);
  if (version.length > 0) tell('framework-version', version.join('.'));
  const booster = stringOf(learner?.get('gradient_booster')?.get('name'));
  if (booster !== undefined) tell('architecture', booster);
  const objective = stringOf(learner?.get('objective')?.get('name'));
  if (objective !== undefined) tell('task', objective);
  const features = learner?.get('learner_model_param')?.get('num_feature')?.text;
  if (features !== undefined) tell('inputs', `${features} features`);
}

/** Names of features are the author's own, and some readers show them as they are. */
function tellFeatureNames(names: DataNode | undefined, context: FormatContext): void {
  let index = -1;
  for (const name of limitedItems(
    context,
    names?.items() ?? [],
    'carriedTexts',
    'Other names of features were not judged.',
  )) {
    index += 1;
    if (name.kind !== 'string' || !/[(|;`]/.test(name.text)) continue;
    const place = `learner/feature_names/${index}`;
    emitMetadata(context, { format: 'xgboost', key: place, value: name.text, place, offset: name.offset });
  }
}

function tellAttributes(attributes: DataNode | undefined, context: FormatContext): void {
  let count = 0;
  for (const { key, value } of attributes?.entries() ?? []) {
    count += 1;
    if (count > ATTRIBUTES) {
      context.gap({
        kind: 'limit',
        reason: `The model has more than ${ATTRIBUTES} attributes.`,
        consequence: 'Further attributes were not judged.',
      });
      return;
    }
    if (value.kind !== 'string') continue;
    const place = `learner/attributes/${key.slice(0, 100)}`;
    emitMetadata(context, {
      format: 'xgboost',
      key: key.slice(0, 200),
      value: value.text,
      place,
      offset: value.offset,
    });
  }
}

function walkTrees(
  model: DataNode,
  trees: DataNode,
  featureCount: number,
  anomalies: AnomalyRecorder,
  context: FormatContext,
): void {
  const { offset } = trees;
  let count = 0;
  let nodes = 0;
  for (const tree of trees.items()) {
    if (context.budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: `Time was up at tree ${count}.`,
        consequence: 'The nodes of further trees were not checked.',
      });
      return;
    }
    nodes += walkTree(tree, `trees/${count}`, featureCount, anomalies);
    count += 1;
  }
  context.emit({ kind: 'model.info', property: 'tensors', value: `${count} trees` });
  context.emit({ kind: 'model.info', property: 'parameters', value: `${nodes} nodes` });
  const declared = numberIn(model.get('gbtree_model_param')?.get('num_trees'));
  if (declared !== undefined && declared !== count)
    anomalies.tell('tree-count', `${declared} trees are declared, and ${count} are there`, offset);
  const info = model.get('tree_info');
  if (info?.kind === 'array' && lengthOf(info) !== count)
    anomalies.tell('tree-count', `${lengthOf(info)} trees belong to a class, and ${count} are there`, offset);
}

/** @returns the number of nodes */
function walkTree(tree: DataNode, place: string, featureCount: number, anomalies: AnomalyRecorder): number {
  const { offset } = tree;
  const declared = numberIn(tree.get('tree_param')?.get('num_nodes'));
  const leafSize = numberIn(tree.get('tree_param')?.get('size_leaf_vector')) ?? 0;
  const left = numbersIn(tree.get('left_children'));
  if ((declared ?? 0) < 0 || leafSize < 0)
    anomalies.tell('negative-size', `${declared} nodes, leaves of ${leafSize} numbers`, offset, place);
  else if (declared !== undefined) {
    for (const name of NODE_ROWS) {
      const row = tree.get(name);
      if (row?.kind !== 'array') continue;
      const length = name === 'left_children' ? left.length : lengthOf(row);
      // Trees with vectors in their leaves leave rows out that they have no use for.
      if (length !== declared && !(leafSize > 1 && length === 0))
        anomalies.tell('array-length', `${name} has ${length} entries for ${declared} nodes`, offset, place);
    }
  }
  const right = numbersIn(tree.get('right_children'));
  const features = numbersIn(tree.get('split_indices'));
  checkTree({ left, right, features, featureCount, place, offset }, anomalies);
  return left.length;
}

function lengthOf(node: DataNode): number {
  let length = 0;
  for (const _ of node.items()) length += 1;
  return length;
}

function numbersIn(node: DataNode | undefined): number[] {
  const numbers: number[] = [];
  for (const { text } of node?.items() ?? []) numbers.push(Number(text));
  return numbers;
}

/** Parameters are numbers in strings. */
function numberIn(node: DataNode | undefined): number | undefined {
  if (node === undefined || (node.kind !== 'string' && node.kind !== 'number')) return undefined;
  const value = Number(node.text);
  return node.text.trim() === '' || !Number.isInteger(value) ? undefined : value;
}
