// Lock files in YAML: conda-lock.yml, and pixi.lock of pixi. The same release for several platforms is one package.
// https://conda.github.io/conda-lock/output/, https://pixi.sh/latest/workspace/lockfile/

import type { DependencyScope } from '@sentrascan/contract';
import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { releaseOfArchive } from '../python-requirements/archive-name.ts';
import { parseRequirement } from '../python-requirements/parse-requirement.ts';
import { packageOfCondaArchive } from './conda-archive.ts';
import { readCondaSpec } from './conda-spec.ts';
import { LockedPackages } from './locked-packages.ts';
import type { DependencyDraft } from './manifest-recorder.ts';
import { StructuredManifest } from './structured-manifest.ts';

export const dialect: Dialect = {
  id: 'conda-lock',
  title: 'Lock file of conda or pixi',

  recognise({ syntax, roots }: StructuredDocument) {
    return syntax !== 'toml' && kindOf(roots[0]) !== undefined;
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    const kind = kindOf(root);
    if (root === undefined || kind === undefined) return;
    const manifest = new StructuredManifest(document, context, kind, true);
    const packages = new LockedPackages();
    const list = root.get(kind === 'conda-lock' ? 'package' : 'packages');
    for (const item of limitedItems(
      context,
      list?.items() ?? [],
      'dialectItems',
      'The other packages were not read.',
    )) {
      const draft = kind === 'conda-lock' ? condaLocked(item, manifest) : pixiLocked(item, manifest);
      if (draft !== undefined) packages.add(draft);
    }
    packages.finish(manifest.recorder);
    manifest.finish();
  },
};

function kindOf(root: DataNode | undefined): 'conda-lock' | 'pixi-lock' | undefined {
  if (root?.get('package')?.kind === 'array' && root.get('metadata')?.get('content_hash') !== undefined)
    return 'conda-lock';
  const isPixi = root?.get('packages')?.kind === 'array' && root.get('environments')?.kind === 'object';
  return isPixi && root.get('version') !== undefined ? 'pixi-lock' : undefined;
}

const SCOPES: Readonly<Record<string, DependencyScope>> = { main: 'runtime', dev: 'development' };

function condaLocked(item: DataNode, manifest: StructuredManifest): DependencyDraft | undefined {
  const name = item.get('name');
  const version = item.get('version')?.text;
  if (name === undefined || name.text === '') return undefined;
  const isConda = stringOf(item.get('manager')) !== 'pip';
  const category = stringOf(item.get('category')) ?? 'main';
  return {
    name: name.text,
    ...(isConda ? { ecosystem: 'conda' as const } : {}),
    ...pinned(version),
    raw: `name: ${name.text}, version: ${version ?? ''}`,
    offset: manifest.startOf(name),
    group: category === 'main' ? '' : category,
    scope: SCOPES[category] ?? 'optional',
    hashes: [...(item.get('hash')?.entries() ?? [])]
      .map(({ key, value }) => `${key}:${value.text}`)
      .slice(0, 4),
    requires: [...(item.get('dependencies')?.entries() ?? [])].map(({ key }) => key).slice(0, 500),
  };
}

function pixiLocked(item: DataNode, manifest: StructuredManifest): DependencyDraft | undefined {
  const kind = stringOf(item.get('kind'));
  const conda = item.get('conda');
  const pypi = item.get('pypi');
  const isConda = conda !== undefined || kind === 'conda';
  if (!isConda && pypi === undefined && kind !== 'pypi') return undefined;
  const address = conda ?? pypi ?? item.get('url');
  const archive =
    address === undefined
      ? undefined
      : isConda
        ? packageOfCondaArchive(address.text)
        : releaseOfArchive(address.text);
  const written = item.get('name');
  const name = written?.text ?? archive?.name;
  const node = written ?? address;
  if (name === undefined || node === undefined) return undefined;
  const version = item.get('version')?.text ?? archive?.version;
  const digest = stringOf(item.get('sha256')) ?? item.get('sha256')?.text;
  return {
    name,
    ...(isConda ? { ecosystem: 'conda' as const } : {}),
    ...pinned(version),
    raw: written === undefined ? (address?.text ?? name) : `name: ${name}, version: ${version ?? ''}`,
    offset: manifest.startOf(node),
    ...(archive === undefined && address !== undefined && !isConda ? { source: address.text } : {}),
    hashes: digest === undefined ? [] : [`sha256:${digest}`],
    requires: [
      ...textsOf(item.get('depends')).flatMap((each) => readCondaSpec(each)?.name ?? []),
      ...textsOf(item.get('requires_dist')).flatMap((each) => parseRequirement(each)?.name ?? []),
    ],
  };
}

function pinned(version: string | undefined): Pick<DependencyDraft, 'version' | 'specifier'> {
  return version === undefined || version === '' ? {} : { version, specifier: `==${version}` };
}

function textsOf(node: DataNode | undefined): string[] {
  return [...(node?.items() ?? [])].slice(0, 500).map((item) => item.text.slice(0, 2000));
}
