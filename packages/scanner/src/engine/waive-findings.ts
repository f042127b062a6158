// Waives findings by comments that stand beside them. A waived finding stays in the report, with the reason.

import type { Finding, Location } from '@sentrascan/contract';
import { WAIVABLE_CATEGORIES } from '@sentrascan/rules';
import type { InlineWaiver } from '../detectors/detector.ts';
import type { Role } from '../formats/format.ts';

/**
 * Which comments count. `own`: those about source that no loader runs, for what is no attack by itself. `all`: every one;
 * whoever scans trusts who wrote the files. `none`: no one.
 */
export type InlineWaivers = 'own' | 'all' | 'none';

/** The findings of one artifact, those that a comment covers with its waiver. */
export function waiveFindings(
  findings: readonly Finding[],
  waivers: readonly InlineWaiver[],
  role: Role | undefined,
  which: InlineWaivers = 'own',
): readonly Finding[] {
  if (waivers.length === 0 || !mayWaive(role, which)) return findings;
  const byLine = new Map<string, InlineWaiver[]>();
  for (const waiver of waivers) {
    for (const key of keysOf(waiver)) {
      const onLine = byLine.get(key);
      if (onLine === undefined) byLine.set(key, [waiver]);
      else onLine.push(waiver);
    }
  }
  return findings.map((finding) => {
    const key = finding.location === undefined ? undefined : lineKey(finding.location);
    if (key === undefined || (which === 'own' && !WAIVABLE_CATEGORIES.has(finding.category))) return finding;
    const waiver = byLine.get(key)?.find(({ rules }) => rules.includes(finding.ruleId));
    return waiver === undefined ? finding : { ...finding, waiver: { reason: waiver.reason, inSource: true } };
  });
}

/** False where no comment of an artifact counts: what a loader runs is not judged by what it says of itself. */
export function mayWaive(role: Role | undefined, which: InlineWaivers = 'own'): boolean {
  return which === 'all' || (which === 'own' && (role === undefined || role.part === 'whole'));
}

function* keysOf({ location, coversNextLine }: InlineWaiver): Generator<string> {
  yield lineKey(location) ?? '';
  if (coversNextLine && 'line' in location) yield lineKey({ ...location, line: location.line + 1 }) ?? '';
}

/** The line, whatever its column; undefined for places in bytes. */
function lineKey(location: Location): string | undefined {
  if ('cell' in location) {
    const { cell, part, output, line } = location;
    return `${cell} ${part} ${output ?? ''} ${line}`;
  }
  return 'line' in location ? `${location.line}` : undefined;
}
