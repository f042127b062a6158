// Arguments of what a Keras configuration builds, as far as they are plain values: for a person to read.

import type { SymbolicValue } from '@sentrascan/contract';
import type { DataNode } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';

/** Values kept of the arguments of one object. */
const MAX_ARGUMENTS = 8;
const MAX_ARGUMENT_CHARACTERS = 200;

/** Options that are plain values, for a person to read. */
export function optionsOf(config: DataNode | undefined): readonly (readonly [string, SymbolicValue])[] {
  const options: (readonly [string, SymbolicValue])[] = [];
  if (config?.kind !== 'object') return options;
  for (const { key, value } of config.entries()) {
    if (options.length >= MAX_ARGUMENTS) break;
    const plain = plainValue(value);
    if (plain !== undefined) options.push([key.slice(0, 80), plain]);
  }
  return options;
}

/** Texts among the arguments of calls: `inbound_nodes` of functional models. */
export function argumentsOf(nodes: DataNode | undefined): readonly SymbolicValue[] {
  const args: SymbolicValue[] = [];
  if (nodes?.kind !== 'array') return args;
  let looked = 0;
  visitNodes([nodes], ({ node, key }) => {
    looked += 1;
    // Names of classes in it say what a tensor is, not what is passed.
    if (node.kind === 'string' && key !== 'class_name' && args.length < MAX_ARGUMENTS) {
      const plain = plainValue(node);
      if (plain !== undefined) args.push(plain);
    }
    return looked < 256 && args.length < MAX_ARGUMENTS;
  });
  return args;
}

function plainValue(node: DataNode): SymbolicValue | undefined {
  if (node.kind === 'string') {
    const v = node.text.slice(0, MAX_ARGUMENT_CHARACTERS);
    return { t: 'str', v, ...(v.length < node.text.length ? { truncated: true } : {}) };
  }
  if (node.kind === 'boolean') return { t: 'bool', v: node.text === 'true' };
  if (node.kind === 'number') return { t: 'float', v: node.text.slice(0, 40) };
  return undefined;
}
