// Builds zip files field by field, honest by default, with any lie a test wants to tell. Not a zip library.

import { crc32, deflateRawSync } from 'node:zlib';

/** Header fields as written; whatever is left out tells the truth. */
export interface ZipHeaderLies {
  readonly name?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc32?: number;
  readonly compressedBytes?: number;
  readonly sizeBytes?: number;
  readonly extra?: Uint8Array;
}

export interface ZipCentralLies extends ZipHeaderLies {
  readonly localOffset?: number;
  /** Unix mode, shifted into the external attributes; sets the writer to Unix. */
  readonly unixMode?: number;
  readonly comment?: string;
}

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** 0 stored (default), 8 deflate; with `compressed`, any number. */
  readonly method?: number;
  /** The compressed bytes, for methods this file cannot produce. */
  readonly compressed?: Uint8Array;
  readonly flags?: number;
  /** Streamed: sizes and CRC stand after the data. `bare` lacks the signature, `wide` has 64-bit sizes. */
  readonly descriptor?: 'signed' | 'bare' | 'wide';
  /** Sizes and offset in zip64 extra fields. */
  readonly zip64?: boolean;
  /** What the local header says instead; false: no local header and no data. */
  readonly local?: ZipHeaderLies | false;
  /** What the directory says instead; false: the directory does not list it. */
  readonly central?: ZipCentralLies | false;
  /** Bytes between the entry before and this one's local header. */
  readonly before?: Uint8Array | string;
}

export interface ZipEndLies {
  readonly entries?: number;
  readonly sizeBytes?: number;
  readonly offset?: number;
  readonly commentBytes?: number;
  readonly disk?: number;
}

export interface ZipPlan {
  readonly entries: readonly ZipEntry[];
  readonly prefix?: Uint8Array | string;
  /** Offsets count from the file's first byte (`file`, as after `zip -A`) or from the archive's (default). */
  readonly offsetsFrom?: 'file' | 'archive';
  readonly beforeDirectory?: Uint8Array | string;
  readonly comment?: string | Uint8Array;
  readonly trailing?: Uint8Array | string;
  /** Writes a zip64 end record and locator. */
  readonly zip64?: boolean;
  readonly end?: ZipEndLies | false;
  readonly directory?: false;
}

function toBytes(value: Uint8Array | string | undefined): Buffer {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value ?? new Uint8Array());
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value, i * 2);
  });
  return bytes;
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    bytes.writeUInt32LE(value >>> 0, i * 4);
  });
  return bytes;
}

function u64(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, i) => {
    bytes.writeBigUInt64LE(BigInt(value), i * 8);
  });
  return bytes;
}

/** One field of an extra area: id, length, payload. */
export function zipExtra(id: number, payload: Uint8Array): Uint8Array {
  return Buffer.concat([u16(id, payload.length), payload]);
}

/** The Info-ZIP Unicode path field for a raw name. */
export function unicodePathExtra(rawName: string, unicodeName: string): Uint8Array {
  return zipExtra(
    0x7075,
    Buffer.concat([Buffer.from([1]), u32(crc32(Buffer.from(rawName))), Buffer.from(unicodeName)]),
  );
}

/** The file as planned. */
export function assembleZip(plan: ZipPlan): Uint8Array {
  const prefix = toBytes(plan.prefix);
  const base = plan.offsetsFrom === 'file' ? 0 : prefix.length;
  const parts: Buffer[] = [prefix];
  let at = prefix.length;
  const push = (...pieces: Buffer[]): void => {
    for (const piece of pieces) {
      parts.push(piece);
      at += piece.length;
    }
  };
  const directory: Buffer[] = [];
  for (const entry of plan.entries) {
    push(toBytes(entry.before));
    const localAt = at - base;
    const data = toBytes(entry.data);
    const method = entry.method ?? 0;
    const body = entry.compressed ?? (method === 8 ? deflateRawSync(data) : data);
    const ascii = [...entry.name].every((character) => character < '\x80');
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0) | (ascii ? 0 : 0x0800);
    const crc = crc32(data);
    const local = entry.local ?? {};
    if (local !== false) {
      const name = toBytes(local.name ?? entry.name);
      const isStreamed = entry.descriptor !== undefined;
      const size = local.sizeBytes ?? (isStreamed ? 0 : data.length);
      const compressed = local.compressedBytes ?? (isStreamed ? 0 : body.length);
      const wide = entry.zip64 ? zipExtra(1, u64(size, compressed)) : new Uint8Array();
      const extra = Buffer.concat([wide, local.extra ?? new Uint8Array()]);
      push(
        Buffer.from('PK\x03\x04', 'latin1'),
        u16(entry.zip64 ? 45 : 20, local.flags ?? flags, local.method ?? method, 0, 0x21),
        u32(local.crc32 ?? (isStreamed ? 0 : crc)),
        entry.zip64 ? u32(0xffffffff, 0xffffffff) : u32(compressed, size),
        u16(name.length, extra.length),
        name,
        extra,
        toBytes(body),
      );
      if (entry.descriptor === 'signed') {
        push(Buffer.from('PK\x07\x08', 'latin1'), u32(crc, body.length, data.length));
      } else if (entry.descriptor === 'bare') push(u32(crc, body.length, data.length));
      else if (entry.descriptor === 'wide') {
        push(Buffer.from('PK\x07\x08', 'latin1'), u32(crc), u64(body.length, data.length));
      }
    }
    const central = entry.central ?? {};
    if (central === false) continue;
    const name = toBytes(central.name ?? entry.name);
    const size = central.sizeBytes ?? data.length;
    const compressed = central.compressedBytes ?? body.length;
    const offset = central.localOffset ?? localAt;
    const wide = entry.zip64 ? zipExtra(1, u64(size, compressed, offset)) : new Uint8Array();
    const extra = Buffer.concat([wide, central.extra ?? new Uint8Array()]);
    const comment = toBytes(central.comment);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        u16(central.unixMode === undefined ? 20 : 0x0314, entry.zip64 ? 45 : 20),
        u16(central.flags ?? flags, central.method ?? method, 0, 0x21),
        u32(central.crc32 ?? crc),
        entry.zip64 ? u32(0xffffffff, 0xffffffff) : u32(compressed, size),
        u16(name.length, extra.length, comment.length, 0, 0),
        u32((central.unixMode ?? 0) << 16),
        entry.zip64 ? u32(0xffffffff) : u32(offset),
        name,
        extra,
        comment,
      ]),
    );
  }
  push(toBytes(plan.beforeDirectory));
  const directoryAt = at - base;
  const listing = Buffer.concat(plan.directory === false ? [] : directory);
  push(listing);
  if (plan.end !== false) {
    const lies = plan.end ?? {};
    const count = lies.entries ?? directory.length;
    const size = lies.sizeBytes ?? listing.length;
    const offset = lies.offset ?? directoryAt;
    if (plan.zip64) {
      const end64At = at - base;
      push(
        Buffer.from('PK\x06\x06', 'latin1'),
        u64(44),
        u16(45, 45),
        u32(0, 0),
        u64(count, count, size, offset),
      );
      push(Buffer.from('PK\x06\x07', 'latin1'), u32(0), u64(end64At), u32(1));
    }
    const comment = toBytes(plan.comment);
    push(Buffer.from('PK\x05\x06', 'latin1'), u16(lies.disk ?? 0, 0));
    push(plan.zip64 ? u16(0xffff, 0xffff) : u16(count & 0xffff, count & 0xffff));
    push(plan.zip64 ? u32(0xffffffff, 0xffffffff) : u32(size, offset));
    push(u16(lies.commentBytes ?? comment.length), comment);
  }
  push(toBytes(plan.trailing));
  return new Uint8Array(Buffer.concat(parts));
}
