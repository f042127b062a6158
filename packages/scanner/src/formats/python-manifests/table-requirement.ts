// A requirement that is a key and its value: `torch = "^2.0"`, `torch = {version = "*", extras = ["x"]}`, or a list of such, as
// Poetry, Pipenv and pixi write them.

import type { DataNode } from '../data-tree/data-node.ts';
import type { TomlEntry, TomlNode } from '../toml/toml-node.ts';
import type { DependencyDraft, DraftDefaults, ManifestRecorder } from './manifest-recorder.ts';
import { keyStart, textOf } from './toml-values.ts';
import { readConstraint } from './version-constraint.ts';

const REPOSITORIES = ['git', 'hg', 'svn', 'bzr'] as const;
const REVISIONS = ['tag', 'rev', 'ref', 'branch', 'revision'] as const;

/** A list of requirements that are keys. */
export interface RequirementTable {
  readonly text: string;
  readonly recorder: ManifestRecorder;
  readonly defaults: DraftDefaults;
}

/** Adds what one entry asks for: several where it lists constraints for several platforms. */
export function addTableRequirement(table: RequirementTable, { key, keyOffset, value }: TomlEntry): void {
  const variants = value.kind === 'array' ? value.items() : [value];
  for (const variant of variants) addVariant(table, key, keyOffset, variant, value.kind === 'array');
}

function addVariant(
  { text, recorder, defaults }: RequirementTable,
  name: string,
  keyOffset: number,
  node: TomlNode,
  isListed: boolean,
): void {
  const offset = isListed ? node.offset : keyStart(keyOffset, text);
  const written = node.kind === 'object' ? (textOf(node.get('version')) ?? '') : node.text;
  const constraint = readConstraint(written);
  if (constraint === undefined) recorder.notUnderstood(offset);
  const isOfHeader = node.kind === 'object' && text[node.offset] !== '{';
  const raw =
    isListed || isOfHeader ? `${name} = ${sourceOfTable(node, text)}` : text.slice(keyOffset, node.end);
  const draft: DependencyDraft = {
    name,
    raw,
    offset,
    ...constraint,
    ...extrasOf(node),
    ...markerOf(node),
    ...sourceOf(node),
    ...defaults,
    ...(node.get('optional')?.text === 'true' && defaults.scope === 'runtime'
      ? { scope: 'optional' as const }
      : {}),
  };
  recorder.add(draft);
}

/** A table as it would stand in braces, whether it does or has a header. */
function sourceOfTable(node: TomlNode, text: string): string {
  if (node.kind !== 'object' || text[node.offset] === '{') return text.slice(node.offset, node.end);
  const entries = node
    .entries()
    .slice(0, 20)
    .map(({ keyOffset, value }) => text.slice(keyOffset, value.end));
  return `{ ${entries.join(', ')} }`;
}

/** The extras that an entry asks for. */
export function extrasOf(node: DataNode): Pick<DependencyDraft, 'extras'> {
  const extras = [...(node.get('extras')?.items() ?? [])].flatMap((item) => textOf(item) ?? []);
  return extras.length === 0 ? {} : { extras: extras.slice(0, 50) };
}

/** Where an entry is for some platforms or releases of Python alone. */
export function markerOf(node: DataNode): Pick<DependencyDraft, 'marker'> {
  const parts: string[] = [];
  const markers = textOf(node.get('markers'));
  if (markers !== undefined) parts.push(markers);
  for (const key of ['python', 'platform', 'sys_platform', 'python_version'] as const) {
    const value = textOf(node.get(key));
    if (value === undefined) continue;
    parts.push(`${key} ${value}`);
  }
  return parts.length === 0 ? {} : { marker: parts.join(' and ').slice(0, 500) };
}

/** Where it comes from, when not from an index: a repository with its revision, an archive, a folder. */
export function sourceOf(node: DataNode): Pick<DependencyDraft, 'source'> {
  for (const kind of REPOSITORIES) {
    const address = textOf(node.get(kind));
    if (address === undefined) continue;
    const revision = REVISIONS.map((key) => textOf(node.get(key))).find((value) => value !== undefined);
    const prefix = address.startsWith(`${kind}+`) ? '' : `${kind}+`;
    return { source: `${prefix}${address}${revision === undefined ? '' : `@${revision}`}`.slice(0, 2000) };
  }
  for (const key of ['url', 'path', 'file', 'editable', 'directory', 'virtual'] as const) {
    const target = textOf(node.get(key));
    if (target !== undefined) return { source: target.slice(0, 2000) };
  }
  return {};
}
