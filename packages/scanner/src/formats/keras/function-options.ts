// Where in a Keras configuration functions by value stand.

import type { DataNode } from '../data-tree/data-node.ts';
import type { VisitedNode } from '../data-tree/visit-nodes.ts';

/** Options of layers in which a function by value stands. */
export const FUNCTION_OPTIONS = ['function', 'output_shape', 'mask'];

/** True where the object around a text states its code already. */
export function isFunctionPlace({ key, index, parent }: VisitedNode): boolean {
  if (key === 'code' || key === 'value') return parent?.parent?.node.get('class_name')?.text === '__lambda__';
  const items = key === undefined && index === 0 ? parent : undefined;
  const holder = items?.key === 'items' ? items.parent : items;
  const option = holder?.key ?? key;
  if (option === undefined || !FUNCTION_OPTIONS.includes(option)) return false;
  const owner = (holder ?? { parent }).parent?.parent?.node.get('class_name')?.text;
  return owner !== undefined && simpleNameOf(owner) === 'Lambda';
}

/** tf.keras writes a tuple as an object. */
export function untupled(node: DataNode | undefined): DataNode | undefined {
  return node?.get('class_name')?.text === '__tuple__' ? node.get('items') : node;
}

/** The first item of an array. */
export function firstOf(array: DataNode): DataNode | undefined {
  for (const item of array.items()) return item;
  return undefined;
}

/** `mypackage>Block` is `Block` of a package of that name. */
export function simpleNameOf(className: string): string {
  return className.slice(className.lastIndexOf('>') + 1);
}
