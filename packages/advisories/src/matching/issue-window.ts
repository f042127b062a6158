// Between which releases an issue can hold at all, in a few characters: enough to pass over most issues without reading them.

import { compareVersions, parseVersion, publicVersion, type Version } from '../pep440/version.ts';
import type { Cut, VersionSet } from '../pep440/version-set.ts';
import { versionText } from './affected-text.ts';
import type { Issue } from './package-advisories.ts';

/**
 * `1.0 <2.3`: nothing holds below 1.0 nor from 2.3 on; `1.0 2.3`: nothing above 2.3; a `*` is an end that is open. Told by public
 * versions, so rather too wide than too narrow.
 */
export type IssueWindow = string;

/** The window of one issue. */
export function windowOf(issue: Issue): IssueWindow {
  if (issue.isUnbounded) return '* *';
  const sets = [issue.affected, issue.approximate, issue.overWide].filter((set) => set.length > 0);
  const [first, ...others] = sets;
  // Releases whose names are no versions are asked for by name alone.
  if (first === undefined) return '* *';
  let from = first[0]?.from;
  let to = first.at(-1)?.to;
  for (const set of others) {
    from = lower(from, set[0]?.from);
    to = higher(to, endOf(set));
  }
  return `${from === undefined ? '*' : publicText(from.version)} ${endText(to)}`;
}

/** The end of the last of these windows: behind it no issue of the package holds. */
export function lastEnd(issues: readonly Issue[]): string {
  let last: Cut | undefined;
  for (const [at, issue] of issues.entries()) {
    if (windowOf(issue).endsWith('*')) return '*';
    const end = [issue.affected, issue.approximate, issue.overWide]
      .map(endOf)
      .reduce((a, b) => (a === undefined ? b : b === undefined ? a : higher(a, b)));
    last = at === 0 ? end : higher(last, end);
  }
  return endText(last);
}

/** @param window of an issue */
export function mayHold(window: IssueWindow, release: Version): boolean {
  const space = window.indexOf(' ');
  if (isBehindEnd(window.slice(space + 1), release)) return false;
  if (window.startsWith('*')) return true;
  const from = boundOf(window.slice(0, space));
  return from === undefined || compareVersions(publicVersion(release), from) >= 0;
}

/** @param end of a window: `<2.3`, `2.3` or `*` */
export function isBehindEnd(end: string, release: Version): boolean {
  if (end === '*') return false;
  const isOutside = end.startsWith('<');
  const bound = boundOf(isOutside ? end.slice(1) : end);
  if (bound === undefined) return false;
  const order = compareVersions(publicVersion(release), bound);
  return isOutside ? order >= 0 : order > 0;
}

function endOf(set: VersionSet): Cut | undefined {
  return set.at(-1)?.to;
}

function endText(cut: Cut | undefined): string {
  if (cut === undefined) return '*';
  const isOutside = !cut.isAfter && cut.version.local === undefined;
  return `${isOutside ? '<' : ''}${publicText(cut.version)}`;
}

function publicText(version: Version): string {
  return versionText(publicVersion(version));
}

function lower(a: Cut | undefined, b: Cut | undefined): Cut | undefined {
  return a === undefined || b === undefined ? undefined : isBelow(a, b) ? a : b;
}

function higher(a: Cut | undefined, b: Cut | undefined): Cut | undefined {
  return a === undefined || b === undefined ? undefined : isBelow(a, b) ? b : a;
}

function isBelow(a: Cut, b: Cut): boolean {
  return (compareVersions(a.version, b.version) || Number(a.isAfter) - Number(b.isAfter)) < 0;
}

/** Bounds repeat from issue to issue. */
const MAX_KNOWN = 20_000;
const known = new Map<string, Version | undefined>();

function boundOf(text: string): Version | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= MAX_KNOWN) known.clear();
  const version = parseVersion(text);
  known.set(text, version);
  return version;
}
