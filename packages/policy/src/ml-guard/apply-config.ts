// Judges a report as ML Guard would: at least its severities, and what its configuration decides.

import { type Finding, fileOfArtifact, type Report, type Severity } from '@sentrascan/contract';
import { identitiesOf, mlGuardNameOf } from '@sentrascan/rules/ml-guard';
import { applyPolicy, judgedAnew, type VerdictOf } from '../apply-policy.ts';
import { OWN_FAULTS, type Policy, type RuleDecision } from '../policy.ts';
import { mlGuardGlob } from './globs.ts';
import type { MlGuardConfig } from './read-config.ts';

/** Who stands behind a configuration. */
export interface MlGuardConfigPlace {
  /** The file, as it is shown. */
  readonly source: string;
  /** Named by whoever scans, or standing where they stand. Otherwise it may have come with what is scanned. */
  readonly isTrusted: boolean;
}

/** A report that was judged so. */
export interface JudgedAsMlGuard {
  readonly report: Report;
  /** What the configuration asked for and did not get, in words. */
  readonly refused: readonly string[];
}

/** The severity scale that a raised finding has from there. */
const SCALE = 'ML Guard';

/** No finding is milder than ML Guard judges the same one: a gate that stood there stands here. */
export function withMlGuardSeverities(report: Report, verdictOf: VerdictOf): Report {
  const identities = identitiesOf(report.artifacts);
  const findings = report.findings.map((finding) => {
    const name = mlGuardNameOf(finding, identities.get(finding.artifact) ?? []);
    if (name === undefined || name.severity === finding.severity) return finding;
    const severityChange = { from: finding.severity, source: SCALE };
    return { ...finding, severity: name.severity, severityChange };
  });
  const isChanged = findings.some((finding, index) => finding !== report.findings[index]);
  return isChanged ? judgedAnew(report, findings, verdictOf) : report;
}

/** Applies the decisions on rules, and what a configuration that is not trusted leaves out. */
export function applyMlGuardConfig(
  report: Report,
  config: MlGuardConfig,
  { source, isTrusted }: MlGuardConfigPlace,
  verdictOf: VerdictOf,
): JudgedAsMlGuard {
  const identities = identitiesOf(report.artifacts);
  const namesOf = (finding: Finding): readonly string[] => {
    const name = mlGuardNameOf(finding, identities.get(finding.artifact) ?? []);
    return name === undefined ? [finding.ruleId] : [finding.ruleId, name.rule.id];
  };
  const policy: Policy = {
    source,
    rules: [...config.rules].map(([rule, { severity, isDisabled }]) => ({
      rule,
      isDisabled,
      ...(severity === undefined ? {} : { severity: severity === 'info' ? 'low' : (severity as Severity) }),
    })),
    mayOnlyTighten: !isTrusted,
    alwaysWaivable: OWN_FAULTS,
  };
  const applied = applyPolicy(report, policy, { verdictOf, namesOf });
  const refused = applied.refused.map(refusal);
  if (isTrusted) return { report: applied.report, refused };
  const filtered = withoutLeftOut(applied.report, config, source, verdictOf);
  return { report: filtered.report, refused: [...refused, ...filtered.refused] };
}

function refusal({ rule, isDisabled, severity }: RuleDecision): string {
  return isDisabled ? `${rule} stays on` : `${rule} is not made ${severity}`;
}

/** Which files a configuration leaves to scan. */
export function mlGuardFilter(
  include: readonly string[],
  exclude: readonly string[],
): (file: string) => boolean {
  const included = include.map(mlGuardGlob);
  const excluded = exclude.map(mlGuardGlob);
  return (file) =>
    !excluded.some((matches) => matches(file)) &&
    (included.length === 0 || included.some((matches) => matches(file)));
}

/** Files that the configuration leaves out were scanned all the same: what may be waived of them is, and nothing else. */
function withoutLeftOut(
  report: Report,
  { include, exclude }: MlGuardConfig,
  source: string,
  verdictOf: VerdictOf,
): JudgedAsMlGuard {
  if (include.length === 0 && exclude.length === 0) return { report, refused: [] };
  const takes = mlGuardFilter(include, exclude);
  const kept = new Set<string>();
  const findings = report.findings.map((finding) => {
    if (finding.waiver !== undefined || takes(fileOfArtifact(finding.artifact))) return finding;
    if (!OWN_FAULTS.has(finding.category)) {
      kept.add(fileOfArtifact(finding.artifact));
      return finding;
    }
    return { ...finding, waiver: { reason: `${source} leaves this file out`, source } };
  });
  const isChanged = findings.some((finding, index) => finding !== report.findings[index]);
  return {
    report: isChanged ? judgedAnew(report, findings, verdictOf) : report,
    refused: kept.size === 0 ? [] : [`${kept.size} of the files that it leaves out are reported`],
  };
}
