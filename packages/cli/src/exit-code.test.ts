// Every exit code a report can lead to.

import type { Gap, Report, Severity } from '@sentrascan/contract';
import { expect, it } from 'vitest';
import { SAMPLE_REPORT } from '../../reports/src/sample-report.ts';
import { exitCodeOf } from './exit-code.ts';

const [FINDING] = SAMPLE_REPORT.findings;
const [GAP] = SAMPLE_REPORT.gaps;

function report(
  severities: readonly Severity[],
  gaps: readonly Gap['kind'][],
  verdict: Report['verdict'],
): Report {
  if (FINDING === undefined || GAP === undefined) throw new Error('the sample lost its parts');
  return {
    ...SAMPLE_REPORT,
    verdict,
    findings: severities.map((severity) => ({ ...FINDING, severity })),
    gaps: gaps.map((kind) => ({ ...GAP, kind })),
  };
}

it.each([
  ['clean', [], [], 'clean', 'critical', 0],
  ['a finding at the threshold', ['high'], [], 'malicious', 'high', 1],
  ['a finding below the threshold', ['high'], [], 'malicious', 'critical', 0],
  ['findings with --fail-on none', ['critical'], [], 'malicious', undefined, 0],
  ['a gap', [], ['truncated'], 'inconclusive', 'critical', 2],
  ['a gap beside a finding below the threshold', ['high'], ['limit'], 'malicious', 'critical', 2],
  ['1 wins over 2', ['critical'], ['limit'], 'malicious', 'critical', 1],
  ['content that no format judges', [], ['unrecognised'], 'unsupported', 'critical', 2],
] as const)('%s', (_name, severities, gaps, verdict, failOn, code) => {
  expect(exitCodeOf(report(severities, gaps, verdict), failOn)).toBe(code);
});

it('does not count a waived finding, and says when there was nothing', () => {
  const waived = SAMPLE_REPORT.findings.filter((finding) => finding.waiver !== undefined);
  expect(exitCodeOf({ ...SAMPLE_REPORT, verdict: 'clean', findings: waived, gaps: [] }, 'low')).toBe(0);
  expect(exitCodeOf({ ...SAMPLE_REPORT, artifacts: [], findings: [], gaps: [] }, 'critical')).toBe(3);
});
