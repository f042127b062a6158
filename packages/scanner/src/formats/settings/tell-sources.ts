// States where settings make tools fetch packages and data from: sources of pip, Poetry, uv and Pipenv, remotes of DVC.

import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import { visitNodes } from '../data-tree/visit-nodes.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { placesInText } from '../python-manifests/text-places.ts';
import { type RequirementPlace, tellRequirement } from '../python-requirements/tell-requirement.ts';
import { referTo } from '../refer-to.ts';

const INDEX_KEYS: ReadonlySet<string> = new Set([
  'index-url',
  'extra-index-url',
  'find-links',
  'index_url',
  'extra_index_url',
]);
const PACKAGE_LISTS: ReadonlySet<string> = new Set([
  'dependencies',
  'dev-dependencies',
  'optional-dependencies',
  'requires',
  'install_requires',
  'requirements',
]);

/** States the sources of one document. @param written the text that its offsets count in */
export function tellSources(root: DataNode, context: FormatContext, written: string): void {
  const asked: { readonly text: string; readonly at: RequirementPlace & { readonly offset: number } }[] = [];
  visitNodes(
    [root],
    ({ node, key, parent }) => {
      const place = `/${parent?.key ?? ''}/${key ?? ''}`.slice(0, 200);
      const at = { place, offset: node.offset };
      const text = stringOf(node);
      if (key !== undefined && INDEX_KEYS.has(key) && text !== undefined) {
        for (const address of limitedItems(
          context,
          text.split(/\s+/),
          'dialectItems',
          'The other addresses were not judged.',
        ))
          asked.push({ text: `--index-url ${address}`, at });
      } else if (
        key === 'url' &&
        text !== undefined &&
        (parent?.key === 'source' || parent?.key === 'index')
      ) {
        asked.push({ text: `--index-url ${text}`, at });
      } else if (
        key === 'url' &&
        text !== undefined &&
        /^remote\b/.test(parent?.key ?? '') &&
        !isGitRemote(root)
      ) {
        referTo(context, {
          format: 'dvc',
          purpose: 'remote',
          target: text,
          access: 'read',
          ...at,
        });
      } else if (text !== undefined && parent?.key !== undefined && PACKAGE_LISTS.has(parent.key)) {
        asked.push({ text, at });
      }
      return undefined;
    },
    { context, consequence: 'Sources among the others were not judged.' },
  );
  const places = placesInText(
    written,
    asked.map(({ at }) => at.offset),
  );
  for (const [index, { text, at }] of asked.entries()) {
    const location = places[index];
    tellRequirement(text, { ...at, ...(location === undefined ? {} : { location }) }, context);
  }
}

/** A file of git has the same sections, with branches beside them. */
function isGitRemote(root: DataNode): boolean {
  return (
    root.get('core')?.get('repositoryformatversion') !== undefined ||
    root.get('remote')?.get('fetch') !== undefined
  );
}
