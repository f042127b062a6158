// The life of a scanning child process: it scans what it is sent, one file after the other, answers, and ends with the
// process that started it.

import { keepHeapSmall } from './keep-heap-small.ts';
import type { Plugins } from './plugins.ts';
import type { ScannedFile } from './render-artifact.ts';
import { inParts } from './scan-parts.ts';
import { openHandle, scanSource } from './scan-source.ts';
import type { ChildReply, ChildRequest } from './scan-task.ts';
import { scanningClock } from './scanning-clock.ts';

/** Tiny files are told of together: a message costs as much as the scan of one. */
const REPLY_EVERY_MS = 20;

/** Serves the process that started this one; returns at once. Does nothing in a process that nobody talks to. */
export function serveScans(plugins: Plugins): void {
  if (process.send === undefined) return;
  keepHeapSmall();
  process.on('disconnect', () => process.exit());
  process.on('message', (request: ChildRequest) => void scanAll(request, plugins));
  void reply({ kind: 'ready' });
}

async function scanAll({ terms, tasks }: ChildRequest, plugins: Plugins): Promise<void> {
  let done: ScannedFile[] = [];
  let replyAt = scanningClock() + REPLY_EVERY_MS;
  const tell = async () => {
    await reply({ kind: 'done', scanned: done, residentBytes: process.memoryUsage.rss() });
    done = [];
    replyAt = scanningClock() + REPLY_EVERY_MS;
  };
  for (const [at, { path, sizeBytes, gaps, handle, role }] of tasks.entries()) {
    const source = {
      path,
      sizeBytes,
      gaps,
      open: () => openHandle(handle),
      ...(role === undefined ? {} : { role }),
    };
    const parts = inParts(scanSource(source, terms, plugins, scanningClock));
    let step = parts.next();
    // Parts are of the first file that is not done.
    if (step.done !== true && done.length > 0) await tell();
    for (; step.done !== true; step = parts.next()) await reply({ kind: 'part', part: step.value });
    done.push(step.value);
    if (at === tasks.length - 1 || scanningClock() >= replyAt) await tell();
  }
}

/** Resolves when the answer is on its way, or nobody is there to hear it. */
function reply(message: ChildReply): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}
