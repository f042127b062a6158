// Where something is, inside one artifact.

export interface ByteLocation {
  /** Offset from the first byte of the artifact the finding names (after decompression, for a compressed one). */
  readonly offset: number;
  readonly lengthBytes?: number;
}

export interface TextLocation {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
}

export interface NotebookLocation {
  /** 0-based. */
  readonly cell: number;
  readonly part: 'source' | 'output' | 'metadata' | 'attachment';
  readonly output?: number;
  /** 1-based, within the part. */
  readonly line: number;
  /** 1-based, in the notebook file itself. */
  readonly rawLine: number;
}

export type Location = ByteLocation | TextLocation | NotebookLocation;
