// What every section of the text report is drawn from.

import type { Report } from '@sentrascan/contract';
import type { Paint } from '../paint.ts';
import type { RenderOptions } from '../report-format.ts';

/** One text report while it is drawn. */
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
