// How an index file is laid out. A snapshot: it is made whole and never changed. What tells most releases from the vulnerable ones
// stands together and is small; the rest is in blocks that are opened one by one.
//
//   magic          8 bytes, `SSADVIDX`
//   format         u32 little-endian, 2
//   header         u32 length, JSON: IndexHeader
//   directory      u32 length, JSON: Directory
//   names          raw deflate, lines `name TAB block TAB end`, sorted by name: behind the end no issue of the package holds
//                  (issue-window.ts)
//   blocks         raw deflate, lines `name`, then for each issue `TAB window TAB JSON array of AdvisoryRecord`, sorted by name
//   digest         32 bytes, SHA-256 of everything before

/** The first bytes of an index. */
export const MAGIC = Buffer.from('SSADVIDX', 'latin1');

/** What this program writes and reads. */
export const FORMAT = 2;

/** Bytes of the SHA-256 at the end. */
export const DIGEST_BYTES = 32;

/** Uncompressed bytes after which a block is closed: small enough to open for one package, large enough to compress well. */
export const BLOCK_BYTES = 8 * 1024;

/** Larger files are no index: that of all of PyPI takes some 5 MiB. */
export const MAX_INDEX_BYTES = 512 * 1024 * 1024;

/** A block is one package at least; the most that one may take, or all names together. */
export const MAX_BLOCK_BYTES = 64 * 1024 * 1024;

/** What an index says of itself. */
export interface IndexHeader {
  /** Where the records are from: the name of a file or folder, never its path. */
  readonly source: string;
  /** SHA-256 of the source: of the file, or of the names and digests of a folder's files. */
  readonly sourceSha256: string;
  /** ISO 8601. */
  readonly created: string;
  /** ISO 8601: of the newest record that was not dated in the future. */
  readonly newestModified: string;
  readonly advisories: number;
  readonly packages: number;
  readonly withdrawn: number;
  /** It covers some packages, not all of PyPI. */
  readonly isPartial: boolean;
}

/** How long a compressed part is, and what it holds. */
export type PartLength = readonly [compressedBytes: number, rawBytes: number];

/** Where the parts are: they follow each other without gaps. */
export interface Directory {
  readonly names: PartLength;
  readonly blocks: readonly PartLength[];
}

/** An index that cannot be used: one sentence, and what to do. */
export class IndexError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'IndexError';
    this.hint = hint;
  }
}
