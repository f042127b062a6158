// Where an index of a segment stands, in the terms of the file that a person opens.

import type { Location, TextFact } from '@sentrascan/contract';

/** @param at index into `fact.text`; @returns undefined where the segment has no place of its own */
export function placeInText(fact: TextFact, at: number): Location | undefined {
  const { place } = fact;
  if (place.in === 'bytes') return place.offset === undefined ? undefined : { offset: place.offset };
  if (place.in === 'file' && place.isOneLine === true) return { line: place.line, column: place.column };
  const { lines, lineStart } = lineAt(fact, at);
  if (place.in === 'file' && place.rawLines !== undefined)
    return { line: place.rawLines[Math.min(lines, place.rawLines.length - 1)] ?? place.line };
  if (place.in === 'file') {
    return { line: place.line + lines, column: at - lineStart + (lines === 0 ? place.column : 1) };
  }
  const { cell, part, output, rawLines, firstLine = 1 } = place;
  return {
    cell,
    part,
    ...(output === undefined ? {} : { output }),
    line: firstLine + lines,
    rawLine: rawLines[Math.min(lines, rawLines.length - 1)] ?? 1,
  };
}

/** Where the lines of the facts that are asked about begin: a text may hold as many places as lines. */
const lineStarts = new WeakMap<TextFact, readonly number[]>();

/** How many lines stand before the one that holds the index, and where that one begins. */
function lineAt(fact: TextFact, at: number): { readonly lines: number; readonly lineStart: number } {
  let starts = lineStarts.get(fact);
  if (starts === undefined) {
    starts = startsOf(fact.text);
    lineStarts.set(fact, starts);
  }
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { lines: low, lineStart: starts[low] ?? 0 };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
