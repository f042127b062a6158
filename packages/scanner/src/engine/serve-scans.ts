// The life of a scanning thread: it scans what it is sent, one file after the other, and answers.

import { parentPort, workerData } from 'node:worker_threads';
import type { Plugins } from './plugins.ts';
import { openHandle, scanSource } from './scan-source.ts';
import type { WorkerReply, WorkerRequest, WorkerTerms } from './scan-task.ts';

/** Serves the thread that started this one; returns at once. Does nothing in a main thread. */
export function serveScans(plugins: Plugins): void {
  const port = parentPort;
  if (port === null) return;
  const { terms } = workerData as WorkerTerms;
  const reply = (message: WorkerReply) => port.postMessage(message);
  port.on('message', (tasks: WorkerRequest) => {
    for (const { index, path, sizeBytes, gaps, handle } of tasks) {
      const source = { path, sizeBytes, gaps, open: () => openHandle(handle) };
      reply({ kind: 'done', index, scanned: scanSource(source, terms, plugins, () => performance.now()) });
    }
  });
  reply({ kind: 'ready' });
}
