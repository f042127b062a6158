// What an index knows of one package, made ready to be asked: alias groups with the versions that they affect.

import type { Severity } from '@sentrascan/contract';
import { compareSeverity } from '@sentrascan/contract';
import type { AdvisoryRecord } from '../advisory-record.ts';
import type { CvssRating } from '../assessment.ts';
import { EVERY_VERSION, isWithin, unionOf, type VersionSet } from '../pep440/version-set.ts';
import { affectedVersions, type VersionCache } from './affected-versions.ts';
import { aliasGroups } from './alias-groups.ts';
import { isOverWide } from './over-wide-ranges.ts';

/** One issue of a package. */
export interface Issue {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Versions that are affected for certain. */
  readonly affected: VersionSet;
  /** Versions that are affected if a bound that is no version was meant as it is read; holds no certain ones needed. */
  readonly approximate: VersionSet;
  /** Versions that a record takes in without need: every release before the malicious one. */
  readonly overWide: VersionSet;
  /** Releases whose names are no versions. */
  readonly unordered: ReadonlySet<string>;
  /** A record says that something is affected, and not so that it can be evaluated. */
  readonly isUnbounded: boolean;
  readonly malicious: VersionSet;
  readonly maliciousUnordered: ReadonlySet<string>;
  /** Every version is malicious. */
  readonly isWholeName: boolean;
  readonly severity: Severity;
  readonly isScored: boolean;
  readonly cvss?: CvssRating;
  readonly cwe: readonly number[];
  readonly published?: string;
}

/** @param records of one package */
export function issuesOf(records: readonly AdvisoryRecord[]): readonly Issue[] {
  const cache: VersionCache = new Map();
  return aliasGroups(records).map((group) => {
    const affected: VersionSet[] = [];
    const approximate: VersionSet[] = [];
    const overWide: VersionSet[] = [];
    const malicious: VersionSet[] = [];
    const unordered = new Set<string>();
    const maliciousUnordered = new Set<string>();
    let isUnbounded = false;
    for (const record of group.records) {
      const versions = affectedVersions(record, cache);
      const sets = isOverWide(record, versions.certain);
      affected.push(sets.certain);
      overWide.push(sets.overWide);
      approximate.push(versions.approximate);
      isUnbounded ||= versions.isUnbounded;
      for (const text of versions.unordered) unordered.add(text);
      if (record.isMalicious !== true) continue;
      malicious.push(sets.certain);
      for (const text of versions.unordered) maliciousUnordered.add(text);
    }
    const attacked = unionOf(malicious.flat());
    const published = group.records.map((record) => record.published ?? '').filter((date) => date !== '');
    return {
      id: group.id,
      aliases: group.aliases,
      affected: unionOf(affected.flat()),
      approximate: unionOf(approximate.flat()),
      overWide: unionOf(overWide.flat()),
      unordered,
      isUnbounded,
      malicious: attacked,
      maliciousUnordered,
      isWholeName: malicious.length > 0 && isWithin(EVERY_VERSION, attacked),
      ...ratingOf(group.records),
      cwe: [...new Set(group.records.flatMap(({ cwe }) => cwe ?? []))].sort((a, b) => a - b),
      ...(published.length === 0 ? {} : { published: published.sort()[0] }),
    };
  });
}

/** Severity of an issue that nobody scored. */
const UNSCORED: Severity = 'medium';

/** The worst that records of the group say. Labels count only where none has a vector, so that score and severity agree. */
function ratingOf(records: readonly AdvisoryRecord[]): Pick<Issue, 'severity' | 'isScored' | 'cvss'> {
  let severity: Severity | undefined;
  let cvss: CvssRating | undefined;
  for (const record of records) {
    const rating = record.cvss?.[0];
    const { label } = record;
    if (label !== undefined && (severity === undefined || compareSeverity(label, severity) < 0))
      severity = label;
    if (rating !== undefined && (cvss === undefined || rating.score > cvss.score)) cvss = rating;
  }
  if (cvss !== undefined) return { severity: bandOf(cvss.score), isScored: true, cvss };
  return { severity: severity ?? UNSCORED, isScored: severity !== undefined };
}

/** Bands of the CVSS specification; a score of 0 is low: somebody thought it worth a record. */
export function bandOf(score: number): Severity {
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low';
}
