// Whether a value without a mark of its own stands where its issuer is named.

import type { SecretCandidate, SecretOpinion } from '../define-secret.ts';
import { wordsOfName } from '../knowledge/secret-names.ts';
import { isMixed } from './randomness.ts';

/** How far before the value the issuer may be named: a call over several lines, a comment above. */
const BEFORE_UNITS = 160;
/** How far before it in its own line the issuer counts whatever the value is called: the call that it is an argument of. */
const CALL_UNITS = 48;

/** Words of names that say nothing of the issuer. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'access account api apikey app application auth authorization bearer client config credential credentials default env environ environment export header headers id key keys my options os param params personal private prod production secret self service set settings team the token user value var x'.split(
    ' ',
  ),
);

/**
 * True where words stand in the name of a value or, where the name names nobody, shortly before it or behind it in its line.
 *
 * @param words without the sticky or global flag, linear by form
 */
export function isNear(candidate: SecretCandidate, words: RegExp): boolean {
  const { at, text, name, after } = candidate;
  const call = text.slice(Math.max(0, at - CALL_UNITS), at);
  if (words.test(call.slice(call.lastIndexOf('\n') + 1))) return true;
  if (name !== undefined) {
    const parts = wordsOfName(name);
    if (words.test(name) || words.test(parts.join('_'))) return true;
    if (parts.some((word) => !COMMON_WORDS.has(word))) return false;
  }
  return words.test(text.slice(Math.max(0, at - BEFORE_UNITS), at)) || words.test(after);
}

/**
 * A check that lets values pass that look drawn at random and stand where their issuer is named.
 *
 * @param symbols how many different characters the issuer draws from
 */
export function namedNearby(words: RegExp, symbols = 62) {
  return (candidate: SecretCandidate): SecretOpinion | undefined =>
    isMixed(candidate.value, symbols) && isNear(candidate, words) ? {} : undefined;
}
