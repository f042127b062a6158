// Members of a zip that share bytes. Adds the anomalies to the members.

import { shownName } from '../entry-names.ts';
import { leadingHeader, type Member } from './member.ts';

/**
 * Marks members whose records lie on top of each other: the same local header listed twice, or data that runs into the
 * next local header (quoted overlap).
 */
export function markOverlaps(members: readonly Member[]): void {
  const extents: { readonly start: number; readonly end: number; readonly member: Member }[] = [];
  for (const member of members) {
    const { local } = member;
    if (local === undefined) continue;
    // The longest reading: if any reader's data reaches into another record, they overlap.
    const end = member.ranges.reduce((furthest, range) => Math.max(furthest, range.end), local.end);
    extents.push({ start: local.at, end, member });
  }
  extents.sort((a, b) => a.start - b.start);
  const marked = new Set<Member>();
  const mark = (member: Member, other: Member): void => {
    if (marked.has(member)) return;
    marked.add(member);
    const detail = `shares bytes with ${shownName(leadingHeader(other)?.name ?? '')}`;
    member.anomalies.push({ kind: 'overlap', detail });
  };
  let furthest: (typeof extents)[number] | undefined;
  for (const extent of extents) {
    if (furthest !== undefined && extent.start < furthest.end) {
      mark(furthest.member, extent.member);
      mark(extent.member, furthest.member);
    }
    if (furthest === undefined || extent.end > furthest.end) furthest = extent;
  }
}
