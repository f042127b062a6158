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
  // One alone, or all of them: nearly every name is alone, and there may be a hundred thousand.
  const exact = new Map<string, Named | Named[]>();
  const folded = new Map<string, string | string[]>();
  for (const member of members) {
    const same = exact.get(member.name);
    if (same !== undefined) {
      exact.set(member.name, several(same, member));
      continue;
    }
    exact.set(member.name, member);
    const foldedAs = foldedName(member.name);
    // Nearly every name folds to itself: then one text is kept.
    const key = foldedAs === member.name ? member.name : foldedAs;
    const spellings = folded.get(key);
    folded.set(key, spellings === undefined ? member.name : several(spellings, member.name));
  }
  const mark = (name: string, anomaly: EntryAnomaly): void => {
    const same = exact.get(name) ?? [];
    for (const member of Array.isArray(same) ? same : [same]) member.anomalies.push(anomaly);
  };
  for (const [name, same] of exact) {
    if (!Array.isArray(same)) continue;
    const [first, ...others] = same;
    const isSame = first !== undefined && others.every((other) => areEqual(first, other));
    mark(name, {
      kind: isSame ? 'duplicate-member' : 'duplicate-name',
      detail: `${same.length} entries are called ${shownName(name)}${isSame ? ' and hold the same' : ''}`,
    });
  }
  for (const spellings of folded.values()) {
    if (!Array.isArray(spellings)) continue;
    const shown = spellings.slice(0, 3).map(shownName).join(', ');
    for (const name of spellings) {
      mark(name, { kind: 'duplicate-name-folded', detail: `differ only in case or accents: ${shown}` });
    }
  }
}

function several<T>(before: T | T[], next: T): T[] {
  if (!Array.isArray(before)) return [before, next];
  before.push(next);
  return before;
}
