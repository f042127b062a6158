// Scanning threads, watched from outside: one that takes too long or dies costs its file a gap and is replaced.

import { Worker } from 'node:worker_threads';
import type { SourceGap } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import type { ScannedFile } from './render-artifact.ts';
import { unopened } from './scan-source.ts';
import type { ScanTask, WorkerReply, WorkerRequest, WorkerTerms } from './scan-task.ts';

/** Longer waits overflow the timer and would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface PoolOptions {
  readonly workerUrl: URL;
  readonly threads: number;
  readonly terms: WorkerTerms;
  /** JavaScript heap of one thread. Buffers are not part of it: budgets bound those. */
  readonly heapBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * Scans tasks in threads.
 *
 * @param onDone called once for each task, in the order they finish
 * @returns when every task is done; rejects only where `signal` aborts
 */
export async function scanInWorkers(
  tasks: readonly ScanTask[],
  options: PoolOptions,
  onDone: (task: ScanTask, scanned: ScannedFile) => void,
): Promise<void> {
  const queue = new TaskQueue(tasks);
  const threads = Math.max(1, Math.min(options.threads, tasks.length));
  await Promise.all(Array.from({ length: threads }, () => runSlot(queue, options, onDone)));
}

/** One seat of the pool: as long as there is work, a thread sits in it. */
async function runSlot(
  queue: TaskQueue,
  options: PoolOptions,
  onDone: (task: ScanTask, scanned: ScannedFile) => void,
) {
  while (!queue.isEmpty) {
    options.signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => new Seat(queue, options, onDone, resolve, reject).start());
  }
}

/** Tasks in order, and those that a dead thread left behind first. */
class TaskQueue {
  #next = 0;
  readonly #tasks: readonly ScanTask[];
  #returned: ScanTask[] = [];

  constructor(tasks: readonly ScanTask[]) {
    this.#tasks = tasks;
  }

  get isEmpty(): boolean {
    return this.#returned.length === 0 && this.#next >= this.#tasks.length;
  }

  /** Several small files or one large. */
  take(): ScanTask[] {
    const batch: ScanTask[] = [];
    while (batch.length < LIMITS.workerBatchFiles.value) {
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

  giveBack(tasks: readonly ScanTask[]): void {
    this.#returned.push(...tasks);
  }
}

/** One thread, from its start to its end. */
class Seat {
  readonly #queue: TaskQueue;
  readonly #options: PoolOptions;
  readonly #onDone: (task: ScanTask, scanned: ScannedFile) => void;
  readonly #resolve: () => void;
  readonly #reject: (reason: unknown) => void;
  #worker: Worker | undefined;
  #batch: ScanTask[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  #isOver = false;

  constructor(
    queue: TaskQueue,
    options: PoolOptions,
    onDone: (task: ScanTask, scanned: ScannedFile) => void,
    resolve: () => void,
    reject: (reason: unknown) => void,
  ) {
    this.#queue = queue;
    this.#options = options;
    this.#onDone = onDone;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start(): void {
    const { workerUrl, terms, heapBytes, signal } = this.#options;
    const worker = new Worker(workerUrl, {
      workerData: terms,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(heapBytes / (1024 * 1024))) },
      // What a thread prints is not the report.
      stdout: true,
      stderr: true,
    });
    this.#worker = worker;
    worker.on('message', (reply: WorkerReply) => this.#hear(reply));
    worker.on('error', (error) => this.#blame(deathGap(error, heapBytes)));
    worker.on('exit', () => this.#blame(deathGap(undefined, heapBytes)));
    signal?.addEventListener('abort', this.#abort);
  }

  #hear(reply: WorkerReply): void {
    if (this.#isOver) return;
    if (reply.kind === 'ready') {
      this.#isReady = true;
      this.#next();
      return;
    }
    const task = this.#batch.shift();
    if (task !== undefined) this.#onDone(task, reply.scanned);
    this.#next();
  }

  /** Waits for the next file of the batch, sends another batch, or ends the thread. */
  #next(): void {
    if (this.#batch.length === 0) {
      this.#batch = this.#queue.take();
      if (this.#batch.length === 0) {
        this.#end();
        this.#resolve();
        return;
      }
      this.#worker?.postMessage(this.#batch satisfies WorkerRequest);
    }
    clearTimeout(this.#timer);
    const task = this.#batch[0];
    // Answers that came while the main thread was busy are heard before the check: the thread may have kept its time.
    const check = () => setImmediate(() => task === this.#batch[0] && this.#blame(killGap()));
    this.#timer = setTimeout(check, Math.min(task?.killAfterMs ?? 0, MAX_TIMER_MS));
  }

  /** The thread is lost: the file it was at gets the gap, those behind it go back to the queue. */
  #blame(gap: SourceGap): void {
    if (this.#isOver) return;
    this.#end();
    // A thread that cannot even start would not start for the next file either: every seat takes one and says so.
    if (!this.#isReady) this.#batch = this.#queue.take().slice(0);
    const [task, ...rest] = this.#batch;
    this.#queue.giveBack(rest);
    if (task !== undefined) this.#onDone(task, unopened(task, [...task.gaps, gap]));
    this.#resolve();
  }

  readonly #abort = (): void => {
    if (this.#isOver) return;
    this.#end();
    this.#reject(this.#options.signal?.reason);
  };

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    void this.#worker?.terminate();
  }
}

function killGap(): SourceGap {
  return {
    kind: 'timeout',
    reason: 'The scan of this file went past its time and was ended from outside.',
    consequence: 'Nothing of it was judged.',
  };
}

function deathGap(error: unknown, heapBytes: number): SourceGap {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const isOutOfMemory = code === 'ERR_WORKER_OUT_OF_MEMORY';
  return {
    kind: 'crash',
    reason: isOutOfMemory
      ? `The thread that scanned this file needed more than its ${Math.floor(heapBytes / (1024 * 1024))} MiB of heap.`
      : 'The thread that scanned this file died.',
    consequence: 'Nothing of it was judged.',
  };
}
