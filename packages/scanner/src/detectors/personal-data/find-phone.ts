// Digits as people write numbers of telephones: with spaces, hyphens, dots, slashes and brackets between them.

import { unitAt } from './code-units.ts';

const MAX_DIGITS = 15;
const MAX_UNITS = 26;
const MIN_DIGITS = 6;

/**
 * @param start at a digit, `+` or `(`
 * @returns the ends of what may be a number, the longest first: behind each group from six digits on
 */
export function phoneEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  let digits = 0;
  let separators = 0;
  let isOpen = false;
  let at = start;
  if (unitAt(text, at) === 43) at += 1;
  for (; at < text.length && at - start < MAX_UNITS; at += 1) {
    const code = unitAt(text, at);
    if (code >= 48 && code <= 57) {
      digits += 1;
      if (digits > MAX_DIGITS) return [];
      separators = 0;
      const next = unitAt(text, at + 1);
      if (!(next >= 48 && next <= 57) && digits >= MIN_DIGITS && !isOpen) ends.unshift(at + 1);
      continue;
    }
    if (code === 40) {
      if (isOpen) break;
      isOpen = true;
    } else if (code === 41) {
      if (!isOpen) break;
      isOpen = false;
    } else if (
      code !== 32 &&
      code !== 45 &&
      code !== 46 &&
      code !== 47 &&
      code !== 0xa0 &&
      code !== 0x2011 &&
      code !== 0x202f
    ) {
      break;
    }
    separators += 1;
    if (separators > 3) break;
  }
  return ends;
}
