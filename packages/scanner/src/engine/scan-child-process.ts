// One scanning child, seen from outside, from its start to its end: sends it work, hears what it found, and ends it when
// it takes too long or too much memory. What runs inside the child is serve-scans.

import type { ChildProcess } from 'node:child_process';
import type { SourceGap } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { guardChild, launchChild } from './child-launch.ts';
import { residentBytes } from './child-memory.ts';
import type { OnScanned, PoolOptions } from './child-pool.ts';
import { PartsJoin } from './scan-parts.ts';
import type { ChildReply, ChildRequest, ScanTask } from './scan-task.ts';
import type { TaskQueue } from './task-queue.ts';
import { unopened } from './unopened.ts';

/** Longer waits overflow the timer and would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
const MEMORY_WATCH_MS = 50;
/** How long an ended child is waited for: the system may be busy taking its memory back. */
const PATIENCE_MS = 500;
/** How V8 ends a process that reached its heap limit: the signal, and the exit code where there are no signals. */
const ABORT_SIGNAL = 'SIGABRT';
const ABORT_CODE = 134;

export class ScanChild {
  readonly #queue: TaskQueue;
  readonly #options: PoolOptions;
  readonly #onScanned: OnScanned;
  readonly #mostBytes: number;
  #child: ChildProcess | undefined;
  /** Parts of the report on the first file of the batch. */
  readonly #join = new PartsJoin();
  #batch: ScanTask[] = [];
  #timer: NodeJS.Timeout | undefined;
  #memoryWatch: NodeJS.Timeout | undefined;
  #guardTimer: NodeJS.Timeout | undefined;
  #guard: ChildProcess | undefined;
  #isReady = false;
  #isOver = false;
  #settle: { resolve(hasStarted: boolean): void; reject(reason: unknown): void } | undefined;

  constructor(queue: TaskQueue, options: PoolOptions, onScanned: OnScanned) {
    this.#queue = queue;
    this.#options = options;
    this.#onScanned = onScanned;
    this.#mostBytes = options.heapBytes + LIMITS.childMarginBytes.value;
  }

  /**
   * Scans from the queue until it is empty or the child is lost.
   *
   * @returns false where the child never came to work; rejects where the signal aborts
   */
  run(): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#start();
    });
  }

  #start(): void {
    const { childEntry, heapBytes, signal } = this.#options;
    let child: ChildProcess;
    try {
      child = launchChild(childEntry, heapBytes, this.#queue.nextPath);
    } catch {
      this.#blame(startGap());
      return;
    }
    this.#child = child;
    child.on('message', (reply: ChildReply) => this.#hear(reply));
    child.on('error', () => this.#blame(startGap()));
    // Not `exit`: what the child said before it died is heard first.
    child.on('close', (code, by) => this.#blame(this.#isReady ? this.#deathGap(code, by) : startGap()));
    signal?.addEventListener('abort', this.#abort);
    this.#timer = setTimeout(() => this.#blame(startGap()), LIMITS.childStartMs.value);
    this.#guardTimer = setTimeout(() => {
      if (child.pid !== undefined) this.#guard = guardChild(child.pid);
    }, LIMITS.childGuardMs.value);
    this.#memoryWatch = setInterval(() => this.#checkMemory(residentBytes(child.pid ?? 0)), MEMORY_WATCH_MS);
  }

  #hear(reply: ChildReply): void {
    if (this.#isOver) return;
    if (reply.kind === 'ready') {
      this.#isReady = true;
    } else if (reply.kind === 'part') {
      this.#join.take(reply.part);
      return;
    } else {
      for (const scanned of reply.scanned) {
        const task = this.#batch.shift();
        const whole = this.#join.finish(scanned);
        if (task !== undefined) this.#onScanned(task, whole);
      }
      // A child that kept too much of files that are done is replaced; where the system tells, it was seen before.
      if (reply.residentBytes > this.#mostBytes) {
        this.#giveUp(this.#batch);
        return;
      }
    }
    this.#next();
  }

  /** Waits for the next file of the batch, sends another batch, or ends the child. */
  #next(): void {
    if (this.#batch.length === 0) {
      this.#batch = this.#queue.take();
      if (this.#batch.length === 0) {
        void this.#end().then(() => this.#settle?.resolve(true));
        return;
      }
      if (!this.#send({ terms: this.#options.terms, tasks: this.#batch })) return;
    }
    clearTimeout(this.#timer);
    const task = this.#batch[0];
    // Answers that came while this process was busy are heard before the check: the child may have kept its time.
    const check = () => setImmediate(() => task === this.#batch[0] && this.#blame(timeoutGap()));
    this.#timer = setTimeout(check, Math.min(task?.killAfterMs ?? 0, MAX_TIMER_MS));
  }

  #send(request: ChildRequest): boolean {
    try {
      // Where the child has died the event `close` says so.
      this.#child?.send(request, () => undefined);
      return true;
    } catch {
      // Bytes in memory beyond what one message can carry.
      this.#blame({
        kind: 'crash',
        reason: 'Its bytes could not be handed to the process that scans it.',
        consequence: 'Nothing of it was judged.',
      });
      return false;
    }
  }

  #checkMemory(bytes: number | undefined): void {
    if (bytes === undefined || bytes <= this.#mostBytes) return;
    if (this.#batch.length > 0) this.#blame(memoryGap(this.#mostBytes));
  }

  /** The child is lost: the file it was at gets the gap, once it is known which one that was. */
  #blame(gap: SourceGap): void {
    if (this.#isOver) return;
    if (this.#isReady && this.#batch.length > 1) {
      this.#queue.giveBackAlone(this.#batch);
      this.#giveUp([]);
      return;
    }
    // A child that did not even start takes one file with it, so that trying again comes to an end.
    if (!this.#isReady) this.#batch = this.#queue.take();
    const [task, ...rest] = this.#batch;
    if (task !== undefined) this.#onScanned(task, unopened(task, [...task.gaps, gap]));
    this.#giveUp(rest);
  }

  #giveUp(rest: readonly ScanTask[]): void {
    this.#queue.giveBack(rest);
    const hasStarted = this.#isReady;
    void this.#end().then(() => this.#settle?.resolve(hasStarted));
  }

  readonly #abort = (): void => {
    if (this.#isOver) return;
    void this.#end().then(() => this.#settle?.reject(this.#options.signal?.reason));
  };

  /** Resolves when the child is gone and its memory with it, or when the system takes long to end it. */
  async #end(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#guardTimer);
    clearInterval(this.#memoryWatch);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    const child = this.#child;
    if (child === undefined || child.pid === undefined) return;
    const isIdle = this.#isReady && this.#batch.length === 0 && child.connected;
    await isGone(child, isIdle ? () => child.disconnect() : () => child.kill('SIGKILL'));
    this.#guard?.kill('SIGKILL');
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    // Whatever the system still has to do with it, nobody waits.
    child.unref();
    child.channel?.unref();
  }

  #deathGap(code: number | null, by: NodeJS.Signals | null): SourceGap {
    if (by === ABORT_SIGNAL || code === ABORT_CODE) return memoryGap(this.#options.heapBytes);
    return {
      kind: 'crash',
      reason: `The process that scanned this file ended ${by === null ? `with code ${code}` : `by ${by}`} in the middle of it.`,
      consequence: 'Nothing of it was judged.',
    };
  }
}

/** Does what should end a child, and waits for the end. */
function isGone(child: ChildProcess, finish: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    finish();
  });
}

function timeoutGap(): SourceGap {
  return {
    kind: 'timeout',
    reason: 'The scan of this file went past its time and was ended from outside.',
    consequence: 'Nothing of it was judged.',
  };
}

function startGap(): SourceGap {
  return {
    kind: 'crash',
    reason: 'The process to scan this file in did not start.',
    consequence: 'Nothing of it was judged.',
  };
}

function memoryGap(bytes: number): SourceGap {
  return {
    kind: 'crash',
    reason: `The process that scanned this file needed more than its ${Math.floor(bytes / 1024 / 1024)} MiB of memory.`,
    consequence: 'Nothing of it was judged.',
  };
}
