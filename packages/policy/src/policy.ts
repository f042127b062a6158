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

/** That findings about a callable are at least this bad. */
export interface CallableDecision {
  readonly module: string;
  /** `*` for every name of the module and of modules inside it. */
  readonly names: '*' | readonly string[];
  readonly severity: Severity;
}

/** Files whose findings are waived, by extension and by what they turned out to be; attacks are never waived so. */
export interface LeftOutFiles {
  readonly extensions: readonly string[];
  /** Ids of formats, of which the content is one. */
  readonly formats: readonly string[];
  readonly reason: string;
}

/** Findings that do not count, by fingerprint or by rule and path. */
export interface WaiverDecision {
  readonly fingerprint?: string;
  /** As it stands in the settings: an id of the catalogue, or a former one. */
  readonly rule?: string;
  /** A glob over logical paths. */
  readonly path?: string;
  readonly reason: string;
  readonly owner?: string;
  /** ISO 8601 date: the last day that it holds on. */
  readonly expires?: string;
  readonly ticket?: string;
}

/** Waivers, and the day on which they are asked for. */
export interface Waivers {
  readonly list: readonly WaiverDecision[];
  /** ISO 8601 date. */
  readonly today: string;
  /** The test that a glob is. */
  readonly pathTest: (glob: string) => (path: string) => boolean;
  /** Findings of other categories are not waived; all may be where this is missing. */
  readonly waivable?: ReadonlySet<Category>;
}

/** What people write in projects of their own and may have a reason for. What attacks whoever loads a file is none of it. */
export const OWN_FAULTS: ReadonlySet<Category> = new Set<Category>([
  'secret',
  'pii',
  'unsafe-code',
  'configuration',
  'vulnerability',
  'licence',
]);

/** What no list of files leaves out, whoever wrote it. */
export const ATTACKS: ReadonlySet<Category> = new Set<Category>([
  'code-execution',
  'payload',
  'evasion',
  'malicious-package',
  'template-injection',
]);

/** Decisions on rules, and who made them. */
export interface Policy {
  /** The settings file, as it is shown. */
  readonly source: string;
  readonly rules: readonly RuleDecision[];
  readonly callables?: readonly CallableDecision[];
  readonly leftOut?: readonly LeftOutFiles[];
  readonly waivers?: Waivers;
  /**
   * What lies in the scanned tree may have come with it: it makes findings worse and never better.
   */
  readonly mayOnlyTighten: boolean;
  /** Findings of these categories are made milder even then. */
  readonly alwaysWaivable?: ReadonlySet<Category>;
}
