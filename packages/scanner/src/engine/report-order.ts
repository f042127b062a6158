// The order of findings and gaps in a report.

import { compareSeverity, compareText, type Finding, type Gap, type Location } from '@sentrascan/contract';

/** Worst first, then by place; never depends on the order in which files were scanned. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    compareText(a.artifact, b.artifact) ||
    positionOf(a.location) - positionOf(b.location) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** By artifact, then place; never depends on the order in which files were scanned. */
export function compareGaps(a: Gap, b: Gap): number {
  return (
    compareText(a.artifact, b.artifact) ||
    positionOf(a.location) - positionOf(b.location) ||
    compareText(a.kind, b.kind) ||
    compareText(a.reason, b.reason)
  );
}

function positionOf(location: Location | undefined): number {
  if (location === undefined) return -1;
  if ('offset' in location) return location.offset;
  if ('rawLine' in location) return location.rawLine;
  return location.line;
}
