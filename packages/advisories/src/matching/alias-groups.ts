// Which records of a package are one issue: those that name each other, or the same third one, as an alias.

import type { AdvisoryRecord } from '../advisory-record.ts';

/** Records that are one issue, and every id that it has. */
export interface AliasGroup {
  readonly records: readonly AdvisoryRecord[];
  /** What it is shown as. */
  readonly id: string;
  /** Every other id, sorted. */
  readonly aliases: readonly string[];
}

const PREFERRED = ['CVE-', 'GHSA-', 'PYSEC-', 'MAL-'];

/** @param records of one package */
export function aliasGroups(records: readonly AdvisoryRecord[]): readonly AliasGroup[] {
  const [only] = records;
  if (only !== undefined && records.length === 1)
    return [named(records, new Set([only.id, ...only.aliases]))];
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    // Later searches take the short way.
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { id, aliases } of records) {
    if (!parents.has(id)) parents.set(id, id);
    for (const alias of aliases) {
      if (!parents.has(alias)) parents.set(alias, alias);
      parents.set(rootOf(alias), rootOf(id));
    }
  }
  const members = new Map<string, { records: AdvisoryRecord[]; ids: Set<string> }>();
  for (const record of records) {
    const root = rootOf(record.id);
    const group = members.get(root) ?? { records: [], ids: new Set() };
    if (!members.has(root)) members.set(root, group);
    group.records.push(record);
    for (const id of [record.id, ...record.aliases]) group.ids.add(id);
  }
  return [...members.values()].map((group) => named(group.records, group.ids));
}

function named(records: readonly AdvisoryRecord[], ids: Iterable<string>): AliasGroup {
  const [id = '', ...rest] = [...ids].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return { records, id, aliases: rest.sort() };
}

function rankOf(id: string): number {
  const rank = PREFERRED.findIndex((prefix) => id.startsWith(prefix));
  return rank === -1 ? PREFERRED.length : rank;
}
