// Tables: the head of a column is the name of what stands in it. Files of values with separators, and tables of Markdown.

import { wordsOfName } from '@sentrascan/rules';
import { kindOfName } from './judge-assignment.ts';
import { judgeAs } from './keyed-value.ts';
import { nameAround } from './parse-assignment.ts';
import { searchIndex } from './search-index.ts';
import type { SearchedText } from './searched-text.ts';

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
  if (head.length === 0) return;
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
  if (name.length > MOST_NAME_UNITS) return false;
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
  while (at <= line.length) {
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
    // Marks around a value are taken off: its place moves with it.
    while (start < end && isMark(line[start])) start += 1;
    while (end > start && (isMark(line[end - 1]) || SPACES.has(line[end - 1] ?? ''))) end -= 1;
    cells.push({ value: line.slice(start, end), start });
    if (at < 0) break;
    at += 1;
  }
  return cells;
}

const SPACES: ReadonlySet<string> = new Set([' ', '\t', '\r']);

function isMark(character: string | undefined): boolean {
  return character === '`' || character === '*';
}

/** The line between the head of a table and its rows. */
function isRuleLine(line: string): boolean {
  return line.includes('--') && /^[ \t>|:-]{1,}\r?$/.test(line);
}

/** Judges the columns of a table of Markdown that are headed like a secret. @param at where one of the heads stands */
export function lookAtColumns(searched: SearchedText, at: number): void {
  const { text } = searched;
  // The names of one line are looked at together, and rows of a table that was read are no heads.
  if (at < searched.headsUntil) return;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const headEnd = lineEnd(text, at);
  searched.headsUntil = headEnd + 1;
  const ruleEnd = lineEnd(text, headEnd + 1);
  if (!isRuleLine(text.slice(headEnd + 1, ruleEnd))) return;
  const heads = cellsOf(text.slice(lineStart, headEnd), '|').map(({ value, start }) => {
    const head = lineStart + start;
    const place = nameAround(text, head + Math.max(0, value.length - 1), head);
    const name = text.slice(place.start, place.end);
    return kindOfName(name) === undefined ? undefined : name;
  });
  let rowStart = ruleEnd + 1;
  while (rowStart < text.length) {
    const rowEnd = lineEnd(text, rowStart);
    const line = text.slice(rowStart, rowEnd);
    if (!line.includes('|')) break;
    for (const [column, { value, start }] of cellsOf(line, '|').entries()) {
      const name = heads[column];
      if (name !== undefined && value !== '' && value.length <= MOST_CELL_UNITS)
        judgeAs(searched, name, value, rowStart + start);
    }
    rowStart = rowEnd + 1;
  }
  searched.headsUntil = rowStart;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
