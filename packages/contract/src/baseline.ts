// The baseline: what models were when somebody looked at them and accepted them, as a file under version control.

import type { GapKind } from './gap.ts';
import type { Severity } from './severity.ts';
import type { ReportedStructure } from './structure.ts';

/** The version of the baseline's form. */
export const BASELINE_SCHEMA = 'sentrascan.baseline/1';

/** What loading an artifact would do. Lists of which there is nothing are missing. */
export interface BaselineBehaviour {
  readonly calls?: readonly string[];
  readonly files?: readonly string[];
  readonly network?: readonly string[];
  readonly processes?: readonly string[];
  readonly unknowns?: readonly string[];
}

/** One file, or one member of a container, as it was. */
export interface BaselineArtifact {
  /** Logical path, `outer!inner`; `#2` follows where a container holds a name several times. */
  readonly path: string;
  /**
   * @minimum 0
   * @asType integer
   */
  readonly sizeBytes: number;
  /** Missing for members that are read with the file that holds them, and for what could not be read. */
  readonly sha256?: string;
  /** Every format that recognised the content. */
  readonly identity: readonly string[];
  /** Names that loading imports; `(called)` follows those that are called. */
  readonly globals?: readonly string[];
  readonly behaviour?: BaselineBehaviour;
  readonly structure?: ReportedStructure;
  /** Packages that it declares: `pypi numpy ==1.26.4 (direct, runtime)`. */
  readonly dependencies?: readonly string[];
}

/** Who accepted a finding, and why. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

/** A finding that stood when the baseline was made. */
export interface BaselineFinding {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly artifact: string;
  readonly message: string;
  /**
   * How many findings have that fingerprint; missing for one.
   *
   * @minimum 2
   * @asType integer
   */
  readonly count?: number;
  readonly accepted: Acceptance;
}

/** Something that was not read or not judged when the baseline was made. */
export interface BaselineGap {
  readonly artifact: string;
  readonly kind: GapKind;
  readonly reason: string;
}

/** Where the working tree came from when the baseline was made. */
export interface BaselineGit {
  /** Object id that HEAD stood at. */
  readonly commit?: string;
  /** Address of the remote `origin`, without credentials. */
  readonly remote?: string;
}

/** What was accepted: `.sentrascan/baseline.json`. It bears no date; the history of the repository does. */
export interface Baseline {
  readonly schema: typeof BASELINE_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string; readonly rulesDigest: string };
  readonly git?: BaselineGit;
  /** Sorted by path; members follow the file that holds them. */
  readonly artifacts: readonly BaselineArtifact[];
  /** Sorted by artifact, rule and fingerprint. */
  readonly findings: readonly BaselineFinding[];
  readonly gaps: readonly BaselineGap[];
}
