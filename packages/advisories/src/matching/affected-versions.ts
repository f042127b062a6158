// Which versions one advisory affects, by the algorithm of OSV (https://ossf.github.io/osv-schema/#evaluation), for records as
// they are: events out of order, bounds that are no versions.

import type { AdvisoryRecord, RangeEvent } from '../advisory-record.ts';
import { compareVersions, parseVersion, type Version } from '../pep440/version.ts';
import {
  before,
  behind,
  type Cut,
  type Interval,
  only,
  unionOf,
  type VersionSet,
} from '../pep440/version-set.ts';

/** What one record says of versions. */
export interface AffectedVersions {
  /** Told by ranges and lists that can be evaluated. */
  readonly certain: VersionSet;
  /** Told by a range with a bound that is no version, read as far as it is one (`2.6.0-cu124` as 2.6.0). */
  readonly approximate: VersionSet;
  /** Releases whose names are no versions, lower case. */
  readonly unordered: readonly string[];
  /** A range could not be evaluated at all, and nothing else says which versions it meant. */
  readonly isUnbounded: boolean;
}

/** Parses each text once. */
export type VersionCache = Map<string, Version | undefined>;

type EventKind = 'introduced' | 'fixed' | 'last_affected' | 'limit';

interface Event {
  readonly kind: EventKind;
  readonly text: string;
  /** undefined: before every version. */
  readonly version: Version | undefined;
}

/** @param cache kept by the caller for all records of a package */
export function affectedVersions(record: AdvisoryRecord, cache: VersionCache): AffectedVersions {
  const certain: Interval[] = [];
  const approximate: Interval[] = [];
  const unordered: string[] = [];
  let isUnbounded = false;
  for (const text of record.versions) {
    const version = parsed(text, cache);
    if (version === undefined) unordered.push(text.trim().toLowerCase());
    else certain.push(only(version));
  }
  for (const range of record.ranges) {
    const exact = eventsOf(range, (text) => parsed(text, cache));
    if (exact !== undefined) certain.push(...segmentsOf(exact));
    // A list says it better than a bound that is guessed.
    else if (record.versions.length === 0) {
      const guessed = eventsOf(range, (text) => parsed(text, cache) ?? longestVersionAtStart(text));
      if (guessed === undefined) isUnbounded = true;
      else approximate.push(...segmentsOf(guessed));
    }
  }
  return { certain: unionOf(certain), approximate: unionOf(approximate), unordered, isUnbounded };
}

/** The version that a text names. */
export function parsed(text: string, cache: VersionCache): Version | undefined {
  if (cache.has(text)) return cache.get(text);
  const version = parseVersion(text);
  cache.set(text, version);
  return version;
}

/** @returns undefined where a bound is no version */
function eventsOf(
  range: readonly RangeEvent[],
  parse: (text: string) => Version | undefined,
): readonly Event[] | undefined {
  const events: Event[] = [];
  for (const event of range) {
    const [kind, text] = Object.entries(event)[0] as [EventKind, string];
    if (kind === 'introduced' && text === '0') events.push({ kind, text, version: undefined });
    else if (kind === 'limit' && text === '*') continue;
    else {
      const version = parse(text);
      if (version === undefined) return undefined;
      events.push({ kind, text, version });
    }
  }
  return events;
}

function compareEvents(a: Event, b: Event): number {
  if (a.version === undefined || b.version === undefined)
    return Number(b.version === undefined) - Number(a.version === undefined);
  return compareVersions(a.version, b.version);
}

/** Segments between events, in order of their versions. */
function segmentsOf(events: readonly Event[]): Interval[] {
  const steps = events.filter(({ kind }) => kind !== 'limit').sort(compareEvents);
  const segments: Interval[] = [];
  let from: Cut | undefined;
  let isOpen = false;
  for (let i = 0; i < steps.length; ) {
    let end = i + 1;
    while (end < steps.length && compareEvents(steps[i] as Event, steps[end] as Event) === 0) end++;
    // What ends a segment and what begins the next one may be the same version, and so may the ends of an empty one.
    for (const step of inOrder(steps.slice(i, end), isOpen)) {
      if (step.kind === 'introduced') {
        if (!isOpen) from = step.version === undefined ? undefined : before(step.version);
        isOpen = true;
      } else if (isOpen && step.version !== undefined) {
        isOpen = false;
        segments.push(
          step.kind === 'fixed'
            ? { from, to: before(step.version), fixed: step.text }
            : { from, to: behind(step.version) },
        );
      }
    }
    i = end;
  }
  if (isOpen) segments.push({ from, to: undefined });
  return withinLimits(segments, events);
}

function inOrder(steps: readonly Event[], isOpen: boolean): readonly Event[] {
  if (steps.length === 1) return steps;
  const rank: Readonly<Record<EventKind, number>> = {
    fixed: isOpen ? 0 : 2,
    introduced: 1,
    last_affected: 3,
    limit: 4,
  };
  return [...steps].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/** A range with limits says nothing of what lies behind the last of them. */
function withinLimits(segments: Interval[], events: readonly Event[]): Interval[] {
  const limits = events.filter(({ kind }) => kind === 'limit').sort(compareEvents);
  const last = limits.at(-1)?.version;
  if (last === undefined) return segments;
  const end = before(last);
  return segments.map((segment) =>
    segment.to !== undefined && compareVersions(segment.to.version, last) < 0
      ? segment
      : { from: segment.from, to: end },
  );
}

/** The longest beginning of a text that is a version: of `2.6.0-cu124` it is 2.6.0, of `>= 0.1.0-rc.3` it is 0.1.0rc3. */
function longestVersionAtStart(text: string): Version | undefined {
  const start = text.search(/\d/);
  if (start < 0 || start > 8) return undefined;
  const written = text.slice(start, start + 64);
  for (let end = written.length; end > 0; end--) {
    // The `c` of `-cu124` is no candidate.
    if (/[a-z0-9]/i.test(written.charAt(end))) continue;
    const version = parseVersion(written.slice(0, end).replace(/-rc\.(?=\d)/, 'rc'));
    if (version !== undefined) return version;
  }
  return undefined;
}
