// The order in which findings are told: worst first, waived last, then by place.

import { CATEGORIES, compareSeverity, compareText, type Finding, type Location } from '@sentrascan/contract';

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
