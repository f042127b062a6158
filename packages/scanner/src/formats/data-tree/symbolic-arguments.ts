// Values of a structured document as the arguments of a callable, for findings that show a call.

import type { SymbolicValue } from '@sentrascan/contract';
import type { DataNode } from './data-node.ts';

/** What YAML puts in place of a key that is a collection itself. */
const COMPLEX_KEY = '?';
const MAX_TEXT = 400;
const MAX_ITEMS = 16;
const MAX_DEPTH = 4;

/** One value, cut at small sizes. */
export function symbolicValue(node: DataNode, depth = 0): SymbolicValue {
  switch (node.kind) {
    case 'string':
      return {
        t: 'str',
        v: node.text.slice(0, MAX_TEXT),
        ...(node.text.length > MAX_TEXT ? { truncated: true } : {}),
      };
    case 'number':
      return { t: /^[-+]?\d{1,400}$/.test(node.text) ? 'int' : 'float', v: node.text.slice(0, 60) };
    case 'boolean':
      return { t: 'bool', v: node.text.toLowerCase() === 'true' };
    case 'null':
      return { t: 'none' };
    default:
      return depth >= MAX_DEPTH ? { t: 'omitted' } : container(node, depth);
  }
}

function container(node: DataNode, depth: number): SymbolicValue {
  if (node.kind === 'array') {
    const items: SymbolicValue[] = [];
    let count = 0;
    for (const item of node.items()) {
      if (items.length < MAX_ITEMS) items.push(symbolicValue(item, depth + 1));
      if (++count > 10_000) break;
    }
    return { t: 'list', items, count };
  }
  const items: (readonly [SymbolicValue, SymbolicValue])[] = [];
  let count = 0;
  for (const { key, value } of node.entries()) {
    if (items.length < MAX_ITEMS)
      items.push([{ t: 'str', v: key.slice(0, 100) }, symbolicValue(value, depth + 1)]);
    if (++count > 10_000) break;
  }
  return { t: 'dict', items, count };
}

/** Arguments as a list gives them by position and a mapping by name; keys of the loader itself are left out. */
export function symbolicArguments(
  node: DataNode,
  without: (key: string) => boolean = () => false,
): { readonly args: SymbolicValue[]; readonly kwargs: (readonly [string, SymbolicValue])[] } {
  const args: SymbolicValue[] = [];
  const kwargs: (readonly [string, SymbolicValue])[] = [];
  for (const item of node.items()) {
    if (args.length >= MAX_ITEMS) break;
    args.push(symbolicValue(item));
  }
  for (const { key, value } of node.entries()) {
    if (kwargs.length >= MAX_ITEMS) break;
    if (key !== COMPLEX_KEY && !without(key)) kwargs.push([key.slice(0, 100), symbolicValue(value)]);
  }
  if (node.kind === 'string' && node.text !== '') args.push(symbolicValue(node));
  return { args, kwargs };
}
