// Builds 7z archives field by field, honest by default, with lies where a test wants them. Compresses nothing itself:
// packed bytes are handed in.

import { crc32 } from 'node:zlib';

export interface SevenZipCoder {
  /** Hexadecimal id: `00` copy, `21` LZMA2, `030101` LZMA. */
  readonly id: string;
  readonly properties?: Uint8Array;
}

export interface SevenZipMember {
  readonly name: string;
  /** Content; undefined for a directory, empty for an empty file. */
  readonly data?: Uint8Array | string;
  readonly unixMode?: number;
  readonly crc32?: number;
  readonly isAnti?: boolean;
}

export interface SevenZipFolder {
  readonly members: readonly SevenZipMember[];
  /** In the order of the header: the first is the last to decode. Default: copy. */
  readonly coders?: readonly SevenZipCoder[];
  /** The packed bytes; default: the members' data one after the other. */
  readonly packed?: Uint8Array;
  /** Size of the content instead of the truth. */
  readonly unpackBytes?: number;
}

export interface SevenZipPlan {
  readonly folders: readonly SevenZipFolder[];
  /** Members without content: directories, empty files, anti items. */
  readonly empty?: readonly SevenZipMember[];
  /** Wrap the header: the coder and what packs the header with it. */
  readonly encodeHeader?: {
    readonly coder: SevenZipCoder;
    readonly pack: (header: Uint8Array) => Uint8Array;
  };
  readonly trailing?: string;
  readonly headerCrc?: number;
}

function bytesOf(value: Uint8Array | string | undefined): Buffer {
  return typeof value === 'string' ? Buffer.from(value) : Buffer.from(value ?? new Uint8Array());
}

/** The variable-length number of 7z. */
export function sevenZipNumber(value: number): Buffer {
  for (let extra = 0; extra < 7; extra += 1) {
    if (value < 2 ** (7 + 7 * extra)) {
      const lead = (0xff00 >> extra) & 0xff;
      const high = Math.floor(value / 2 ** (8 * extra));
      const bytes = [lead | high];
      for (let i = 0; i < extra; i += 1) bytes.push(Math.floor(value / 2 ** (8 * i)) & 0xff);
      return Buffer.from(bytes);
    }
  }
  const wide = Buffer.alloc(9, 0xff);
  wide.writeBigUInt64LE(BigInt(value), 1);
  return wide;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function bitVector(bits: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => {
    if (bit) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (0x80 >> (i & 7));
  });
  return bytes;
}

function property(id: number, body: Buffer): Buffer {
  return Buffer.concat([sevenZipNumber(id), sevenZipNumber(body.length), body]);
}

const COPY: SevenZipCoder = { id: '00' };

function folderInfo(coders: readonly SevenZipCoder[]): Buffer {
  const parts: Buffer[] = [sevenZipNumber(coders.length)];
  for (const coder of coders) {
    const id = Buffer.from(coder.id, 'hex');
    const properties = bytesOf(coder.properties);
    parts.push(Buffer.from([id.length | (properties.length > 0 ? 0x20 : 0)]), id);
    if (properties.length > 0) parts.push(sevenZipNumber(properties.length), properties);
  }
  // Each coder's input is the output of the next one; the last takes the packed stream.
  for (let i = 0; i + 1 < coders.length; i += 1) parts.push(sevenZipNumber(i), sevenZipNumber(i + 1));
  return Buffer.concat(parts);
}

function contentOf(folder: SevenZipFolder): Buffer {
  return Buffer.concat(folder.members.map((member) => bytesOf(member.data)));
}

function streamsInfo(packAt: number, folders: readonly SevenZipFolder[], withSubStreams: boolean): Buffer {
  const n = sevenZipNumber;
  const packed = folders.map((folder) => folder.packed ?? contentOf(folder));
  const parts: Buffer[] = [
    n(6),
    n(packAt),
    n(folders.length),
    n(9),
    ...packed.map((bytes) => n(bytes.length)),
    n(0),
    n(7),
    n(0x0b),
    n(folders.length),
    Buffer.from([0]),
    ...folders.map((folder) => folderInfo(folder.coders ?? [COPY])),
    n(0x0c),
    ...folders.flatMap((folder) =>
      (folder.coders ?? [COPY]).map(() => n(folder.unpackBytes ?? contentOf(folder).length)),
    ),
    n(0),
  ];
  if (withSubStreams) {
    parts.push(n(8), n(0x0d), ...folders.map((folder) => n(folder.members.length)), n(9));
    for (const folder of folders) {
      for (const member of folder.members.slice(0, -1)) parts.push(n(bytesOf(member.data).length));
    }
    parts.push(n(0x0a), Buffer.from([1]));
    for (const folder of folders) {
      for (const member of folder.members) parts.push(u32(member.crc32 ?? crc32(bytesOf(member.data))));
    }
    parts.push(n(0));
  }
  parts.push(n(0));
  return Buffer.concat(parts);
}

/** The archive as planned. */
export function assembleSevenZip(plan: SevenZipPlan): Uint8Array {
  const n = sevenZipNumber;
  const empty = plan.empty ?? [];
  const members = [...plan.folders.flatMap((folder) => folder.members), ...empty];
  const isEmpty = members.map((_, i) => i >= members.length - empty.length);
  const names = Buffer.concat(members.map((member) => Buffer.from(`${member.name}\0`, 'utf16le')));
  const attributes = members.map((member) =>
    u32(member.unixMode === undefined ? 0x20 : ((member.unixMode << 16) | 0x8000) >>> 0),
  );
  const properties = [property(0x11, Buffer.concat([Buffer.from([0]), names]))];
  if (empty.length > 0) {
    properties.push(
      property(0x0e, bitVector(isEmpty)),
      property(0x0f, bitVector(empty.map((member) => member.data !== undefined))),
      property(0x10, bitVector(empty.map((member) => member.isAnti ?? false))),
    );
  }
  properties.push(property(0x15, Buffer.concat([Buffer.from([1, 0]), ...attributes])));
  const packed = Buffer.concat(plan.folders.map((folder) => folder.packed ?? contentOf(folder)));
  const streams = plan.folders.length > 0 ? [n(4), streamsInfo(0, plan.folders, true)] : [];
  let header = Buffer.concat([n(1), ...streams, n(5), n(members.length), ...properties, n(0), n(0)]);
  const body = [packed];
  let headerAt = packed.length;
  if (plan.encodeHeader !== undefined) {
    const { coder, pack } = plan.encodeHeader;
    const inner = Buffer.from(pack(header));
    const wrapped = { members: [{ name: '', data: header }], coders: [coder], packed: inner };
    header = Buffer.concat([n(0x17), streamsInfo(headerAt, [wrapped], false)]);
    body.push(inner);
    headerAt += inner.length;
  }
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(headerAt), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE((plan.headerCrc ?? crc32(header)) >>> 0, 16);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
      u32(crc32(start)),
      start,
      ...body,
      header,
      bytesOf(plan.trailing),
    ]),
  );
}
