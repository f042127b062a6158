// Where a number ends, and does not only stop being matched.

import { isCapital, isDigit, isLetter, unitAt } from './code-units.ts';

/** True where no longer number, name, path or expression goes on to the left. */
export function isCleanStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = unitAt(text, start - 1);
  const further = start > 1 ? unitAt(text, start - 2) : 32;
  switch (before) {
    case 95: // _
    case 64: // @
    case 36: // $
    case 163: // £
    case 165: // ¥
    case 0x20ac: // €
    case 37: // %
    case 92: // \
    case 94: // ^
    case 126: // ~
      return false;
    case 46:
    case 58:
      return !isDigit(further);
    case 47:
    case 43:
      return !isDigit(further) && further !== 46;
    case 35:
      return further !== 38;
    case 45: {
      if (!isLetter(further)) return false;
      for (let at = start - 2; at >= 0 && start - at < 14; at -= 1) {
        const code = unitAt(text, at);
        if (isDigit(code)) return false;
        if (!isLetter(code) && code !== 45) break;
      }
      return true;
    }
    default:
      return true;
  }
}

/** True where no longer number, name or path goes on to the right. */
export function isCleanEnd(text: string, end: number): boolean {
  const code = unitAt(text, end);
  if (code === 0) return true;
  if (isDigit(code) || isLetter(code) || code === 95 || code === 64 || code === 37) return false;
  const next = unitAt(text, end + 1);
  if (code === 45 || code === 47) return !isDigit(next) && !isLetter(next);
  if (code === 46) return !isDigit(next) && !(next >= 97 && next <= 122);
  return !(code === 58 && isDigit(next));
}

/** True of a postal code's place: behind a state, or behind a comma. */
export function mayEndAddress(text: string, start: number): boolean {
  if (unitAt(text, start - 1) !== 32) return false;
  const further = unitAt(text, start - 2);
  return further === 44 || isCapital(further);
}
