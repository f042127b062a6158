// Which differences fail a run.

import { type Drift, type DriftReport, isAtLeast, SEVERITIES, type Severity } from '@sentrascan/contract';

/** `any` difference; a `new` finding of any severity; a new finding at or above a severity; `none`. */
export type DriftThreshold = 'any' | 'new' | 'none' | Severity;

/** Every threshold, the strictest first. */
export const DRIFT_THRESHOLDS: readonly DriftThreshold[] = ['any', 'new', ...SEVERITIES.toReversed(), 'none'];

/** True where the difference fails a run with that threshold. */
export function isDriftAtLeast({ kind, severity }: Drift, threshold: DriftThreshold): boolean {
  if (threshold === 'none') return false;
  if (threshold === 'any') return true;
  if (kind !== 'finding-new' && kind !== 'finding-worse') return false;
  return threshold === 'new' || severity === undefined || isAtLeast(severity, threshold);
}

/** True where something is not read any more that was, or could not be compared. */
export function isDriftIncomplete({ drifts, notCompared }: DriftReport): boolean {
  return notCompared.length > 0 || drifts.some(({ kind }) => kind === 'coverage-downgraded');
}
