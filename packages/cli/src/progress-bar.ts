// One line on a terminal's standard error: how far, how much, and which file. Never on a pipe.

import { describeBytes, fit, visibleText } from '@sentrascan/reports';
import type { TextOutput } from './io.ts';
import type { Progress } from './scan-request.ts';

const BAR_CHARACTERS = 20;
const REDRAW_MS = 80;
const DEFAULT_COLUMNS = 80;

/** The line for one state of progress, at most `columns` wide. */
export function progressLine(progress: Progress, columns: number): string {
  const { files, filesTotal, bytes, bytesTotal, current } = progress;
  const share = Math.min(
    1,
    Math.max(0, bytesTotal > 0 ? bytes / bytesTotal : filesTotal > 0 ? files / filesTotal : 0),
  );
  const filled = Math.floor(share * BAR_CHARACTERS);
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled);
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const amounts = `${describeBytes(bytes)} of ${describeBytes(bytesTotal)}, ${files} of ${filesTotal} files`;
  return fit(`${bar} ${percent}  ${amounts}  ${visibleText(current, 300)}`, columns);
}

/** The line on the terminal. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Removes the line. */
  clear(): void;
}

/** @param clock milliseconds; decides when to draw again */
export function createProgressBar(output: TextOutput, clock: () => number): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isShown = false;
  return {
    show(progress) {
      const now = clock();
      if (now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      isShown = true;
      void output.write(`\r\x1b[2K${progressLine(progress, (output.columns ?? DEFAULT_COLUMNS) - 1)}`);
    },
    clear() {
      if (isShown) void output.write('\r\x1b[2K');
      isShown = false;
    },
  };
}
