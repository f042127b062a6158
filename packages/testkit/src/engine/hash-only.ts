// A pass that hashes and searches for nothing, for tests of the engine.

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { HashAndSweep } from '../../../scanner/src/engine/plugins.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Reads to the end, the deadline or the budget, and says which. */
export const hashOnly: HashAndSweep = (bytes, { hash, budget }) => {
  if (!hash) return {};
  const digest = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, Math.max(1, bytes.sizeBytes)));
  for (let at = 0; at < bytes.sizeBytes; ) {
    if (budget.isOutOfTime()) return { stopped: { atOffset: at, by: 'time' } };
    const wanted = Math.min(chunk.length, bytes.sizeBytes - at);
    if (!budget.spend('readBytes', wanted)) return { stopped: { atOffset: at, by: 'readBytes' } };
    const count = bytes.readInto(at, chunk.subarray(0, wanted));
    if (count === 0) return { stopped: { atOffset: at, by: 'short' } };
    digest.update(chunk.subarray(0, count));
    at += count;
  }
  return { sha256: digest.digest('hex') };
};
