// Addresses of mail around an at sign. Hand loops: every character is looked at a bounded number of times.

import { unitAt } from './code-units.ts';

const LOCAL_UNITS = 64;
const DOMAIN_UNITS = 253;

/** Where something stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function isLocal(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 46 ||
    code === 95 ||
    code === 45 ||
    code === 43 ||
    code === 37
  );
}

function isLabel(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45
  );
}

/** @param sign index of the at sign; @returns the address around it, if it has the form of one */
export function findEmail(text: string, sign: number): Span | undefined {
  let start = sign;
  while (start > 0 && sign - start < LOCAL_UNITS && isLocal(unitAt(text, start - 1))) start -= 1;
  while (start < sign && !isAlphanumeric(unitAt(text, start)) && unitAt(text, start) !== 95) start += 1;
  if (start === sign || unitAt(text, sign - 1) === 46) return undefined;
  let at = sign + 1;
  let labelStart = at;
  let dots = 0;
  let end = -1;
  while (at - sign <= DOMAIN_UNITS) {
    const code = unitAt(text, at);
    if (isLabel(code)) {
      at += 1;
      continue;
    }
    if (at === labelStart) break;
    if (dots > 0) end = at;
    if (code !== 46) break;
    dots += 1;
    at += 1;
    labelStart = at;
  }
  return end < 0 ? undefined : { start, end };
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
