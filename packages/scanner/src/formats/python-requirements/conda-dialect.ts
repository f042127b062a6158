// Environments of conda and virtualenv: conda.yaml, environment.yml, python_env.yaml. Their lists for pip are read as such.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { tellRequirement } from './tell-requirement.ts';

export const dialect: Dialect = {
  id: 'python-environment',
  title: 'Environment of Python packages',

  recognise({ roots }: StructuredDocument) {
    return roots[0]?.get('dependencies')?.kind === 'array' && isEnvironment(roots[0]);
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    for (const list of ['dependencies', 'build_dependencies'] as const) {
      for (const item of limited(context, root.get(list))) {
        tellItem(item, `/${list}`, context);
        for (const requirement of limited(context, item.get('pip')))
          tellItem(requirement, `/${list}/pip`, context);
      }
    }
    for (const item of limited(context, root.get('channels'))) {
      const channel = stringOf(item);
      if (channel === undefined || !channel.includes('://')) continue;
      tellRequirement(`--index-url ${channel}`, { place: '/channels', offset: item.offset }, context);
    }
  },
};

function isEnvironment(root: DataNode): boolean {
  return ['channels', 'name', 'python', 'prefix', 'build_dependencies'].some(
    (key) => root.get(key) !== undefined,
  );
}

function tellItem(node: DataNode, place: string, context: FormatContext): void {
  const text = stringOf(node);
  if (text !== undefined) tellRequirement(text, { place, offset: node.offset }, context);
}

function limited(context: FormatContext, node: DataNode | undefined): Iterable<DataNode> {
  return limitedItems(
    context,
    node?.items() ?? [],
    'dialectItems',
    'The other requirements were not judged.',
  );
}
