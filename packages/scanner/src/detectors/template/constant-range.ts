// How often a loop over `range` runs, where constants decide it.

import { foldBinary } from './fold-operation.ts';
import { nodeOf, nodesOf, type TreeNode } from './template-tree.ts';
import { constant, numberIn, type Value } from './template-value.ts';

/** How many numbers a call of `range` makes; undefined where that is not constant. */
export function iterationsOf(node: TreeNode | undefined): number | undefined {
  const callee = nodeOf(node?.callee);
  if (node?.type !== 'Call' || callee?.type !== 'Name' || callee.name !== 'range') return undefined;
  const bounds = nodesOf(node.arguments).map(numberOfNode);
  if (bounds.some((bound) => bound === undefined)) return undefined;
  const [first = 0, second, step = 1] = bounds;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  return step === 0 ? 0 : Math.max(0, Math.ceil((to - from) / step));
}

function numberOfNode(node: TreeNode): number | undefined {
  if (node.type === 'Constant') return typeof node.value === 'number' ? node.value : undefined;
  if (node.type === 'Sign') {
    const value = numberOfNode(nodeOf(node.operand) ?? { type: 'None' });
    return value === undefined ? undefined : node.operator === '-' ? -value : value;
  }
  if (node.type !== 'Arithmetic') return undefined;
  const operators = Array.isArray(node.operators) ? (node.operators as readonly string[]) : [];
  const operands = nodesOf(node.operands).map(numberOfNode);
  let result = operands[0];
  for (const [index, operator] of operators.entries()) {
    const next = operands[index + 1];
    if (result === undefined || next === undefined) return undefined;
    result = numberIn(foldBinary(operator, constant(result), constant(next)));
  }
  return result;
}

/** The numbers of a short constant range. */
export function rangeItems(node: TreeNode | undefined, iterable: Value): readonly Value[] | undefined {
  const count = iterationsOf(node);
  if (count === undefined || count > 256 || iterable.t !== 'unknown') return undefined;
  const [first = 0, second] = nodesOf(node?.arguments).map(numberOfNode);
  const from = second === undefined ? 0 : first;
  return Array.from({ length: count }, (_, index) => constant(from + index));
}
