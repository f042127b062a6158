// What an index says of one dependency: of the release that is installed, or of the releases that a specifier allows.

import { compareSeverity, normalizedPackageName } from '@sentrascan/contract';
import type { AdvisoryGroup, AssessedDependency, Assessment } from '../assessment.ts';
import type { AdvisoryIndex } from '../index-file/advisory-index.ts';
import { admitsPrereleases, parseSpecifier, pinnedVersion, versionsOf } from '../pep440/specifier.ts';
import { compareVersions, isPrerelease, parseVersion, type Version } from '../pep440/version.ts';
import {
  EVERY_VERSION,
  type Interval,
  intersectionOf,
  intervalOf,
  isWithin,
  unionOf,
  type VersionSet,
  withFinalReleases,
} from '../pep440/version-set.ts';
import { affectedText, versionText } from './affected-text.ts';
import type { Issue } from './package-advisories.ts';
import { finalText, wayOut } from './way-out.ts';

/**
 * Compares a dependency with the advisories of its package.
 *
 * One release is affected or not. Of a specifier, a group is certain where every version that it allows is affected, whether
 * such a release exists or not; it is possible where some are. A bare name promises nothing, so only a package whose every
 * release is malicious is certain there.
 */
export function assess(index: AdvisoryIndex, dependency: AssessedDependency): Assessment {
  const name = normalizedPackageName(dependency.name.trim());
  const question = questionOf(dependency);
  const issues = index.issues(name, question.release);
  const isCovered = issues !== undefined || !index.header.isPartial;
  const answers = (issues ?? []).map(question.answer);
  const together = question.covers === undefined ? answers : certainTogether(answers, question.covers);
  const isTogether = together !== answers;
  const verdicts = question.onlyFinal ? together.map(withFinalFix) : together;
  const certain = verdicts.filter((verdict) => verdict.answer === 'certain');
  const fixedAll = lowestThatMendsAll(certain, question.onlyFinal);
  const out =
    certain.length === 0 || fixedAll !== undefined
      ? {}
      : wayOut(index.issues(name) ?? [], certain.length, question.end, question.onlyFinal);
  return {
    name,
    isCovered,
    certain: sortedGroups(certain),
    possible: sortedGroups(verdicts.filter((verdict) => verdict.answer === 'possible')),
    ...(isTogether ? { isTogether } : {}),
    ...(fixedAll === undefined ? {} : { fixedAll }),
    ...out,
  };
}

/** What follows of one issue. */
interface Verdict {
  readonly issue: Issue;
  readonly answer: 'certain' | 'possible' | 'unaffected';
  readonly isMalicious?: boolean;
  readonly confidence?: AdvisoryGroup['confidence'];
  readonly fixed?: string;
  readonly lastAffected?: string;
}

interface Question {
  /** Where one release is asked for, and it is a version. */
  readonly release?: Version;
  /** The release, or where the range ends. */
  readonly end?: Version | undefined;
  /** Nobody asks for a pre-release, so none is advised. */
  readonly onlyFinal: boolean;
  readonly answer: (issue: Issue) => Verdict;
  /** Of a range: whether every version that it allows is in the set. */
  readonly covers?: (set: VersionSet) => boolean;
}

function questionOf(dependency: AssessedDependency): Question {
  const clauses = dependency.version === undefined ? parseSpecifier(dependency.specifier) : undefined;
  const release = dependency.version ?? (clauses === undefined ? undefined : pinnedVersion(clauses));
  if (release !== undefined) {
    const version = parseVersion(release);
    const text = release.trim().toLowerCase();
    if (version === undefined) return { onlyFinal: true, answer: (issue) => ofUnordered(issue, text) };
    const answer = (issue: Issue) => ofRelease(issue, version, text);
    return { release: version, end: version, onlyFinal: !isPrerelease(version), answer };
  }
  // What cannot be read may allow anything, and promises nothing.
  const isOpen = clauses === undefined || clauses.length === 0;
  const onlyFinal = !isOpen && !admitsPrereleases(clauses);
  const allowed = isOpen
    ? EVERY_VERSION
    : versionsOf(clauses).filter((each) => !isBelowZero(each, onlyFinal));
  const admitsOnlyFinal = isOpen || onlyFinal;
  const answer = (issue: Issue) => ofRange(issue, allowed, isOpen, onlyFinal);
  const end = allowed.at(-1)?.to?.version;
  // Nothing can be installed, so nothing holds.
  if (allowed.length === 0)
    return { end, onlyFinal: admitsOnlyFinal, answer: (issue) => ({ issue, answer: 'unaffected' }) };
  if (isOpen) return { end, onlyFinal: admitsOnlyFinal, answer };
  const covers = (set: VersionSet) => isWithin(allowed, set, onlyFinal ? 'prereleases' : undefined);
  return { end, onlyFinal: admitsOnlyFinal, answer, covers };
}

const ZERO = parseVersion('0') as Version;
const LOWEST = parseVersion('0.dev0') as Version;

/** True where the interval ends before the lowest version that there is. */
function isBelowZero({ from, to }: Interval, onlyFinal: boolean): boolean {
  return from === undefined && to !== undefined && !to.isAfter
    ? compareVersions(to.version, onlyFinal ? ZERO : LOWEST) <= 0
    : false;
}

/**
 * Where no issue holds for the whole range, several may do so together: then each release has one of them, though none has all.
 * Of those the worst are taken that are enough. Attacks are told apart: a release is one, or is not.
 *
 * @returns the same verdicts where they do not cover the range
 */
function certainTogether(
  verdicts: readonly Verdict[],
  covers: (set: VersionSet) => boolean,
): readonly Verdict[] {
  if (verdicts.some(({ answer }) => answer === 'certain')) return verdicts;
  const candidates = verdicts.filter(
    ({ answer, confidence, isMalicious }) =>
      answer === 'possible' && confidence === 'high' && isMalicious !== true,
  );
  for (const least of ['critical', 'high', 'medium', 'low'] as const) {
    const taken = candidates.filter(({ issue }) => compareSeverity(issue.severity, least) <= 0);
    if (taken.length < 2 || !covers(unionOf(taken.flatMap(({ issue }) => issue.affected)))) continue;
    const enough = new Set(taken);
    return verdicts.map((each) => (enough.has(each) ? { ...each, answer: 'certain' } : each));
  }
  return verdicts;
}

function ofRelease(issue: Issue, version: Version, text: string): Verdict {
  const inside = intervalOf(issue.affected, version);
  if (inside !== undefined || issue.unordered.has(text)) {
    const isMalicious =
      intervalOf(issue.malicious, version) !== undefined || issue.maliciousUnordered.has(text);
    return { issue, answer: 'certain', isMalicious, confidence: 'high', ...endedBy(inside) };
  }
  const near = intervalOf(issue.approximate, version);
  if (near !== undefined) return { issue, answer: 'certain', confidence: 'low', ...endedBy(near) };
  if (intervalOf(issue.overWide, version) !== undefined)
    return { issue, answer: 'possible', isMalicious: true, confidence: 'low' };
  return { issue, answer: issue.isUnbounded ? 'possible' : 'unaffected', confidence: 'low' };
}

/** A release whose name is no version stands in no order: lists and issues of every version alone tell of it. */
function ofUnordered(issue: Issue, text: string): Verdict {
  const isEverything = isWithin(EVERY_VERSION, issue.affected);
  if (isEverything || issue.unordered.has(text)) {
    const isMalicious = issue.isWholeName || issue.maliciousUnordered.has(text);
    return { issue, answer: 'certain', isMalicious, confidence: 'high' };
  }
  return { issue, answer: 'possible', isMalicious: issue.malicious.length > 0, confidence: 'low' };
}

function ofRange(issue: Issue, allowed: VersionSet, isOpen: boolean, onlyFinal: boolean): Verdict {
  const without = onlyFinal ? 'prereleases' : undefined;
  const every = (set: VersionSet) => allowed.length > 0 && isWithin(allowed, set, without);
  const some = (set: VersionSet) => {
    const common = intersectionOf(set, allowed);
    return (onlyFinal ? withFinalReleases(common) : common).length > 0;
  };
  const isMalicious = some(issue.malicious);
  if (isOpen ? issue.isWholeName : every(issue.affected))
    return {
      issue,
      answer: 'certain',
      isMalicious,
      confidence: 'high',
      ...endedBy(lastReached(issue.affected, allowed)),
    };
  if (some(issue.affected))
    return {
      issue,
      answer: 'possible',
      isMalicious,
      confidence: 'high',
      ...endedBy(lastReached(issue.affected, allowed)),
    };
  const isNear = some(issue.approximate) || some(issue.overWide) || issue.isUnbounded;
  const isAttack = some(issue.overWide);
  return { issue, answer: isNear ? 'possible' : 'unaffected', isMalicious: isAttack, confidence: 'low' };
}

/** What ends the last affected interval that the allowed versions reach into. */
function lastReached(affected: VersionSet, allowed: VersionSet): Interval | undefined {
  return affected.filter((interval) => intersectionOf([interval], allowed).length > 0).at(-1);
}

/** What fixes it, or else the last release that it holds for. */
function endedBy(interval: Interval | undefined): Pick<Verdict, 'fixed' | 'lastAffected'> {
  if (interval?.fixed !== undefined) return { fixed: interval.fixed };
  const to = interval?.to;
  return to?.isAfter === true ? { lastAffected: versionText({ ...to.version, local: undefined }) } : {};
}

function withFinalFix(verdict: Verdict): Verdict {
  return verdict.fixed === undefined ? verdict : { ...verdict, fixed: finalText(verdict.fixed) };
}

/** Goes up from the highest of the fixes until no issue has the version; every step leaves an interval behind. */
function lowestThatMendsAll(certain: readonly Verdict[], onlyFinal: boolean): string | undefined {
  if (certain.length === 0 || certain.some(({ fixed }) => fixed === undefined)) return undefined;
  let best: string | undefined;
  for (;;) {
    const next = higherThan(certain, best);
    if (next === 'none') return undefined;
    if (next === undefined) return best;
    best = onlyFinal ? finalText(next) : next;
  }
}

/** @returns a version that has to be reached still; undefined where none has, `none` where it leads nowhere */
function higherThan(certain: readonly Verdict[], best: string | undefined): string | undefined {
  if (best === undefined) return certain[0]?.fixed;
  const version = parseVersion(best);
  if (version === undefined) return 'none';
  for (const { issue, fixed = '' } of certain) {
    const goal = parseVersion(fixed);
    if (goal === undefined) return 'none';
    if (compareVersions(version, goal) < 0) return fixed;
    const inside = intervalOf(issue.affected, version) ?? intervalOf(issue.approximate, version);
    if (inside !== undefined) return inside.fixed ?? 'none';
  }
  return undefined;
}

function sortedGroups(verdicts: readonly Verdict[]): readonly AdvisoryGroup[] {
  return verdicts
    .map(groupOf)
    .sort(
      (a, b) =>
        Number(b.isMalicious) - Number(a.isMalicious) ||
        compareSeverity(a.severity, b.severity) ||
        (a.id < b.id ? -1 : 1),
    );
}

function groupOf({
  issue,
  isMalicious = false,
  confidence = 'high',
  fixed,
  lastAffected,
}: Verdict): AdvisoryGroup {
  const { id, aliases, isScored, cvss, cwe, published } = issue;
  return {
    id,
    aliases,
    severity: isMalicious ? 'critical' : issue.severity,
    isScored: isScored || isMalicious,
    ...(cvss === undefined ? {} : { cvss }),
    isMalicious,
    isWholeName: isMalicious && issue.isWholeName,
    cwe,
    ...(fixed === undefined ? {} : { fixed }),
    ...(lastAffected === undefined ? {} : { lastAffected }),
    affected: affectedText(
      confidence === 'high'
        ? issue.affected
        : unionOf([...issue.affected, ...issue.approximate, ...issue.overWide]),
    ),
    confidence,
    ...(published === undefined ? {} : { published }),
  };
}
