// The source of a cell as a notebook reads it: the string, or the list of strings joined, with the line of the file for each.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import type { LineIndex } from '../data-tree/line-index.ts';
import { stringPieces } from '../data-tree/string-pieces.ts';

/** The document that nodes belong to. */
export interface NotebookText {
  readonly text: RandomAccess;
  readonly lines: LineIndex;
}

/** A stretch of text and the line of the file that it is written in. */
export interface TextPiece {
  readonly text: string;
  readonly rawLine: number;
}

/** How the strings of a list come together: as they are, or as lines that lack their ends. */
export type ListForm = 'joined' | 'lines';

/** Strings inside lists inside lists: none are honest. */
const MAX_LEVELS = 4;

/**
 * The text of a value that is a string or a list of strings. Source of truth: jupyter/nbformat, `rejoin_lines` of v3 and v4.
 *
 * @param form `lines` puts a line end behind each string, as those of a traceback are
 */
export function* textPieces(
  { text, lines }: NotebookText,
  node: DataNode,
  form: ListForm = 'joined',
  level = 0,
): Generator<TextPiece> {
  if (node.kind === 'string') {
    const rawLine = lines.lineOf(node.offset);
    // Whole, so that no tag and no blob is cut; what is longer is no page.
    if (node.lengthBytes <= LIMITS.structuredStringBytes.value) yield { text: node.text, rawLine };
    else for (const piece of stringPieces(text, node)) yield { text: piece, rawLine };
    return;
  }
  if (node.kind !== 'array' || level >= MAX_LEVELS) return;
  const separator = form === 'lines' || areBareLines(node) ? '\n' : '';
  let isFirst = true;
  let rawLine = 1;
  for (const item of node.items()) {
    if (!isFirst && separator !== '') yield { text: separator, rawLine };
    isFirst = false;
    rawLine = lines.lineOf(item.offset);
    if (item.kind === 'string' && item.lengthBytes <= LIMITS.structuredStringBytes.value)
      yield { text: item.text, rawLine };
    else yield* textPieces({ text, lines }, item, 'joined', level + 1);
  }
}

/** True for a list of lines without their ends, as version 3 and careless writers have it. */
function areBareLines(node: DataNode): boolean {
  let count = 0;
  for (const item of node.items()) {
    if (item.kind !== 'string' || /[\r\n]$/.test(item.text)) return false;
    count += 1;
  }
  return count > 1;
}
