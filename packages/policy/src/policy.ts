// What was decided: the settings of a scan that judge its findings, wherever they were written.

import type { Category, Severity } from '@sentrascan/contract';

/** What is decided of one rule. */
export interface RuleDecision {
  /** As it stands in the settings: an id of the catalogue, or a former one. */
  readonly rule: string;
  readonly severity?: Severity;
  readonly isDisabled: boolean;
  readonly reason?: string;
}

/** Decisions on rules, and who made them. */
export interface Policy {
  /** The settings file, as it is shown. */
  readonly source: string;
  readonly rules: readonly RuleDecision[];
  /**
   * What lies in the scanned tree may have come with it: it makes findings worse and never better.
   */
  readonly mayOnlyTighten: boolean;
  /** Findings of these categories are made milder even then. */
  readonly alwaysWaivable?: ReadonlySet<Category>;
}
