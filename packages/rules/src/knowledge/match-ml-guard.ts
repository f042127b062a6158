// By which id of ML Guard a finding, a gap or a rule goes.

import {
  compareSeverity,
  type Finding,
  type GapKind,
  type ReportedArtifact,
  type Severity,
} from '@sentrascan/contract';
import { ML_GUARD_RULES, type MlGuardMatch, type MlGuardRule } from './ml-guard-rules.ts';

export { ML_GUARD_RULES, type MlGuardRule } from './ml-guard-rules.ts';

/** A rule of ML Guard that a finding goes by. */
export interface MlGuardName {
  readonly rule: MlGuardRule;
  /** The finding's severity, or the one that ML Guard gives the same finding where that is worse. */
  readonly severity: Severity;
}

type Judged = Pick<Finding, 'ruleId' | 'severity' | 'evidence'>;

/**
 * @param identity formats of the finding's artifact, and of the file that holds it
 * @returns undefined for what ML Guard has no rule for
 */
export function mlGuardNameOf(finding: Judged, identity: readonly string[]): MlGuardName | undefined {
  const fits = (match: MlGuardMatch) => isMatch(match, finding, identity);
  const same = ML_GUARD_RULES.find((rule) => rule.same.some(fits));
  if (same !== undefined) {
    const isWorse = same.severity !== 'info' && compareSeverity(same.severity, finding.severity) < 0;
    return { rule: same, severity: isWorse ? (same.severity as Severity) : finding.severity };
  }
  const similar = ML_GUARD_RULES.find((rule) => rule.similar?.some(fits) === true);
  return similar && { rule: similar, severity: finding.severity };
}

/** The rule of ML Guard for something that was not read. @param scanner the one of ML Guard that reads such files */
export function mlGuardRuleOfGap(
  kind: GapKind,
  scanner: MlGuardRule['scanner'],
  isEmpty: boolean,
): MlGuardRule | undefined {
  const rules = ML_GUARD_RULES.filter((rule) => rule.scanner === scanner && rule.gaps?.includes(kind));
  return (
    (isEmpty ? rules.find((rule) => rule.isForEmptyFiles) : undefined) ??
    rules.find((rule) => rule.isForEmptyFiles === undefined)
  );
}

/** The rule of ML Guard with an id. */
export function mlGuardRule(id: string): MlGuardRule | undefined {
  return ML_GUARD_RULES.find((rule) => rule.id === id);
}

/** Ids of ML Guard for what a rule of ours finds, the nearest first. */
export function mlGuardIdsOf(ruleId: string): readonly string[] {
  const names = (matches: readonly MlGuardMatch[] | undefined) =>
    matches?.some(({ rules }) => rules?.includes(ruleId)) === true;
  const same = ML_GUARD_RULES.filter((rule) => names(rule.same));
  const similar = ML_GUARD_RULES.filter((rule) => !names(rule.same) && names(rule.similar));
  return [...same, ...similar].map(({ id }) => id);
}

function isMatch(match: MlGuardMatch, finding: Judged, identity: readonly string[]): boolean {
  const { rules, format, evidence } = match;
  return (
    (rules === undefined || rules.includes(finding.ruleId)) &&
    (format === undefined || identity.includes(format) || finding.evidence['format'] === format) &&
    (evidence === undefined ||
      Object.entries(evidence).every(([name, values]) => values.includes(String(finding.evidence[name]))))
  );
}

/** Formats of every artifact by its path, with those of the files that hold it. */
export function identitiesOf(artifacts: readonly ReportedArtifact[]): ReadonlyMap<string, readonly string[]> {
  const identities = new Map<string, readonly string[]>();
  const queue = artifacts.map((artifact) => ({ artifact, outer: [] as readonly string[] }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const identity = [...next.artifact.identity, ...next.outer];
    identities.set(next.artifact.path, identity);
    for (const artifact of next.artifact.children ?? []) queue.push({ artifact, outer: identity });
  }
  return identities;
}
