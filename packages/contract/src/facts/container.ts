// What containers say about their entries and about themselves. Disagreement between views is data, not an error.

/** What one view (central directory, local header, tar header, 7z header) says of an entry. */
export interface EntryView {
  readonly name: string;
  readonly method: string;
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly crc32?: number;
  readonly flags?: number;
  readonly offset: number;
}

/**
 * What an entry becomes where it is extracted. `other`: a kind that no reader extracts (a volume label, a
 * part of a multi-volume archive).
 */
export type EntryKind = 'file' | 'directory' | 'symlink' | 'hardlink' | 'device' | 'fifo' | 'other';

/**
 * What can be odd about one entry: its views contradict each other, its name leaves the folder, its content
 * is not what its header says.
 */
export type EntryAnomalyKind =
  | 'name-mismatch'
  | 'method-mismatch'
  | 'size-mismatch'
  | 'crc-mismatch'
  | 'flags-mismatch'
  /** Local header that no directory lists. */
  | 'hidden-entry'
  /** Listed by the directory, no local header there. */
  | 'missing-entry'
  | 'duplicate-name'
  /** The same name again with the same bytes: whichever a reader takes, it reads the same. */
  | 'duplicate-member'
  /** Equal only after case folding or Unicode normalisation. */
  | 'duplicate-name-folded'
  | 'overlap'
  | 'encrypted-flag-on-plain-data'
  | 'crc-wrong'
  | 'path-parent'
  | 'path-absolute'
  | 'path-drive'
  | 'path-unc'
  | 'path-nul'
  | 'path-control'
  | 'path-bidi'
  | 'path-backslash'
  | 'link-escape'
  | 'device-node'
  | 'setuid'
  | 'inflation-ratio';

/** One oddity of an entry; `detail` is a phrase with the names and numbers. */
export interface EntryAnomaly {
  readonly kind: EntryAnomalyKind;
  readonly detail: string;
}

/** One entry of a container, as all its readers see it. Honest entries are facts too, without anomalies. */
export interface ContainerEntry {
  readonly kind: 'container.entry';
  readonly container: string;
  readonly name: string;
  readonly entryKind: EntryKind;
  readonly linkTarget?: string;
  readonly views: readonly EntryView[];
  readonly anomalies: readonly EntryAnomaly[];
  readonly offset: number;
}

/** What can be odd about a container apart from its entries. */
export type StructureAnomalyKind =
  | 'prefix-bytes'
  | 'trailing-bytes'
  | 'gap-bytes'
  | 'comment'
  | 'several-directories'
  | 'entry-count-mismatch'
  | 'directory-damaged'
  | 'end-missing'
  | 'checksum-wrong'
  | 'concatenated'
  | 'header-field';

/** One oddity of a container as a whole, at the place where it shows. */
export interface ContainerStructure {
  readonly kind: 'container.structure';
  readonly container: string;
  readonly anomaly: StructureAnomalyKind;
  readonly detail: string;
  readonly offset: number;
  readonly lengthBytes?: number;
}
