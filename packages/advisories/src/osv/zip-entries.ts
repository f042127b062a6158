// The files of a zip archive, one at a time. An archive with a name that leads out of it, a lie about sizes or a part that is
// missing is refused whole: half a source would be an index that is silent about the rest.

import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import { IMPORT_LIMITS } from './osv-limits.ts';
import { SourceError } from './source-error.ts';

/** A file of an archive. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const STORED = 0;
const DEFLATED = 8;
const AGAIN = 'Fetch the archive again, and compare its size with what the server says';

/**
 * @param file path of the archive
 * @throws SourceError where the archive is not one, not whole, or not what it says
 */
export async function* entriesOfZip(file: string): AsyncGenerator<ZipFile> {
  const descriptor = openSync(file, 'r');
  let archive: yauzl.ZipFile | undefined;
  let totalBytes = 0;
  let entries = 0;
  try {
    archive = await yauzl.openPromise(file, { validateEntrySizes: true, strictFileNames: true });
    for await (const entry of archive.eachEntry()) {
      entries++;
      totalBytes += entry.uncompressedSize;
      refuseTooMuch(entry, entries, totalBytes);
      if (entry.fileName.endsWith('/')) continue;
      const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      yield { name: entry.fileName, bytes: contentOf(descriptor, entry, fileDataStart) };
    }
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`the archive cannot be read: ${sentenceOf(error)}`, AGAIN);
  } finally {
    closeSync(descriptor);
    archive?.close();
  }
}

function refuseTooMuch(entry: yauzl.Entry, entries: number, totalBytes: number): void {
  const { uncompressedSize, compressedSize, fileName } = entry;
  const name = path.posix.basename(fileName).slice(0, 80);
  if (entries > IMPORT_LIMITS.entries || totalBytes > IMPORT_LIMITS.totalBytes)
    throw new SourceError('the archive holds more than any export of advisories', AGAIN);
  if (uncompressedSize > IMPORT_LIMITS.recordBytes || compressedSize > IMPORT_LIMITS.recordBytes)
    throw new SourceError(`the archive is refused: ${name} says to be larger than a record may be`, AGAIN);
  if (entry.isEncrypted()) throw new SourceError(`the archive is refused: ${name} is encrypted`, AGAIN);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw new SourceError(`the archive is refused: ${name} is compressed in a way that is not read`, AGAIN);
}

/** Both lengths were held against their limit. */
function contentOf(descriptor: number, entry: yauzl.Entry, start: number): Buffer {
  const raw = Buffer.allocUnsafe(entry.compressedSize);
  let read = 0;
  while (read < raw.length) {
    const count = readSync(descriptor, raw, read, raw.length - read, start + read);
    if (count === 0) throw new Error('it ends within a file');
    read += count;
  }
  const bytes =
    entry.compressionMethod === STORED
      ? raw
      : inflateRawSync(raw, {
          maxOutputLength: Math.max(1, entry.uncompressedSize),
          // One byte more than there should be: what lies about its length is seen at once.
          chunkSize: Math.max(64, entry.uncompressedSize + 1),
        });
  if (bytes.length !== entry.uncompressedSize) throw new Error('a file of it is not as long as it says');
  if (crc32(bytes) !== entry.crc32) throw new Error('a file of it was altered: its checksum does not fit');
  return bytes;
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(0, 160).toLowerCase();
}
