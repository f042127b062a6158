// What bounds the scan of one file, wherever it runs.

import { LIMITS } from '../limits.ts';

/** What bounds the scan of one file. */
export interface FileTerms {
  /** Wall-clock milliseconds for any file; without it the time grows with the size. */
  readonly timeoutMs?: number;
  /** For what decoders and interpreters hold; the limit heapBytesPerFile where it is smaller. */
  readonly maxMemoryBytes?: number;
  /**
   * `structure`: headers and programs only; no digest and no search in data, which is a gap. `ranges`: the same for bytes that
   * are far away, where each look into data costs a request. Default: everything.
   */
  readonly reads?: 'everything' | 'structure' | 'ranges' | undefined;
  /** Which comments beside source waive findings; default `own`. */
  readonly inlineWaivers?: 'own' | 'all' | 'none';
  /** Of the project: fingerprints of secrets are keyed with it. Without one they say nothing of the value. */
  readonly salt?: string;
}

/** How long a file of this size may take. */
export function artifactDeadlineMs(
  sizeBytes: number,
  storedBytes: number | undefined,
  timeoutMs: number | undefined,
): number {
  if (timeoutMs !== undefined) return timeoutMs;
  return LIMITS.artifactMs.value + readableBytes(sizeBytes, storedBytes) / LIMITS.artifactBytesPerMs.value;
}

/** What is read of a file at most: all of it, unless it is far larger than what it stores. */
export function readableBytes(sizeBytes: number, storedBytes: number | undefined): number {
  if (storedBytes === undefined || sizeBytes <= LIMITS.sparseFreeBytes.value) return sizeBytes;
  return Math.min(sizeBytes, LIMITS.sparseReadBytes.value + 8 * storedBytes);
}
