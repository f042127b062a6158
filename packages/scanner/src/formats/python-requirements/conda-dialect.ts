// Environments of conda and virtualenv: conda.yaml, environment.yml, python_env.yaml. Their lists for pip are read as such.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { documentText } from '../python-manifests/structured-manifest.ts';
import { placesInBytes } from '../python-manifests/text-places.ts';
import { tellRequirement } from './tell-requirement.ts';

export const dialect: Dialect = {
  id: 'python-environment',
  title: 'Environment of Python packages',

  recognise({ roots }: StructuredDocument) {
    return roots[0]?.get('dependencies')?.kind === 'array' && isEnvironment(roots[0]);
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    if (root === undefined) return;
    const asked: Asked[] = [];
    for (const list of ['dependencies', 'build_dependencies'] as const) {
      for (const item of limited(context, root.get(list))) {
        ask(asked, item, `/${list}`);
        for (const requirement of limited(context, item.get('pip'))) ask(asked, requirement, `/${list}/pip`);
      }
    }
    for (const item of limited(context, root.get('channels'))) {
      const channel = stringOf(item);
      if (channel === undefined || !channel.includes('://')) continue;
      asked.push({ text: `--index-url ${channel}`, place: '/channels', offset: item.offset });
    }
    const places = placesInBytes(
      documentText(document, context),
      asked.map(({ offset }) => offset),
    );
    for (const [at, { text, place, offset }] of asked.entries()) {
      const location = places[at];
      tellRequirement(text, { place, offset, ...(location === undefined ? {} : { location }) }, context);
    }
  },
};

interface Asked {
  readonly text: string;
  readonly place: string;
  readonly offset: number;
}

function isEnvironment(root: DataNode): boolean {
  return ['channels', 'name', 'python', 'prefix', 'build_dependencies'].some(
    (key) => root.get(key) !== undefined,
  );
}

function ask(asked: Asked[], node: DataNode, place: string): void {
  const text = stringOf(node);
  if (text !== undefined) asked.push({ text, place, offset: node.offset });
}

function limited(context: FormatContext, node: DataNode | undefined): Iterable<DataNode> {
  return limitedItems(
    context,
    node?.items() ?? [],
    'dialectItems',
    'The other requirements were not judged.',
  );
}
