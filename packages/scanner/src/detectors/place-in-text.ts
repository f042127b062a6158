// Where an index of a segment stands, in the terms of the file that a person opens.

import type { Location, TextFact } from '@sentrascan/contract';

/** @param at index into `fact.text`; @returns undefined where the segment has no place of its own */
export function placeInText({ text, place }: TextFact, at: number): Location | undefined {
  if (place.in === 'bytes') return place.offset === undefined ? undefined : { offset: place.offset };
  if (place.in === 'file' && place.isOneLine === true) return { line: place.line, column: place.column };
  let lines = 0;
  let lineStart = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    lineStart = end + 1;
  }
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
