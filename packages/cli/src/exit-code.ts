// The exit code of a scan. Findings win over gaps: what was found stands, whatever else was not read.

import { isAtLeast, type Report, type Severity } from '@sentrascan/contract';
import { EXIT } from './command.ts';

/**
 * @param failOn undefined: findings never fail the run
 * @returns 1 findings at or above `failOn` that are not waived; 3 nothing was there to scan; 2 something was not read or not judged;
 *   0 otherwise
 */
export function exitCodeOf(report: Report, failOn: Severity | undefined): number {
  const fails = report.findings.some(
    (finding) => failOn !== undefined && finding.waiver === undefined && isAtLeast(finding.severity, failOn),
  );
  if (fails) return EXIT.findings;
  if (report.artifacts.length === 0 && report.gaps.length === 0) return EXIT.nothing;
  // Content that no format judges was searched, not judged: a pipeline must not take that for a clean scan.
  return report.gaps.length > 0 || report.verdict === 'inconclusive' || report.verdict === 'unsupported'
    ? EXIT.inconclusive
    : EXIT.ok;
}
