// What tools say of an environment in JSON: `conda list --json`, `pip list --format json`, `pip inspect`, `pip install --report`.
// https://pip.pypa.io/en/stable/reference/inspect-report/, https://pip.pypa.io/en/stable/reference/installation-report/

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { parseRequirement } from '../python-requirements/parse-requirement.ts';
import { LockedPackages } from './locked-packages.ts';
import type { DependencyDraft } from './manifest-recorder.ts';
import { StructuredManifest } from './structured-manifest.ts';
import { sourceOf } from './table-requirement.ts';

type Listing = 'conda-list' | 'pip-list' | 'pip-inspect' | 'pip-report';

const PIP_KEYS: ReadonlySet<string> = new Set([
  'name',
  'version',
  'location',
  'installer',
  'editable_project_location',
  'latest_version',
  'latest_filetype',
]);
/** A list of names and versions is one of packages where its file says so, or where it lists what every environment holds. */
const LIST_NAME =
  /(?:^|[-_./])(?:pip|packages?|requirements?|freeze|installed|env(?:ironment)?|dependencies|deps)(?:[-_.]|$)/i;
const USUAL: ReadonlySet<string> = new Set(['pip', 'setuptools', 'wheel', 'numpy']);
const LOOKED_AT = 50;

export const dialect: Dialect = {
  id: 'installed-packages',
  title: 'List of installed packages',

  recognise(document: StructuredDocument) {
    return document.syntax === 'json' && listingOf(document) !== undefined;
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const listing = listingOf(document);
    const [root] = document.roots;
    if (listing === undefined || root === undefined) return;
    const manifest = new StructuredManifest(document, context, listing, true);
    const packages = new LockedPackages();
    const list =
      listing === 'pip-inspect'
        ? root.get('installed')
        : listing === 'pip-report'
          ? root.get('install')
          : root;
    const items = limitedItems(
      context,
      list?.items() ?? [],
      'dialectItems',
      'The other packages were not read.',
    );
    for (const item of items) {
      const draft =
        listing === 'conda-list' || listing === 'pip-list'
          ? listed(item, listing, manifest)
          : described(item, manifest, packages);
      if (draft !== undefined) packages.add(draft);
    }
    packages.finish(manifest.recorder);
    manifest.finish();
  },
};

function listingOf({ name, roots }: StructuredDocument): Listing | undefined {
  const [root] = roots;
  if (root === undefined || roots.length !== 1) return undefined;
  if (root.get('pip_version') !== undefined) {
    if (root.get('installed')?.kind === 'array') return 'pip-inspect';
    return root.get('install')?.kind === 'array' ? 'pip-report' : undefined;
  }
  if (root.kind !== 'array') return undefined;
  let count = 0;
  let isUsual = LIST_NAME.test(name);
  for (const item of root.items()) {
    if (count++ >= LOOKED_AT) break;
    const own = stringOf(item.get('name'));
    if (own === undefined || stringOf(item.get('version')) === undefined) return undefined;
    if (count === 1 && item.get('dist_name') !== undefined && item.get('channel') !== undefined)
      return 'conda-list';
    for (const { key } of item.entries()) if (!PIP_KEYS.has(key)) return undefined;
    isUsual ||= USUAL.has(own.toLowerCase());
  }
  return count > 0 && isUsual ? 'pip-list' : undefined;
}

/** An item that is a name with a version. */
function listed(item: DataNode, listing: Listing, manifest: StructuredManifest): DependencyDraft | undefined {
  const name = item.get('name');
  const written = stringOf(name);
  const version = stringOf(item.get('version'));
  if (name === undefined || written === undefined || version === undefined) return undefined;
  const isConda = listing === 'conda-list' && stringOf(item.get('channel')) !== 'pypi';
  const location = stringOf(item.get('editable_project_location'));
  return {
    ...pinned(written, version),
    ...(isConda ? { ecosystem: 'conda' as const } : {}),
    ...(location === undefined ? {} : { source: location }),
    offset: manifest.startOf(name),
  };
}

/** An item with the metadata of its archive. */
function described(
  item: DataNode,
  manifest: StructuredManifest,
  packages: LockedPackages,
): DependencyDraft | undefined {
  const metadata = item.get('metadata');
  const name = metadata?.get('name');
  const written = stringOf(name);
  const version = stringOf(metadata?.get('version'));
  if (name === undefined || written === undefined || version === undefined) return undefined;
  if (item.get('requested')?.text === 'true') packages.root({ name: written, group: '', scope: 'runtime' });
  const download = item.get('download_info') ?? item.get('direct_url');
  const digests = download?.get('archive_info')?.get('hashes');
  const isDirect = item.get('direct_url') !== undefined || item.get('is_direct')?.text === 'true';
  return {
    ...pinned(written, version),
    offset: manifest.startOf(name),
    ...(isDirect && download !== undefined ? sourceOf(download) : {}),
    hashes: [...(digests?.entries() ?? [])].slice(0, 4).map(({ key, value }) => `${key}:${value.text}`),
    requires: neededBy(metadata),
  };
}

/** What a package needs in any case: what only its extras need stands behind a marker. */
function neededBy(metadata: DataNode | undefined): string[] {
  const needs: string[] = [];
  for (const item of metadata?.get('requires_dist')?.items() ?? []) {
    const parsed = parseRequirement(item.text.slice(0, 2000));
    if (parsed !== undefined && !/\bextra\b/.test(parsed.marker ?? '')) needs.push(parsed.name);
    if (needs.length >= 500) break;
  }
  return needs;
}

function pinned(name: string, version: string): Omit<DependencyDraft, 'offset'> {
  return { name, version, specifier: `==${version}`, raw: `${name} ${version}` };
}
