// Evidence for controls of standards: what `sentrascan compliance` writes as JSON, draws as pages and embeds in its PDF.

import type { GapKind } from './gap.ts';
import type { ReportedAdvisories } from './report.ts';
import type { SettingValue } from './report-views.ts';
import type { Category, Confidence } from './rule.ts';
import type { Severity } from './severity.ts';

/** The version of the form of the evidence. */
export const COMPLIANCE_SCHEMA = 'sentrascan.compliance/1';

/**
 * What the scan says of one control. `fail`: findings that violate it. `partial`: something was examined and nothing found, but
 * not everything could be. `not-assessed`: nothing was there to examine, or no scan can say. `no-violation-found`: everything
 * that applies was examined and nothing found, which is no statement that the control is met.
 */
export type ControlStatus = 'fail' | 'partial' | 'not-assessed' | 'no-violation-found';

/** All controls together: `incomplete` where none fails and one is partial or not assessed. */
export type ComplianceStatus = 'fail' | 'incomplete' | 'no-violation-found';

/** A file that was scanned. */
export interface InputEntry {
  readonly path: string;
  readonly sizeBytes: number;
  /** Null where the file was not read to its end. */
  readonly sha256: string | null;
}

/** One known issue of a package as the advisories tell it. */
export interface EvidenceAdvisory {
  /** `CVE-...` where there is one, else the database's own. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  /** True where no rating was published and the severity is that of unrated ones. */
  readonly isUnscored?: true;
  /** True where the release attacks whoever installs it. */
  readonly isMalicious?: true;
  /** CVSS base score; null where there is none. */
  readonly score: number | null;
  /** CVSS vector; null where there is none. */
  readonly vector: string | null;
  /** The releases that are affected, in words of PEP 440; null where they are not told. */
  readonly affected: string | null;
  /** The first release without the issue; null where none is known. */
  readonly fixed: string | null;
}

/** A finding as evidence, complete in itself. */
export interface EvidenceFinding {
  readonly ruleId: string;
  /** Empty for a rule that the catalogue does not have. */
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Logical path; members of containers behind `!`. */
  readonly artifact: string;
  /** `line 3`, `byte 43`; empty where there is none. */
  readonly place: string;
  readonly message: string;
  readonly fingerprint: string;
  /** Of the artifact, or of the file that holds it; null where neither was read to its end. */
  readonly sha256: string | null;
  /** The package that the finding is about, where it is about one. */
  readonly package?: string;
  /** Which releases of the package are asked for: a release, or a specifier of PEP 440. */
  readonly releases?: readonly string[];
  /** What to do about the package: the release that repairs, where one is known. */
  readonly advice?: string;
  /** Every known issue of these releases, the worst first. */
  readonly advisories?: readonly EvidenceAdvisory[];
  /** Why it does not count: a policy or a comment waived it. */
  readonly waived?: string;
}

/** Something that was not read or not judged. */
export interface EvidenceGap {
  readonly artifact: string;
  readonly kind: GapKind;
  readonly reason: string;
  readonly consequence: string;
}

/** A fact that is told with a control and decides nothing by itself. */
export interface EvidenceFact {
  readonly name: string;
  readonly value: string;
  readonly state: 'present' | 'missing';
}

/** One control with what the scan says of it. Numbers in lists are indices of `findings`. */
export interface AssessedControl {
  readonly id: string;
  readonly title: string;
  readonly looksFor: string;
  /** What the scan cannot say of it. */
  readonly outside: string;
  readonly status: ControlStatus;
  /** Why, one sentence each; never empty. */
  readonly reasons: readonly string[];
  /** Files and members that were examined for it, by kind. */
  readonly examined: Readonly<Record<string, number>>;
  /** From which severity on a finding fails it, by category, where that is not `medium`. */
  readonly failsFrom: Readonly<Record<string, Severity>>;
  readonly failing: readonly number[];
  /** Findings that are told and do not fail it. */
  readonly below: readonly number[];
  readonly waived: readonly number[];
  readonly facts: readonly EvidenceFact[];
}

/** One standard with its controls. */
export interface AssessedStandard {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly organization: string;
  readonly about: string;
  /** Where ids and titles are from, and when they were compared. */
  readonly source: string;
  readonly checked: string;
  readonly dates: readonly { readonly date: string; readonly applies: string }[];
  readonly datesSource: string;
  readonly status: ComplianceStatus;
  readonly counts: Readonly<Record<ControlStatus, number>>;
  readonly controls: readonly AssessedControl[];
  /** Ids of controls that were left out on request. */
  readonly leftOut: readonly string[];
}

/** What a rule says of its findings, for those that are evidence. */
export interface EvidenceRule {
  readonly title: string;
  readonly category: Category;
  /** The first thing to do. */
  readonly fix: string;
}

/** Everything that a report of compliance says, as data: the pages are drawn from it and from nothing else. */
export interface ComplianceEvidence {
  readonly schema: typeof COMPLIANCE_SCHEMA;
  /** What this is and what it is not. */
  readonly caveat: string;
  readonly tool: { readonly name: string; readonly version: string; readonly rulesDigest: string };
  /** ISO 8601 date, UTC, as of which advisories are called old. */
  readonly assessed: string;
  readonly status: ComplianceStatus;
  /** What the system is called, where somebody said it. */
  readonly name?: string;
  /** What was scanned, as it was named; of an absolute path the last part. */
  readonly target: string;
  readonly settings: Readonly<Record<string, SettingValue>>;
  readonly input: {
    readonly files: number;
    readonly bytes: number;
    /** SHA-256 of the canonical JSON of `entries`. */
    readonly sha256: string;
    /** Sorted by path. */
    readonly entries: readonly InputEntry[];
  };
  readonly examined: {
    /** Files and members of containers. */
    readonly artifacts: number;
    readonly bytesRead: number;
    readonly bytesTotal: number;
    /** Files and members by kind; one may be of several. */
    readonly kinds: Readonly<Record<string, number>>;
    /** Files and members by the first format that recognised them. */
    readonly formats: Readonly<Record<string, number>>;
    /** Packages that manifests declare. */
    readonly dependencies: number;
  };
  /** Null where no advisories were asked. */
  readonly advisories:
    | (ReportedAdvisories & { readonly ageDays: number; readonly maxAgeDays: number })
    | null;
  readonly standards: readonly AssessedStandard[];
  readonly findings: readonly EvidenceFinding[];
  readonly gaps: readonly EvidenceGap[];
  /** By id, of the rules that findings name. */
  readonly rules: Readonly<Record<string, EvidenceRule>>;
}
