// Sets of versions as intervals, so that "is every release that this allows affected" is arithmetic: no list of the releases
// that exist is needed, and none is trusted to be complete.

import { compareVersions, isPrerelease, type Version } from './version.ts';

/** A place between two versions: just before one, or just behind it. */
export interface Cut {
  readonly version: Version;
  readonly isAfter: boolean;
}

/** Versions from one cut to the next. A missing cut is the end of all versions. */
export interface Interval {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
  /** What the end of the interval was written as, where the release that ends it is a good one. */
  readonly fixed?: string;
}

/** Sorted, without overlap and without neighbours that touch. */
export type VersionSet = readonly Interval[];

/** Every version. */
export const EVERY_VERSION: VersionSet = [{ from: undefined, to: undefined }];

/** The cut just before a version. */
export function before(version: Version): Cut {
  return { version, isAfter: false };
}

/** The cut behind a version and, where it has no local label of its own, behind all its local releases. */
export function behind(version: Version): Cut {
  return { version: version.local === undefined ? { ...version, local: 'any' } : version, isAfter: true };
}

/** Exactly one version, with the local releases that PEP 440 takes for it (`==1.0` allows `1.0+cpu`). */
export function only(version: Version): Interval {
  return { from: before(version), to: behind(version) };
}

function compareCuts(a: Cut, b: Cut): number {
  return compareVersions(a.version, b.version) || Number(a.isAfter) - Number(b.isAfter);
}

function compareStarts(a: Cut | undefined, b: Cut | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return compareCuts(a, b);
}

function compareEnds(a: Cut | undefined, b: Cut | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compareCuts(a, b);
}

/** True where nothing lies between the two. */
function isEmpty(from: Cut | undefined, to: Cut | undefined): boolean {
  return from !== undefined && to !== undefined && compareCuts(from, to) >= 0;
}

/** All versions of these intervals. */
export function unionOf(intervals: readonly Interval[]): VersionSet {
  const [first] = intervals;
  if (first === undefined || intervals.length === 1)
    return first === undefined || isEmpty(first.from, first.to) ? [] : intervals;
  const sorted = intervals
    .filter(({ from, to }) => !isEmpty(from, to))
    .sort((a, b) => compareStarts(a.from, b.from));
  const union: Interval[] = [];
  for (const interval of sorted) {
    const last = union.at(-1);
    if (
      last === undefined ||
      (last.to !== undefined && interval.from !== undefined && compareCuts(interval.from, last.to) > 0)
    )
      union.push(interval);
    else if (
      compareEnds(interval.to, last.to) > 0 ||
      (interval.fixed !== undefined && compareEnds(interval.to, last.to) === 0)
    )
      union[union.length - 1] = { ...interval, from: last.from };
  }
  return union;
}

/** Versions that are in both. The ends keep what `a` calls them. */
export function intersectionOf(a: VersionSet, b: VersionSet): VersionSet {
  const common: Interval[] = [];
  let [i, k] = [0, 0];
  while (i < a.length && k < b.length) {
    const [x, y] = [a[i] as Interval, b[k] as Interval];
    const from = compareStarts(x.from, y.from) > 0 ? x.from : y.from;
    const isEndOfX = compareEnds(x.to, y.to) <= 0;
    const to = isEndOfX ? x.to : y.to;
    if (!isEmpty(from, to))
      common.push(isEndOfX && x.fixed !== undefined ? { from, to, fixed: x.fixed } : { from, to });
    if (isEndOfX) i++;
    else k++;
  }
  return common;
}

/** Every version that is not in the set. */
export function complementOf(set: VersionSet): VersionSet {
  const rest: Interval[] = [];
  let from: Cut | undefined;
  let isOpen = true;
  for (const interval of set) {
    if (interval.from !== undefined) rest.push({ from, to: interval.from });
    from = interval.to;
    isOpen = interval.to !== undefined;
  }
  if (isOpen) rest.push({ from, to: undefined });
  return rest;
}

/** The interval that a version lies in. */
export function intervalOf(set: VersionSet, version: Version): Interval | undefined {
  for (const interval of set) {
    if (interval.from !== undefined && !isBehind(version, interval.from)) return undefined;
    if (interval.to === undefined || !isBehind(version, interval.to)) return interval;
  }
  return undefined;
}

function isBehind(version: Version, cut: Cut): boolean {
  const order = compareVersions(version, cut.version);
  return order > 0 || (order === 0 && !cut.isAfter);
}

/** Whether `part` holds nothing that `whole` does not. `without` says that pre-releases do not count. */
export function isWithin(part: VersionSet, whole: VersionSet, without?: 'prereleases'): boolean {
  const rest = intersectionOf(part, complementOf(whole));
  return without === undefined ? rest.length === 0 : rest.every(holdsOnlyPrereleases);
}

/** Drops what holds nothing but pre-releases. */
export function withFinalReleases(set: VersionSet): VersionSet {
  return set.filter((interval) => !holdsOnlyPrereleases(interval));
}

/** No final release and no post-release lies in the interval. */
function holdsOnlyPrereleases({ from, to }: Interval): boolean {
  if (from === undefined || to === undefined) return false;
  const { version } = from;
  if (!isPrerelease(version)) return false;
  // A development release of a post-release leads to that post-release, every other one to the final release.
  const post = version.phase === 3 ? version.post : -1;
  const next: Version = {
    ...version,
    phase: 3,
    pre: 0,
    post,
    dev: Number.POSITIVE_INFINITY,
    local: undefined,
  };
  return !isBehindOrAt(to, next);
}

/** True where the version lies before the cut. */
function isBehindOrAt(cut: Cut, version: Version): boolean {
  return !isBehind(version, cut);
}
