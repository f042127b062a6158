// What a waiver decides of a vulnerability, in the words of CycloneDX.

import type { Finding } from '@sentrascan/contract';
import type { Analysis } from './bill.ts';
import { plainWords } from './plain-words.ts';

/** What a waiver decides. It accepts a risk, and says that there is none only where its reason begins with those words. */
export function waiverAnalysis({ waiver }: Finding): Analysis | undefined {
  if (waiver === undefined) return undefined;
  const reason = plainWords(waiver.reason);
  const details = [
    reason,
    waiver.owner === undefined ? '' : `owner: ${plainWords(waiver.owner)}`,
    waiver.ticket === undefined ? '' : `ticket: ${plainWords(waiver.ticket)}`,
    waiver.expires === undefined ? '' : `until ${plainWords(waiver.expires)}`,
  ];
  const [state, response] = waiverState(reason.toLowerCase());
  return { state, responses: response, detail: details.filter((part) => part !== '').join('; ') };
}

function waiverState(reason: string): readonly [Analysis['state'], readonly string[]] {
  if (/^false[ _-]positive\b/.test(reason)) return ['false_positive', []];
  if (/^not[ _-]affected\b/.test(reason)) return ['not_affected', []];
  if (/^in[ _-]triage\b/.test(reason)) return ['in_triage', []];
  return ['exploitable', ['will_not_fix']];
}
