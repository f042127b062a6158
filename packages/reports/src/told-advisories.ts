// What the evidence of a vulnerable or malicious package says of its advisories, and which advisories a report compared with.

import { type Finding, type ReportedAdvisories, SEVERITIES, type Severity } from '@sentrascan/contract';

/** One advisory as a finding tells it. Ids are words of a database: not yet made visible. */
export interface ToldAdvisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  readonly isScored: boolean;
  readonly isMalicious: boolean;
  /** CVSS base score. */
  readonly score?: number;
  readonly vector?: string;
  readonly fixed?: string;
  /** Releases, in words of PEP 440. */
  readonly affected?: string;
  /** The last release that is affected, where no release is named that fixes it. */
  readonly lastAffected?: string;
}

/** @returns in the order of the evidence, the worst first; empty for findings of other kinds */
export function toldAdvisories({ evidence }: Finding): readonly ToldAdvisory[] {
  const { advisories } = evidence;
  if (!Array.isArray(advisories)) return [];
  return advisories.flatMap((told: unknown): ToldAdvisory[] => {
    if (!isRecord(told) || typeof told['id'] !== 'string') return [];
    const cvss = isRecord(told['cvss']) ? told['cvss'] : {};
    const aliases = Array.isArray(told['aliases']) ? told['aliases'] : [];
    return [
      {
        id: told['id'],
        aliases: aliases.filter((alias) => typeof alias === 'string'),
        severity: SEVERITIES.find((severity) => severity === told['severity']) ?? 'medium',
        isScored: told['unscored'] !== true,
        isMalicious: told['malicious'] === true,
        ...(typeof cvss['score'] === 'number' ? { score: cvss['score'] } : {}),
        ...(typeof cvss['vector'] === 'string' ? { vector: cvss['vector'] } : {}),
        ...(typeof told['fixed'] === 'string' ? { fixed: told['fixed'] } : {}),
        ...(typeof told['affected'] === 'string' ? { affected: told['affected'] } : {}),
        ...(typeof told['lastAffected'] === 'string' ? { lastAffected: told['lastAffected'] } : {}),
      },
    ];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `critical 9.8`, `medium, not scored`, `malicious`. */
export function ratingOf({ severity, score, isScored, isMalicious }: ToldAdvisory): string {
  if (isMalicious) return 'malicious';
  if (!isScored) return `${severity}, not scored`;
  return score === undefined ? severity : `${severity} ${score.toFixed(1)}`;
}

/** `CVE-2024-1 critical 9.8, fixed in 2.3.1`. */
export function advisoryNote(told: ToldAdvisory): string {
  const last = told.lastAffected === undefined ? 'no fix known' : `the last affected is ${told.lastAffected}`;
  const fixed = told.fixed === undefined ? (told.isMalicious ? '' : `, ${last}`) : `, fixed in ${told.fixed}`;
  return `${told.id} ${ratingOf(told)}${fixed}`;
}

/** `3492 advisories of 110 packages, the newest of 2026-11-20; of others nothing is known`, not yet made visible. */
export function describeAdvisories({
  source,
  newestModified,
  advisories,
  packages,
  isPartial,
}: ReportedAdvisories): string {
  const known = `${advisories} of ${packages} packages, the newest of ${newestModified.slice(0, 10)} (${source})`;
  return isPartial ? `${known}; other packages are not covered (sentrascan advisories update)` : known;
}
