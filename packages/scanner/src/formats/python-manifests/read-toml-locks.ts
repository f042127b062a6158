// Lock files in TOML: poetry.lock, pdm.lock, and pylock.toml of PEP 751.

import { normalizedPackageName } from '@sentrascan/contract';
import { releaseOfArchive } from '../python-requirements/archive-name.ts';
import { parseRequirement } from '../python-requirements/parse-requirement.ts';
import type { TomlNode } from '../toml/toml-node.ts';
import { LockedPackages } from './locked-packages.ts';
import type { DependencyDraft, ManifestRecorder } from './manifest-recorder.ts';
import { sourceOf } from './table-requirement.ts';
import { at, startOf, textOf } from './toml-values.ts';

type LockReader = (root: TomlNode, text: string, recorder: ManifestRecorder) => void;

/** poetry.lock, of Poetry 1.0 to 2. */
export const readPoetryLock: LockReader = (root, text, recorder) => {
  const packages = new LockedPackages();
  const digests = digestsByName(at(root, 'metadata', 'files') ?? at(root, 'metadata', 'hashes'));
  for (const node of itemsOf(root.get('package'))) {
    const draft = lockedDraft(node, text);
    if (draft === undefined) continue;
    const groups = textsOf(node.get('groups'));
    const category = textOf(node.get('category'));
    const isMain =
      groups.length > 0 ? groups.includes('main') : category === undefined || category === 'main';
    const isOptional = node.get('optional')?.text === 'true';
    packages.add({
      ...draft,
      group: isMain ? '' : (groups[0] ?? category ?? ''),
      scope: isMain ? (isOptional ? 'optional' : 'runtime') : 'development',
      hashes: [...(draft.hashes ?? []), ...(digests.get(normalizedPackageName(draft.name)) ?? [])],
      requires:
        node
          .get('dependencies')
          ?.entries()
          .map(({ key }) => key) ?? [],
      ...poetrySource(node.get('source')),
    });
  }
  packages.finish(recorder);
};

/** pdm.lock. */
export const readPdmLock: LockReader = (root, text, recorder) => {
  const packages = new LockedPackages();
  const digests = digestsByName(at(root, 'metadata', 'files'));
  for (const node of itemsOf(root.get('package'))) {
    const draft = lockedDraft(node, text);
    if (draft === undefined) continue;
    const groups = textsOf(node.get('groups'));
    const isMain = groups.length === 0 || groups.includes('default');
    const marker = textOf(node.get('marker'));
    packages.add({
      ...draft,
      group: isMain ? '' : (groups[0] ?? ''),
      scope: isMain ? 'runtime' : 'development',
      hashes: [...(draft.hashes ?? []), ...(digests.get(normalizedPackageName(draft.name)) ?? [])],
      requires: textsOf(node.get('dependencies')).flatMap((each) => parseRequirement(each)?.name ?? []),
      ...(marker === undefined ? {} : { marker }),
      ...sourceOf(node),
    });
  }
  packages.finish(recorder);
};

/** pylock.toml, pylock.NAME.toml. https://packaging.python.org/en/latest/specifications/pylock-toml/ */
export const readPylock: LockReader = (root, text, recorder) => {
  const packages = new LockedPackages();
  for (const node of itemsOf(root.get('packages'))) {
    const name = node.get('name');
    const written = textOf(name);
    if (name === undefined || written === undefined) continue;
    const archives = [node.get('archive'), node.get('sdist'), ...itemsOf(node.get('wheels'))];
    const file = archives.map(
      (each) => textOf(each?.get('name')) ?? textOf(each?.get('url')) ?? textOf(each?.get('path')),
    );
    const version =
      textOf(node.get('version')) ??
      file.flatMap((each) => (each === undefined ? [] : (releaseOfArchive(each)?.version ?? [])))[0];
    const marker = textOf(node.get('marker'));
    packages.add({
      ...pinned(written, version),
      raw: rawOf(node, text),
      offset: startOf(name, text),
      ...(marker === undefined ? {} : { marker }),
      ...vcsSource(node),
      hashes: archives.flatMap((each) =>
        (each?.get('hashes')?.entries() ?? []).flatMap(({ key, value }) => `${key}:${value.text}`),
      ),
      requires: itemsOf(node.get('dependencies')).flatMap((each) => textOf(each.get('name')) ?? []),
    });
  }
  packages.finish(recorder);
};

/** What lock files of Poetry, PDM and uv say of a package in the same way; undefined where it has no name. */
export function lockedDraft(node: TomlNode, text: string): DependencyDraft | undefined {
  const name = node.get('name');
  const written = textOf(name);
  if (name === undefined || written === undefined) return undefined;
  return {
    ...pinned(written, textOf(node.get('version'))),
    raw: rawOf(node, text),
    offset: startOf(name, text),
    hashes: itemsOf(node.get('files')).flatMap((file) => textOf(file.get('hash')) ?? []),
  };
}

/** The items of an array; nothing for what is none. */
export function itemsOf(node: TomlNode | undefined): readonly TomlNode[] {
  return node?.items() ?? [];
}

function textsOf(node: TomlNode | undefined): string[] {
  return itemsOf(node).flatMap((item) => textOf(item) ?? []);
}

function pinned(
  name: string,
  version: string | undefined,
): Pick<DependencyDraft, 'name' | 'specifier' | 'version'> {
  return version === undefined ? { name } : { name, specifier: `==${version}`, version };
}

/** `name = "x"`, `version = "1.0"` as they stand there. */
function rawOf(node: TomlNode, text: string): string {
  return node
    .entries()
    .filter(({ key }) => key === 'name' || key === 'version')
    .map(({ keyOffset, value }) => text.slice(keyOffset, value.end))
    .join(', ');
}

/** Digests of lock files of Poetry and PDM that list all files at their end. */
function digestsByName(table: TomlNode | undefined): Map<string, string[]> {
  const digests = new Map<string, string[]>();
  for (const { key, value } of table?.entries() ?? []) {
    const hashes = value.items().flatMap((item) => textOf(item) ?? textOf(item.get('hash')) ?? []);
    digests.set(
      normalizedPackageName(key.split(/[ [@]/, 1)[0] ?? key),
      hashes.map((hash) => (hash.includes(':') ? hash : `sha256:${hash}`)),
    );
  }
  return digests;
}

function poetrySource(source: TomlNode | undefined): Pick<DependencyDraft, 'source'> {
  const type = textOf(source?.get('type'));
  const url = textOf(source?.get('url'));
  if (type === undefined || url === undefined || type === 'legacy') return {};
  const reference = textOf(source?.get('reference')) ?? textOf(source?.get('resolved_reference'));
  return { source: type === 'git' ? `git+${url}${reference === undefined ? '' : `@${reference}`}` : url };
}

function vcsSource(node: TomlNode): Pick<DependencyDraft, 'source'> {
  const vcs = node.get('vcs');
  if (vcs !== undefined) {
    const address = textOf(vcs.get('url')) ?? textOf(vcs.get('path')) ?? '';
    const revision = textOf(vcs.get('requested-revision')) ?? textOf(vcs.get('commit-id'));
    return {
      source: `${textOf(vcs.get('type')) ?? 'git'}+${address}${revision === undefined ? '' : `@${revision}`}`,
    };
  }
  const place = node.get('archive') ?? node.get('directory');
  return place === undefined ? {} : sourceOf(place);
}
