// Which libraries an ELF inside other bytes is and needs: its DT_SONAME and DT_NEEDED (System V gABI, dynamic section). Little
// endian and 64 bits, as every system with TensorRT is.

import { u16le, u32le, u64le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';

const MAX_SEGMENTS = 65_535;
const MAX_DYNAMIC_ENTRIES = 65_536;
const NAME_BYTES = 128;
const SEGMENT_BYTES = 56;

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_SONAME = 14;

interface Segment {
  readonly type: number;
  readonly fileAt: number;
  readonly address: number;
  readonly fileBytes: number;
}

/** What is known of the ELF. */
export interface ElfLibraries {
  /** Its own name and those that it needs. */
  readonly names: readonly string[];
  /** Where its segments and sections end, counted from its beginning. */
  readonly sizeBytes: number;
}

/** @returns undefined where no such ELF begins at `at` */
export function elfLibraries(bytes: RandomAccess, at: number): ElfLibraries | undefined {
  const head = bytes.read(at, 64);
  const isElf = u32le(head, 0) === 0x464c457f && head[4] === 2 && head[5] === 1 && head[6] === 1;
  if (head.length < 64 || !isElf || u16le(head, 54) !== SEGMENT_BYTES) return undefined;
  const segments = readSegments(bytes, at + u64le(head, 32), Math.min(u16le(head, 56), MAX_SEGMENTS));
  const sectionsEnd = u64le(head, 40) + u16le(head, 58) * u16le(head, 60);
  const sizeBytes = segments.reduce(
    (end, { fileAt, fileBytes }) => Math.max(end, fileAt + fileBytes),
    sectionsEnd,
  );
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
  const names = dynamic === undefined ? [] : readNames(bytes, at, dynamic, segments);
  return { names, sizeBytes };
}

function readSegments(bytes: RandomAccess, tableAt: number, count: number): Segment[] {
  const table = bytes.read(tableAt, count * SEGMENT_BYTES);
  const segments: Segment[] = [];
  for (let at = 0; at + SEGMENT_BYTES <= table.length; at += SEGMENT_BYTES)
    segments.push({
      type: u32le(table, at),
      fileAt: u64le(table, at + 8),
      address: u64le(table, at + 16),
      fileBytes: u64le(table, at + 32),
    });
  return segments;
}

function readNames(
  bytes: RandomAccess,
  at: number,
  dynamic: Segment,
  segments: readonly Segment[],
): string[] {
  const count = Math.min(MAX_DYNAMIC_ENTRIES, Math.floor(dynamic.fileBytes / 16));
  const table = bytes.read(at + dynamic.fileAt, count * 16);
  const wanted: number[] = [];
  let textsAt: number | undefined;
  for (let entry = 0; entry + 16 <= table.length; entry += 16) {
    const tag = u64le(table, entry);
    const value = u64le(table, entry + 8);
    if (tag === 0) break;
    if (tag === DT_NEEDED || tag === DT_SONAME) wanted.push(value);
    if (tag === DT_STRTAB) textsAt = fileOffsetOf(value, segments);
  }
  if (textsAt === undefined) return [];
  const base = at + textsAt;
  return wanted.map((offset) => {
    const text = Buffer.from(bytes.read(base + offset, NAME_BYTES)).toString('latin1');
    return text.slice(0, Math.max(0, text.indexOf('\0')));
  });
}

function fileOffsetOf(address: number, segments: readonly Segment[]): number | undefined {
  const segment = segments.find(
    ({ type, address: start, fileBytes }) =>
      type === PT_LOAD && address >= start && address < start + fileBytes,
  );
  return segment && segment.fileAt + (address - segment.address);
}
