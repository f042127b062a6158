// Marks what stands in a baseline, so that a gate fails on what is new alone. Nothing is taken out of the report.

import {
  type Baseline,
  type BaselineFinding,
  compareSeverity,
  type Finding,
  type Report,
} from '@sentrascan/contract';
import { judgedAnew, type VerdictOf } from '../apply-policy.ts';
import { findingKey } from './baseline-of.ts';

/** A report beside a baseline. */
export interface KnownReport {
  readonly report: Report;
  /** Findings that stand in the baseline. */
  readonly known: number;
  /** Findings of the baseline that are no longer found. */
  readonly gone: readonly BaselineFinding[];
}

/**
 * Waives every finding that the baseline accepted, at that severity or a milder one and as often as it was accepted.
 *
 * @param source the file, as it is shown
 */
export function markKnown(
  report: Report,
  baseline: Baseline,
  source: string,
  verdictOf: VerdictOf,
): KnownReport {
  const accepted = new Map(baseline.findings.map((finding) => [findingKey(finding), finding]));
  const left = new Map(baseline.findings.map((finding) => [findingKey(finding), finding.count ?? 1]));
  const seen = new Set<string>();
  let known = 0;
  const findings = report.findings.map((finding): Finding => {
    const key = findingKey(finding);
    const before = accepted.get(key);
    if (before === undefined) return finding;
    seen.add(key);
    const times = left.get(key) ?? 0;
    if (times === 0 || compareSeverity(finding.severity, before.severity) < 0) return finding;
    left.set(key, times - 1);
    known += 1;
    if (finding.waiver !== undefined) return finding;
    const { by, reason } = before.accepted;
    return { ...finding, waiver: { reason, owner: by, source, inBaseline: true } };
  });
  return {
    report: known === 0 ? report : judgedAnew(report, findings, verdictOf),
    known,
    gone: baseline.findings.filter((finding) => !seen.has(findingKey(finding))),
  };
}
