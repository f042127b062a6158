// Which manifest a TOML file is: by its name, else by its keys.

import type { TomlNode } from '../toml/toml-node.ts';
import { at } from './toml-values.ts';

/** The manifests in TOML that are read. */
export type TomlManifest =
  | 'pyproject'
  | 'pipfile'
  | 'pixi-project'
  | 'poetry-lock'
  | 'uv-lock'
  | 'pdm-lock'
  | 'pylock';

/** Those that name every package with the release that is installed. */
export const TOML_LOCKS: ReadonlySet<TomlManifest> = new Set([
  'poetry-lock',
  'uv-lock',
  'pdm-lock',
  'pylock',
]);

const BY_NAME: readonly (readonly [RegExp, TomlManifest])[] = [
  [/^pyproject\.toml$/, 'pyproject'],
  [/^pipfile$/, 'pipfile'],
  [/^pixi\.toml$/, 'pixi-project'],
  [/^poetry\.lock$/, 'poetry-lock'],
  [/^uv\.lock$|\.py\.lock$/, 'uv-lock'],
  [/^pdm(?:\.[\w.-]{1,100})?\.lock$/, 'pdm-lock'],
  [/^pylock(?:\.[^./]{1,100})?\.toml$/, 'pylock'],
];
/** Manifests of other languages that are written alike. */
const OTHERS = /^(?:cargo\.(?:lock|toml)|gopkg\.(?:lock|toml)|manifest\.toml|project\.toml|netlify\.toml)$/;
const HEADINGS =
  /^\s{0,20}\[{1,2}\s{0,20}(?:project|build-system|dependency-groups|tool\.(?:poetry|pdm|uv|flit|hatch|pixi)|packages?|dev-packages|workspace)\s{0,20}[\].]/m;

/** The manifest that a name says; undefined where it says none. */
export function manifestOfName(name: string): TomlManifest | undefined {
  const base = baseOf(name);
  return BY_NAME.find(([pattern]) => pattern.test(base))?.[1];
}

/** Whether a text under another name begins as one of the manifests. @param head its first characters */
export function opensManifest(name: string, head: string): boolean {
  const base = baseOf(name);
  return (
    !OTHERS.test(base) &&
    /\.(?:toml|lock)$|^[^.]{1,200}$/.test(
      base.replace(/\.(?:bak|orig|old|save|txt|in|tmpl|template|example)$/, ''),
    ) &&
    HEADINGS.test(head)
  );
}

/** The manifest that the keys of a text say; undefined where they say none. */
export function manifestOfKeys(root: TomlNode): TomlManifest | undefined {
  const tool = root.get('tool');
  if (root.get('lock-version') !== undefined && root.get('packages')?.kind === 'array') return 'pylock';
  if (root.get('package')?.kind === 'array') return lockOfKeys(root);
  const workspace = root.get('workspace') ?? root.get('project');
  if (workspace?.get('channels') !== undefined && workspace.get('platforms') !== undefined)
    return 'pixi-project';
  if (
    root.get('packages')?.kind === 'object' &&
    (root.get('source') !== undefined || root.get('requires') !== undefined)
  )
    return 'pipfile';
  const isProject =
    at(root, 'project', 'name')?.kind === 'string' ||
    root.get('build-system')?.get('requires') !== undefined ||
    root.get('dependency-groups') !== undefined ||
    ['poetry', 'pdm', 'uv', 'flit', 'hatch', 'pixi'].some((name) => tool?.get(name) !== undefined);
  return isProject ? 'pyproject' : undefined;
}

function lockOfKeys(root: TomlNode): TomlManifest | undefined {
  const metadata = root.get('metadata');
  if (metadata?.get('lock_version') !== undefined || metadata?.get('content_hash') !== undefined)
    return 'pdm-lock';
  if (metadata?.get('content-hash') !== undefined || metadata?.get('lock-version') !== undefined)
    return 'poetry-lock';
  // Lock files of Cargo name sources by text.
  const isUv =
    root
      .get('package')
      ?.items()
      .some((item) => item.get('source')?.kind === 'object') ?? false;
  return isUv && root.get('version') !== undefined ? 'uv-lock' : undefined;
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}
