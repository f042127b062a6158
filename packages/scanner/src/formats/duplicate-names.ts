// Members of one container that share a name. Shared by containers; adds the anomalies to the members.

import type { EntryAnomaly } from '@sentrascan/contract';
import { foldedName, shownName } from './entry-names.ts';

export interface NamedMember {
  readonly name: string;
  readonly anomalies: EntryAnomaly[];
}

/**
 * Marks members whose names are equal, exactly or where case and normalisation do not count.
 *
 * @param areEqual whether two members hold the same, where the container can tell
 */
export function markDuplicateNames<Named extends NamedMember>(
  members: readonly Named[],
  areEqual: (first: Named, second: Named) => boolean = () => false,
): void {
  const exact = new Map<string, Named[]>();
  const folded = new Map<string, string[]>();
  for (const member of members) {
    const same = exact.get(member.name);
    if (same !== undefined) {
      same.push(member);
      continue;
    }
    exact.set(member.name, [member]);
    const key = foldedName(member.name);
    const spellings = folded.get(key);
    if (spellings === undefined) folded.set(key, [member.name]);
    else spellings.push(member.name);
  }
  const mark = (name: string, anomaly: EntryAnomaly): void => {
    for (const member of exact.get(name) ?? []) member.anomalies.push(anomaly);
  };
  for (const [name, same] of exact) {
    if (same.length < 2) continue;
    const [first, ...others] = same;
    const isSame = first !== undefined && others.every((other) => areEqual(first, other));
    mark(name, {
      kind: isSame ? 'duplicate-member' : 'duplicate-name',
      detail: `${same.length} entries are called ${shownName(name)}${isSame ? ' and hold the same' : ''}`,
    });
  }
  for (const spellings of folded.values()) {
    if (spellings.length < 2) continue;
    const shown = spellings.slice(0, 3).map(shownName).join(', ');
    for (const name of spellings) {
      mark(name, { kind: 'duplicate-name-folded', detail: `differ only in case or accents: ${shown}` });
    }
  }
}
