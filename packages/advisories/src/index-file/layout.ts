// How an index file is laid out. A snapshot: it is made whole and never changed.
//
//   magic          8 bytes, `SSADVIDX`
//   format         u32 little-endian, 1
//   header         u32 length, JSON: IndexHeader
//   directory      u32 length, JSON: [first package name, offset in blocks, compressed bytes, raw bytes] for each block, by name
//   blocks         raw deflate, UTF-8 lines `name TAB JSON array of AdvisoryRecord`, sorted by name
//   digest         32 bytes, SHA-256 of everything before

/** The first bytes of an index. */
export const MAGIC = Buffer.from('SSADVIDX', 'latin1');

/** What this program writes and reads. */
export const FORMAT = 1;

/** Bytes of the SHA-256 at the end. */
export const DIGEST_BYTES = 32;

/** Uncompressed bytes after which a block is closed: small enough to open for one package, large enough to compress well. */
export const BLOCK_BYTES = 16 * 1024;

/** Larger files are no index: that of all of PyPI takes some 5 MiB. */
export const MAX_INDEX_BYTES = 512 * 1024 * 1024;

/** A block is one package at least; the most that one may take. */
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

/** `[first package name, offset in blocks, compressed bytes, raw bytes]` */
export type BlockEntry = readonly [first: string, offset: number, compressedBytes: number, rawBytes: number];

/** An index that cannot be used: one sentence, and what to do. */
export class IndexError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'IndexError';
    this.hint = hint;
  }
}
