// The source of a cell as a notebook reads it: the string, or the list of strings joined, with the line of the file for each.

import type { RandomAccess } from '../../bytes/random-access.ts';
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

/** Where the strings of a list are lines. `bare`: they may lack their line ends, as version 3 wrote some. */
export type ListForm = 'joined' | 'bare' | 'lines';

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
    for (const piece of stringPieces(text, node)) yield { text: piece, rawLine };
    return;
  }
  if (node.kind !== 'array' || level >= MAX_LEVELS) return;
  let separator = form === 'lines' ? '\n' : '';
  let isFirst = true;
  let rawLine = 1;
  for (const item of node.items()) {
    if (isFirst && form === 'bare' && item.kind === 'string' && !/[\r\n]$/.test(item.text)) separator = '\n';
    if (!isFirst && separator !== '') yield { text: separator, rawLine };
    isFirst = false;
    rawLine = lines.lineOf(item.offset);
    yield* textPieces({ text, lines }, item, 'joined', level + 1);
  }
}
