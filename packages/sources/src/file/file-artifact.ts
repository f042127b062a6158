// Artifacts of the local source: a file to open, or the record of something that is not opened.

import type { Buffer } from 'node:buffer';
import type { Stats } from 'node:fs';
import {
  openFile,
  type SourceArtifact,
  type SourceBytes,
  SourceError,
  type SourceGap,
  type SourceHandle,
} from '@sentrascan/scanner/bytes/source';

/** A regular file. `file` has no link left in it. */
export function fileArtifact(path: string, file: Buffer, stats: Stats): SourceArtifact {
  return new FileArtifact(path, file, stats);
}

/** A class, so that a hundred thousand hold their data alone. */
class FileArtifact implements SourceArtifact {
  readonly path: string;
  readonly sizeBytes: number;
  readonly storedBytes: number;
  readonly #file: string | Uint8Array;

  constructor(path: string, file: Buffer, stats: Stats) {
    const text = file.toString('utf8');
    this.path = path;
    this.sizeBytes = stats.size;
    this.storedBytes = stats.blocks === undefined ? stats.size : stats.blocks * 512;
    // Text travels to other processes cheaply and works on every system; only names that are not UTF-8 stay bytes.
    this.#file = text.includes('\uFFFD') ? Uint8Array.from(file) : text;
  }

  get handle(): SourceHandle {
    return { kind: 'file', file: this.#file };
  }

  open(): SourceBytes {
    return openFile(this.#file);
  }
}

/** Something that is listed and not opened, with the reason. */
export function gapArtifact(path: string, gap: SourceGap): SourceArtifact {
  return {
    path,
    sizeBytes: undefined,
    gaps: [gap],
    open: () => {
      throw new SourceError(gap);
    },
  };
}

/** What a thing that is neither file, folder nor link is, and why it stays closed. */
export function specialGap(stats: Stats): SourceGap {
  const what = stats.isFIFO()
    ? 'a FIFO'
    : stats.isSocket()
      ? 'a socket'
      : stats.isCharacterDevice()
        ? 'a character device'
        : stats.isBlockDevice()
          ? 'a block device'
          : 'neither a file nor a folder';
  return {
    kind: 'special-file',
    reason: `It is ${what}.`,
    consequence: 'It was not opened: reading it could block or act.',
  };
}

export function unreadableGap(what: string, code: string): SourceGap {
  return {
    kind: 'unreadable',
    reason: `${what} failed with ${code}.`,
    consequence: 'What is there was not scanned.',
  };
}
