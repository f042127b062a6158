// What follows the place where a notebook stops being JSON: read as text, with the escapes of JSON undone, so that a merge
// conflict or a cut does not hide what stands behind it.

import { LIMITS } from '../../limits.ts';
import type { JsonDocument } from '../data-tree/json-document.ts';
import { decodeJsonString } from '../data-tree/json-string.ts';
import type { LineIndex } from '../data-tree/line-index.ts';
import type { FormatContext } from '../format.ts';
import { completeUtf8Length } from '../text/encoding.ts';
import { cutDataUris } from './data-uris.ts';
import { SegmentWriter } from './segment-writer.ts';

/** Base64 of images, which is no text: lines without a space as long as that. */
const LONG_BASE64 = /[A-Za-z0-9+/=\\n]{2000,}/g;

/**
 * States the rest as text and as a gap.
 *
 * @param lastCell the cell that was being read, 0-based
 */
export function tellBrokenRest(
  context: FormatContext,
  document: JsonDocument,
  lines: LineIndex,
  lastCell: number,
): void {
  const { problem, text } = document;
  if (problem === undefined) return;
  context.gap({
    kind: problem.kind,
    reason: `It is a notebook up to offset ${problem.offset}: ${problem.reason}.`,
    consequence: 'What follows was searched as plain text, and its code was not judged.',
    location: { offset: document.end, lengthBytes: context.bytes.sizeBytes - document.end },
  });
  // Which cell it is can be told from the key that each has; the line within it cannot.
  let cell = lastCell;
  const writer = new SegmentWriter(context, {
    segment: 'source',
    language: 'plain',
    place: (rawLines, firstLine) => ({ in: 'notebook', cell, part: 'source', rawLines, firstLine }),
  });
  for (let at = problem.offset; at < text.sizeBytes; ) {
    const chunk = text.read(at, LIMITS.textChunkBytes.value);
    const lineEnd = chunk.lastIndexOf(0x0a);
    const whole =
      at + chunk.length >= text.sizeBytes
        ? chunk.length
        : lineEnd > 0
          ? lineEnd + 1
          : completeUtf8Length(chunk);
    if (whole === 0) break;
    const from = at;
    // Line by line: what stands between two line ends of the file is one line of it, however many it decodes to.
    for (let start = 0; start < whole; ) {
      const end = chunk.indexOf(0x0a, start);
      const stop = end < 0 || end >= whole ? whole : end + 1;
      const decoded = decodeJsonString(chunk.subarray(start, stop));
      const shown = cutDataUris(decoded, () => undefined).replace(LONG_BASE64, ' ');
      if (decoded.includes('"cell_type"')) {
        writer.end();
        cell += 1;
      }
      writer.add(shown, lines.lineOf(from + start));
      start = stop;
    }
    at += whole;
  }
  writer.end();
  context.explain(0, context.bytes.sizeBytes);
}
