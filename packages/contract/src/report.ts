// The report: what `sentrascan scan --format json` prints, the database stores and every renderer draws.

import type { Dependency, ManifestInclude } from './facts/manifest.ts';
import type { ModelProperty } from './facts/model.ts';
import type { Finding } from './finding.ts';
import type { Gap } from './gap.ts';
import type { Severity } from './severity.ts';
import type { ReportedStructure } from './structure.ts';

/** The version of the report's form; it changes where a reader of the old form would misread the new one. */
export const REPORT_SCHEMA = 'sentrascan.report/1';

/**
 * - `malicious`: at least one finding CRITICAL or HIGH that is not waived and tells of an attack or of dangerous code.
 * - `suspicious`: at least one MEDIUM finding that is not waived; or a worse one that is a fault of whoever made the artifact
 *   (categories `secret`, `pii`, `vulnerability`, `configuration`, `licence`), which attacks nobody.
 * - `inconclusive`: neither, but something was not read or not judged.
 * - `unsupported`: everything was read, and no format of this version judges it.
 * - `clean`: everything was read and judged, and nothing at MEDIUM or above was found.
 */
export type Verdict = 'malicious' | 'suspicious' | 'inconclusive' | 'unsupported' | 'clean';

/** How much of an artifact was read and understood. Counts of bytes are over distinct bytes. */
export interface Coverage {
  readonly bytesTotal: number;
  readonly bytesRead: number;
  /** Bytes a format explained; the rest was only searched for payloads. */
  readonly bytesExplained: number;
  readonly gaps: number;
}

/** What is known of an importable name. */
export type Standing = 'safe' | 'dangerous' | 'unknown';

/** One name that loading the artifact imports, with what is known of it. */
export interface ReportedGlobal {
  readonly module: string;
  readonly name: string;
  readonly standing: Standing;
  readonly offset: number;
  /** Called while the file is loaded, not only named. */
  readonly called: boolean;
}

/** What each loader would do with the file, in one sentence each. */
export interface LoaderOutcome {
  /** For example `pickle.load`, `torch.load(weights_only=True)`. */
  readonly loader: string;
  readonly outcome: string;
}

/** "What would this file do when loaded?", rendered from facts. */
export interface Behaviour {
  readonly imports: readonly string[];
  readonly calls: readonly string[];
  readonly files: readonly string[];
  readonly network: readonly string[];
  readonly processes: readonly string[];
  readonly unknowns: readonly string[];
  readonly loaders: readonly LoaderOutcome[];
}

/** What a model says of itself, by property; values in the order of the file. */
export type ModelSummary = Readonly<Partial<Record<ModelProperty, readonly string[]>>>;

/** What a manifest asks for, as it stands there. */
export interface ReportedManifest {
  /** What kinds of manifest it is: `requirements`, `pyproject`, `poetry-lock`, ... */
  readonly kinds: readonly string[];
  readonly isLock: boolean;
  readonly project?: { readonly name?: string; readonly version?: string; readonly licence?: string };
  readonly includes: readonly ManifestInclude[];
  readonly dependencies: readonly Dependency[];
}

/** Which advisories the dependencies were compared with. */
export interface ReportedAdvisories {
  /** What the index says of where it comes from. */
  readonly source: string;
  /** ISO 8601: when the index was made. */
  readonly created: string;
  /** ISO 8601: when the newest of its records was changed. */
  readonly newestModified: string;
  readonly advisories: number;
  readonly packages: number;
  /** It covers some packages, not a whole ecosystem: of a name that it does not know nothing follows. */
  readonly isPartial: boolean;
  /** SHA-256 of the index file. */
  readonly sha256: string;
}

/** Where a file that was not on this machine came from, and what says that it is the one that was meant. */
export interface ReportedOrigin {
  /** For example `https`, `huggingface`. */
  readonly source: string;
  /**
   * - `content`: all of it was read; `sha256` of the artifact is that of the content.
   * - `claimed`: the source says a digest, which was not compared with all of the content.
   * - `weak`: a validator of the server (ETag, Last-Modified) is all there is.
   * - `none`: not even that.
   */
  readonly identity: 'content' | 'claimed' | 'weak' | 'none';
  /** SHA-256 that the source says, of an LFS pointer for example. */
  readonly claimedSha256?: string;
  /** Object id of git that the source says: SHA-1 of a header and the content. */
  readonly claimedGitOid?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** One file, or one member of a container: what it is, what it would do, and what is inside it. */
export interface ReportedArtifact {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  /** Missing for files of this machine. */
  readonly origin?: ReportedOrigin;
  /** Every format that recognised the content. */
  readonly identity: readonly string[];
  /** What the name says it is, when it says something. */
  readonly claim?: string;
  readonly verdict: Verdict;
  readonly coverage: Coverage;
  readonly model?: ModelSummary;
  readonly manifest?: ReportedManifest;
  /** What it is built of, to be compared with another version of it. */
  readonly structure?: ReportedStructure;
  readonly behaviour?: Behaviour;
  readonly globals?: readonly ReportedGlobal[];
  readonly children?: readonly ReportedArtifact[];
}

/** Totals over the artifacts that were named; members are counted with the file that holds them. */
export interface ReportSummary {
  readonly artifacts: number;
  readonly bytesTotal: number;
  readonly bytesRead: number;
  /** Without those that are waived. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly gaps: number;
  /** Findings that are waived. */
  readonly waived: number;
}

/** What became of a waiver of the settings. */
export interface ReportedWaiver {
  /** The settings file that it stands in. */
  readonly source: string;
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly path?: string;
  readonly reason: string;
  readonly owner?: string;
  /** ISO 8601 date: the last day that it holds on. */
  readonly expires?: string;
  readonly ticket?: string;
  /**
   * - `expired`: its day is over, and it waives nothing.
   * - `unused`: nothing that it is about was found.
   * - `refused`: it stands in what is scanned, and what it is about is no fault that a project may waive of itself.
   */
  readonly state: 'used' | 'expired' | 'unused' | 'refused';
  /** Findings that it is about. */
  readonly findings: number;
}

/** The result of one scan. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string; readonly rulesDigest: string };
  readonly target: {
    readonly locator: string;
    readonly resolved: string;
    readonly provenance: Readonly<Record<string, string>>;
  };
  /** Missing where no advisories were asked. */
  readonly advisories?: ReportedAdvisories;
  readonly verdict: Verdict;
  readonly summary: ReportSummary;
  readonly artifacts: readonly ReportedArtifact[];
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** What became of the waivers of the settings; missing where there are none. */
  readonly waivers?: readonly ReportedWaiver[];
}
