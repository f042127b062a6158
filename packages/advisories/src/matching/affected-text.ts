// A set of versions in words of PEP 440, for people: `>=1.0,<2.3.1 || ==2.5`.

import { compareVersions, type Version, type VersionNumber } from '../pep440/version.ts';
import type { Cut, Interval, VersionSet } from '../pep440/version-set.ts';

/** Intervals that are written out; more say no more to a reader. */
const MAX_INTERVALS = 12;

/** Alternatives are joined by `||`; a set of all versions is `*`. */
export function affectedText(set: VersionSet): string {
  const shown = set.slice(0, MAX_INTERVALS).map(intervalText);
  if (set.length > MAX_INTERVALS) shown.push(`and ${set.length - MAX_INTERVALS} more`);
  return shown.join(' || ');
}

function intervalText({ from, to }: Interval): string {
  if (isOneVersion(from, to)) return `==${versionText((from as Cut).version)}`;
  const parts: string[] = [];
  if (from !== undefined) parts.push(`${from.isAfter ? '>' : '>='}${versionText(from.version)}`);
  if (to !== undefined) parts.push(`${to.isAfter ? '<=' : '<'}${versionText(to.version)}`);
  return parts.length === 0 ? '*' : parts.join(',');
}

function isOneVersion(from: Cut | undefined, to: Cut | undefined): boolean {
  if (from === undefined || to === undefined || from.isAfter || !to.isAfter) return false;
  const last = to.version.local === 'any' ? { ...to.version, local: undefined } : to.version;
  return compareVersions(from.version, last) === 0;
}

const PHASES = ['a', 'b', 'rc'];

/** The version in normal form. */
export function versionText(version: Version): string {
  const release = [...version.release];
  while (release.length < version.writtenSegments) release.push(0);
  const parts = [Number(version.epoch) === 0 ? '' : `${version.epoch}!`, release.join('.')];
  if (version.phase >= 0 && version.phase < 3) parts.push(`${PHASES[version.phase]}${version.pre}`);
  if (version.post !== -1 && version.post !== Number.POSITIVE_INFINITY) parts.push(`.post${version.post}`);
  if (version.dev !== Number.POSITIVE_INFINITY) parts.push(`.dev${version.dev}`);
  if (Array.isArray(version.local))
    parts.push(`+${(version.local as readonly (VersionNumber | string)[]).join('.')}`);
  return parts.join('');
}
