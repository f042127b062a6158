// The files of a 7z: names, attributes, and which of them have content.

import { LIMITS } from '../../limits.ts';
import type { HeaderCursor } from './header-cursor.ts';
import { ID } from './streams-info.ts';

export interface SevenZipFile {
  readonly name: string;
  /** Takes the next part of the folders' content. */
  readonly hasStream: boolean;
  readonly isDirectory: boolean;
  /** Deletes a file of that name where the archive is extracted. */
  readonly isAnti: boolean;
  /** Unix mode, where the writer gave one. */
  readonly unixMode: number;
}

const UNIX_EXTENSION = 0x8000;
const WINDOWS_DIRECTORY = 0x10;

/** UTF-16 names up to each NUL. */
function readNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 2));
  let start = 0;
  for (let at = 0; at + 2 <= text.length; at += 2) {
    if (text.readUInt16LE(at) !== 0) continue;
    const end = Math.min(at, start + LIMITS.entryNameBytes.value);
    names.push(text.toString('utf16le', start, end));
    start = at + 2;
  }
  return names;
}

/** @param mostFiles more are not listed: the cursor breaks */
export function readFilesInfo(cursor: HeaderCursor, mostFiles: number): SevenZipFile[] {
  const count = cursor.count(mostFiles);
  let emptyStream: boolean[] = [];
  let emptyFile: boolean[] = [];
  let anti: boolean[] = [];
  let names: string[] = [];
  const attributes: number[] = [];
  let emptyCount = 0;
  // The first property of each kind counts; repeats would make a short header expensive.
  const seen = new Set<number>();
  for (let id = cursor.number(); id !== ID.end && !cursor.isBroken; id = cursor.number()) {
    const body = cursor.take(cursor.number());
    if (seen.has(id)) continue;
    seen.add(id);
    const inner = cursor.sub(body);
    if (id === ID.emptyStream) {
      emptyStream = inner.bits(count);
      emptyCount = emptyStream.filter(Boolean).length;
    } else if (id === ID.emptyFile) emptyFile = inner.bits(emptyCount);
    else if (id === ID.anti) anti = inner.bits(emptyCount);
    else if (id === ID.names) names = inner.byte() === 0 ? readNames(body.subarray(1)) : [];
    else if (id === ID.attributes) {
      const isGiven = inner.optionalBits(count);
      if (inner.byte() === 0) for (const given of isGiven) attributes.push(given ? inner.u32() : 0);
    }
    if (inner.isBroken) cursor.isBroken = true;
  }
  const files: SevenZipFile[] = [];
  let empty = 0;
  for (let i = 0; i < count; i += 1) {
    const hasStream = !(emptyStream[i] ?? false);
    const attribute = attributes[i] ?? 0;
    const isListedFile = hasStream || (emptyFile[empty] ?? false);
    const isAnti = !hasStream && (anti[empty] ?? false);
    if (!hasStream) empty += 1;
    files.push({
      name: names[i] ?? `unnamed-${i}`,
      hasStream,
      isDirectory: !isListedFile || (attribute & WINDOWS_DIRECTORY) !== 0,
      isAnti,
      unixMode: (attribute & UNIX_EXTENSION) !== 0 ? attribute >>> 16 : 0,
    });
  }
  return files;
}
