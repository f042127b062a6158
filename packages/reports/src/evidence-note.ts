// What the evidence of a secret, of personal data or of a vulnerable package adds to its sentence, for a line beside it. Never
// the value of a secret: detectors hand over the redacted form alone, and it stands in the sentence already.

import type { Finding } from '@sentrascan/contract';
import { count } from './place.ts';
import { advisoryNote, toldAdvisories } from './told-advisories.ts';

/** More fill the line; the others are in the longer reports. */
const ADVISORIES = 3;

/** @returns for example `GITHUB_TOKEN · classic token`, not yet made visible; undefined where there is nothing to add */
export function evidenceNote(finding: Finding): string | undefined {
  const { category, evidence } = finding;
  const advisories = toldAdvisories(finding);
  // One alone stands in the sentence already.
  if (advisories.length === 1) return undefined;
  if (advisories.length > 1) {
    const told = advisories.slice(0, ADVISORIES).map(advisoryNote);
    const more = advisories.length - told.length;
    return [...told, ...(more > 0 ? [`${more} more`] : [])].join(' · ');
  }
  if (category !== 'secret' && category !== 'pii') return undefined;
  const { name, kind, detail, count: values } = evidence;
  const parts = [
    ...[name, kind, detail].filter((part) => typeof part === 'string' && part !== ''),
    ...(typeof values === 'number' && values > 1 ? [count(values, 'different value')] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** Who gave a finding its severity, where that was not the scanner: `high by .sentrascan.yml, low by the scanner: why`. */
export function severityNote({ severity, severityChange }: Finding): string | undefined {
  if (severityChange === undefined) return undefined;
  const { from, source, reason } = severityChange;
  return `${severity} by ${source}, ${from} by the scanner${reason === undefined ? '' : `: ${reason}`}`;
}
