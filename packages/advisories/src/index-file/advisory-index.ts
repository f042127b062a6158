// An index in use: checked as a whole when it is opened, and read a block at a time.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { type Issue, issuesOf } from '../matching/package-advisories.ts';
import {
  type BlockEntry,
  DIGEST_BYTES,
  FORMAT,
  IndexError,
  type IndexHeader,
  MAGIC,
  MAX_BLOCK_BYTES,
  MAX_INDEX_BYTES,
} from './layout.ts';

const UPDATE = 'Make a new one: sentrascan advisories update SOURCE';

/** The advisories of a snapshot. */
export class AdvisoryIndex {
  readonly header: IndexHeader;
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly #blocks: Buffer;
  readonly #directory: readonly BlockEntry[];
  readonly #opened = new Map<number, ReadonlyMap<string, string>>();
  readonly #issues = new Map<string, readonly Issue[] | undefined>();

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
    this.#directory = directory.value as readonly BlockEntry[];
    this.#blocks = bytes.subarray(directory.end, end);
  }

  /** @returns undefined where the index has no advisory of a package of that name (PEP 503) */
  issues(name: string): readonly Issue[] | undefined {
    if (this.#issues.has(name)) return this.#issues.get(name);
    const records = this.records(name);
    const issues = records && issuesOf(records);
    this.#issues.set(name, issues);
    return issues;
  }

  /** @returns the records of a package by its normalised name, as they are kept */
  records(name: string): readonly AdvisoryRecord[] | undefined {
    const text = this.#block(this.#blockOf(name)).get(name);
    return text === undefined ? undefined : (JSON.parse(text) as readonly AdvisoryRecord[]);
  }

  /** Every package with its records, by name. */
  *packages(): Generator<readonly [name: string, records: readonly AdvisoryRecord[]]> {
    for (let at = 0; at < this.#directory.length; at++) {
      for (const [name, text] of this.#block(at)) yield [name, JSON.parse(text) as readonly AdvisoryRecord[]];
    }
  }

  /** The last block whose first name is not behind this one; -1 where there is none. */
  #blockOf(name: string): number {
    let [low, high] = [0, this.#directory.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#directory[middle]?.[0] ?? '') <= name) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #block(at: number): ReadonlyMap<string, string> {
    const known = this.#opened.get(at);
    if (known !== undefined) return known;
    const lines = new Map<string, string>();
    const entry = this.#directory[at];
    if (entry !== undefined) {
      const [, offset, compressedBytes, rawBytes] = entry;
      const raw = inflateRawSync(this.#blocks.subarray(offset, offset + compressedBytes), {
        maxOutputLength: Math.min(rawBytes, MAX_BLOCK_BYTES),
      });
      for (const line of raw.toString('utf8').split('\n')) {
        const tab = line.indexOf('\t');
        if (tab > 0) lines.set(line.slice(0, tab), line.slice(tab + 1));
      }
    }
    this.#opened.set(at, lines);
    return lines;
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
