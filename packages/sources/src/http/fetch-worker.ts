// Entry of the thread that fetches: it alone uses the network. A module of its own in the distribution; nothing imports it.
// Each answer is told with a count that the scanning thread may wait for.

import { type MessagePort, workerData } from 'node:worker_threads';
import { Fetcher } from './fetcher.ts';
import type { NetworkTerms, Order } from './orders.ts';

const { terms, port, told } = workerData as {
  readonly terms: NetworkTerms;
  readonly port: MessagePort;
  /** How many answers there were so far. */
  readonly told: Int32Array<SharedArrayBuffer>;
};
const fetcher = new Fetcher(terms);

port.on('message', async ({ id, order }: { readonly id: number; readonly order: Order }) => {
  const answer = await fetcher.do(order);
  const moved = 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [];
  port.postMessage({ id, answer }, moved);
  Atomics.add(told, 0, 1);
  Atomics.notify(told, 0);
});
