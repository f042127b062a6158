// Applies decisions to a report. Nothing is taken out of it: what is waived or judged otherwise says so, and by whom.

import {
  compareSeverity,
  type Finding,
  fileOfArtifact,
  type Gap,
  judgedTree,
  type Report,
  type ReportedArtifact,
  type Severity,
  type Verdict,
} from '@sentrascan/contract';
import { ATTACKS, type Policy, type RuleDecision } from './policy.ts';

/** The one function that computes a verdict: that of the scanner's engine. */
export type VerdictOf = (judged: {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly isRecognised: boolean;
}) => Verdict;

/** What a policy needs of the scanner to be applied. */
export interface PolicyContext {
  readonly verdictOf: VerdictOf;
  /** Every id that a finding goes by, the rule's own first. */
  namesOf(finding: Finding): readonly string[];
}

/** A report after a policy, and what the policy asked for in vain. */
export interface AppliedPolicy {
  readonly report: Report;
  /** Decisions that were not taken, because the settings lie in what is scanned. */
  readonly refused: readonly RuleDecision[];
  /** Files that the policy leaves out, and whose attacks count all the same. */
  readonly keptFiles: number;
}

/** The report with every decision of the policy on it; the same object where none is about a finding of it. */
export function applyPolicy(report: Report, policy: Policy, context: PolicyContext): AppliedPolicy {
  const refused = new Set<RuleDecision>();
  const kept = new Set<string>();
  const identities = new Map(report.artifacts.map(({ path, identity }) => [path, identity]));
  let isChanged = false;
  const findings = report.findings.map((finding) => {
    const worse = withCallable(finding, policy);
    const decided = withoutLeftOut(decide(worse, policy, context, refused), policy, identities, kept);
    isChanged ||= decided !== finding;
    return decided;
  });
  const said = { refused: [...refused], keptFiles: kept.size };
  if (!isChanged) return { report, ...said };
  return { report: judgedAnew(report, findings, context.verdictOf), ...said };
}

function decide(
  finding: Finding,
  policy: Policy,
  { namesOf }: PolicyContext,
  refused: Set<RuleDecision>,
): Finding {
  const names = namesOf(finding);
  // The finding's own id says most; a former name may stand for several rules.
  const decision = names
    .map((name) => policy.rules.find(({ rule }) => rule === name))
    .find((one) => one !== undefined);
  if (decision === undefined) return finding;
  const { severity, isDisabled, reason } = decision;
  const isMilder = severity !== undefined && compareSeverity(severity, finding.severity) > 0;
  const isFree = !policy.mayOnlyTighten || policy.alwaysWaivable?.has(finding.category) === true;
  if (!isFree && (isDisabled || isMilder)) {
    refused.add(decision);
    return finding;
  }
  const changed =
    severity === undefined || severity === finding.severity
      ? finding
      : withSeverity(finding, severity, policy, reason);
  if (!isDisabled || changed.waiver !== undefined) return changed;
  const why = reason ?? `The rule ${decision.rule} is switched off in ${policy.source}`;
  return { ...changed, waiver: { reason: why, source: policy.source } };
}

/** At least as bad as the decisions on what the finding calls or names. */
function withCallable(finding: Finding, policy: Policy): Finding {
  if (policy.callables === undefined) return finding;
  const { callable, names } = finding.evidence;
  const said = typeof callable === 'string' ? callable : typeof names === 'string' ? names : '';
  const decision = policy.callables.find(({ module, names: decided }) =>
    said.split(', ').some((name) => {
      if (!name.startsWith(`${module}.`)) return false;
      return decided === '*' || decided.includes(name.slice(module.length + 1));
    }),
  );
  if (decision === undefined || compareSeverity(decision.severity, finding.severity) >= 0) return finding;
  return withSeverity(finding, decision.severity, policy, `the settings list ${decision.module}`);
}

/** A name is whatever its author wants it to be: the content has to be what is left out, too. */
function withoutLeftOut(
  finding: Finding,
  { leftOut = [], mayOnlyTighten, source }: Policy,
  identities: ReadonlyMap<string, readonly string[]>,
  kept: Set<string>,
): Finding {
  if (leftOut.length === 0 || mayOnlyTighten || finding.waiver !== undefined) return finding;
  const path = fileOfArtifact(finding.artifact);
  const file = path.toLowerCase();
  const named = leftOut.filter(({ extensions }) =>
    extensions.some((extension) => file.endsWith(extension.toLowerCase())),
  );
  if (named.length === 0) return finding;
  const identity = identities.get(path) ?? [];
  const left = named.find(({ formats }) => identity.some((format) => formats.includes(format)));
  if (left !== undefined && !ATTACKS.has(finding.category))
    return { ...finding, waiver: { reason: left.reason, source } };
  kept.add(path);
  return finding;
}

function withSeverity(
  finding: Finding,
  severity: Severity,
  { source }: Policy,
  reason: string | undefined,
): Finding {
  const from = finding.severityChange?.from ?? finding.severity;
  return {
    ...finding,
    severity,
    severityChange: { from, source, ...(reason === undefined ? {} : { reason }) },
  };
}

/**
 * The report with other findings in place of its own: order, totals and every verdict follow them.
 *
 * @param findings as many as before, each for the one in its place
 */
export function judgedAnew(report: Report, findings: readonly Finding[], verdictOf: VerdictOf): Report {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity, waiver } of findings) if (waiver === undefined) counts[severity] += 1;
  // Stable: findings of one severity stay in the order of the report.
  const sorted = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  return {
    ...report,
    verdict: verdictOf({
      findings,
      gaps: report.gaps,
      isRecognised: report.artifacts.some(({ identity }) => identity.length > 0),
    }),
    summary: {
      ...report.summary,
      findings: counts,
      waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    },
    findings: sorted,
    artifacts: artifactsAnew(report.artifacts, { findings, gaps: report.gaps }, verdictOf),
  };
}

interface Said {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

function artifactsAnew(
  artifacts: readonly ReportedArtifact[],
  { findings, gaps }: Said,
  verdictOf: VerdictOf,
): readonly ReportedArtifact[] {
  const findingsOf = Map.groupBy(findings, ({ artifact }) => fileOfArtifact(artifact));
  const gapsOf = Map.groupBy(gaps, ({ artifact }) => fileOfArtifact(artifact));
  return artifacts.map((artifact) => {
    const own = findingsOf.get(artifact.path);
    // What nothing was found in stands as it was judged.
    if (own === undefined) return artifact;
    return artifactAnew(artifact, { findings: own, gaps: gapsOf.get(artifact.path) ?? [] }, verdictOf);
  });
}

function artifactAnew(root: ReportedArtifact, said: Said, verdictOf: VerdictOf): ReportedArtifact {
  return judgedTree(root, said, (artifact, own) => {
    if (own.findings.length === 0) return artifact;
    const isRecognised = artifact.identity.length > 0 || artifact.verdict === 'clean';
    return { ...artifact, verdict: verdictOf({ ...own, isRecognised }) };
  });
}
