// Four numbers with dots between them that are no part of something longer.

import { isDigit, isLetter, unitAt } from './code-units.ts';

/** @returns where the address ends that begins here, 0 where none does */
export function ipv4End(text: string, start: number): number {
  let at = start;
  for (let part = 0; part < 4; part += 1) {
    const from = at;
    let value = 0;
    while (at - from < 4 && isDigit(unitAt(text, at))) {
      value = value * 10 + unitAt(text, at) - 48;
      at += 1;
    }
    if (at === from || value > 255 || (at - from > 1 && unitAt(text, from) === 48)) return 0;
    if (part < 3) {
      if (unitAt(text, at) !== 46) return 0;
      at += 1;
    }
  }
  const next = unitAt(text, at);
  if (isDigit(next) || isLetter(next) || next === 95) return 0;
  const further = unitAt(text, at + 1);
  if ((next === 46 || next === 45) && (isDigit(further) || isLetter(further))) return 0;
  const before = unitAt(text, start - 1);
  return before === 46 || before === 45 || before === 95 ? 0 : at;
}

/** True where up to three digits and another dot are behind the dot: of most fractions they are not. */
export function hasSecondDot(text: string, dot: number): boolean {
  return unitAt(text, dot + 2) === 46 || unitAt(text, dot + 3) === 46 || unitAt(text, dot + 4) === 46;
}
