// An index in use: checked as a whole when it is opened, and read a part at a time.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { isBehindEnd } from '../matching/issue-window.ts';
import type { Issue } from '../matching/package-advisories.ts';
import type { Version } from '../pep440/version.ts';
import {
  DIGEST_BYTES,
  type Directory,
  FORMAT,
  IndexError,
  type IndexHeader,
  MAGIC,
  MAX_BLOCK_BYTES,
  MAX_INDEX_BYTES,
  type PartLength,
} from './layout.ts';
import { PackageIssues } from './package-issues.ts';
import { lineStart, PackageNames } from './package-names.ts';

const UPDATE = 'Make a new one: sentrascan advisories update SOURCE';

/** The advisories of a snapshot. */
export class AdvisoryIndex {
  readonly header: IndexHeader;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly #directory: Directory;
  /** The parts, one behind the other. */
  readonly #parts: Buffer;
  readonly #offsets: readonly number[];
  #names: PackageNames | undefined;
  readonly #blocks = new Map<number, string>();
  readonly #packages = new Map<string, PackageIssues>();

  /**
   * @param bytes the whole file
   * @throws IndexError where they are not an index of this format, whole and unaltered
   */
  constructor(bytes: Buffer) {
    if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3') {
      throw new IndexError(
        'this is a SQLite database, not an index of advisories (ML Guard keeps its own in one)',
        'Import the source that it was made from: sentrascan advisories update all.zip',
      );
    }
    if (bytes.length < MAGIC.length + 12 + DIGEST_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC))
      throw new IndexError('this is not an index of advisories', UPDATE);
    const format = bytes.readUInt32LE(MAGIC.length);
    const end = bytes.length - DIGEST_BYTES;
    const digest = createHash('sha256').update(bytes.subarray(0, end));
    const isWhole = digest.copy().digest().equals(bytes.subarray(end));
    if (!isWhole && format === FORMAT)
      throw new IndexError(
        'the index of advisories is cut short or altered: its checksum does not fit',
        UPDATE,
      );
    if (format !== FORMAT)
      throw new IndexError(
        `the index of advisories has format ${format}, and this program reads ${FORMAT}`,
        UPDATE,
      );
    this.sha256 = digest.update(bytes.subarray(end)).digest('hex');
    const header = jsonAt(bytes, MAGIC.length + 4, end);
    const directory = jsonAt(bytes, header.end, end);
    this.header = header.value as IndexHeader;
    this.#directory = directory.value as Directory;
    this.#parts = bytes.subarray(directory.end, end);
    let offset = this.#directory.names[0];
    this.#offsets = this.#directory.blocks.map(([compressedBytes]) => {
      offset += compressedBytes;
      return offset - compressedBytes;
    });
  }

  /**
   * The issues of a package.
   *
   * @param name normalised (PEP 503)
   * @param release leaves out what cannot hold for that one
   * @returns undefined where the index has no advisory of a package of that name
   */
  issues(name: string, release?: Version): readonly Issue[] | undefined {
    const known = this.#named().find(name);
    if (known === undefined) return undefined;
    if (release !== undefined && isBehindEnd(known.end, release)) return [];
    return this.#package(name, known.block).issues(release);
  }

  /** @returns the records of a package by its normalised name, as they are kept, by id */
  records(name: string): readonly AdvisoryRecord[] | undefined {
    const known = this.#named().find(name);
    return known && this.#package(name, known.block).records();
  }

  /** Every package with its records, by name. */
  *packages(): Generator<readonly [name: string, records: readonly AdvisoryRecord[]]> {
    for (const { name, block } of this.#named().all()) yield [name, this.#package(name, block).records()];
  }

  #named(): PackageNames {
    this.#names ??= new PackageNames(this.#text(0, this.#directory.names));
    return this.#names;
  }

  #package(name: string, block: number): PackageIssues {
    const known = this.#packages.get(name);
    if (known !== undefined) return known;
    const text = this.#block(block);
    const start = lineStart(text, name);
    const issues = new PackageIssues(
      start < 0 ? '' : text.slice(start + name.length + 1, text.indexOf('\n', start)),
    );
    this.#packages.set(name, issues);
    return issues;
  }

  #block(at: number): string {
    const known = this.#blocks.get(at);
    if (known !== undefined) return known;
    const length = this.#directory.blocks[at];
    const text = length === undefined ? '' : this.#text(this.#offsets[at] ?? 0, length);
    this.#blocks.set(at, text);
    return text;
  }

  #text(offset: number, [compressedBytes, rawBytes]: PartLength): string {
    const length = Math.min(rawBytes, MAX_BLOCK_BYTES);
    const raw = inflateRawSync(this.#parts.subarray(offset, offset + compressedBytes), {
      maxOutputLength: length,
      // All of it at once, and one byte to see the end by.
      chunkSize: Math.max(64, length + 1),
    });
    return raw.toString('utf8');
  }
}

/** A length and that many bytes of JSON. The checksum held, so what is wrong here was written so. */
function jsonAt(bytes: Buffer, at: number, limit: number): { readonly value: unknown; readonly end: number } {
  const length = at + 4 <= limit ? bytes.readUInt32LE(at) : Number.POSITIVE_INFINITY;
  const end = at + 4 + length;
  try {
    if (end <= limit) return { value: JSON.parse(bytes.toString('utf8', at + 4, end)), end };
  } catch {
    // Told below.
  }
  throw new IndexError('the index of advisories says of itself what cannot be', UPDATE);
}

/**
 * Opens an index file.
 *
 * @throws IndexError where it is missing, unreadable, or not an index that is whole
 */
export function openIndex(file: string): AdvisoryIndex {
  return new AdvisoryIndex(readIndexFile(file));
}

function readIndexFile(file: string): Buffer {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new IndexError(`no index of advisories could be opened there: ${codeOf(error)}`, UPDATE);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new IndexError('this is not a file, and so no index of advisories', UPDATE);
    if (stat.size > MAX_INDEX_BYTES)
      throw new IndexError('the file is larger than any index of advisories', UPDATE);
    const bytes = Buffer.allocUnsafe(stat.size);
    let read = 0;
    while (read < bytes.length) {
      const count = readSync(descriptor, bytes, read, bytes.length - read, read);
      if (count === 0) break;
      read += count;
    }
    return bytes.subarray(0, read);
  } catch (error) {
    if (error instanceof IndexError) throw error;
    throw new IndexError(`the index of advisories could not be read: ${codeOf(error)}`, UPDATE);
  } finally {
    closeSync(descriptor);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'an error';
}
