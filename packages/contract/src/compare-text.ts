// The order of texts in a report.

/** By UTF-16 code units: the same on every system and in every locale. Usable with `Array.prototype.sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
