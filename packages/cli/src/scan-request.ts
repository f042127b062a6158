// What a scan is asked for: bounds, callbacks, bytes in memory. These types are published, so they name nothing of Node's:
// whoever uses the library needs no types but its own.

/** What bounds a scan. Everything has a default. */
export interface ScanLimits {
  /** Globs over logical paths; one without a slash matches the last component at any depth. */
  readonly include?: readonly string[];
  /** Wins over `include`. */
  readonly exclude?: readonly string[];
  /** Scanning processes at most; one per processor by default. */
  readonly jobs?: number;
  /** Wall-clock milliseconds for each file; by its size by default. */
  readonly timeoutMs?: number;
  /** Larger files are left out; each is a gap. */
  readonly maxFileBytes?: number;
  /** For the heaps of all scanning processes together. */
  readonly maxMemoryBytes?: number;
  /** `structure`: headers and programs only, in no time; no digest, no search in data, so never `clean`. */
  readonly reads?: 'everything' | 'structure';
  /** Remote files of any size are read whole; by default large ones are read by range, and what was not read is a gap. */
  readonly full?: boolean;
  /** Remote locators may lead to this machine and to private networks; by default they may not. */
  readonly allowPrivateNetwork?: boolean;
  /**
   * Which comments of the form `sentrascan: ignore[rule] reason` waive findings. `own`: those in source that no loader runs, for
   * what is no attack by itself; the default. `all`: every one, for files that are trusted. `none`: no one.
   */
  readonly inlineWaivers?: 'own' | 'all' | 'none';
  /**
   * Of the project: fingerprints of secrets are keyed with it, so that they tell one value from another and nobody can try
   * values against them. Without one they say nothing of the value.
   */
  readonly salt?: string;
  /**
   * What declared packages are compared with: the path of an index that `sentrascan advisories update` made, or `false` for
   * nothing, which leaves a gap where packages are declared. Default: the user's index, or else the one that ships.
   */
  readonly advisories?: string | false;
}

/** How far a scan is. */
export interface Progress {
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  /** Logical path of the file that is read. */
  readonly current: string;
}

/** As much of an `AbortSignal` as a scan needs; hand in that of an `AbortController`. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Who is told of progress, and who can stop a scan. */
export interface ScanHooks {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: StopSignal;
}

/** Bytes in memory under a name. */
export interface NamedBytes {
  /** Logical path in the report; its extension is a claim about the content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
