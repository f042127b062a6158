// Whether a release is newer than every fix of its package: most are, and then no issue has to be worked out.

import type { AdvisoryRecord } from '../advisory-record.ts';
import { compareVersions, parseVersion, type Version } from '../pep440/version.ts';

/** Bounds repeat from record to record. */
const MAX_KNOWN = 20_000;
const known = new Map<string, Version | undefined>();

function boundOf(text: string): Version | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size >= MAX_KNOWN) known.clear();
  const version = parseVersion(text);
  known.set(text, version);
  return version;
}

/**
 * True only where nothing of what the records say can hold for the release: each range ends, and below it. Lists of versions,
 * attacks, and what cannot be evaluated are left to be looked at.
 */
export function isBeyondFixes(records: readonly AdvisoryRecord[], release: string): boolean {
  const version = boundOf(release);
  if (version === undefined) return false;
  return records.every(
    ({ ranges, versions, isMalicious }) =>
      isMalicious !== true &&
      versions.length === 0 &&
      ranges.length > 0 &&
      ranges.every((events) => isBeyond(events, version)),
  );
}

function isBeyond(events: AdvisoryRecord['ranges'][number], version: Version): boolean {
  let open = 0;
  for (const event of events) {
    if ('introduced' in event) {
      open += 1;
      continue;
    }
    const isLast = 'last_affected' in event;
    const bound = boundOf('fixed' in event ? event.fixed : isLast ? event.last_affected : event.limit);
    if (bound === undefined) return false;
    const order = compareVersions(version, bound);
    if (isLast ? order <= 0 : order < 0) return false;
    open -= 1;
  }
  return open <= 0;
}
