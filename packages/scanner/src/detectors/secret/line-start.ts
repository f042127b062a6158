// Where a line begins, looked for no further back than it matters: lines may be as long as a text.

/** @param most how far back is looked; @returns the place behind the last line end, or as far back as that */
export function lineStartBefore(text: string, at: number, most: number): number {
  const least = Math.max(0, at - most);
  for (let index = at; index > least; index--) if (text.charCodeAt(index - 1) === 0x0a) return index;
  return least;
}
