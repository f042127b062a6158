// One advisory as far as it concerns one package: what an index keeps of an OSV record. Facts only, no prose.

import type { Severity } from '@sentrascan/contract';
import type { CvssRating } from './assessment.ts';

/** One step of a range of OSV (https://ossf.github.io/osv-schema/#affectedrangesevents-fields). */
export type RangeEvent =
  | { readonly introduced: string }
  | { readonly fixed: string }
  | { readonly last_affected: string }
  | { readonly limit: string };

/** What is kept of a record and one of the packages that it names. */
export interface AdvisoryRecord {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Each range of type ECOSYSTEM or SEMVER. */
  readonly ranges: readonly (readonly RangeEvent[])[];
  /** Affected releases that no range tells. */
  readonly versions: readonly string[];
  /** In words of the database that the record is from. */
  readonly label?: Severity;
  /** Base scores, the newest version of CVSS first. */
  readonly cvss?: readonly CvssRating[];
  readonly cwe?: readonly number[];
  /** The release itself is an attack. */
  readonly isMalicious?: true;
  /** ISO 8601. */
  readonly published?: string;
  /** ISO 8601. */
  readonly modified?: string;
}
