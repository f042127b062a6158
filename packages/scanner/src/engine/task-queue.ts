// The files that wait for a scanning child: in order, and first those that a lost child left behind.

import { LIMITS } from '../limits.ts';
import type { ScanTask } from './scan-task.ts';

export class TaskQueue {
  readonly #tasks: Iterator<ScanTask>;
  /** The first that was not handed out; undefined when there is none. */
  #next: ScanTask | undefined;
  #returned: ScanTask[] = [];
  readonly #alone: ScanTask[] = [];

  /** @param tasks asked for the next only when it is due */
  constructor(tasks: Iterable<ScanTask>) {
    this.#tasks = tasks[Symbol.iterator]();
    this.#advance();
  }

  get isEmpty(): boolean {
    return this.#alone.length === 0 && this.#returned.length === 0 && this.#next === undefined;
  }

  /** The path of what is taken next. */
  get nextPath(): string | undefined {
    return (this.#alone[0] ?? this.#returned[0] ?? this.#next)?.path;
  }

  /** Several small files or one large. */
  take(): ScanTask[] {
    const suspect = this.#alone.shift();
    if (suspect !== undefined) return [suspect];
    const batch: ScanTask[] = [];
    while (batch.length < LIMITS.childBatchFiles.value) {
      const task = this.#returned[0] ?? this.#next;
      if (task === undefined) break;
      const isSmall = (task.sizeBytes ?? Number.POSITIVE_INFINITY) <= LIMITS.inProcessBytes.value;
      if (!isSmall && batch.length > 0) break;
      if (this.#returned.length > 0) this.#returned.shift();
      else this.#advance();
      batch.push(task);
      if (!isSmall) break;
    }
    return batch;
  }

  /** Everything that is left. */
  takeAll(): ScanTask[] {
    const all = [...this.#alone.splice(0), ...this.#returned];
    this.#returned = [];
    for (; this.#next !== undefined; this.#advance()) all.push(this.#next);
    return all;
  }

  #advance(): void {
    const step = this.#tasks.next();
    this.#next = step.done === true ? undefined : step.value;
  }

  /** One of these was the end of a child: each is handed out by itself, so that only the right one is blamed. */
  giveBackAlone(tasks: readonly ScanTask[]): void {
    this.#alone.push(...tasks);
  }

  giveBack(tasks: readonly ScanTask[]): void {
    this.#returned.push(...tasks);
  }
}
