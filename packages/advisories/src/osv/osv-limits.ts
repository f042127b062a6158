// What an import reads at most, each with its reason.

/** Limits of an import. */
export const IMPORT_LIMITS = {
  /** One record. The largest of PyPI, a package with thousands of listed versions, takes less than 1 MiB. */
  recordBytes: 16 * 1024 * 1024,
  /** One file that is a single JSON value with many records in it, which is parsed as a whole. */
  jsonFileBytes: 256 * 1024 * 1024,
  /** Entries of a zip or files of a folder. The export of every ecosystem has some 400,000. */
  entries: 2_000_000,
  /** All records together, uncompressed. The export of every ecosystem has some 3 GiB. */
  totalBytes: 16 * 1024 * 1024 * 1024,
  /** Folders inside folders. */
  folderDepth: 32,
  /** Aliases of a record: a dozen is much. */
  aliases: 1_000,
  /** Blocks of `affected` in a record. */
  affected: 10_000,
  /** Ranges and events of a block together. */
  events: 20_000,
  /** Listed versions of a block. */
  versions: 100_000,
  /** Characters of an id, an alias, a version or a name. */
  textCharacters: 512,
  /** Invalid records that are told one by one. */
  reasons: 5,
} as const;
