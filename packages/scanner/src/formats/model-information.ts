// States what a model says of itself in plain values of a structured document: once each, cut, and not too many.

import type { ModelProperty } from '@sentrascan/contract';
import { type DataNode, stringOf } from './data-tree/data-node.ts';
import type { FormatContext } from './format.ts';

const MAX_CHARACTERS = 200;
const MAX_VALUES = 32;

/**
 * States a property from a value that is a text, a number or a list of texts.
 *
 * @param node missing and empty ones are left out
 */
export function emitInformation(
  context: Pick<FormatContext, 'emit'>,
  property: ModelProperty,
  node: DataNode | undefined,
): void {
  if (node === undefined) return;
  let left = MAX_VALUES;
  for (const item of node.kind === 'array' ? node.items() : [node]) {
    const value = stringOf(item) ?? (item.kind === 'number' ? item.text : undefined);
    if (value === undefined || value.trim() === '') continue;
    if (left-- <= 0) return;
    context.emit({ kind: 'model.info', property, value: value.slice(0, MAX_CHARACTERS) });
  }
}
