// Text of commands and of source as it may stand in a report: without what could be a password, a key or somebody's data.

import { shownText } from './shown-text.ts';

/** What is masked, and by what; every pattern is bounded. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // `//user:password@host`
  [/:\/\/[^\s/@'"]{1,200}@/g, '://...@'],
  // `--password x`, `--token=x`, `PASSWORD=x`
  [
    /((?:--?|\b)[\w-]{0,40}(?:passw(?:or)?d|pwd|secret|token|api[-_]?key|credential|auth)[\w-]{0,20}[=: ]\s{0,4}["']?)[^\s"'&|;]{1,400}/gi,
    '$1...',
  ],
  // `mysql -pSecret`
  [/(\s-[pu])(?=\S{0,40}[\d!@#$%^&*])[^\s-][^\s"']{3,200}/g, '$1...'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '...@...'],
  // Numbers of people, cards and accounts.
  [/\+?\d(?:[\d .()/-]{5,30})\d/g, '...'],
  // As long as keys are.
  [/[A-Za-z0-9_+=-]{24,400}/g, '...'],
];

/** Characters that are looked at: what is shown is shorter. */
const MAX_LOOKED = 1000;

/**
 * @param text of a scanned file
 * @returns one line, at most `maxCharacters` long, with everything that could be secret masked
 */
export function maskedText(text: string, maxCharacters = 160): string {
  let masked = text.slice(0, MAX_LOOKED);
  for (const [pattern, by] of MASKS) masked = masked.replace(pattern, by);
  return shownText(masked.replace(/\s{1,200}/g, ' ').trim(), maxCharacters);
}
