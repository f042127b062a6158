// What the evidence of a finding says of advisories, for a bill of materials: ids, ratings as they were given, releases.

import { type EvidenceValue, type Finding, SEVERITIES, type Severity } from '@sentrascan/contract';
import type { BillRating } from './bill.ts';
import { plainWords } from './plain-words.ts';

/** What advisories say of one issue, as the evidence of a finding holds it. */
export interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly rating: BillRating;
  readonly fixed?: string;
  /** The last release that is affected, where no release is named that fixes it. */
  readonly lastAffected?: string;
  readonly cwes: readonly number[];
  readonly isMalicious: boolean;
  /** The releases that are affected, in words of PEP 440. */
  readonly affected?: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** An object of the evidence. */
export type Fields = { readonly [key: string]: EvidenceValue };

/** True for an object of the evidence. */
export function isFields(value: EvidenceValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of the evidence as one visible line; undefined for anything else, and for nothing. */
export function textOf(value: EvidenceValue | undefined): string | undefined {
  const words = typeof value === 'string' ? plainWords(value) : '';
  return words === '' ? undefined : words;
}

/** A list of the evidence; empty for anything else. */
export function listOf(value: EvidenceValue | undefined): readonly EvidenceValue[] {
  return Array.isArray(value) ? value : [];
}

/** The advisories in the evidence of a finding; empty for a finding that is about something else. */
export function advisoriesOf({ category, evidence }: Finding): readonly Advisory[] {
  if (category !== 'vulnerability' && category !== 'malicious-package') return [];
  const told = listOf(evidence['advisories']);
  const isTold = told.some((value) => isFields(value) && typeof value['malicious'] === 'boolean');
  return told.flatMap((value): Advisory[] => {
    const id = isFields(value) ? textOf(value['id']) : undefined;
    if (!isFields(value) || id === undefined) return [];
    const aliases = listOf(value['aliases']).flatMap((alias) => textOf(alias) ?? []);
    const fixed = textOf(value['fixed']);
    const affected = textOf(value['affected']);
    const lastAffected = textOf(value['lastAffected']);
    const cwes = listOf(value['cwe'] ?? value['cwes']).filter(
      (number): number is number => typeof number === 'number' && Number.isSafeInteger(number) && number > 0,
    );
    return [
      {
        id,
        aliases: [...new Set(aliases)].filter((alias) => alias !== id).sort(),
        rating: ratingOf(value),
        ...(fixed === undefined ? {} : { fixed }),
        ...(lastAffected === undefined ? {} : { lastAffected }),
        cwes,
        // A release that is an attack has vulnerabilities beside; only evidence that tells neither is malicious as a whole.
        isMalicious: isTold ? value['malicious'] === true : category === 'malicious-package',
        ...(affected === undefined ? {} : { affected }),
        ...publishedOf(value['published']),
      },
    ];
  });
}

/** A date, or a time, as a time. */
function publishedOf(value: EvidenceValue | undefined): { readonly published?: string } {
  const [, date, time] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z)?$/.exec(textOf(value) ?? '') ?? [];
  const published = `${date}T${time ?? '00:00:00'}Z`;
  return date === undefined || Number.isNaN(Date.parse(published)) ? {} : { published };
}

function severityOf(value: EvidenceValue | undefined): Severity | undefined {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return SEVERITIES.find((severity) => severity === word);
}

const METHODS = { '2': 'CVSSv2', '3.0': 'CVSSv3', '3.1': 'CVSSv31', '4': 'CVSSv4' } as const;

/** The vector says by which edition of CVSS it was written; those of the second begin with no name. */
function methodOf(vector: string): BillRating['method'] {
  const [, edition] = /^CVSS:(\d\.\d)\//.exec(vector) ?? [];
  if (edition === undefined) return vector.startsWith('AV:') ? METHODS['2'] : 'other';
  if (edition.startsWith('4')) return METHODS['4'];
  return edition === '3.0' ? METHODS['3.0'] : edition === '3.1' ? METHODS['3.1'] : 'other';
}

/** The rating that was given: a vector with its score, a score, or a word. None is made up. */
function ratingOf(advisory: Fields): BillRating {
  const { cvss } = advisory;
  const fields = isFields(cvss) ? cvss : {};
  const vector = typeof cvss === 'string' ? textOf(cvss) : textOf(fields['vector']);
  const score = typeof cvss === 'number' ? cvss : fields['score'];
  const isUnscored = advisory['unscored'] === true;
  const severity = isUnscored ? undefined : severityOf(advisory['severity']);
  return {
    severity: severity ?? 'unknown',
    ...(typeof score === 'number' && Number.isFinite(score) ? { score } : {}),
    method: vector === undefined ? 'other' : methodOf(vector),
    ...(vector === undefined ? {} : { vector }),
  };
}
