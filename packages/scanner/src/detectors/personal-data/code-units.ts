// One code unit of a text. The engine's own call answers NaN beyond the ends, and turns every number that meets it into a
// float: three times the time for a pass over a text.

/** @returns the code unit, 0 beyond the ends of the text */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A to Z in either case. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A to Z. */
export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A digit of hexadecimal in either case. */
export function isHex(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}
