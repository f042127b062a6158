// Sentences that the pages share, whatever they are drawn as.

import type { AssessedStandard, ComplianceEvidence } from '@sentrascan/contract';
import { count, describeBytes } from '../place.ts';

/** `EU Artificial Intelligence Act (2024)`. */
export function standardName({ title, edition }: AssessedStandard): string {
  return `${title} (${edition})`;
}

/** What the answer of the whole means, and what was waived for it. */
export function statusSentence(evidence: ComplianceEvidence): string {
  const { standards } = evidence;
  const waived = new Set(standards.flatMap(({ controls }) => controls.flatMap((one) => one.waived))).size;
  const sentence = answerSentence(evidence);
  return waived === 0 ? sentence : `${sentence} ${count(waived, 'finding')} waived, with reasons.`;
}

function answerSentence({ status, standards, input }: ComplianceEvidence): string {
  const controls = standards.flatMap((one) => one.controls);
  const amount = (wanted: string) => controls.filter((one) => one.status === wanted).length;
  if (input.files === 0) return 'Nothing was there to examine: no control was assessed.';
  if (status === 'fail')
    return `${count(amount('fail'), 'control')} of ${controls.length} violated by findings.`;
  if (status === 'no-violation-found')
    return 'Every chosen control was assessed, and no violation was found. That is no statement of conformity.';
  return `No violation was found, and of ${count(controls.length, 'control')} ${amount('partial') + amount('not-assessed')} could not, or only partly, be assessed.`;
}

/** Which advisories the dependencies were compared with. */
export function advisoriesSentence({ advisories, examined }: ComplianceEvidence): string {
  const declared = count(examined.dependencies, 'declared package');
  if (advisories === null) return `None were asked; ${declared}.`;
  const age =
    advisories.ageDays > 100_000
      ? 'without a date that can be read'
      : `newest record ${advisories.newestModified.slice(0, 10)}, ${count(advisories.ageDays, 'day')} before the assessment`;
  const partial = advisories.isPartial ? ', covering some packages' : '';
  return `${advisories.source}: ${advisories.advisories} advisories on ${count(advisories.packages, 'package')}${partial}, made ${advisories.created.slice(0, 10)}, ${age}; ${declared}.`;
}

/** How much was read. */
export function readSentence({ examined, input, gaps }: ComplianceEvidence): string {
  const members = examined.artifacts - input.files;
  const inside = members > 0 ? ` with ${count(members, 'member')} inside them` : '';
  const { bytesRead, bytesTotal } = examined;
  // Bytes may all have been seen, and a part of what they hold not: nobody shall read that as everything.
  const unread = gaps.filter(({ kind }) => kind !== 'not-covered').length;
  const part = unread === 0 ? '' : `; ${count(unread, 'part')} not read or not judged`;
  const read =
    bytesRead === bytesTotal
      ? `${describeBytes(bytesTotal)}${unread === 0 ? ', all of it read' : part}`
      : `${describeBytes(bytesRead)} of ${describeBytes(bytesTotal)} read${part}`;
  return `${count(input.files, 'file')}${inside}, ${read}`;
}

/** `model 3, code 1`. */
export function kindsSentence(kinds: Readonly<Record<string, number>>): string {
  const told = Object.entries(kinds).map(([kind, amount]) => `${kind} ${amount}`);
  return told.length === 0 ? 'nothing' : told.join(', ');
}

/** A report's name: the beginning of the digest of its evidence. */
export function reportId(evidenceSha256: string): string {
  return `SC-${evidenceSha256.slice(0, 12).toUpperCase()}`;
}

/** How the scan was set, where that is not as by default. */
export function settingsSentence({ settings }: ComplianceEvidence): string {
  const told = Object.entries(settings).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
  );
  return told.length === 0 ? 'all as by default' : told.join('; ');
}

/** Which files were asked for and which not; undefined where all of them were. */
export function selectionSentence({ settings }: ComplianceEvidence): string | undefined {
  const told = (name: string) => {
    const value = settings[name];
    return Array.isArray(value) && value.length > 0 ? value.join(', ') : undefined;
  };
  const [only, without] = [told('include'), told('exclude')];
  const parts = [
    ...(only === undefined ? [] : [`only files that match ${only}`]),
    ...(without === undefined ? [] : [`no files that match ${without}`]),
  ];
  return parts.length === 0 ? undefined : `On request ${parts.join(', and ')}.`;
}
