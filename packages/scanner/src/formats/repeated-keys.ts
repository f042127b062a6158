// Keys of a JSON document that stand twice in one object and decide what a loader does. Python and JavaScript take the last
// value, other readers the first, so that a document can show one thing to a reviewer and another to a loader.

import type { DataNode, StructuredDocument } from './data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from './data-tree/visit-nodes.ts';
import type { FormatContext } from './format.ts';

/** Keys by whose values loaders find files, classes, functions and operations. Those of Keras are told by its own reader. */
const DECIDING: ReadonlySet<string> = new Set([
  // Indexes of shards, modules of sentence-transformers.
  ...['weight_map', 'type', 'path'],
  // MXNet, PaddlePaddle, PyTorch export, ONNX.
  ...['nodes', 'op', 'attrs', 'attr', 'param', 'subgraphs', '#', 'A', 'target', 'opType', 'graph'],
  // transformers, diffusers, Hydra.
  ...['auto_map', 'auto_mapping', 'custom_pipelines', 'impl', 'parent_library', 'base_model_class'],
  ...['trust_remote_code', '_class_name', '_target_', 'chat_template'],
  // MLflow, skops, Spark.
  ...['flavors', 'python_function', 'loader_module', 'model_code_path', 'artifacts', 'env'],
  ...['__class__', '__module__', '__loader__', '__reduce__', 'constructor', 'content', 'class'],
  // XGBoost.
  ...['learner', 'gradient_booster', 'trees', 'attributes'],
  // OCI images.
  ...['manifests', 'layers', 'digest', 'urls', 'Config', 'Layers'],
]);

/** Repeated keys that are told; one is enough. */
const TOLD_KEYS = 8;

/** Tells `duplicate-key` of the keys that decide and stand twice with different values. */
export function tellRepeatedKeys(context: FormatContext, { roots }: StructuredDocument): void {
  let told = 0;
  const onNode = (visited: VisitedNode) => {
    const { node } = visited;
    if (told >= TOLD_KEYS) return false;
    if (node.kind === 'array') return undefined;
    const first = new Map<string, DataNode>();
    for (const { key, keyOffset, value } of node.entries()) {
      if (!DECIDING.has(key)) continue;
      const other = first.get(key);
      if (other === undefined) first.set(key, value);
      else if (told < TOLD_KEYS && !isSameScalar(other, value)) {
        told += 1;
        context.emit({
          kind: 'format.anomaly',
          format: 'json',
          anomaly: 'duplicate-key',
          detail: `the key "${key}" stands there twice`,
          place: pointerOf(visited),
          offset: keyOffset,
        });
      }
    }
    return undefined;
  };
  const consequence = 'Keys behind them that stand twice were not told.';
  visitNodes(roots, onNode, { context, consequence });
}

function isSameScalar(one: DataNode, other: DataNode): boolean {
  return one.kind === other.kind && one.kind !== 'object' && one.kind !== 'array' && one.text === other.text;
}
