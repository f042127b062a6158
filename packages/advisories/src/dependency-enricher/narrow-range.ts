// Whether a range comes down to the malicious releases in it, or leads past them to newer ones as most ranges do.

import { parseSpecifier } from '../pep440/specifier.ts';

/** An upper bound so many minor releases above the attack may still make it the newest release that is allowed. */
const MINOR_RELEASES = 1;

/**
 * Resolvers take the newest release that a range allows, and a malicious one is withdrawn within days. A range without an end, or
 * with one far above the attack, leads past it. One that ends close above may have nothing newer, and one that begins with the
 * attack has it as the release that it was written for.
 *
 * @param specifier PEP 440
 * @param affected the malicious releases, in words of PEP 440
 */
export function isNarrow(specifier: string, affected: string): boolean {
  const attacks = [...affected.matchAll(/(\d{1,9})\.(\d{1,9})[^\s,|]{0,40}/g)];
  const clauses = parseSpecifier(specifier) ?? [];
  return clauses.some(({ operator, text, isPrefix }) => {
    if (operator === '>=' || operator === '~=')
      if (attacks.some(([version]) => version === text)) return true;
    const isUpper = operator === '<' || operator === '<=' || operator === '~=' || isPrefix;
    if (!isUpper || operator === '!=') return false;
    const [major = 0, minor = 0] = text.split('.').map(Number);
    // `~=1.4` goes up to 2.0.
    if (operator === '~=' && text.split('.').length < 3) return false;
    return attacks.some(([, ofAttack, minorOfAttack]) => {
      const above = minor - Number(minorOfAttack);
      return major === Number(ofAttack) && above >= 0 && above <= MINOR_RELEASES;
    });
  });
}
