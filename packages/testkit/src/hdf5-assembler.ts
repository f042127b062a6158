// Writes small HDF5 files: superblock 0, object headers 1, links as messages. Libraries read them.

import { deflateSync } from 'node:zlib';

/** A dataset: its bytes, or where they would come from. */
export type Hdf5DatasetPlan =
  | {
      readonly data: string | Uint8Array;
      /** `chunked`: one chunk, compressed by zlib; `shuffled`: as if of elements of four bytes, before that. */
      readonly layout?: 'contiguous' | 'compact' | 'chunked' | 'shuffled';
      /** What the shape says, where it is not the truth. */
      readonly claimedElements?: number;
    }
  /** One row of bytes of any length, in a global heap: an object of PyTables. */
  | { readonly row: Uint8Array }
  /** A file that holds the bytes, as the external file list names it. */
  | { readonly externalFile: string }
  /** A file whose dataset `d` a virtual dataset shows. */
  | { readonly virtualFile: string };

/** What a link stands for. */
export type Hdf5TargetPlan =
  | { readonly group: Hdf5GroupPlan }
  | { readonly dataset: Hdf5DatasetPlan }
  | { readonly soft: string }
  | { readonly external: { readonly file: string; readonly path: string } }
  /** A link of a type of its own. */
  | { readonly linkType: number };

/** A group. Names may repeat: each pair is written. */
export interface Hdf5GroupPlan {
  readonly attributes?: readonly (readonly [name: string, value: string | Uint8Array])[];
  readonly links?: readonly (readonly [name: string, target: Hdf5TargetPlan])[];
}

/** A file. */
export interface Hdf5Plan extends Hdf5GroupPlan {
  /** What stands before the superblock; padded to 512 bytes, 1024, ... */
  readonly userBlock?: Uint8Array;
  readonly trailing?: Uint8Array;
  /** Writes texts as values of any length in a global heap, as h5py does, in place of fixed ones. */
  readonly vlenTexts?: boolean;
}

const NOWHERE = Buffer.alloc(8, 0xff);
const SUPERBLOCK_BYTES = 96;

/** @returns the bytes of the file */
export function assembleHdf5(plan: Hdf5Plan): Uint8Array {
  return new Writer(plan).finish();
}

class Writer {
  readonly #plan: Hdf5Plan;
  #body: Buffer = Buffer.alloc(SUPERBLOCK_BYTES);

  constructor(plan: Hdf5Plan) {
    this.#plan = plan;
  }

  finish(): Uint8Array {
    const root = this.#group(this.#plan);
    const userBlock = padded(this.#plan.userBlock ?? new Uint8Array(0));
    const end = userBlock.length + this.#body.length;
    const superblock = Buffer.concat([
      Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'),
      Buffer.from([0, 0, 0, 0, 0, 8, 8, 0, 4, 0, 16, 0, 0, 0, 0, 0]),
      u64(userBlock.length),
      NOWHERE,
      u64(end),
      NOWHERE,
      u64(0),
      u64(root),
      Buffer.alloc(24),
    ]);
    superblock.copy(this.#body);
    return Buffer.concat([userBlock, this.#body, this.#plan.trailing ?? new Uint8Array(0)]);
  }

  /** Appends bytes. @returns their address */
  #append(bytes: Uint8Array): number {
    const at = this.#body.length;
    this.#body = Buffer.concat([this.#body, bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
    return at;
  }

  #group({ attributes = [], links = [] }: Hdf5GroupPlan): number {
    const linkInfo = message(0x02, Buffer.concat([Buffer.from([0, 0]), NOWHERE, NOWHERE]));
    const groupInfo = message(0x0a, Buffer.from([0, 0]));
    return this.#header([
      linkInfo,
      groupInfo,
      ...attributes.map(([name, value]) => this.#attribute(name, value)),
      ...links.map(([name, target]) => this.#link(name, target)),
    ]);
  }

  #header(messages: readonly Buffer[]): number {
    const body = Buffer.concat(messages);
    const prefix = Buffer.concat([
      Buffer.from([1, 0]),
      u16(messages.length),
      u32(1),
      u32(body.length),
      Buffer.alloc(4),
    ]);
    return this.#append(Buffer.concat([prefix, body]));
  }

  #attribute(name: string, value: string | Uint8Array): Buffer {
    const bytes = Buffer.from(value as Uint8Array);
    const isVlen = typeof value === 'string' && this.#plan.vlenTexts === true;
    const type = isVlen
      ? vlenText()
      : typeof value === 'string'
        ? fixedText(bytes.length)
        : opaque(bytes.length);
    const space = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);
    const nameBytes = Buffer.from(`${name}\0`);
    const data = isVlen ? Buffer.concat([u32(bytes.length), u64(this.#heap(bytes)), u32(1)]) : bytes;
    const head = Buffer.concat([
      Buffer.from([1, 0]),
      u16(nameBytes.length),
      u16(type.length),
      u16(space.length),
    ]);
    return message(0x0c, Buffer.concat([head, padded8(nameBytes), padded8(type), space, data]));
  }

  /** A global heap of one value. */
  #heap(value: Uint8Array): number {
    const object = Buffer.concat([u16(1), u16(1), u32(0), u64(value.length), padded8(value)]);
    const free = Math.max(16, 4096 - 16 - object.length);
    const rest = Buffer.concat([u32(0), u32(0), u64(free), Buffer.alloc(free - 16)]);
    return this.#append(
      Buffer.concat([Buffer.from('GCOL\x01\0\0\0', 'latin1'), u64(16 + object.length + free), object, rest]),
    );
  }

  #link(name: string, target: Hdf5TargetPlan): Buffer {
    const head = (type: number) =>
      Buffer.concat([Buffer.from([1, 0x08, type, Buffer.byteLength(name)]), Buffer.from(name)]);
    const value = (type: number, bytes: Buffer) => Buffer.concat([head(type), u16(bytes.length), bytes]);
    if ('soft' in target) return message(0x06, value(1, Buffer.from(target.soft)));
    if ('linkType' in target) return message(0x06, value(target.linkType, Buffer.from('own')));
    if ('external' in target) {
      const { file, path } = target.external;
      return message(0x06, value(64, Buffer.from(`\0${file}\0${path}\0`)));
    }
    const address = 'group' in target ? this.#group(target.group) : this.#dataset(target.dataset);
    return message(0x06, Buffer.concat([head(0), u64(address)]));
  }

  #dataset(plan: Hdf5DatasetPlan): number {
    const data =
      'data' in plan
        ? Buffer.from(plan.data as Uint8Array)
        : 'row' in plan
          ? Buffer.concat([u32(plan.row.length), u64(this.#heap(plan.row)), u32(1)])
          : Buffer.alloc(16);
    const claimed = 'data' in plan ? plan.claimedElements : undefined;
    const elements = 'row' in plan ? 1 : (claimed ?? data.length);
    const space = message(0x01, Buffer.concat([Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]), u64(elements)]));
    const byte = Buffer.concat([Buffer.from([0x10, 0, 0, 0]), u32(1), u16(0), u16(8)]);
    const row = Buffer.concat([Buffer.from([0x19, 0, 0, 0]), u32(16), byte]);
    const type = message(0x03, 'row' in plan ? row : byte);
    const fill = message(0x05, Buffer.from([2, 2, 2, 0]));
    return this.#header([space, type, fill, ...this.#layout(plan, data)]);
  }

  /** The filters, and a layout of one chunk (version 4, index of a single chunk). */
  #chunk(data: Buffer, isShuffled: boolean): Buffer[] {
    const elements = Math.floor(data.length / 4);
    const shuffled = Buffer.from(data);
    for (let at = 0; at < elements * 4; at++)
      shuffled[(at % 4) * elements + Math.floor(at / 4)] = data[at] ?? 0;
    const stored = deflateSync(isShuffled ? shuffled : data);
    const shuffle = Buffer.concat([u16(2), u16(0), u16(1), u32(4)]);
    const deflate = Buffer.concat([u16(1), u16(0), u16(1), u32(6)]);
    const filters = Buffer.concat([
      Buffer.from([2, isShuffled ? 2 : 1]),
      ...(isShuffled ? [shuffle] : []),
      deflate,
    ]);
    const layout = Buffer.concat([
      Buffer.from([4, 2, 2, 2, 4]),
      u32(data.length),
      u32(1),
      Buffer.from([1]),
      u64(stored.length),
      u32(0),
      u64(this.#append(stored)),
    ]);
    return [message(0x0b, filters), message(0x08, layout)];
  }

  #layout(plan: Hdf5DatasetPlan, data: Buffer): Buffer[] {
    if ('data' in plan || 'row' in plan) {
      const compact = () => Buffer.concat([Buffer.from([3, 0]), u16(data.length), data]);
      const contiguous = () =>
        Buffer.concat([Buffer.from([3, 1]), u64(this.#append(data)), u64(data.length)]);
      const layout = 'layout' in plan ? plan.layout : undefined;
      if (layout === 'chunked' || layout === 'shuffled') return this.#chunk(data, layout === 'shuffled');
      return [message(0x08, layout === 'compact' ? compact() : contiguous())];
    }
    if ('externalFile' in plan) {
      const names = padded8(Buffer.from(`\0\0\0\0\0\0\0\0${plan.externalFile}\0`));
      const segment = this.#append(names);
      const heap = this.#append(
        Buffer.concat([Buffer.from('HEAP\0\0\0\0'), u64(names.length), u64(1), u64(segment)]),
      );
      const list = Buffer.concat([
        Buffer.from([1, 0, 0, 0]),
        u16(1),
        u16(1),
        u64(heap),
        u64(8),
        u64(0),
        u64(16),
      ]);
      return [message(0x07, list), message(0x08, Buffer.concat([Buffer.from([3, 1]), NOWHERE, u64(16)]))];
    }
    const all = Buffer.concat([u32(3), u32(1), u32(0), u32(0)]);
    const mapping = Buffer.concat([
      Buffer.from([0]),
      u64(1),
      Buffer.from(`${plan.virtualFile}\0d\0`),
      all,
      all,
      u32(0),
    ]);
    return [message(0x08, Buffer.concat([Buffer.from([4, 3]), u64(this.#heap(mapping)), u32(1)]))];
  }
}

function message(type: number, body: Uint8Array): Buffer {
  const data = padded8(body);
  return Buffer.concat([u16(type), u16(data.length), Buffer.alloc(4), data]);
}

function fixedText(lengthBytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x13, 0x10, 0, 0]), u32(Math.max(1, lengthBytes))]);
}

/** Text of any length, in UTF-8. */
function vlenText(): Buffer {
  return Buffer.concat([
    Buffer.from([0x19, 0x01, 0x01, 0]),
    u32(16),
    Buffer.from([0x13, 0x10, 0, 0]),
    u32(1),
  ]);
}

function opaque(lengthBytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x15, 8, 0, 0]), u32(Math.max(1, lengthBytes)), Buffer.alloc(8)]);
}

/** To a length at which readers look for the superblock. */
function padded(bytes: Uint8Array): Buffer {
  let lengthBytes = bytes.length === 0 ? 0 : 512;
  while (lengthBytes < bytes.length) lengthBytes *= 2;
  return Buffer.concat([bytes, Buffer.alloc(lengthBytes - bytes.length)]);
}

function padded8(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)]);
}

function u16(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
