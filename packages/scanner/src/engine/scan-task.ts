// What the process that scans many files and its children say to each other. Plain data.

import type { Role } from '@sentrascan/contract';
import type { SourceGap, SourceHandle } from '../bytes/source-artifact.ts';
import type { FileTerms } from './file-terms.ts';
import type { ScannedFile } from './render-artifact.ts';
import type { ScanPart } from './scan-parts.ts';

/** One file to scan. */
export interface ScanTask {
  /** Position among the artifacts of the scan. */
  readonly index: number;
  readonly path: string;
  readonly sizeBytes: number | undefined;
  /** The child opens a file itself, with the same checks; bytes in memory are sent. */
  readonly handle: SourceHandle;
  readonly gaps: readonly SourceGap[];
  /** What other files of the scan say of this one. */
  readonly role?: Role;
  /** After this time the child is ended from outside: later than the deadline that the scan itself keeps. */
  readonly killAfterMs: number;
}

/** To a child: scan these, in this order. */
export interface ChildRequest {
  readonly terms: FileTerms;
  readonly tasks: readonly ScanTask[];
}

/** From a child: it runs, a part of a long report on one file, or files are done. They come back in the order they were sent. */
export type ChildReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'part'; readonly part: ScanPart }
  | { readonly kind: 'done'; readonly scanned: readonly ScannedFile[]; readonly residentBytes: number };
