// Puts the scanned files together into the report, in an order that depends on nothing but their content.

import { compareText, type Finding, REPORT_SCHEMA, type Report, type Severity } from '@sentrascan/contract';
import type { ScannedFile } from './render-artifact.ts';
import { compareFindings, compareGaps } from './report-order.ts';
import { verdictOf } from './verdict.ts';

const TOOL_NAME = 'sentrascan';

/** What a report is made of. */
export interface ComposedOf {
  readonly scanned: readonly ScannedFile[];
  /** Which advisories the dependencies were compared with; missing where none were asked. */
  readonly advisories?: Report['advisories'];
}

/** The report over all scanned files, sorted, with its verdict and totals. */
export function composeReport(
  { scanned, advisories }: ComposedOf,
  target: Report['target'],
  tool: { readonly version: string; readonly rulesDigest: string },
): Report {
  const artifacts = scanned.map((file) => file.artifact).sort((a, b) => compareText(a.path, b.path));
  const findings = scanned.flatMap((file) => file.findings).sort(compareFindings);
  const gaps = scanned.flatMap((file) => file.gaps).sort(compareGaps);
  return {
    schema: REPORT_SCHEMA,
    tool: { name: TOOL_NAME, ...tool },
    target,
    ...(advisories === undefined ? {} : { advisories }),
    verdict: verdictOf({
      findings,
      gaps,
      isRecognised: artifacts.some(({ identity }) => identity.length > 0),
    }),
    summary: {
      artifacts: artifacts.length,
      bytesTotal: artifacts.reduce((sum, artifact) => sum + artifact.sizeBytes, 0),
      bytesRead: artifacts.reduce((sum, artifact) => sum + artifact.coverage.bytesRead, 0),
      findings: countBySeverity(findings),
      gaps: gaps.length,
      waived: findings.filter((finding) => finding.waiver !== undefined).length,
    },
    artifacts,
    findings,
    gaps,
  };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity, waiver } of findings) if (waiver === undefined) counts[severity] += 1;
  return counts;
}
