// The files that wait for a scanning child: in order, and first those that a lost child left behind.

import { LIMITS } from '../limits.ts';
import type { ScanTask } from './scan-task.ts';

export class TaskQueue {
  #next = 0;
  readonly #tasks: readonly ScanTask[];
  #returned: ScanTask[] = [];
  readonly #alone: ScanTask[] = [];

  constructor(tasks: readonly ScanTask[]) {
    this.#tasks = tasks;
  }

  get isEmpty(): boolean {
    return this.#alone.length === 0 && this.#returned.length === 0 && this.#next >= this.#tasks.length;
  }

  /** Several small files or one large. */
  take(): ScanTask[] {
    const suspect = this.#alone.shift();
    if (suspect !== undefined) return [suspect];
    const batch: ScanTask[] = [];
    while (batch.length < LIMITS.childBatchFiles.value) {
      const task = this.#returned[0] ?? this.#tasks[this.#next];
      if (task === undefined) break;
      const isSmall = (task.sizeBytes ?? Number.POSITIVE_INFINITY) <= LIMITS.inProcessBytes.value;
      if (!isSmall && batch.length > 0) break;
      if (this.#returned.length > 0) this.#returned.shift();
      else this.#next += 1;
      batch.push(task);
      if (!isSmall) break;
    }
    return batch;
  }

  /** Everything that is left. */
  takeAll(): ScanTask[] {
    const all = [...this.#alone.splice(0), ...this.#returned, ...this.#tasks.slice(this.#next)];
    this.#returned = [];
    this.#next = this.#tasks.length;
    return all;
  }

  /** One of these was the end of a child: each is handed out by itself, so that only the right one is blamed. */
  giveBackAlone(tasks: readonly ScanTask[]): void {
    this.#alone.push(...tasks);
  }

  giveBack(tasks: readonly ScanTask[]): void {
    this.#returned.push(...tasks);
  }
}
