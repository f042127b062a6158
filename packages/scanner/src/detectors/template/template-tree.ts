// Reads the parts of a template's nodes, which are plain JSON, with their types.

import type { TemplateValue } from '@sentrascan/contract';

/** A node with the parts that nodes of some type have. */
export interface TreeNode {
  readonly type: string;
  readonly name?: TemplateValue;
  readonly text?: TemplateValue;
  readonly value?: TemplateValue;
  readonly key?: TemplateValue;
  readonly object?: TemplateValue;
  readonly index?: TemplateValue;
  readonly start?: TemplateValue;
  readonly stop?: TemplateValue;
  readonly step?: TemplateValue;
  readonly items?: TemplateValue;
  readonly operand?: TemplateValue;
  readonly operands?: TemplateValue;
  readonly operator?: TemplateValue;
  readonly operators?: TemplateValue;
  readonly callee?: TemplateValue;
  readonly arguments?: TemplateValue;
  readonly keywords?: TemplateValue;
  readonly test?: TemplateValue;
  readonly chosen?: TemplateValue;
  readonly otherwise?: TemplateValue;
  readonly branches?: TemplateValue;
  readonly body?: TemplateValue;
  readonly target?: TemplateValue;
  readonly iterable?: TemplateValue;
  readonly filter?: TemplateValue;
  readonly parameters?: TemplateValue;
  readonly default?: TemplateValue;
  readonly call?: TemplateValue;
  readonly assignments?: TemplateValue;
  readonly template?: TemplateValue;
  readonly tokens?: TemplateValue;
}

/** The node under a name; undefined where there is none. */
export function nodeOf(value: TemplateValue | undefined): TreeNode | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && 'type' in value
    ? (value as TreeNode)
    : undefined;
}

/** The nodes of a list. */
export function nodesOf(value: TemplateValue | undefined): readonly TreeNode[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly TemplateValue[]).map(nodeOf).filter((node) => node !== undefined);
}

export function textOf(value: TemplateValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The names that an assignment, a loop or a block gives values to. */
export function namesOfTarget(target: TreeNode | undefined): string[] {
  if (target?.type === 'Name') return [textOf(target.name)];
  if (target?.type === 'Attribute') return [`${textOf(nodeOf(target.object)?.name)}.${textOf(target.name)}`];
  return nodesOf(target?.items).flatMap(namesOfTarget);
}

/** Every name that the template itself assigns anywhere. */
export function assignedNames(tree: TreeNode): ReadonlySet<string> {
  const names = new Set<string>();
  const open: TreeNode[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'Set' || node.type === 'SetBlock' || node.type === 'For')
      for (const name of namesOfTarget(nodeOf(node.target))) names.add(name);
    if (node.type === 'Macro' || node.type === 'Parameter') names.add(textOf(node.name));
    for (const part of Object.values(node)) {
      const single = nodeOf(part);
      if (single !== undefined) open.push(single);
      else for (const node of nodesOf(part)) open.push(node);
    }
  }
  return names;
}
