// Which release to go to where the advisories of a package do not all name one that fixes them.

import { compareVersions, isPrerelease, parseVersion, type Version } from '../pep440/version.ts';
import { type Interval, intervalOf } from '../pep440/version-set.ts';
import { versionText } from './affected-text.ts';
import type { Issue } from './package-advisories.ts';

/** Where to go from a release or a range that is affected. */
export interface WayOut {
  /** The lowest release named by any advisory of the package that none of them affects. */
  readonly unaffected?: string;
  /** The last release that any advisory affects, where every one of them ends and none names a later release. */
  readonly unnamedAfter?: string;
  /** The lowest of the named releases with the fewest issues, where that is less than now. */
  readonly fewest?: { readonly release: string; readonly issues: number };
}

/** More releases than advisories of one package name. */
const MAX_CANDIDATES = 1_000;

/**
 * Looks for a release behind the present one.
 *
 * @param issues every issue of the package
 * @param present how many issues hold now
 * @param start the release that is asked for, or the end of the range; undefined where the range has none
 * @param onlyFinal leaves out pre-releases
 */
export function wayOut(
  issues: readonly Issue[],
  present: number,
  start: Version | undefined,
  onlyFinal: boolean,
): WayOut {
  if (start === undefined) return {};
  let fewest: { release: string; issues: number } | undefined;
  for (const version of namedReleases(issues, onlyFinal)) {
    if (compareVersions(version, start) <= 0) continue;
    if (issues.some(({ malicious }) => intervalOf(malicious, version) !== undefined)) continue;
    const left = issues.filter((issue) => holds(issue, version)).length;
    if (left === 0) return { unaffected: versionText(version) };
    if (left < (fewest?.issues ?? present)) fewest = { release: versionText(version), issues: left };
  }
  const last = lastAffected(issues);
  if (last !== undefined) return { unnamedAfter: versionText({ ...last, local: undefined }) };
  return fewest === undefined ? {} : { fewest };
}

function holds({ affected, approximate }: Issue, version: Version): boolean {
  return intervalOf(affected, version) !== undefined || intervalOf(approximate, version) !== undefined;
}

/** Where affected versions begin and end, and what fixes them; the lowest first. */
function namedReleases(issues: readonly Issue[], onlyFinal: boolean): readonly Version[] {
  const named = new Map<string, Version>();
  const add = (version: Version | undefined) => {
    if (version === undefined) return;
    const release = { ...version, local: undefined };
    const found = onlyFinal ? finalOf(release) : release;
    named.set(versionText({ ...found, writtenSegments: 0 }), found);
  };
  for (const { affected } of issues) {
    for (const { from, to, fixed } of affected) {
      add(from?.version);
      add(fixed === undefined ? to?.version : parseVersion(fixed));
    }
  }
  return [...named.values()].sort(compareVersions).slice(-MAX_CANDIDATES);
}

/** @returns undefined where an issue has no end, or where a release that fixes it comes last */
function lastAffected(issues: readonly Issue[]): Version | undefined {
  let last: Interval['to'];
  for (const { affected, approximate, isUnbounded } of issues) {
    if (isUnbounded) return undefined;
    for (const { to } of [...affected, ...approximate]) {
      if (to === undefined) return undefined;
      if (last === undefined || compareVersions(to.version, last.version) > 0) last = to;
    }
  }
  return last?.isAfter === true ? last.version : undefined;
}

/** The final release that a pre-release leads to; any other version is its own. */
export function finalOf(version: Version): Version {
  if (!isPrerelease(version)) return version;
  const post = version.phase === 3 ? version.post : -1;
  return { ...version, phase: 3, pre: 0, post, dev: Number.POSITIVE_INFINITY, local: undefined };
}

/** `5.0.0` of `5.0.0rc3`; what is no version stays as it is. */
export function finalText(text: string): string {
  const version = parseVersion(text);
  return version === undefined || !isPrerelease(version) ? text : versionText(finalOf(version));
}
