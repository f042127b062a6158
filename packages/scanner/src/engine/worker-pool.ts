// Scanning threads, watched from outside: one that takes too long or dies costs its file a gap and is replaced.

import { Worker } from 'node:worker_threads';
import type { SourceGap } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import type { ScannedFile } from './render-artifact.ts';
import { unopened } from './scan-source.ts';
import type { ScanTask, WorkerReply, WorkerRequest, WorkerTerms } from './scan-task.ts';

/** Longer waits overflow the timer and would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
const MEMORY_WATCH_MS = 100;
const PATIENCE_MS = 500;

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
  const seats = new Set<Seat>();
  const watch = watchMemory(seats, threads * options.heapBytes + LIMITS.workerMarginBytes.value);
  try {
    await Promise.all(Array.from({ length: threads }, () => runSlot(queue, options, onDone, seats)));
  } finally {
    clearInterval(watch);
  }
}

/**
 * The hard heap limit of a thread is a poor guard: reaching it can end the whole process or leave a thread that cannot
 * be ended, and buffers are not in it. So the whole process is watched, and the thread that has been at its file the
 * longest is ended while it still can be.
 */
function watchMemory(seats: ReadonlySet<Seat>, growthBytes: number): NodeJS.Timeout {
  const most = process.memoryUsage.rss() + growthBytes;
  // Memory of a thread that was ended comes back slowly; its successor must not be blamed for it.
  let bar = most;
  return setInterval(() => {
    const now = process.memoryUsage.rss();
    bar = Math.max(most, Math.min(bar, now + growthBytes));
    if (now < bar) return;
    bar = now + growthBytes;
    const [longest] = [...seats].sort((a, b) => a.busySince - b.busySince);
    longest?.endForMemory();
  }, MEMORY_WATCH_MS);
}

/** One seat of the pool: as long as there is work, a thread sits in it. */
async function runSlot(
  queue: TaskQueue,
  options: PoolOptions,
  onDone: (task: ScanTask, scanned: ScannedFile) => void,
  seats: Set<Seat>,
) {
  while (!queue.isEmpty) {
    options.signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const seat = new Seat(queue, options, onDone, resolve, reject);
      seats.add(seat);
      seat.onEnd = () => seats.delete(seat);
      seat.start();
    });
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
  /** When the thread began its current file, on the process's clock. */
  busySince = performance.now();
  /** Called once, when the thread is given up. */
  onEnd: () => void = () => undefined;
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
      resourceLimits: {
        maxOldGenerationSizeMb: mebibytes(heapBytes + LIMITS.workerHeapSlackBytes.value),
      },
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
        void this.#end().then(() => this.#resolve());
        return;
      }
      this.#worker?.postMessage(this.#batch satisfies WorkerRequest);
    }
    clearTimeout(this.#timer);
    this.busySince = performance.now();
    const task = this.#batch[0];
    // Answers that came while the main thread was busy are heard before the check: the thread may have kept its time.
    const check = () => setImmediate(() => task === this.#batch[0] && this.#blame(killGap()));
    this.#timer = setTimeout(check, Math.min(task?.killAfterMs ?? 0, MAX_TIMER_MS));
  }

  /** The thread is lost: the file it was at gets the gap, those behind it go back to the queue. */
  #blame(gap: SourceGap): void {
    if (this.#isOver) return;
    const ended = this.#end();
    // A thread that cannot even start would not start for the next file either: every seat takes one and says so.
    if (!this.#isReady) this.#batch = this.#queue.take();
    const [task, ...rest] = this.#batch;
    this.#queue.giveBack(rest);
    if (task !== undefined) this.#onDone(task, unopened(task, [...task.gaps, gap]));
    void ended.then(() => this.#resolve());
  }

  readonly #abort = (): void => {
    if (this.#isOver) return;
    void this.#end().then(() => this.#reject(this.#options.signal?.reason));
  };

  endForMemory(): void {
    if (this.#isReady) this.#blame(memoryGap(this.#options.heapBytes));
  }

  /** Resolves when the thread is gone and its memory with it, or is too busy collecting garbage to go soon. */
  #end(): Promise<unknown> {
    this.#isOver = true;
    this.onEnd();
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    return Promise.race([this.#worker?.terminate(), patience]);
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
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return memoryGap(heapBytes);
  return {
    kind: 'crash',
    reason: 'The thread that scanned this file died.',
    consequence: 'Nothing of it was judged.',
  };
}

function memoryGap(heapBytes: number): SourceGap {
  return {
    kind: 'crash',
    reason: `The thread that scanned this file needed more than its ${mebibytes(heapBytes)} MiB of memory.`,
    consequence: 'Nothing of it was judged.',
  };
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}
