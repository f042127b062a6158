// Columns that are named once, away from their values: `INSERT INTO users (name, password) VALUES (...)`, and tables of HTML.

import { kindOfName } from './judge-assignment.ts';
import { judgeAs } from './keyed-value.ts';
import type { SearchedText } from './searched-text.ts';

/** How far before a name the statement or row that it stands in may begin. */
const HEAD_UNITS = 600;
/** How far behind the names rows are read: a segment of text is shorter. */
const ROWS_UNITS = 2 * 1024 * 1024;
const MOST_VALUE_UNITS = 600;

const INSERT = /\binsert\s{1,8}(?:ignore\s{1,8})?into\s{1,8}[^\s()]{1,120}\s{0,8}\($/i;
const VALUES = /\s{0,40}values\s{0,40}/iy;
const WORD = /[\w.$-]{1,80}/;

/** Judges the values of an INSERT whose list of columns the name at `at` stands in. */
export function lookAtInsert(searched: SearchedText, at: number): void {
  const { text } = searched;
  if (at < searched.namedRowsUntil) return;
  const before = text.slice(Math.max(0, at - HEAD_UNITS), at);
  const opening = before.lastIndexOf('(');
  if (opening < 0 || !INSERT.test(before.slice(Math.max(0, opening - 160), opening + 1))) return;
  const opens = at - before.length + opening;
  const closing = text.slice(at, at + HEAD_UNITS).indexOf(')');
  if (closing < 0) return;
  const closes = at + closing;
  VALUES.lastIndex = closes + 1;
  if (!VALUES.test(text)) return;
  const names = text.slice(opens + 1, closes).split(',');
  const columns = names.map((column) => namedSecret(WORD.exec(column)?.[0] ?? ''));
  const end = Math.min(text.length, VALUES.lastIndex + ROWS_UNITS);
  let next = VALUES.lastIndex;
  while (text[next] === '(') {
    next = judgeTuple(searched, next + 1, end, columns);
    while (next < end && /[\s,]/.test(text[next] ?? '')) next += 1;
  }
  searched.namedRowsUntil = Math.max(closes, next);
}

/** @returns the place behind the closing parenthesis */
function judgeTuple(
  searched: SearchedText,
  from: number,
  end: number,
  columns: readonly (string | undefined)[],
): number {
  const { text } = searched;
  let column = 0;
  for (let at = from; at < end; at++) {
    const sign = text[at];
    if (sign === ')') return at + 1;
    if (sign === ',') column += 1;
    if (sign !== "'" && sign !== '"') continue;
    const start = at + 1;
    at = start;
    while (at < end && text[at] !== sign) at += text[at] === '\\' ? 2 : 1;
    const name = columns[column];
    if (name !== undefined && at > start && at - start <= MOST_VALUE_UNITS && start < searched.end)
      judgeAs(searched, name, text.slice(start, at), start);
  }
  return end;
}

const CELL =
  /<t([hd])\b[^<>]{0,300}>(?:\s{0,40}<(?:b|strong|code|span)\b[^<>]{0,200}>)?\s{0,40}([^<>]{0,600}?)\s{0,40}</gi;
const HEAD_CELL = /<th\b[^<>]{0,300}>(?:\s{0,40}<\w{1,10}\b[^<>]{0,100}>)?\s{0,40}$/i;
/** How far before a head its row may begin. */
const HEAD_ROW_UNITS = 4096;
const ROW_END = /<\/tr\s{0,8}>|<tr\b/i;

/** Judges the cells under a head of a table of HTML, which the name at `at` is. */
export function lookAtHeadCell(searched: SearchedText, at: number): void {
  const { text } = searched;
  if (at < searched.namedRowsUntil || !HEAD_CELL.test(text.slice(Math.max(0, at - 360), at))) return;
  const before = text.slice(Math.max(0, at - HEAD_ROW_UNITS), at);
  const row = before.toLowerCase().lastIndexOf('<tr');
  if (row < 0) return;
  const head = at - before.length + row;
  const rows = text.slice(at, at + ROWS_UNITS);
  const tableEnd = rows.search(/<\/table/i);
  const end = at + (tableEnd < 0 ? rows.length : tableEnd);
  let columns: (string | undefined)[] | undefined;
  for (let from = head; from < end; ) {
    const next = ROW_END.exec(text.slice(from + 3, end));
    const rowEnd = next === null ? end : from + 3 + next.index;
    const cells = [...text.slice(from, rowEnd).matchAll(CELL)];
    if (columns === undefined) columns = cells.map((cell) => namedSecret(cell[2] ?? ''));
    else {
      for (const [column, cell] of cells.entries()) {
        const name = columns[column];
        const value = cell[2] ?? '';
        const start = from + cell.index + cell[0].lastIndexOf(value);
        if (name !== undefined && value !== '' && start < searched.end) judgeAs(searched, name, value, start);
      }
    }
    from = next === null ? end : rowEnd + (next[0].startsWith('</') ? next[0].length : 0);
    const more = text.indexOf('<tr', from);
    from = more < 0 || more > end ? end : more;
  }
  searched.namedRowsUntil = end;
}

function namedSecret(name: string): string | undefined {
  return kindOfName(name) === undefined ? undefined : name;
}
