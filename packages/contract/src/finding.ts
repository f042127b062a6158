// A judgement: one rule, one place, the evidence for it.

import type { Location } from './location.ts';
import type { Category, Confidence, Evidence } from './rule.ts';
import type { Severity } from './severity.ts';

/** Why a finding does not count against the gate. It stays in the report. */
export interface Waiver {
  readonly reason: string;
  readonly owner?: string;
  /** ISO 8601 date. */
  readonly expires?: string;
  readonly ticket?: string;
  /** A comment beside the place of the finding says so, and no policy. */
  readonly inSource?: true;
  /** The settings file or baseline that says so, where one does. */
  readonly source?: string;
  /** The finding stood when the baseline was made. */
  readonly inBaseline?: true;
}

/** That settings gave a finding another severity than the scanner. */
export interface SeverityChange {
  /** What the scanner gives it. */
  readonly from: Severity;
  readonly reason?: string;
  /** The settings file that says so. */
  readonly source: string;
}

/** One step of how data or control reaches the place of a finding; rendered as a SARIF code flow. */
export interface FlowStep {
  readonly message: string;
  readonly location?: Location;
}

/**
 * One judgement: a rule, the artifact and place it holds for, and the evidence. Complete in itself; its
 * text is never parsed.
 */
export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Logical path from the scanned root, `outer!inner!innermost`, `/` on every system. */
  readonly artifact: string;
  readonly location?: Location;
  /** Composed from the rule's template and the evidence. */
  readonly message: string;
  readonly evidence: Evidence;
  /** A few lines around the place: disassembly, a hex view or text. Never a secret's value. */
  readonly excerpt?: string;
  readonly flow?: readonly FlowStep[];
  /** Versioned hash of meaning: rule, normalised evidence, logical place; survives moved offsets. */
  readonly fingerprint: string;
  readonly tags: readonly string[];
  readonly waiver?: Waiver;
  readonly severityChange?: SeverityChange;
}
