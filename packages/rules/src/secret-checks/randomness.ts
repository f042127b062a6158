// Whether a value looks drawn at random. No word list, no verdict.

import type { SecretCandidate, SecretOpinion } from '../define-secret.ts';
import { entropyOf } from '../knowledge/placeholder-values.ts';

/** How much of the most entropy that its length and alphabet allow a value must have: chance gives 0.85 and more. */
const LEAST_SHARE = 0.74;
/** Of short texts chance gives less. */
const LEAST_SHARE_OF_SHORT = 0.66;
const SHORT_UNITS = 20;

/**
 * True where a value is as mixed as one drawn from its alphabet: hexadecimal digits (16), base 36, 62 or 64.
 *
 * @param symbols how many different characters the issuer draws from
 */
export function isMixed(text: string, symbols = 62): boolean {
  if (stepsIn(text) > text.length / 2) return false;
  const share = text.length < SHORT_UNITS ? LEAST_SHARE_OF_SHORT : LEAST_SHARE;
  return entropyOf(text) >= share * Math.min(Math.log2(symbols), Math.log2(text.length));
}

/** How many characters follow the one before, as in `abc` and `789`: chance gives few. */
function stepsIn(text: string): number {
  let steps = 0;
  for (let at = 1; at < text.length; at++)
    if (text.charCodeAt(at) - text.charCodeAt(at - 1) === 1) steps += 1;
  return steps;
}

/** True where a text has a digit, a capital and a small letter: identifiers and words seldom have all three. */
export function hasAllClasses(text: string): boolean {
  return /[0-9]/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** True where a text has a digit and a letter. */
export function hasDigitAndLetter(text: string): boolean {
  return /[0-9]/.test(text) && /[A-Za-z]/.test(text);
}

/**
 * A check that lets values pass whose characters behind the prefix look drawn at random.
 *
 * @param prefixUnits how long the issuer's mark is
 * @param symbols how many different characters the issuer draws from
 */
export function drawnAtRandom(prefixUnits: number, symbols = 62) {
  return ({ value }: SecretCandidate): SecretOpinion | undefined =>
    isMixed(value.slice(prefixUnits), symbols) ? {} : undefined;
}
