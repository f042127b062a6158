// What follows the place where a notebook stops being JSON: read as text, with the escapes of JSON undone, up to where a cell
// begins that can be read again, so that a merge conflict or a cut does not hide what stands behind it.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { type JsonDocument, parseJson } from '../data-tree/json-document.ts';
import { decodeJsonString } from '../data-tree/json-string.ts';
import { LineIndex } from '../data-tree/line-index.ts';
import type { FormatContext } from '../format.ts';
import { completeUtf8Length } from '../text/encoding.ts';
import type { NotebookText } from './cell-lines.ts';
import { cutDataUris } from './data-uris.ts';
import { SegmentWriter } from './segment-writer.ts';
import { withoutEscapes } from './terminal-text.ts';
import type { NotebookWalk } from './walk-notebook.ts';

const CELL_KEY = Buffer.from('"cell_type"');
/** How far before its type a cell begins at most: attachments may stand between. */
const BEFORE_KEY_BYTES = 64 * 1024;
const OPEN_BRACE = 0x7b;
const LINE_FEED = 0x0a;

/** Reads what follows the first mistake of a notebook, and says so. */
export function readBroken(
  context: FormatContext,
  document: JsonDocument,
  { text, lines }: NotebookText,
  walk: NotebookWalk,
): void {
  const { problem } = document;
  if (problem === undefined) return;
  context.gap({
    kind: problem.kind,
    reason: `It is a notebook up to offset ${problem.offset}: ${problem.reason}.`,
    consequence: 'What follows was searched as text, and only cells that are whole were judged.',
    location: { offset: document.end, lengthBytes: context.bytes.sizeBytes - document.end },
  });
  let from = problem.offset;
  for (let repairs = LIMITS.notebookRepairs.value; ; repairs--) {
    const isReadOn = problem.kind === 'malformed' && repairs > 0;
    const next = isReadOn ? nextCell(text, from) : undefined;
    tellText(context, { text, lines }, from, next ?? text.sizeBytes, walk);
    if (next === undefined) break;
    const rest = text.slice(next, text.sizeBytes);
    const parsed = parseJson(rest);
    const cells = parsed.roots.filter((root) => root.get('cell_type') !== undefined);
    walk.readCells(cells, { text: rest, lines: new LineIndex(rest, lines.lineOf(next)) });
    from = parsed.problem === undefined ? text.sizeBytes : next + Math.max(1, parsed.problem.offset);
    if (from >= text.sizeBytes) break;
  }
  context.explain(0, context.bytes.sizeBytes);
}

/** Where the next cell begins. */
function nextCell(text: RandomAccess, from: number): number | undefined {
  for (let at = from; at < text.sizeBytes; ) {
    const window = Buffer.from(text.read(at, LIMITS.textChunkBytes.value));
    const found = window.indexOf(CELL_KEY);
    if (found < 0) {
      if (window.length <= CELL_KEY.length) return undefined;
      at += window.length - CELL_KEY.length;
      continue;
    }
    const start = Math.max(from, at + found - BEFORE_KEY_BYTES);
    const brace = text.read(start, at + found - start).lastIndexOf(OPEN_BRACE);
    if (brace >= 0) return start + brace;
    at += found + CELL_KEY.length;
  }
  return undefined;
}

function tellText(
  context: FormatContext,
  { text, lines }: NotebookText,
  from: number,
  to: number,
  walk: NotebookWalk,
): void {
  const cell = Math.max(0, walk.cells - 1);
  const writer = new SegmentWriter(context, {
    segment: 'source',
    language: 'plain',
    place: (rawLines, firstLine) => ({ in: 'notebook', cell, part: 'source', rawLines, firstLine }),
  });
  for (let at = from; at < to; ) {
    const chunk = text.read(at, Math.min(LIMITS.textChunkBytes.value, to - at));
    const lineEnd = chunk.lastIndexOf(LINE_FEED);
    const whole =
      at + chunk.length >= to ? chunk.length : lineEnd > 0 ? lineEnd + 1 : completeUtf8Length(chunk);
    if (whole === 0) break;
    // Line by line: what stands between two line ends of the file is one line of it, however many it decodes to.
    for (let start = 0; start < whole; ) {
      const lineFeed = chunk.indexOf(LINE_FEED, start);
      const stop = lineFeed < 0 || lineFeed >= whole ? whole : lineFeed + 1;
      const decoded = withoutEscapes(decodeJsonString(chunk.subarray(start, stop)));
      writer.add(withoutBase64(cutDataUris(decoded, () => undefined)), lines.lineOf(at + start));
      start = stop;
    }
    at += whole;
  }
  writer.end();
}

/** Base64 of images in one line, which is no text. */
const LONG_BASE64_UNITS = 2000;
const NO_BASE64 = /[^A-Za-z0-9+/=\n]/g;

function withoutBase64(line: string): string {
  if (line.length < LONG_BASE64_UNITS) return line;
  const parts: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(NO_BASE64)) {
    if (index - from < LONG_BASE64_UNITS) parts.push(line.slice(from, index));
    parts.push(line.charAt(index));
    from = index + 1;
  }
  if (line.length - from < LONG_BASE64_UNITS) parts.push(line.slice(from));
  return parts.join('');
}
