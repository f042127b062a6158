// What the advisories say of one package in one release, or in the releases that a specifier allows.

import type { Severity } from '@sentrascan/contract';

/** A CVSS vector with its base score. */
export interface CvssRating {
  readonly version: '2.0' | '3.0' | '3.1' | '4.0';
  readonly vector: string;
  readonly score: number;
}

/** Advisories that are one issue: joined by their aliases. */
export interface AdvisoryGroup {
  /** What it is shown as: a CVE id before a GHSA id before a PYSEC or MAL id. */
  readonly id: string;
  /** Every other id of the issue, sorted. */
  readonly aliases: readonly string[];
  /** The worst of the group; `medium` where nobody scored it. */
  readonly severity: Severity;
  readonly isScored: boolean;
  readonly cvss?: CvssRating;
  /** The release itself is an attack: a MAL record, or CWE-506. */
  readonly isMalicious: boolean;
  /** Every release of that name is malicious. */
  readonly isWholeName: boolean;
  readonly cwe: readonly number[];
  /** The lowest release behind the assessed one that mends it; missing where none is known. */
  readonly fixed?: string;
  /** The last release that is affected, where the advisory names that and no release that mends it. */
  readonly lastAffected?: string;
  /** What is affected, in words of PEP 440: `>=1.0,<2.3.1`. */
  readonly affected: string;
  /** `low`: a range of the record cannot be evaluated. */
  readonly confidence: 'high' | 'low';
  /** ISO 8601. */
  readonly published?: string;
}

/** What is asked. */
export interface AssessedDependency {
  /** As written; it is normalised (PEP 503). */
  readonly name: string;
  readonly version?: string;
  /** PEP 440; what it allows is compared where there is no version. */
  readonly specifier: string;
}

/** The answer. Groups are sorted: malicious first, then by severity, then by id. */
export interface Assessment {
  /** PEP 503. */
  readonly name: string;
  /** The index knows the package, or covers the whole ecosystem. */
  readonly isCovered: boolean;
  /** The release, or every release that is allowed, is affected. */
  readonly certain: readonly AdvisoryGroup[];
  /** Every release that is allowed has one of the certain groups or more; none of them holds for all. */
  readonly isTogether?: boolean;
  /** Some of the releases that are allowed are affected. */
  readonly possible: readonly AdvisoryGroup[];
  /** The lowest release that mends every certain group; missing where there is none. */
  readonly fixedAll?: string;
  /** Where `fixedAll` is missing: the lowest release that advisories name and none affects. */
  readonly unaffected?: string;
  /** Where both are missing: no advisory names a release after this one. */
  readonly unnamedAfter?: string;
  /** Where both are missing: of the releases that are named that with the fewest issues, if it has fewer. */
  readonly fewest?: { readonly release: string; readonly issues: number };
}
