// gzip (RFC 1952), all members as one output. Checksums are compared and never stop the decoder.

import { crc32 } from 'node:zlib';
import { LIMITS } from '../../limits.ts';
import { u32le } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd } from './decoder.ts';
import { inflate } from './inflate.ts';
import { Asides, ChecksumErrors, decodeFrom, skipZeros } from './members.ts';

/** Bytes a header is searched in. The extra field alone may hold 64 KiB; names and comments have no end of their own. */
const HEADER_BYTES = 256 * 1024;

/** What is read of a header first: enough for one without long fields. */
const SHORT_HEADER_BYTES = 512;

const EMPTY = new Uint8Array(0);

const FLAG_HEADER_CRC = 2;
const FLAG_EXTRA = 4;
const FLAG_NAME = 8;
const FLAG_COMMENT = 16;
const FLAGS_RESERVED = 0xe0;

export interface GzipHeader {
  /** Bytes up to the compressed data. */
  readonly lengthBytes: number;
  /** FNAME as Latin-1, where given. */
  readonly name?: string;
  readonly reservedFlags: number;
  /** Parts of the header with free content, relative to its start: extra field and comment. */
  readonly asides: readonly { readonly start: number; readonly end: number }[];
}

/** True at the three bytes that start a gzip member (method deflate, the only one there is). */
export function isGzipMagic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Reads the header of the member at `at`; undefined where it is none or does not end within HEADER_BYTES. */
export function readGzipHeader(source: RandomAccess, at: number): GzipHeader | undefined {
  return parseHeader(source.read(at, SHORT_HEADER_BYTES)) ?? parseHeader(source.read(at, HEADER_BYTES));
}

function parseHeader(bytes: Uint8Array): GzipHeader | undefined {
  if (!isGzipMagic(bytes) || bytes.length < 10) return undefined;
  const flags = bytes[3] as number;
  const asides: { start: number; end: number }[] = [];
  let next = 10;
  if (flags & FLAG_EXTRA) {
    const length = (bytes[next] ?? 0) | ((bytes[next + 1] ?? 0) << 8);
    asides.push({ start: next + 2, end: next + 2 + length });
    next += 2 + length;
  }
  let name: string | undefined;
  if (flags & FLAG_NAME) {
    const end = bytes.indexOf(0, next);
    if (end < 0) return undefined;
    name = Buffer.from(bytes.subarray(next, end)).toString('latin1');
    asides.push({ start: next, end });
    next = end + 1;
  }
  if (flags & FLAG_COMMENT) {
    const end = bytes.indexOf(0, next);
    if (end < 0) return undefined;
    asides.push({ start: next, end });
    next = end + 1;
  }
  if (flags & FLAG_HEADER_CRC) next += 2;
  if (next > bytes.length) return undefined;
  const header = { lengthBytes: next, reservedFlags: flags & FLAGS_RESERVED, asides };
  return name === undefined ? header : { ...header, name };
}

/** Decodes every member. Zero bytes between and after members are padding, as the usual readers take them. */
export function* gunzip(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const checksums = new ChecksumErrors();
  const asides = new Asides();
  let at = 0;
  let members = 0;
  const done = (status: DecodeEnd['status'], consumedBytes: number, detail?: string): DecodeEnd => ({
    status,
    consumedBytes: Math.min(consumedBytes, source.sizeBytes),
    members,
    checksumErrors: checksums.messages,
    asides: asides.ranges,
    ...(detail === undefined ? {} : { detail }),
  });
  for (;;) {
    const header = readGzipHeader(source, at);
    if (header === undefined) {
      if (!isGzipMagic(source.read(at, 3)) && members > 0) return done('end', at);
      return done('truncated', at, `the header of member ${members + 1} at byte ${at} does not end`);
    }
    for (const aside of header.asides) asides.add(at + aside.start, at + aside.end);
    const dataStart = at + header.lengthBytes;
    let crc = 0;
    let sizeBytes = 0;
    const end = yield* decodeFrom(inflate, source, dataStart, (chunk) => {
      crc = crc32(chunk, crc);
      sizeBytes += chunk.length;
    });
    members += 1;
    at = dataStart + end.consumedBytes;
    if (end.status !== 'end') return done(end.status, at, `member ${members}: ${end.detail ?? end.status}`);
    const trailer = source.read(at, 8);
    if (trailer.length < 8) {
      return done(
        'truncated',
        source.sizeBytes,
        `member ${members} has ${trailer.length} of its 8 trailer bytes`,
      );
    }
    checksums.expect(`CRC-32 of member ${members}`, u32le(trailer, 0), crc);
    const storedSize = u32le(trailer, 4);
    if (storedSize !== sizeBytes % 2 ** 32) {
      checksums.note(`ISIZE of member ${members} is ${storedSize}, the content has ${sizeBytes} bytes`);
    }
    at += 8;
    const afterPadding = skipZeros(source, at);
    const isMember = isGzipMagic(source.read(afterPadding, 3));
    if (afterPadding === source.sizeBytes || !isMember) {
      return done('end', afterPadding === source.sizeBytes ? afterPadding : at);
    }
    if (members >= LIMITS.containerEntries.value) {
      return done('unsupported', at, `more than ${members} members`);
    }
    at = afterPadding;
    yield EMPTY;
  }
}
