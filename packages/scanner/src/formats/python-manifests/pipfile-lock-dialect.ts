// Pipfile.lock of Pipenv: every category, and what each package is pinned by.

import { normalizedPackageName } from '@sentrascan/contract';
import { type DataEntry, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { pipenvGroup, pipenvScope } from './read-pipfile.ts';
import { StructuredManifest } from './structured-manifest.ts';
import { extrasOf, markerOf, sourceOf } from './table-requirement.ts';
import { readConstraint } from './version-constraint.ts';

export const dialect: Dialect = {
  id: 'pipfile-lock',
  title: 'Lock file of Pipenv',

  recognise({ syntax, name, roots }: StructuredDocument) {
    const [root] = roots;
    if (syntax !== 'json') return false;
    // What is called so is meant to be one, whatever it holds.
    if (/(?:^|\/)pipfile\.lock$/i.test(name)) return true;
    if (root?.kind !== 'object') return false;
    if (root.get('_meta')?.get('pipfile-spec') !== undefined) return true;
    return (
      root.get('_meta')?.get('hash') !== undefined &&
      (root.get('default') ?? root.get('develop'))?.kind === 'object'
    );
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const manifest = new StructuredManifest(document, context, 'pipfile-lock', true);
    const asked = new Set(manifest.recorder.asked.map(({ name }) => name));
    for (const root of document.roots) {
      if (root.kind !== 'object') manifest.recorder.misplaced(root.offset);
      for (const { key: category, value } of root.entries()) {
        if (category === '_meta') continue;
        if (value.kind !== 'object') {
          manifest.recorder.misplaced(value.offset);
          continue;
        }
        const entries = limitedItems(
          context,
          value.entries(),
          'dialectItems',
          'The other packages were not read.',
        );
        for (const entry of entries) addPackage(manifest, category, entry, asked);
      }
    }
    manifest.finish();
  },
};

function addPackage(
  manifest: StructuredManifest,
  category: string,
  { key, keyOffset, value }: DataEntry,
  asked: ReadonlySet<string>,
): void {
  if (value.kind !== 'object' && value.kind !== 'string') manifest.recorder.misplaced(value.offset);
  const written = stringOf(value.get('version')) ?? stringOf(value) ?? '';
  const constraint = readConstraint(written);
  const offset = manifest.keyStart(keyOffset);
  if (constraint === undefined) manifest.recorder.notUnderstood(offset);
  manifest.recorder.add({
    name: key,
    raw: `${JSON.stringify(key)}: {"version": ${JSON.stringify(written)}}`,
    offset,
    ...constraint,
    ...extrasOf(value),
    ...markerOf(value),
    ...sourceOf(value),
    group: pipenvGroup(category),
    scope: pipenvScope(category),
    // Only the Pipfile beside it tells what was asked for.
    relation: asked.size === 0 ? 'locked' : asked.has(normalizedPackageName(key)) ? 'direct' : 'transitive',
    hashes: [...(value.get('hashes')?.items() ?? [])].slice(0, 4).flatMap((hash) => stringOf(hash) ?? []),
  });
}
