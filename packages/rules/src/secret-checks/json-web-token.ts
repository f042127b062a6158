// JSON Web Tokens: their header and claims, without a look at any clock.

import { base64Object } from './base64.ts';

/** What a token says of itself. */
export interface JsonWebToken {
  readonly algorithm: string;
  readonly header: Readonly<Record<string, unknown>>;
  /** Empty where the claims are encrypted or no JSON. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The token that three parts with dots between them are. `undefined` where the first is no header of one. */
export function jsonWebToken(text: string): JsonWebToken | undefined {
  const [header = '', claims = ''] = text.split('.');
  const decoded = base64Object(header);
  const algorithm = decoded?.['alg'];
  if (decoded === undefined || typeof algorithm !== 'string') return undefined;
  return { algorithm, header: decoded, claims: base64Object(claims) ?? {} };
}

/** Days from the start of the era to the start of a year, by the Gregorian calendar. */
const SECONDS_A_DAY = 86_400;
const DAYS_IN_400_YEARS = 146_097;
/** From the first of March of the year 0 to the start of Unix time. */
const DAYS_TO_1970 = 719_468;

/** A date of Unix time as `2026-11-22`. `undefined` where it is no date of our time. */
export function unixDate(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 253_402_300_800)) return undefined;
  // Years begin in March here, so that the leap day is the last of its year.
  const days = Math.floor(seconds / SECONDS_A_DAY) + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
