// Drift: how what was scanned differs from a baseline, or from another version.

import type { Severity } from './severity.ts';

/** The version of the drift report's form. */
export const DRIFT_SCHEMA = 'sentrascan.drift/1';

/** What can differ, in the order it is told. */
export const DRIFT_KINDS = [
  'finding-new',
  'finding-worse',
  'callable-new',
  'call-new',
  'process-new',
  'network-new',
  'file-access-new',
  'unknown-new',
  'reference-new',
  'operation-new',
  'artifact-added',
  'artifact-removed',
  'artifact-renamed',
  'format-changed',
  'content-changed',
  'template-changed',
  'tensors-changed',
  'operations-changed',
  'code-changed',
  'structure-changed',
  'dependency-new',
  'dependency-changed',
  'coverage-downgraded',
  'coverage-changed',
  'finding-milder',
  'finding-gone',
  'callable-gone',
  'call-gone',
  'process-gone',
  'network-gone',
  'file-access-gone',
  'unknown-gone',
  'reference-gone',
  'operation-gone',
  'dependency-gone',
  'coverage-upgraded',
] as const;

/** What differs. */
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** One difference. */
export interface Drift {
  readonly kind: DriftKind;
  /** Logical path, as in a finding: that of now, or the former one of what is gone. */
  readonly artifact: string;
  /** One sentence or a name. */
  readonly detail: string;
  readonly before?: string;
  readonly after?: string;
  /** Of findings. */
  readonly severity?: Severity;
  readonly ruleId?: string;
  readonly fingerprint?: string;
}

/** One side of a comparison. */
export interface DriftSide {
  /** As typed: a baseline, a file or a folder. */
  readonly name: string;
  readonly version: string;
  readonly rulesDigest: string;
  /**
   * @minimum 0
   * @asType integer
   */
  readonly artifacts: number;
}

/** What `baseline verify` and `diff` print. */
export interface DriftReport {
  readonly schema: typeof DRIFT_SCHEMA;
  readonly before: DriftSide;
  readonly after: DriftSide;
  /** Files that could not be compared, because one side has no digest of them. */
  readonly notCompared: readonly string[];
  /** By kind in the order of the kinds, then by artifact and detail. */
  readonly drifts: readonly Drift[];
}
