// Everything that a report holds, with what the rules say of it, and a log of what was scanned in its order.

import {
  DETAILED_SCHEMA,
  type DetailedReport,
  type ExplainedFinding,
  type ExplainedRule,
  type Finding,
  type LogEntry,
  type Report,
  type ReportedArtifact,
  type Rule,
} from '@sentrascan/contract';
import { compareFindings } from '../finding-order.ts';
import { groupGaps } from '../gap-groups.ts';
import { describeLocation } from '../place.ts';
import type { RenderOptions } from '../report-format.ts';
import { usedRules } from '../sarif/rules.ts';
import { mappingOf, reportedFrameworks, reportHead } from './counts.ts';

function explainedRule(rule: Rule): ExplainedRule {
  const { id, title, category, severity, stability, why, fix, falsePositives, references } = rule;
  return {
    ...{ id, title, category, severity, stability, why, fix, falsePositives },
    references: references ?? [],
    mapping: mappingOf(rule),
  };
}

/** Field by field: what the contract does not name is not told. */
function explainedFinding(finding: Finding, rule: Rule | undefined): ExplainedFinding {
  const { ruleId, category, severity, confidence, artifact, message, evidence, fingerprint, tags } = finding;
  const { location, excerpt, flow, waiver } = finding;
  return {
    ...{ ruleId, category, severity, confidence, artifact },
    ...(location === undefined ? {} : { location }),
    place: describeLocation(location),
    message,
    evidence,
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(flow === undefined ? {} : { flow }),
    fingerprint,
    tags,
    ...(waiver === undefined ? {} : { waiver }),
    mapping: mappingOf(rule),
  };
}

/** Artifacts in the order of the report, which is that of the scan: files by path, each with its members behind it. */
export function scanLog(report: Report): readonly LogEntry[] {
  const amounts = (items: readonly { readonly artifact: string }[]) => {
    const amount = new Map<string, number>();
    for (const { artifact } of items) amount.set(artifact, (amount.get(artifact) ?? 0) + 1);
    return amount;
  };
  const findings = amounts(report.findings);
  const gaps = amounts(report.gaps);
  const log: LogEntry[] = [];
  const add = (artifact: ReportedArtifact, depth: number): void => {
    log.push({
      step: log.length + 1,
      path: artifact.path,
      depth,
      formats: artifact.identity,
      bytes: artifact.sizeBytes,
      bytesRead: artifact.coverage.bytesRead,
      ...(artifact.sha256 === undefined ? {} : { sha256: artifact.sha256 }),
      verdict: artifact.verdict,
      findings: findings.get(artifact.path) ?? 0,
      gaps: gaps.get(artifact.path) ?? 0,
    });
    for (const child of artifact.children ?? []) add(child, depth + 1);
  };
  for (const artifact of report.artifacts) add(artifact, 0);
  return log;
}

/** Findings, gaps, rules, frameworks, artifacts and the log. */
export function detailedReport(report: Report, options: RenderOptions): DetailedReport {
  const { rules } = options;
  const used = usedRules(report.findings, rules).flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  return {
    schema: DETAILED_SCHEMA,
    ...reportHead(report, options),
    settings: options.settings ?? {},
    findings: report.findings
      .toSorted(compareFindings)
      .map((finding) => explainedFinding(finding, rules.get(finding.ruleId))),
    gaps: groupGaps(report.gaps).flatMap((group) => group.gaps),
    rules: used.map(explainedRule),
    frameworks: reportedFrameworks(report, rules),
    artifacts: report.artifacts,
    log: scanLog(report),
  };
}
