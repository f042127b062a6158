// Strings of a structured document whose escapes hide what they say (`\"`, `\n`, `\u003d`): shown decoded, beside the text as
// it is written, for those who look for words.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { languageOfContent } from '../text/language.ts';
import type { DataNode } from './data-node.ts';
import { LineIndex } from './line-index.ts';
import { pointerOf, visitNodes } from './visit-nodes.ts';

/** Shorter ones are words of vocabularies and separators. */
const MIN_UNITS = 12;
const OPENING_UNITS = 1024;
const BACKSLASH = 0x5c;
const READ_BYTES = 1024 * 1024;

/**
 * States the strings that are written with escapes.
 *
 * @param text the document as UTF-8, which offsets of nodes refer to
 */
export function tellDecodedStrings(
  context: FormatContext,
  text: RandomAccess,
  roots: readonly DataNode[],
): void {
  if (context.role?.carrier === 'notebook-cell' || !holdsBackslash(text)) return;
  const lines = new LineIndex(text);
  let strings = 0;
  let units = 0;
  visitNodes(roots, (visited) => {
    const { node } = visited;
    if (strings > LIMITS.decodedStrings.value || units > LIMITS.structuredStringBytes.value) return false;
    if (node.kind !== 'string' || node.lengthBytes < MIN_UNITS) return undefined;
    const literal = text.read(node.offset, Math.min(node.lengthBytes, LIMITS.structuredStringBytes.value));
    if (!literal.includes(BACKSLASH)) return undefined;
    const decoded = node.text;
    if (decoded.length < MIN_UNITS) return undefined;
    strings += 1;
    units += decoded.length;
    const key = pointerOf(visited).slice(1);
    context.emit({
      kind: 'text',
      segment: 'config',
      language: languageOfContent(decoded.slice(0, OPENING_UNITS)) ?? 'plain',
      text: decoded,
      ownedUnits: decoded.length,
      ...(key === '' ? {} : { key }),
      place: {
        in: 'file',
        line: lines.lineOf(node.offset),
        column: columnOf(text, node.offset),
        isOneLine: true,
      },
    });
    return undefined;
  });
}

function holdsBackslash(text: RandomAccess): boolean {
  for (let at = 0; at < text.sizeBytes; at += READ_BYTES) {
    const chunk = text.read(at, READ_BYTES);
    if (chunk.length === 0) return false;
    if (chunk.includes(BACKSLASH)) return true;
  }
  return false;
}

/** Lines are looked back through for this much; in longer ones the column says nothing. */
const MAX_COLUMN_BYTES = 4096;

function columnOf(text: RandomAccess, offset: number): number {
  const from = Math.max(0, offset - MAX_COLUMN_BYTES);
  const before = text.read(from, offset - from);
  const lineEnd = before.lastIndexOf(0x0a);
  if (lineEnd < 0 && from > 0) return 1;
  return Buffer.from(before.subarray(lineEnd + 1)).toString('utf8').length + 1;
}
