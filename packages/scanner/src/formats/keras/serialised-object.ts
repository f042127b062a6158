// One node of a Keras configuration that a loader makes an object of (keras/src/saving/serialization_lib.py).

import { type DataNode, stringOf } from '../data-tree/data-node.ts';

/** A node that names a class or function. */
export interface SerialisedObject {
  readonly node: DataNode;
  /** As written: `Dense`, `mypackage>Block`, `function`, `__lambda__`. */
  readonly className: string;
  /** undefined where the key is missing or holds no text: older forms name no module. */
  readonly module: string | undefined;
  readonly registeredName: string | undefined;
  readonly config: DataNode | undefined;
}

/** Keys of which the last one counts, where one stands several times. */
const DECIDING_KEYS = new Set(['class_name', 'module', 'config', 'registered_name']);

/** @returns undefined for a node that is none */
export function serialisedObject(node: DataNode): SerialisedObject | undefined {
  if (node.kind !== 'object') return undefined;
  const className = stringOf(node.get('class_name'));
  if (className === undefined) return undefined;
  const config = node.get('config');
  const module = stringOf(node.get('module'));
  if (config === undefined && module === undefined) return undefined;
  return { node, className, module, registeredName: stringOf(node.get('registered_name')), config };
}

/** A key that decides what is built and stands more than once. */
export function repeatedKey(node: DataNode): string | undefined {
  const seen = new Set<string>();
  for (const { key } of node.entries()) {
    if (!DECIDING_KEYS.has(key)) continue;
    if (seen.has(key)) return key;
    seen.add(key);
  }
  return undefined;
}
