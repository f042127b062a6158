// Tables of the printed report: heads are told again on every page, rows are never split, long names wrap.

import { INK, SIZE } from './palette.ts';
import type { Sheet, StructureElement, TextStyle } from './sheet.ts';

/** Text in a cell, with its look. */
export interface CellText extends TextStyle {
  readonly text: string;
  /** Drawn white on this colour, like a label. */
  readonly chip?: string;
  readonly maxLines?: number;
  /** What does not fit is left out of the middle: the end of a path is the name of the file. */
  readonly keepsEnd?: boolean;
}

/** A cell: one run of text below another. */
export type Cell = string | readonly CellText[];

/** A column; widths are shares of the whole. */
export interface Column {
  readonly title: string;
  readonly share: number;
  /** The cell names its row. */
  readonly isHead?: boolean;
}

const PADDING = { x: 5, y: 3.5 } as const;
const CHIP = { x: 4, y: 1.6 } as const;
/** Of a row: what is beyond is cut, so that a row always fits a page. */
const MAX_CELL_LINES = 14;

interface Run {
  readonly lines: readonly string[];
  readonly style: CellText;
  readonly height: number;
}

function linesOf(sheet: Sheet, one: CellText, room: number, style: TextStyle): readonly string[] {
  const maxLines = one.maxLines ?? MAX_CELL_LINES;
  if (one.keepsEnd !== true) return sheet.lines(one.text, room, style, maxLines);
  const all = sheet.lines(one.text, room, style, Number.POSITIVE_INFINITY);
  if (all.length <= maxLines) return all;
  const tail = Math.ceil(maxLines / 2);
  const last = all.slice(-tail);
  if (tail < maxLines) return [...sheet.lines(one.text, room, style, maxLines - tail), ...last];
  let only = `…${last[0] ?? ''}`;
  while (only.length > 2 && sheet.widthOf(only, style) > room) only = `…${[...only].slice(2).join('')}`;
  return [only];
}

function runsOf(sheet: Sheet, cell: Cell, width: number): readonly Run[] {
  const texts: readonly CellText[] = typeof cell === 'string' ? [{ text: cell }] : cell;
  return texts.map((one) => {
    const style = { size: SIZE.small, ...one, ...(one.chip === undefined ? {} : { font: 'bold' as const }) };
    const room = width - PADDING.x * 2 - (one.chip === undefined ? 0 : CHIP.x * 2);
    const lines = linesOf(sheet, one, room, style);
    const height = lines.length * sheet.lineHeight(style) + (one.chip === undefined ? 0 : CHIP.y * 2 + 1);
    return { lines, style, height };
  });
}

function drawRun(sheet: Sheet, run: Run, x: number, y: number): void {
  const { chip, size = SIZE.small } = run.style;
  if (chip === undefined) {
    sheet.drawLines(run.lines, x, y, run.style);
    return;
  }
  const style = { font: 'bold', size, colour: INK.white } as const;
  sheet.drawLines(run.lines, x + CHIP.x, y + CHIP.y, style);
}

function chipWidth(sheet: Sheet, run: Run): number {
  const style = { font: 'bold', size: run.style.size ?? SIZE.small } as const;
  return Math.max(...run.lines.map((line) => sheet.widthOf(line, style))) + CHIP.x * 2;
}

/** Grounds of labels lie below the text, and no reader of the text is told of them. */
function drawGrounds(sheet: Sheet, runs: readonly (readonly Run[])[], lefts: readonly number[]): void {
  for (const [index, cell] of runs.entries()) {
    let y = sheet.y + PADDING.y;
    for (const run of cell) {
      const { chip } = run.style;
      if (chip !== undefined)
        sheet.doc
          .roundedRect((lefts[index] ?? 0) + PADDING.x, y, chipWidth(sheet, run), run.height - 1, 2)
          .fill(chip);
      y += run.height;
    }
  }
}

/** Where columns begin, with the end of the last one. */
function edges(sheet: Sheet, columns: readonly Column[]): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const found: number[] = [sheet.left];
  for (const { share } of columns) found.push((found.at(-1) ?? 0) + (share / total) * sheet.width);
  return found;
}

/** What a table is. */
export interface TableOptions {
  /** For readers that do not see it. */
  readonly summary: string;
  readonly parent?: StructureElement;
  /** Ground of the head; the brand's where it is missing. */
  readonly headColour?: string;
}

/** Draws a table below the cursor. Rows may be many: each is drawn before the next is asked for. */
export function drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  options: TableOptions,
): void {
  const lefts = edges(sheet, columns);
  const widthAt = (index: number) => (lefts[index + 1] ?? 0) - (lefts[index] ?? 0);
  const headStyle = { font: 'bold', size: SIZE.small, colour: INK.white } as const;
  const headRuns = columns.map(({ title }, index) =>
    runsOf(sheet, [{ text: title, ...headStyle }], widthAt(index)),
  );
  const heightOf = (runs: readonly (readonly Run[])[]) =>
    Math.max(...runs.map((cell) => cell.reduce((sum, { height }) => sum + height, 0))) + PADDING.y * 2;
  const headHeight = heightOf(headRuns);
  const table = sheet.element('Table', options.parent, { title: options.summary });

  const drawCell = (runs: readonly Run[], index: number) => {
    let y = sheet.y + PADDING.y;
    for (const run of runs) {
      drawRun(sheet, run, (lefts[index] ?? 0) + PADDING.x, y);
      y += run.height;
    }
  };
  const drawHead = (isRepeated: boolean) => {
    sheet.decorate(() => {
      sheet.doc.rect(sheet.left, sheet.y, sheet.width, headHeight).fill(options.headColour ?? INK.brand);
      if (isRepeated) for (const [index, runs] of headRuns.entries()) drawCell(runs, index);
    });
    if (!isRepeated) {
      const head = sheet.element('TR', sheet.element('THead', table));
      for (const [index, runs] of headRuns.entries())
        sheet.content(sheet.element('TH', head, { scope: 'Column' }), () => drawCell(runs, index));
    }
    sheet.y += headHeight;
  };

  let body: StructureElement | undefined;
  for (const row of rows) {
    const runs = row.map((cell, index) => runsOf(sheet, cell, widthAt(index)));
    const height = heightOf(runs);
    if (body === undefined) {
      sheet.ensure(headHeight + height);
      drawHead(false);
      body = sheet.element('TBody', table);
    } else if (sheet.y + height > sheet.bottom) {
      sheet.newPage();
      drawHead(true);
    }
    sheet.decorate(() => {
      drawGrounds(sheet, runs, lefts);
      sheet.doc
        .moveTo(sheet.left, sheet.y + height)
        .lineTo(sheet.left + sheet.width, sheet.y + height)
        .lineWidth(0.5)
        .strokeColor(INK.line)
        .stroke();
    });
    const line = sheet.element('TR', body);
    for (const [index, cell] of runs.entries()) {
      const isHead = columns[index]?.isHead === true;
      const element = isHead ? sheet.element('TH', line, { scope: 'Row' }) : sheet.element('TD', line);
      sheet.content(element, () => drawCell(cell, index));
    }
    line.end();
    sheet.y += height;
  }
  table.end();
  sheet.y += 10;
}
