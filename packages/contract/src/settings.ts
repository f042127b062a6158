// What `.sentrascan.yml` may say: the settings of a project. Flags of the command line win over it.

import type { Severity } from './severity.ts';

/** What is decided of one rule. What it found stays in the report, with the decision beside it. */
export interface RuleSettings {
  /** In place of the severity that the scanner gives. */
  readonly severity?: Severity;
  /** Findings of the rule are waived. Needs `reason`. */
  readonly disabled?: boolean;
  /** Why; shown with every finding that it is about. */
  readonly reason?: string;
}

/** Findings that do not count, by fingerprint, or by rule and path. They stay in the report with this beside them. */
export interface WaiverSettings {
  /** Of one finding. Not beside `rule` and `path`. */
  readonly fingerprint?: string;
  /** Id or former id of a rule; needs `path`. */
  readonly rule?: string;
  /** Glob over paths as reports have them; needs `rule`. */
  readonly path?: string;
  /** Why; shown with every finding that it is about. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  /**
   * Last day that it holds on, in UTC: `2027-06-30`. Without it, it holds until it is taken out.
   *
   * @format date
   */
  readonly until?: string;
  /** Where it was discussed. */
  readonly ticket?: string;
}

/** The settings of a project: `.sentrascan.yml`. */
export interface SettingsFile {
  /** Severity from which on a finding fails the run; `none` for no one. Like `--fail-on`. */
  readonly failOn?: Severity | 'none';
  /** Globs of files to scan, and no others. Like `--include`. */
  readonly include?: readonly string[];
  /** Globs of files and folders to leave out. Like `--exclude`, which adds to it. */
  readonly exclude?: readonly string[];
  /** Formats of the report. Like `--format`; flags replace it. */
  readonly formats?: readonly string[];
  /** Where reports go, `FILE` or `FORMAT=FILE`. Like `--output`; flags replace it. */
  readonly outputs?: readonly string[];
  /**
   * Scanning processes at most. Like `--jobs`.
   *
   * @minimum 1
   * @asType integer
   */
  readonly jobs?: number;
  /** Seconds for each file. Like `--timeout`. */
  readonly timeout?: number;
  /** MiB for all scanning processes together. Like `--max-memory`. */
  readonly maxMemory?: number;
  /** MiB: larger files are left out, and each is told as a gap. */
  readonly maxFileSize?: number;
  /** Which comments beside the source waive findings. Like `--inline-waivers`. */
  readonly inlineWaivers?: 'own' | 'all' | 'none';
  /** Index of advisories to compare dependencies with; a relative path is relative to this file. */
  readonly advisories?: string;
  /** What is decided of rules, by id or former id. */
  readonly rules?: Readonly<Record<string, RuleSettings>>;
  /** Findings that do not count. */
  readonly waivers?: readonly WaiverSettings[];
}
