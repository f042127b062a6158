// One code unit of a text. The engine's own call answers NaN beyond the ends, and turns every number that meets it into a
// float: three times the time for a pass over a text.

/** @returns the code unit, 0 beyond the ends of the text */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}
