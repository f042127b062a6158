// Rows of counts by severity under one head, in a readable report.

import { SEVERITIES, type SeverityCounts } from '@sentrascan/contract';
import { displayWidth, fit } from '../paint.ts';
import type { Page } from './page.ts';

const COLUMNS = [...SEVERITIES, 'waived'] as const;
const COLUMN_WIDTH = 10;

/** What a row is of, visible already, and its counts. */
export interface CountRow {
  readonly name: string;
  readonly findings: SeverityCounts;
}

/** A blank line, a heading with the columns' names, and the rows; nothing where there are none. */
export function* countTable(
  title: string,
  rows: readonly CountRow[],
  { width, paint }: Page,
): Iterable<string> {
  if (rows.length === 0) return;
  const nameWidth = width - COLUMN_WIDTH * COLUMNS.length;
  const cells = (texts: readonly string[]) => texts.map((text) => text.padStart(COLUMN_WIDTH)).join('');
  yield '';
  yield paint('bold', fit(title, nameWidth).padEnd(nameWidth)) + paint('dim', cells(COLUMNS));
  for (const { name, findings } of rows) {
    const shown = fit(`  ${name}`, nameWidth - 1);
    const amounts = COLUMNS.map((column) => (findings[column] === 0 ? '·' : String(findings[column])));
    yield shown + ' '.repeat(Math.max(1, nameWidth - displayWidth(shown))) + cells(amounts);
  }
}
