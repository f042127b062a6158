// uv.lock: packages, where each comes from, and what the project and its members ask for. https://docs.astral.sh/uv/concepts/projects/layout/

import { type DependencyScope, normalizedPackageName } from '@sentrascan/contract';
import type { TomlNode } from '../toml/toml-node.ts';
import { LockedPackages } from './locked-packages.ts';
import type { DependencyDraft, ManifestRecorder } from './manifest-recorder.ts';
import { itemsOf, lockedDraft } from './read-toml-locks.ts';
import { at, textOf } from './toml-values.ts';

/** Reads a whole file. */
export function readUvLock(root: TomlNode, text: string, recorder: ManifestRecorder): void {
  const packages = new LockedPackages();
  const members = new Set(
    itemsOf(at(root, 'manifest', 'members'))
      .flatMap((item) => textOf(item)?.split(/\s/, 1)[0] ?? [])
      .map(normalizedPackageName),
  );
  // Of a script, and of tools, the lock file itself says what was asked for.
  for (const item of itemsOf(at(root, 'manifest', 'requirements'))) addRoot(packages, item, '', 'runtime');
  addRoots(packages, at(root, 'manifest', 'dependency-groups'), 'development');
  for (const node of itemsOf(root.get('package'))) {
    const draft = lockedDraft(node, text);
    if (draft === undefined) continue;
    if (isOwn(node, draft.name, members)) {
      recorder.project(draft.name, draft.version);
      for (const item of itemsOf(node.get('dependencies'))) addRoot(packages, item, '', 'runtime');
      addRoots(packages, node.get('optional-dependencies'), 'optional');
      addRoots(packages, node.get('dev-dependencies'), 'development');
      addRoots(packages, node.get('dependency-groups'), 'development');
      continue;
    }
    const archives = [node.get('sdist'), ...itemsOf(node.get('wheels'))];
    packages.add({
      ...draft,
      hashes: archives.flatMap((archive) => textOf(archive?.get('hash')) ?? []),
      requires: [
        ...itemsOf(node.get('dependencies')),
        ...(node.get('optional-dependencies')?.entries() ?? []).flatMap(({ value }) => itemsOf(value)),
      ].flatMap((item) => textOf(item.get('name')) ?? []),
      ...uvSource(node.get('source')),
    });
  }
  packages.finish(recorder);
}

/** The project and the members of its workspace are no packages that are installed from elsewhere. */
function isOwn(node: TomlNode, name: string, members: ReadonlySet<string>): boolean {
  const source = node.get('source');
  const folder =
    textOf(source?.get('editable')) ?? textOf(source?.get('virtual')) ?? textOf(source?.get('directory'));
  return folder === '.' || (folder !== undefined && members.has(normalizedPackageName(name)));
}

function addRoots(packages: LockedPackages, groups: TomlNode | undefined, scope: DependencyScope): void {
  for (const { key, value } of groups?.entries() ?? [])
    for (const item of itemsOf(value)) addRoot(packages, item, key, scope);
}

function addRoot(packages: LockedPackages, item: TomlNode, group: string, scope: DependencyScope): void {
  const name = textOf(item.get('name'));
  if (name !== undefined) packages.root({ name, group, scope });
}

function uvSource(source: TomlNode | undefined): Pick<DependencyDraft, 'source'> {
  for (const { key, value } of source?.entries() ?? []) {
    const target = textOf(value);
    if (target === undefined || key === 'registry') continue;
    return { source: (key === 'git' ? gitAddress(target) : target).slice(0, 2000) };
  }
  return {};
}

/** `https://host/repository?tag=v1.2#commit` as pip writes it. */
function gitAddress(target: string): string {
  const [, address = target, revision] =
    /^([^?#]{1,1900})(?:\?(?:tag|rev|branch)=([^&#]{1,200}))?/.exec(target) ?? [];
  const commit = /#([0-9a-f]{7,64})$/.exec(target)?.[1];
  const at = revision ?? commit;
  return `git+${address}${at === undefined ? '' : `@${decoded(at)}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
