// Tables: the head of a column is the name of what stands in it. Files of values with separators, and tables of Markdown.

import { wordsOfName } from '@sentrascan/rules';
import { kindOfName } from './judge-assignment.ts';
import { judgeAs } from './keyed-value.ts';
import { lineEndBehind, lineStartBefore } from './line-start.ts';
import { searchIndex } from './search-index.ts';
import type { SearchedText } from './searched-text.ts';

const HEADER_UNITS = 4096;
const MOST_COLUMNS = 200;
const MOST_CELL_UNITS = 600;
const MOST_NAME_UNITS = 80;

/**
 * Judges the cells of columns that are headed like a secret.
 *
 * @param header the first line of the table where the text is a later part of it
 */
export function lookAtTable(searched: SearchedText, header: string | undefined): void {
  const { text, setting } = searched;
  if (setting.language !== 'csv' && !/\.(?:csv|tsv|psv)$/i.test(setting.fileName)) return;
  const firstEnd = text.indexOf('\n');
  const head = header ?? text.slice(0, firstEnd < 0 ? 0 : firstEnd);
  if (head.length === 0 || head.length > HEADER_UNITS) return;
  const separator = [',', ';', '\t', '|'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  );
  const names = cellsOf(head, separator).map(({ value }) => value);
  const pair = pairOf(names);
  // Where each row has its own name, the heads name nothing.
  const columns = names.map((name) => (pair === undefined && isNamed(name) ? name : undefined));
  if (pair === undefined && !columns.some((name) => name !== undefined)) return;
  let at = header === undefined ? firstEnd + 1 : 0;
  while (at > 0 || header !== undefined) {
    if (at >= searched.end) return;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    judgeRow(searched, at, end, separator, columns, pair);
    if (lineEnd < 0) return;
    at = lineEnd + 1;
  }
}

function judgeRow(
  searched: SearchedText,
  at: number,
  end: number,
  separator: string,
  columns: readonly (string | undefined)[],
  pair: Pair | undefined,
): void {
  const cells = cellsOf(searched.text.slice(at, end), separator);
  const named = pair === undefined ? undefined : cells[pair.name];
  const valued = pair === undefined ? undefined : cells[pair.value];
  if (named !== undefined && valued !== undefined && valued.value !== '' && isNamed(named.value)) {
    if (named.value.length <= MOST_NAME_UNITS && valued.value.length <= MOST_CELL_UNITS)
      judgeAs(searched, named.value, valued.value, at + valued.start);
  }
  for (const [column, { value, start }] of cells.entries()) {
    const name = columns[column];
    if (name !== undefined && value !== '' && value.length <= MOST_CELL_UNITS)
      judgeAs(searched, name, value, at + start);
  }
}

/** The columns of a table of settings: what is set, and to what. */
interface Pair {
  readonly name: number;
  readonly value: number;
}

function pairOf(heads: readonly string[]): Pair | undefined {
  const name = heads.findIndex((head) =>
    /^(?:name|key|variable|setting|parameter|option|property|env(?:ironment)?)$/i.test(head),
  );
  const value = heads.findIndex((head) => /^(?:value|default|content)$/i.test(head));
  return name >= 0 && value >= 0 ? { name, value } : undefined;
}

function isNamed(name: string): boolean {
  return (
    kindOfName(name) !== undefined || wordsOfName(name).some((word) => searchIndex().assignedWords.has(word))
  );
}

interface Cell {
  readonly value: string;
  readonly start: number;
}

/** Cells of a line; quotes around a cell are left out, separators within them kept. */
function cellsOf(line: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= line.length && cells.length < MOST_COLUMNS) {
    let start = at;
    while (line[start] === ' ') start += 1;
    let end: number;
    if (line[start] === '"') {
      start += 1;
      end = line.indexOf('"', start);
      if (end < 0) end = line.length;
      at = line.indexOf(separator, end);
    } else {
      at = line.indexOf(separator, start);
      end = at < 0 ? line.length : at;
    }
    cells.push({
      value: line
        .slice(start, end)
        .replace(/[ \t\r`*]+$/, '')
        .replace(/^[`*]+/, ''),
      start,
    });
    if (at < 0) break;
    at += 1;
  }
  // Marks before a value were taken off: the place moves with it.
  return cells.map(({ value, start }) => ({ value, start: Math.max(start, line.indexOf(value, start)) }));
}

const RULE = /^[ \t>]{0,20}\|?(?:[ \t]{0,8}:?-{2,80}:?[ \t]{0,8}\|?){1,60}[ \t]{0,8}\r?$/;
const MOST_ROWS = 500;
const HEAD_UNITS = 1000;

/** Judges the column of a table of Markdown below a name in its head. @param at where the name stands */
export function lookAtColumn(searched: SearchedText, at: number, name: string): void {
  const { text } = searched;
  const lineStart = lineStartBefore(text, at, HEAD_UNITS);
  // Rows of a table that was read are no heads, but for the columns of the same one.
  if (lineStart < searched.tableUntil && lineStart !== searched.tableHead) return;
  const headEnd = lineEndBehind(text, at, HEAD_UNITS);
  const ruleEnd = lineEndBehind(text, headEnd + 1, HEAD_UNITS);
  if (text[headEnd] !== '\n' || text[headEnd + 1] === '\n' || !RULE.test(text.slice(headEnd + 1, ruleEnd)))
    return;
  const column = text.slice(lineStart, at).split('|').length - 1;
  let rowStart = ruleEnd + 1;
  for (let row = 0; row < MOST_ROWS && rowStart < text.length; row++) {
    const rowEnd = lineEndBehind(text, rowStart, HEADER_UNITS);
    const line = text.slice(rowStart, rowEnd);
    if (!line.includes('|')) break;
    const cell = cellsOf(line, '|')[column];
    if (cell !== undefined && cell.value !== '' && cell.value.length <= MOST_CELL_UNITS)
      judgeAs(searched, name, cell.value, rowStart + cell.start);
    rowStart = rowEnd + 1;
  }
  searched.tableHead = lineStart;
  searched.tableUntil = Math.max(searched.tableUntil, rowStart);
}
