// Sentences about advisories: how many, which is the worst, what to do. Composed of facts; no text of a database is repeated.

import type { EvidenceValue } from '@sentrascan/contract';
import type { AdvisoryGroup, Assessment } from '../assessment.ts';
import type { Mention } from './wanted-package.ts';

const RELEASES = 4;

/** What the evidence says of each group. */
export function evidenceOfGroups(groups: readonly AdvisoryGroup[]): readonly EvidenceValue[] {
  return groups.map(
    ({
      id,
      aliases,
      severity,
      isScored,
      isMalicious,
      cvss,
      cwe,
      fixed,
      lastAffected,
      affected,
      confidence,
      published,
    }) => ({
      id,
      aliases,
      severity,
      cvss: cvss === undefined ? null : { version: cvss.version, vector: cvss.vector, score: cvss.score },
      fixed: fixed ?? null,
      ...(lastAffected === undefined ? {} : { lastAffected }),
      affected,
      cwe,
      malicious: isMalicious,
      ...(isScored || isMalicious ? {} : { unscored: true }),
      ...(confidence === 'low' ? { confidence } : {}),
      ...(published === undefined ? {} : { published }),
    }),
  );
}

/** `jinja2 2.10`, or `every release that jinja2<3 allows`; of several mentions `jinja2 (2.10, 2.11 and <3)`. */
export function subjectOf(name: string, mentions: readonly Mention[]): string {
  const releases = [...new Set(mentions.map(({ version, specifier }) => version ?? specifier))];
  if (releases.length > 1) return `${name} (${listed(releases, RELEASES)})`;
  const described = mentions.map(({ version, specifier, constrainedBy }) => {
    const by = constrainedBy === undefined ? '' : ` (by ${constrainedBy})`;
    if (version !== undefined) return `${name} ${version}${by}`;
    return specifier === '' ? name : `every release that ${name}${specifier} allows${by}`;
  });
  return described[0] ?? name;
}

/** `5 known vulnerabilities, the worst CVE-2024-1 (critical, CVSS 9.8)`. @param groups the worst first; never empty. @param isTogether each release has one or more of them */
export function vulnerabilitiesOf(groups: readonly AdvisoryGroup[], isTogether = false): string {
  const [worst] = groups;
  const told = worst === undefined ? '' : ratedId(worst);
  return groups.length === 1
    ? `a known vulnerability, ${told}`
    : `${isTogether ? 'one or more of ' : ''}${groups.length} known vulnerabilities, the worst ${told}`;
}

function ratedId({ id, severity, isScored, cvss }: AdvisoryGroup): string {
  const rating = cvss === undefined ? '' : `, CVSS ${cvss.score.toFixed(1)}`;
  return `${id} (${isScored ? `${severity}${rating}` : 'not scored'})`;
}

/** `MAL-2024-1, and 3 vulnerabilities`. */
export function attacksOf(groups: readonly AdvisoryGroup[]): string {
  const attacks = groups.filter(({ isMalicious }) => isMalicious);
  const rest = groups.length - attacks.length;
  const ids = listed(
    attacks.map(({ id, isWholeName }) => (isWholeName ? `${id}, every release` : id)),
    3,
  );
  return rest === 0 ? ids : `${ids}, beside ${rest === 1 ? 'a vulnerability' : `${rest} vulnerabilities`}`;
}

/** Where to go, as an assessment says it. */
export type WaysOut = Pick<Assessment, 'fixedAll' | 'unaffected' | 'unnamedAfter' | 'fewest'>;

/** What to do about vulnerabilities. @param isRange nothing is pinned: the bound is what has to be moved */
export function upgradeAdvice(
  groups: readonly AdvisoryGroup[],
  { fixedAll, unaffected, unnamedAfter, fewest }: WaysOut,
  isRange: boolean,
): string {
  const go = isRange ? 'require' : 'upgrade to';
  if (fixedAll !== undefined)
    return `${go} ${fixedAll} or later, which ${groups.length === 1 ? 'fixes it' : `fixes all ${groups.length}`}`;
  if (unaffected !== undefined) return `${go} ${unaffected} or later, which no advisory names as affected`;
  if (unnamedAfter !== undefined)
    return `${go} a release after ${unnamedAfter}: no advisory names those as affected`;
  const mended = groups.filter(({ fixed }) => fixed !== undefined).length;
  const known = groups.length === 1 ? 'it' : mended === 0 ? 'any' : 'all';
  const least =
    fewest === undefined
      ? ''
      : `; ${fewest.release} has the fewest, ${fewest.issues === 1 ? '1 known vulnerability' : `${fewest.issues} known vulnerabilities`}`;
  return `no release is known to fix ${known}${least === '' && known === 'all' ? `; ${mended} of ${groups.length} have a fix` : least}`;
}

/** `a, b, c and 9 more`. */
export function listed(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most);
  const more = texts.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
