// Which of the scanned files are bad, worst first, each with the rule that says so.

import type { Finding, Report, ReportedArtifact } from '@sentrascan/contract';
import { compareFindings } from './finding-order.ts';
import { indexFiles } from './sarif/locations.ts';

/** A file that must not be loaded, or not without a look. */
export interface BadFile {
  readonly artifact: ReportedArtifact;
  /** Missing in a report that was put together by hand. */
  readonly worst: Finding | undefined;
}

/** Malicious files before suspicious ones, then in the order of their worst findings. */
export function badFiles(report: Report): readonly BadFile[] {
  const files = indexFiles(report);
  const worstOf = new Map<string, Finding>();
  for (const finding of report.findings.toSorted(compareFindings)) {
    const { file } = files.locate(finding.artifact);
    if (finding.waiver === undefined && !worstOf.has(file)) worstOf.set(file, finding);
  }
  const order = [...worstOf.keys()];
  const rank = new Map(order.map((file, index) => [file, index]));
  return report.artifacts
    .filter(({ verdict }) => verdict === 'malicious' || verdict === 'suspicious')
    .map((artifact) => ({ artifact, worst: worstOf.get(artifact.path) }))
    .sort(
      (a, b) =>
        Number(a.artifact.verdict !== 'malicious') - Number(b.artifact.verdict !== 'malicious') ||
        (rank.get(a.artifact.path) ?? order.length) - (rank.get(b.artifact.path) ?? order.length),
    );
}
