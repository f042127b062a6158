// Which packed streams a 7z holds, how folders of coders turn them into content, and how that divides into files
// (7zFormat.txt of the LZMA SDK). Reads fields; decodes nothing.

import { LIMITS } from '../../limits.ts';
import type { HeaderCursor } from './header-cursor.ts';

export const ID = {
  end: 0x00,
  header: 0x01,
  archiveProperties: 0x02,
  additionalStreams: 0x03,
  mainStreams: 0x04,
  filesInfo: 0x05,
  packInfo: 0x06,
  unpackInfo: 0x07,
  subStreams: 0x08,
  size: 0x09,
  crc: 0x0a,
  folder: 0x0b,
  unpackSize: 0x0c,
  unpackStreams: 0x0d,
  emptyStream: 0x0e,
  emptyFile: 0x0f,
  anti: 0x10,
  names: 0x11,
  attributes: 0x15,
  encodedHeader: 0x17,
} as const;

/** Coders of one folder; honest folders chain at most four. */
const MAX_CODERS = 32;

export interface Coder {
  /** Hexadecimal id. */
  readonly id: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly properties: Uint8Array;
}

export interface Folder {
  readonly coders: readonly Coder[];
  /** Which output feeds which input. */
  readonly bonds: readonly { readonly input: number; readonly output: number }[];
  readonly packedStreams: number;
  /** Sizes of the outputs, in the order of the coders. */
  unpackBytes: number[];
  crc: number | undefined;
}

/** One file's part of a folder's content. */
export interface SubStream {
  readonly folder: number;
  readonly sizeBytes: number;
  readonly crc: number | undefined;
}

export interface StreamsInfo {
  /** From the end of the signature header. */
  readonly packAt: number;
  readonly packBytes: readonly number[];
  readonly folders: readonly Folder[];
  readonly subStreams: readonly SubStream[];
}

function readFolder(cursor: HeaderCursor): Folder {
  const coders: Coder[] = [];
  const coderCount = cursor.count(MAX_CODERS);
  let inputs = 0;
  let outputs = 0;
  for (let i = 0; i < coderCount && !cursor.isBroken; i += 1) {
    const flags = cursor.byte();
    const id = Buffer.from(cursor.take(flags & 0x0f)).toString('hex');
    const isComplex = (flags & 0x10) !== 0;
    const coder = {
      id,
      inputs: isComplex ? cursor.count(MAX_CODERS) : 1,
      outputs: isComplex ? cursor.count(MAX_CODERS) : 1,
      properties: (flags & 0x20) !== 0 ? cursor.take(cursor.count(cursor.leftBytes)) : new Uint8Array(),
    };
    inputs += coder.inputs;
    outputs += coder.outputs;
    coders.push(coder);
  }
  const bonds: { input: number; output: number }[] = [];
  for (let i = 0; i + 1 < outputs && !cursor.isBroken; i += 1) {
    bonds.push({ input: cursor.number(), output: cursor.number() });
  }
  const packedStreams = Math.max(inputs - bonds.length, 0);
  // Which inputs the packed streams feed: with one it is the input that no bond feeds.
  if (packedStreams > 1) for (let i = 0; i < packedStreams && !cursor.isBroken; i += 1) cursor.number();
  return { coders, bonds, packedStreams, unpackBytes: new Array<number>(outputs).fill(0), crc: undefined };
}

/** The output of a folder that nothing consumes: its content. */
export function contentBytes(folder: Folder): number {
  const bound = new Set(folder.bonds.map((bond) => bond.output));
  const main = folder.unpackBytes.findIndex((_, output) => !bound.has(output));
  return folder.unpackBytes[main] ?? 0;
}

function readUnpackInfo(cursor: HeaderCursor): Folder[] {
  const folders: Folder[] = [];
  for (let id = cursor.number(); id !== ID.end && !cursor.isBroken; id = cursor.number()) {
    if (id === ID.folder) {
      const count = cursor.count(cursor.leftBytes);
      // Folders kept in an external stream are a feature nobody writes.
      if (cursor.byte() !== 0) cursor.isBroken = true;
      for (let i = 0; i < count && !cursor.isBroken; i += 1) folders.push(readFolder(cursor));
    } else if (id === ID.unpackSize) {
      for (const folder of folders) folder.unpackBytes = folder.unpackBytes.map(() => cursor.number());
    } else if (id === ID.crc) {
      const digests = cursor.digests(folders.length);
      folders.forEach((folder, i) => {
        folder.crc = digests[i];
      });
    } else cursor.isBroken = true;
  }
  return folders;
}

function readSubStreams(cursor: HeaderCursor | undefined, folders: readonly Folder[]): SubStream[] {
  let counts = folders.map(() => 1);
  let sizes: number[][] = folders.map((folder) => [contentBytes(folder)]);
  let digests: (number | undefined)[] | undefined;
  const needsDigest = (i: number): boolean => counts[i] !== 1 || folders[i]?.crc === undefined;
  if (cursor !== undefined) {
    let left = LIMITS.containerEntries.value;
    let id = cursor.number();
    if (id === ID.unpackStreams) {
      counts = folders.map(() => {
        const count = cursor.count(left);
        left -= count;
        return count;
      });
      id = cursor.number();
    }
    sizes = folders.map((folder, i) => {
      const count = counts[i] ?? 0;
      const each: number[] = [];
      let rest = contentBytes(folder);
      for (let n = 0; n < count && !cursor.isBroken; n += 1) {
        const size = n + 1 === count || id !== ID.size ? Math.max(rest, 0) : cursor.number();
        each.push(size);
        rest -= size;
      }
      return each;
    });
    if (id === ID.size) id = cursor.number();
    while (id !== ID.end && !cursor.isBroken) {
      if (id === ID.crc) {
        digests = cursor.digests(counts.reduce((sum, count, i) => sum + (needsDigest(i) ? count : 0), 0));
      } else cursor.isBroken = true;
      id = cursor.number();
    }
  }
  const streams: SubStream[] = [];
  let next = 0;
  folders.forEach((folder, i) => {
    for (const sizeBytes of sizes[i] ?? []) {
      const crc = needsDigest(i) ? digests?.[next++] : folder.crc;
      streams.push({ folder: i, sizeBytes, crc });
    }
  });
  return streams;
}

/** Reads a streams info up to its end mark. What it holds before a break is returned; the cursor says it broke. */
export function readStreamsInfo(cursor: HeaderCursor): StreamsInfo {
  let packAt = 0;
  let packBytes: number[] = [];
  let folders: Folder[] = [];
  let subStreams: SubStream[] | undefined;
  for (let id = cursor.number(); id !== ID.end && !cursor.isBroken; id = cursor.number()) {
    if (id === ID.packInfo) {
      packAt = cursor.number();
      const count = cursor.count(cursor.leftBytes);
      for (let inner = cursor.number(); inner !== ID.end && !cursor.isBroken; inner = cursor.number()) {
        if (inner === ID.size) packBytes = Array.from({ length: count }, () => cursor.number());
        else if (inner === ID.crc) cursor.digests(count);
        else cursor.isBroken = true;
      }
    } else if (id === ID.unpackInfo) folders = readUnpackInfo(cursor);
    else if (id === ID.subStreams) subStreams = readSubStreams(cursor, folders);
    else cursor.isBroken = true;
  }
  return { packAt, packBytes, folders, subStreams: subStreams ?? readSubStreams(undefined, folders) };
}
