// What verbs other than `scan` print as JSON: what a model is, and what this version knows, reads and is bounded by.

import type { ModelSummary } from './report.ts';
import type { FrameworkIds } from './report-views.ts';
import type { Rule } from './rule.ts';

/** The version of the form of `inspect --format json`. */
export const INSPECT_SCHEMA = 'sentrascan.inspect/1';

/** One file, or a member that says something of a model. */
export interface InspectedArtifact {
  readonly path: string;
  readonly sizeBytes: number;
  readonly identity: readonly string[];
  readonly model: ModelSummary;
  /** How many findings a scan of the structure has. */
  readonly findings: number;
}

/** What models say of themselves: `inspect --format json`. */
export interface InspectReport {
  readonly schema: typeof INSPECT_SCHEMA;
  readonly artifacts: readonly InspectedArtifact[];
}

/** A rule of the catalogue with what it maps to; its samples are in its page. */
export interface ListedRule extends Omit<Rule, 'samples'> {
  readonly mapping: FrameworkIds;
}

/** The catalogue: `rules --format json`. */
export type RuleListing = readonly ListedRule[];

/** A format, a layout of an archive or a dialect of structured text. */
export interface ListedFormat {
  /** As in an artifact's `identity`. */
  readonly id: string;
  readonly title: string;
  /** Extensions that claim it; content decides. */
  readonly extensions: readonly string[];
  /** What it is a flavour of: an archive, or JSON and YAML. */
  readonly within?: 'archives' | 'JSON and YAML';
}

/** Everything that is read: `formats --format json`. */
export type FormatListing = readonly ListedFormat[];

/** A limit of the scanner. */
export interface ListedLimit {
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
  /** Number of the weakness that the limit guards against. */
  readonly cwe?: number;
}

/** Every limit by name: `limits --format json`. */
export type LimitListing = Readonly<Record<string, ListedLimit>>;
