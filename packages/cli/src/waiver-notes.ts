// Waivers that waived nothing in a scan: what expired has to be decided anew, what is unused can go.

import type { ReportedWaiver } from '@sentrascan/contract';
import { count, visibleText } from '@sentrascan/reports';
import type { Io } from './io.ts';

const SHOWN = 10;

/** Says on standard error which waivers expired, and which are about nothing that was found. */
export async function warnOfWaivers(waivers: readonly ReportedWaiver[], io: Io): Promise<void> {
  const idle = waivers
    .filter(({ state }) => state !== 'used')
    .sort((a, b) => Number(a.state === 'unused') - Number(b.state === 'unused'));
  for (const waiver of idle.slice(0, SHOWN))
    await io.stderr.write(`sentrascan: ${visibleText(sentenceOf(waiver), 600)}\n`);
  if (idle.length > SHOWN)
    await io.stderr.write(
      `sentrascan: ${idle.length - SHOWN} more waivers expired, are refused or are unused: --format json\n`,
    );
}

function sentenceOf({
  source,
  fingerprint,
  rule,
  path,
  reason,
  owner,
  expires,
  state,
  findings,
}: ReportedWaiver): string {
  const what = fingerprint ?? `${rule} at ${path}`;
  const who = owner === undefined ? '' : `, ${owner}`;
  if (state === 'unused')
    return `${source}: the waiver of ${what} (${reason}${who}) is about nothing that was found`;
  if (state === 'refused')
    return `${source}: the waiver of ${what} (${reason}${who}) is not applied: the file lies in what is scanned, and this is no fault that a project waives of itself. To have it: --config ${source}`;
  const about = findings === 0 ? 'nothing that was found' : `${count(findings, 'finding')} that count again`;
  return `${source}: the waiver of ${what} (${reason}${who}) expired on ${expires}; it is about ${about}`;
}
