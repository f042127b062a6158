// Where something is, inside one artifact.

/** A place in binary content. */
export interface ByteLocation {
  /** Offset from the first byte of the artifact the finding names (after decompression, for a compressed one). */
  readonly offset: number;
  readonly lengthBytes?: number;
}

/** A place in text. */
export interface TextLocation {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
}

/** A place in a Jupyter notebook. */
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

/** A place inside one artifact, in the terms of its content. */
export type Location = ByteLocation | TextLocation | NotebookLocation;
