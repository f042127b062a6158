// What the main thread and a scanning thread say to each other. Plain data.

import type { SourceGap, SourceHandle } from '../bytes/source-artifact.ts';
import type { ScannedFile } from './render-artifact.ts';
import type { FileTerms } from './scan-source.ts';

/** One file to scan. */
export interface ScanTask {
  /** Position among the artifacts of the scan. */
  readonly index: number;
  readonly path: string;
  readonly sizeBytes: number | undefined;
  readonly handle: SourceHandle;
  readonly gaps: readonly SourceGap[];
  /** After this time the thread is ended from outside: later than the deadline that the scan itself keeps. */
  readonly killAfterMs: number;
}

/** Handed to a thread when it starts. */
export interface WorkerTerms {
  readonly terms: FileTerms;
}

/** To a thread: scan these, in this order. */
export type WorkerRequest = readonly ScanTask[];

/** From a thread: it runs, or a file is done. Files come back in the order they were sent. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly index: number; readonly scanned: ScannedFile };
