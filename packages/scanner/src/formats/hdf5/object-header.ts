// The messages of an object header, versions 1 and 2, over all its continuation blocks (HDF5 File Format
// Specification, IV.A.1).

import { u32le } from '../../bytes/integers.ts';
import type { Hdf5Cursor } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** Types of messages that say something of links, data or attributes. */
export const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  externalFiles: 0x07,
  layout: 0x08,
  filters: 0x0b,
  attribute: 0x0c,
  sharedTable: 0x0f,
  continuation: 0x10,
  symbolTable: 0x11,
  treeK: 0x13,
  attributeInfo: 0x15,
} as const;

const SHARED_FLAG = 0x02;

/** One message: its body is a cursor at its start. */
export interface HeaderMessage {
  readonly type: number;
  readonly body: Hdf5Cursor;
  /** The body says where the message is, instead of being it. */
  readonly isShared: boolean;
}

/** Types that are read. The bodies of others are searched. */
const READ_TYPES: ReadonlySet<number> = new Set([
  MESSAGE.dataspace,
  MESSAGE.linkInfo,
  MESSAGE.datatype,
  MESSAGE.link,
  MESSAGE.externalFiles,
  MESSAGE.layout,
  MESSAGE.filters,
  MESSAGE.attribute,
  MESSAGE.sharedTable,
  MESSAGE.continuation,
  MESSAGE.symbolTable,
  MESSAGE.treeK,
  MESSAGE.attributeInfo,
]);

/** What is longer may hold more than its fields: it is searched, too. Values of attributes are marked where they are read. */
const MAX_PLAIN_BYTES = 64;

const OLD_PREFIX_BYTES = 16;
/** The longest prefix of version 2. */
const NEW_PREFIX_BYTES = 38;
const CHECKSUM_BYTES = 4;

/** A header, of either version. */
interface Walk {
  readonly image: Hdf5Image;
  readonly version: 1 | 2;
  readonly hasOrder: boolean;
  readonly messages: HeaderMessage[];
  readonly pending: { readonly address: number; readonly lengthBytes: number }[];
}

/** @returns the messages of the header at `address`; undefined where there is none (a gap says so) */
export function readObjectHeader(image: Hdf5Image, address: number): HeaderMessage[] | undefined {
  const prefix = image.open(address, OLD_PREFIX_BYTES, 'an object header');
  if (prefix === undefined) return undefined;
  const walk =
    u32le(prefix.view, 0) === 0x5244_484f ? openNew(image, address) : openOld(image, address, prefix);
  if (walk === undefined) return undefined;
  const seen = new Set<number>([address]);
  for (let block = walk.pending.shift(); block !== undefined; block = walk.pending.shift()) {
    if (seen.has(block.address)) {
      image.anomaly(
        'header-cycle',
        'a continuation of an object header leads back',
        image.offsetOf(block.address),
      );
      continue;
    }
    seen.add(block.address);
    readContinuation(walk, block.address, block.lengthBytes);
  }
  return walk.messages;
}

function openOld(image: Hdf5Image, address: number, prefix: Hdf5Cursor): Walk | undefined {
  const version = prefix.u8();
  if (version !== 1) {
    image.tell(
      'malformed',
      `There is no object header where the file says: version ${version}`,
      prefix.start,
    );
    return undefined;
  }
  prefix.skip(7);
  const sizeBytes = prefix.u32();
  const walk: Walk = { image, version: 1, hasOrder: false, messages: [], pending: [] };
  const block = image.open(address + OLD_PREFIX_BYTES, sizeBytes, 'an object header');
  if (block !== undefined) readMessages(walk, block);
  return walk;
}

function openNew(image: Hdf5Image, address: number): Walk | undefined {
  const start = image.offsetOf(address);
  const prefix = image.cursor(image.context.bytes.read(start, NEW_PREFIX_BYTES), start);
  prefix.skip(4);
  const version = prefix.u8();
  const flags = prefix.u8();
  if (version !== 2) {
    image.tell('unsupported', `An object header of version ${version} is not read`, start);
    return undefined;
  }
  if ((flags & 0x20) !== 0) prefix.skip(16);
  if ((flags & 0x10) !== 0) prefix.skip(4);
  const sizeBytes = prefix.uint(1 << (flags & 3));
  const walk: Walk = { image, version: 2, hasOrder: (flags & 0x04) !== 0, messages: [], pending: [] };
  const block = image.open(address, prefix.at + sizeBytes + CHECKSUM_BYTES, 'an object header');
  if (block === undefined) return walk;
  block.skip(prefix.at);
  readMessages(walk, block.part(Math.min(sizeBytes, block.left)));
  return walk;
}

function readContinuation(walk: Walk, address: number, lengthBytes: number): void {
  const { image } = walk;
  if (walk.version === 1) {
    const block = image.open(address, lengthBytes, 'a continuation of an object header');
    if (block !== undefined) readMessages(walk, block);
    return;
  }
  const block = image.openSigned(address, lengthBytes, 'OCHK', 'continuation of an object header');
  if (block !== undefined) readMessages(walk, block.part(Math.max(0, block.left - CHECKSUM_BYTES)));
}

function readMessages(walk: Walk, block: Hdf5Cursor): void {
  const isOld = walk.version === 1;
  const headBytes = isOld ? 8 : walk.hasOrder ? 6 : 4;
  while (block.left >= headBytes) {
    const type = isOld ? block.u16() : block.u8();
    const sizeBytes = block.u16();
    const flags = block.u8();
    block.skip(isOld ? 3 : headBytes - 4);
    if (sizeBytes > block.left) {
      walk.image.tell('malformed', 'A message of an object header is longer than the header', block.offset);
    }
    const body = block.part(sizeBytes);
    take(walk, type, (flags & SHARED_FLAG) !== 0, body);
  }
  // Too short for a message: a hole that writers leave.
  if (block.left > 0) walk.image.context.explainOpaque(block.offset, block.offset + block.left);
}

function take(walk: Walk, type: number, isShared: boolean, body: Hdf5Cursor): void {
  const isRead = READ_TYPES.has(type);
  const isLong = body.view.length > MAX_PLAIN_BYTES && type !== MESSAGE.attribute;
  if (!isRead || isLong) walk.image.context.explainOpaque(body.start, body.start + body.view.length);
  if (!isRead) return;
  if (type === MESSAGE.continuation) {
    walk.pending.push({ address: body.address(), lengthBytes: body.length() });
    return;
  }
  walk.messages.push({ type, isShared, body });
}
