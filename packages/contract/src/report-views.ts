// Views of a report for those who need less than all of it, or all of it explained: counts, the mapping onto frameworks, and
// everything with a log. Each has a version of its own; like the report it holds no time of day.

import type { Finding } from './finding.ts';
import type { Gap, GapKind } from './gap.ts';
import type { Report, ReportedArtifact, ReportSummary, Verdict } from './report.ts';
import type { Category, Confidence, Stability } from './rule.ts';
import type { Severity } from './severity.ts';

/** The version of the form of `--format summary`. */
export const SUMMARY_SCHEMA = 'sentrascan.summary/1';
/** The version of the form of `--format mapping`. */
export const MAPPING_SCHEMA = 'sentrascan.mapping/1';
/** The version of the form of `--format detailed`. */
export const DETAILED_SCHEMA = 'sentrascan.detailed/1';

/** Findings by severity; what is waived is counted apart. */
export interface SeverityCounts {
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly waived: number;
}

/** What every view begins with. */
export interface ReportHead {
  readonly tool: Report['tool'];
  readonly target: Report['target'];
  readonly verdict: Verdict;
  /** The verdict in a sentence: what to do with the files, and why. */
  readonly conclusion: string;
  readonly summary: ReportSummary;
}

/** Counts of one category. */
export interface CategoryCount {
  readonly category: Category;
  readonly findings: SeverityCounts;
}

/** Counts of one rule, with how many artifacts it fired in. */
export interface RuleCount {
  readonly ruleId: string;
  /** Empty for a rule that the catalogue does not have. */
  readonly title: string;
  readonly category: Category;
  readonly artifacts: number;
  readonly findings: SeverityCounts;
}

/** Counts of the artifacts that were read as one format, members of containers among them. */
export interface ArtifactTypeCount {
  /** The first format that recognised the content; `unknown` where none did. */
  readonly type: string;
  readonly files: number;
  /** Members of containers. */
  readonly members: number;
  /** Of the files; members are part of the files that hold them. */
  readonly bytes: number;
  readonly findings: SeverityCounts;
  readonly gaps: number;
}

/** Counts of one kind of gap. */
export interface GapCount {
  readonly kind: GapKind;
  readonly gaps: number;
  readonly artifacts: number;
}

/** Counts of one entry of a framework. A finding counts for every entry that its rule maps to. */
export interface FrameworkEntryCount {
  readonly framework: string;
  readonly id: string;
  readonly title: string;
  readonly findings: SeverityCounts;
}

/** Counts and the verdict, nothing that names a place: `--format summary`. */
export interface SummaryReport extends ReportHead {
  readonly schema: typeof SUMMARY_SCHEMA;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly categories: readonly CategoryCount[];
  readonly rules: readonly RuleCount[];
  readonly artifactTypes: readonly ArtifactTypeCount[];
  readonly frameworks: readonly FrameworkEntryCount[];
  readonly gaps: readonly GapCount[];
}

/** Ids by framework: `{ "cwe": ["CWE-502"], "nist-ai-rmf": ["MEASURE 2.7"] }`. */
export type FrameworkIds = Readonly<Record<string, readonly string[]>>;

/** A framework as far as a report needs it. */
export interface ReportedFramework {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly edition: string;
  /** Where ids and titles are from. */
  readonly source: string;
  /** ISO 8601 date on which they were compared with the source. */
  readonly checked: string;
  /** Title by id, of the entries that this report names. */
  readonly entries: Readonly<Record<string, string>>;
}

/** A finding with what it maps to. */
export interface MappedFinding {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The artifact itself or a member of it. */
  readonly artifact: string;
  /** The place as people write it; empty where there is none. */
  readonly place: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly isWaived: boolean;
  readonly mapping: FrameworkIds;
}

/** The findings of one file, the worst first. */
export interface MappedArtifact {
  readonly path: string;
  readonly sha256?: string;
  readonly verdict: Verdict;
  readonly gaps: number;
  readonly counts: SeverityCounts;
  readonly findings: readonly MappedFinding[];
}

/** Findings by file with the entries of the frameworks they are evidence for: `--format mapping`. */
export interface MappingReport extends ReportHead {
  readonly schema: typeof MAPPING_SCHEMA;
  readonly frameworks: readonly ReportedFramework[];
  /** Files with findings or gaps. */
  readonly artifacts: readonly MappedArtifact[];
  /** How many files have neither. */
  readonly artifactsWithout: number;
  readonly gaps: readonly Gap[];
}

/** A finding with everything its rule says. */
export interface ExplainedFinding extends Finding {
  /** The place as people write it; empty where there is none. */
  readonly place: string;
  readonly mapping: FrameworkIds;
}

/** A rule that fired, as the catalogue has it. */
export interface ExplainedRule {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly stability: Stability;
  readonly why: string;
  readonly fix: readonly string[];
  readonly falsePositives: string;
  readonly references: readonly string[];
  readonly mapping: FrameworkIds;
}

/** One artifact in the order in which it was scanned; members follow the file that holds them. */
export interface LogEntry {
  readonly step: number;
  readonly path: string;
  /** 0 for a file, 1 for its member, and so on. */
  readonly depth: number;
  readonly formats: readonly string[];
  readonly bytes: number;
  readonly bytesRead: number;
  readonly sha256?: string;
  readonly verdict: Verdict;
  readonly findings: number;
  readonly gaps: number;
}

/** A setting of the scan, as it was given or by default. */
export type SettingValue = string | number | boolean | readonly string[];

/** Everything, explained, with a log of what was scanned: `--format detailed`. */
export interface DetailedReport extends ReportHead {
  readonly schema: typeof DETAILED_SCHEMA;
  /** What the scan was asked for, where whoever drew the report knew. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  readonly findings: readonly ExplainedFinding[];
  readonly gaps: readonly Gap[];
  readonly rules: readonly ExplainedRule[];
  readonly frameworks: readonly ReportedFramework[];
  readonly artifacts: readonly ReportedArtifact[];
  readonly log: readonly LogEntry[];
}
