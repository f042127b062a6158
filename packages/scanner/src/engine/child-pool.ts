// Scans files in child processes: hands out work, keeps as many children as asked for, replaces those that are lost.

import type { SourceGap } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import type { FileTerms } from './file-terms.ts';
import type { ScannedFile } from './render-artifact.ts';
import { ScanChild } from './scan-child-process.ts';
import type { ScanTask } from './scan-task.ts';
import { TaskQueue } from './task-queue.ts';
import { unopened } from './unopened.ts';

export interface PoolOptions {
  /** A module that calls `serveScans`. */
  readonly childEntry: URL;
  /** Processes at most; no more than there are tasks. */
  readonly children: number;
  readonly terms: FileTerms;
  /** JavaScript heap of one child. Buffers are not part of it: budgets bound those, and the watch over its memory. */
  readonly heapBytes: number;
  readonly signal?: AbortSignal;
}

/** Told once for each task, in the order they finish. */
export type OnScanned = (task: ScanTask, scanned: ScannedFile) => void;

const START_GAP: SourceGap = {
  kind: 'crash',
  reason: 'No process to scan this file in could be started.',
  consequence: 'Nothing of it was judged.',
};

/**
 * Scans tasks in child processes. A child that takes too long, takes too much memory or dies costs the file it was at a
 * gap, and nothing else.
 *
 * @returns when every task is done and every child is gone; rejects only where `signal` aborts
 */
export async function scanInChildren(
  tasks: Iterable<ScanTask>,
  options: PoolOptions,
  onScanned: OnScanned,
): Promise<void> {
  const queue = new TaskQueue(tasks);
  let failedStarts = 0;
  const fillSeat = async () => {
    while (!queue.isEmpty) {
      options.signal?.throwIfAborted();
      const hasStarted = await new ScanChild(queue, options, onScanned).run();
      failedStarts = hasStarted ? 0 : failedStarts + 1;
      // What cannot start now would not start for the next file either: say so for all, at once.
      if (failedStarts < LIMITS.childFailedStarts.value) continue;
      for (const task of queue.takeAll()) onScanned(task, unopened(task, [...task.gaps, START_GAP]));
    }
  };
  const seats = queue.isEmpty ? 0 : Math.max(1, options.children);
  await Promise.all(Array.from({ length: seats }, fillSeat));
}
