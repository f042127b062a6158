// The order in which findings and gaps are told: worst first, waived last, then by place. And their grouping.

import {
  CATEGORIES,
  compareSeverity,
  compareText,
  type Finding,
  GAP_KINDS,
  type Gap,
  type GapKind,
  type Location,
} from '@sentrascan/contract';

/** A number that grows with the place inside an artifact, whatever kind of place it is. */
function position(location: Location | undefined): number {
  if (location === undefined) return -1;
  if ('offset' in location) return location.offset;
  return 'rawLine' in location ? location.rawLine : location.line;
}

const CONFIDENCE_ORDER = { high: 0, medium: 1, low: 2 } as const;

/** Not waived before waived, worst first, surest first, code execution before the rest, then by artifact, place, rule and fingerprint. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    Number(a.waiver !== undefined) - Number(b.waiver !== undefined) ||
    compareSeverity(a.severity, b.severity) ||
    CONFIDENCE_ORDER[a.confidence] - CONFIDENCE_ORDER[b.confidence] ||
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
    compareText(a.artifact, b.artifact) ||
    position(a.location) - position(b.location) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** Findings of one rule at one severity in one artifact, told once. */
export interface FindingGroup {
  readonly first: Finding;
  readonly more: readonly Finding[];
}

/** Groups in the order of their worst member. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, { first: Finding; more: Finding[] }>();
  for (const finding of findings.toSorted(compareFindings)) {
    const key = JSON.stringify([
      finding.artifact,
      finding.ruleId,
      finding.severity,
      finding.waiver !== undefined,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, more: [] });
    else group.more.push(finding);
  }
  return [...groups.values()];
}

/** Gaps by kind, in the order of `GAP_KINDS`; within a kind by artifact, then place. */
export function groupGaps(gaps: readonly Gap[]): { readonly kind: GapKind; readonly gaps: readonly Gap[] }[] {
  const sorted = gaps.toSorted(
    (a, b) =>
      compareText(a.artifact, b.artifact) ||
      (a.location?.offset ?? -1) - (b.location?.offset ?? -1) ||
      compareText(a.reason, b.reason),
  );
  return GAP_KINDS.map((kind) => ({ kind, gaps: sorted.filter((gap) => gap.kind === kind) })).filter(
    (group) => group.gaps.length > 0,
  );
}
