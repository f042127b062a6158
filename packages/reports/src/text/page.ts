// What every section of a readable report is drawn from.

import type { Report } from '@sentrascan/contract';
import { createPaint, type Paint } from '../paint.ts';
import type { RenderOptions } from '../report-format.ts';

const DEFAULT_WIDTH = 100;

/** One readable report while it is drawn. */
export interface Page {
  readonly report: Report;
  readonly options: RenderOptions;
  /** Characters a line may take. */
  readonly width: number;
  readonly paint: Paint;
}

/** @returns how many of something are drawn: all of them where nothing is to be left out */
export function shownCount({ options }: Page, usual: number): number {
  return options.all === true ? Number.POSITIVE_INFINITY : usual;
}

/** A section: lines without their breaks. */
export type Section = (page: Page) => Iterable<string>;

/** Draws sections one below the other. */
export function* drawPage(
  report: Report,
  options: RenderOptions,
  sections: readonly Section[],
): Iterable<string> {
  const width = Math.min(200, Math.max(60, options.widthCharacters ?? DEFAULT_WIDTH));
  const page: Page = { report, options, width, paint: createPaint(options.color ?? false) };
  for (const section of sections) for (const line of section(page)) yield `${line.trimEnd()}\n`;
}
