// From synchronous reads to the network: orders go to a thread that fetches, and the scanning thread waits for the answer.

import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Answer, NetworkTerms, Order } from '../http/orders.ts';

/** What an answer may take longer than its order allows, before the thread counts as stuck. */
const GRACE_MS = 5_000;

/** @param self the URL of this module; another one only in tests */
export function workerEntry(self: string = import.meta.url): URL {
  return new URL(self.endsWith('.ts') ? '../http/fetch-worker.ts' : './fetch-worker.mjs', self);
}

/** A thread that fetches, for one scan. Close it. */
export class Bridge {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #told = new Int32Array(new SharedArrayBuffer(4));
  readonly #answers = new Map<number, Answer>();
  readonly #dropped = new Set<number>();
  #lastId = 0;
  #isStuck = false;

  constructor(terms: NetworkTerms) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(workerEntry(), {
      workerData: { terms, port: port2, told: this.#told },
      transferList: [port2],
      // What it may know is in the terms.
      env: {},
      execArgv: [],
    });
    // An end of the thread is told by orders that nobody answers.
    this.#worker.on('error', () => {
      this.#isStuck = true;
    });
    this.#worker.unref();
    this.#port.unref();
  }

  /** Does an order, and waits for what comes of it. Throws nothing. */
  ask(order: Order): Answer {
    return this.take(this.post(order), 'withinMs' in order ? order.withinMs : 0);
  }

  /** Gives an order. @returns what `take` or `drop` is called with, once */
  post(order: Order): number {
    const id = ++this.#lastId;
    this.#port.postMessage({ id, order });
    return id;
  }

  /** Waits for what came of an order. */
  take(id: number, withinMs: number): Answer {
    const until = performance.now() + withinMs + GRACE_MS;
    for (;;) {
      const told = Atomics.load(this.#told, 0);
      this.#receive();
      const answer = this.#answers.get(id);
      if (answer !== undefined) {
        this.#answers.delete(id);
        return answer;
      }
      const left = until - performance.now();
      if (this.#isStuck || left <= 0) {
        this.#isStuck = true;
        return {
          kind: 'failed',
          failure: { gap: 'timeout', reason: 'There was no answer in the time for it.' },
        };
      }
      Atomics.wait(this.#told, 0, told, left);
    }
  }

  /** Nobody wants the answer any more. */
  drop(id: number): void {
    if (!this.#answers.delete(id)) this.#dropped.add(id);
  }

  /** Ends the thread. */
  close(): void {
    this.#isStuck = true;
    this.#port.close();
    void this.#worker.terminate();
  }

  #receive(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as
        | { readonly message: { readonly id: number; readonly answer: Answer } }
        | undefined;
      if (received === undefined) return;
      const { id, answer } = received.message;
      if (!this.#dropped.delete(id)) this.#answers.set(id, answer);
    }
  }
}
