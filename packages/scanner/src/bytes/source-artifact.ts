// What a source hands to the engine: named artifacts that can be opened here or, from their handle, in another process.

import type { Gap, ReportedOrigin } from '@sentrascan/contract';
import type { RandomAccess } from './random-access.ts';

/** A gap before the engine has filled in whose it is. */
export type SourceGap = Omit<Gap, 'artifact'>;

/** Bytes that know what went wrong below them. */
export interface SourceBytes extends RandomAccess {
  /** What could not be read or changed so far; asked once, after the scan. */
  problems?(): readonly SourceGap[];
  /** Bytes that really take up room on the medium, where that is known: less than `sizeBytes` for a sparse file. */
  readonly storedBytes?: number;
}

/** How a child process opens the same bytes. Plain data: it is sent there. */
export type SourceHandle =
  /** A path as text, or as the system's bytes where they are not UTF-8. Links in it are already resolved. */
  | { readonly kind: 'file'; readonly file: string | Uint8Array }
  | { readonly kind: 'memory'; readonly bytes: Uint8Array }
  /** By no other process: the source reaches the bytes for this one alone, and `open` blocks on them. */
  | { readonly kind: 'here' };

/** How a file is scanned whose bytes are far away. */
export interface RemoteTerms {
  /** `ranges`: data is not fetched; a gap says how much of it there is. */
  readonly reads?: 'ranges';
  /** Wall-clock milliseconds, where no others were asked for. */
  readonly timeoutMs: number;
}

/** One file as its source lists it, not opened yet. */
export interface SourceArtifact {
  /** Logical path from the scanned root: `/` on every system, already printable (see `printableName`). */
  readonly path: string;
  /** Undefined where it is not known before opening. */
  readonly sizeBytes: number | undefined;
  /** Bytes that really take up room, where that is known: less than `sizeBytes` for a sparse file. */
  readonly storedBytes?: number;
  /** Missing where the artifact must not be opened (a FIFO) or could not be reached; `gaps` then says why. */
  readonly handle?: SourceHandle;
  readonly gaps?: readonly SourceGap[];
  readonly remote?: RemoteTerms;
  /** Asked once, after the scan. @param sha256 of the content, where all of it was read */
  origin?(sha256: string | undefined): OriginTold;
  /** Opens the bytes; throws SourceError where that is refused. */
  open(): SourceBytes;
  /** Called once when the artifact is done, for what the source holds for it (a spill file). */
  release?(): void;
}

/** What a source says of where a file came from, and what of it turned out to be wrong. */
export interface OriginTold {
  readonly origin: ReportedOrigin;
  readonly gaps: readonly SourceGap[];
}

/** Opening failed, in words for the report. */
export class SourceError extends Error {
  readonly gap: SourceGap;

  constructor(gap: SourceGap) {
    super(gap.reason);
    this.gap = gap;
  }
}
