// Counts and the verdict of a report.

import {
  type ArtifactTypeCount,
  CATEGORIES,
  compareText,
  type Finding,
  type Report,
  type ReportedArtifact,
  SUMMARY_SCHEMA,
  type SummaryReport,
  type Verdict,
} from '@sentrascan/contract';
import { findFramework } from '@sentrascan/rules/frameworks';
import { compareFindings } from '../finding-order.ts';
import { findingSections } from '../finding-sections.ts';
import { groupGaps } from '../gap-groups.ts';
import type { RenderOptions } from '../report-format.ts';
import { countSeverities, reportedFrameworks, reportHead } from './counts.ts';

/** Every artifact, members behind the file that holds them. */
function* everyArtifact(
  artifacts: readonly ReportedArtifact[],
  depth = 0,
): Iterable<{ readonly artifact: ReportedArtifact; readonly depth: number }> {
  for (const artifact of artifacts) {
    yield { artifact, depth };
    yield* everyArtifact(artifact.children ?? [], depth + 1);
  }
}

function countVerdicts(report: Report): Readonly<Record<Verdict, number>> {
  const counts = { malicious: 0, suspicious: 0, inconclusive: 0, unsupported: 0, clean: 0 };
  for (const { verdict } of report.artifacts) counts[verdict] += 1;
  return counts;
}

/** By the first format that recognised the content, in alphabetical order. */
function countTypes(report: Report): ArtifactTypeCount[] {
  const findings = Map.groupBy(report.findings, ({ artifact }) => artifact);
  const gaps = Map.groupBy(report.gaps, ({ artifact }) => artifact);
  const types = new Map<
    string,
    { files: number; members: number; bytes: number; gaps: number; findings: Finding[] }
  >();
  for (const { artifact, depth } of everyArtifact(report.artifacts)) {
    const type = artifact.identity[0] ?? 'unknown';
    const counted = types.get(type) ?? { files: 0, members: 0, bytes: 0, gaps: 0, findings: [] };
    types.set(type, counted);
    if (depth === 0) {
      counted.files += 1;
      counted.bytes += artifact.sizeBytes;
    } else counted.members += 1;
    counted.gaps += gaps.get(artifact.path)?.length ?? 0;
    for (const finding of findings.get(artifact.path) ?? []) counted.findings.push(finding);
  }
  return [...types]
    .sort(([a], [b]) => compareText(a, b))
    .map(([type, counted]) => ({ type, ...counted, findings: countSeverities(counted.findings) }));
}

/** Counts by category, rule, type of artifact, framework and kind of gap. */
export function summaryReport(report: Report, options: RenderOptions): SummaryReport {
  const { rules } = options;
  const byRule = Map.groupBy(report.findings.toSorted(compareFindings), ({ ruleId }) => ruleId);
  const byCategory = Map.groupBy(report.findings, ({ category }) => category);
  return {
    schema: SUMMARY_SCHEMA,
    ...reportHead(report, options),
    verdicts: countVerdicts(report),
    categories: CATEGORIES.filter((category) => byCategory.has(category)).map((category) => ({
      category,
      findings: countSeverities(byCategory.get(category) ?? []),
    })),
    rules: [...byRule].map(([ruleId, findings]) => ({
      ruleId,
      title: rules.get(ruleId)?.title ?? '',
      category: findings[0]?.category ?? 'configuration',
      artifacts: new Set(findings.map(({ artifact }) => artifact)).size,
      findings: countSeverities(findings),
    })),
    artifactTypes: countTypes(report),
    frameworks: reportedFrameworks(report, rules).flatMap((framework) =>
      findingSections(report, framework.id, rules)
        .filter(({ id }) => findFramework(framework.id)?.entries[id] !== undefined)
        .map(({ id, title, findings }) => ({
          framework: framework.id,
          id,
          title,
          findings: countSeverities(findings),
        })),
    ),
    gaps: groupGaps(report.gaps).map(({ kind, gaps }) => ({
      kind,
      gaps: gaps.length,
      artifacts: new Set(gaps.map(({ artifact }) => artifact)).size,
    })),
  };
}
