// Compressed streams: gzip, bzip2, xz, zstd. Where the magic is short, the first block is decompressed as proof.
//
// Chance: gzip: head 24 bits, flags 3, extra flags 6, system 4, and 64 bytes that inflate, at least 6: 43 bits.
// bzip2: `BZh` 24, level 5, block magic 48. xz: magic 48, flags 12, CRC 32. zstd: magic 32, descriptor and window 2.5, a
// compressed first and last block 7, or a longer chain of block headers at 5.5 each: 41.5 bits.

import { crc32, inflateRawSync, constants as zlib } from 'node:zlib';
import { u16le, u32le } from '../../../bytes/integers.ts';
import { holds, type PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const PROOF_BYTES = 2048;
const PROOF_OUTPUT_BYTES = 4096;
/** What a lookalike costs besides: setting up a decoder takes longer than what it then reads. */
const FAILED_PROOF_BYTES = 16 * 1024;
/** What a stream has to give before its end is reached to count as proven. */
const PROVEN_OUTPUT_BYTES = 64;
const MAX_GZIP_NAME_BYTES = 512;

/** Header and the beginning of the content, inflated. */
export function gzip(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 12);
  const flags = head[3] ?? 0xff;
  const system = head[9] ?? 0xfe;
  if (head.length < 12 || flags > 0x1f || ![0, 2, 4].includes(head[8] ?? 1)) return undefined;
  if (system > 13 && system !== 255) return undefined;
  if (!lookup.spend(PROOF_BYTES)) return undefined;
  const rest = lookup.view(at, PROOF_BYTES + MAX_GZIP_NAME_BYTES);
  const dataAt = gzipDataOffset(rest, flags);
  if (dataAt === undefined) return undefined;
  if (!isDeflate(rest.subarray(dataAt, dataAt + PROOF_BYTES))) {
    lookup.spend(FAILED_PROOF_BYTES);
    return undefined;
  }
  return { payload: 'gzip', offset: at, detail: 'gzip stream' };
}

function gzipDataOffset(head: Uint8Array, flags: number): number | undefined {
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + u16le(head, at);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = head.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at < head.length ? at : undefined;
}

function isDeflate(data: Uint8Array): boolean {
  try {
    // With `info`, the declared type of the answer lacks the engine that tells how many bytes it took.
    const { buffer, engine } = inflateRawSync(data, {
      finishFlush: zlib.Z_SYNC_FLUSH,
      chunkSize: PROOF_OUTPUT_BYTES,
      maxOutputLength: PROOF_OUTPUT_BYTES,
      info: true,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    if (buffer.length >= PROVEN_OUTPUT_BYTES) return true;
    // A short stream that ends in sight is proven by its checksum and length.
    const end = engine.bytesWritten;
    return u32le(data, end) === crc32(buffer) >>> 0 && u32le(data, end + 4) === buffer.length;
  } catch (error) {
    // More output than asked for is a proof, too.
    return error instanceof RangeError;
  }
}

/** Stream header and the magic of its first block, or of its end. */
export function bzip2(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 10);
  const level = head[3] ?? 0;
  if (level < 0x31 || level > 0x39) return undefined;
  const isBlock = holds(head, 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]);
  const isEmpty = holds(head, 4, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]);
  return isBlock || isEmpty ? { payload: 'bzip2', offset: at, detail: 'bzip2 stream' } : undefined;
}

/** Stream header with its checksum. */
export function xz(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 12);
  if (!holds(head, 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0]) || (head[7] ?? 0xff) > 15) return undefined;
  if (crc32(head.subarray(6, 8)) >>> 0 !== u32le(head, 8)) return undefined;
  return { payload: 'xz', offset: at, detail: 'xz stream' };
}

const MAX_ZSTD_BLOCK_BYTES = 128 * 1024;
const MAX_ZSTD_BLOCKS_WALKED = 16;

/** Frame header and block chain as RFC 8878 lays them out. */
export function zstd(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = lookup.view(at, 24);
  const descriptor = head[4] ?? 0xff;
  if (head[3] !== 0xfd || (descriptor & 0x18) !== 0) return undefined;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  // Windows above 2 GiB are refused by every decoder.
  if (!isSingleSegment && (head[5] ?? 0xff) >> 3 > 21) return undefined;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const blocksAt = at + 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
  const blocks = zstdBlocks(lookup, blocksAt);
  if (blocks === undefined) return undefined;
  return { payload: 'zstd', offset: at, detail: `zstd frame, ${blocks} blocks or more` };
}

function zstdBlocks(lookup: Lookup, from: number): number | undefined {
  let at = from;
  for (let blocks = 1; blocks <= MAX_ZSTD_BLOCKS_WALKED; blocks++) {
    const header = lookup.view(at, 5);
    if (header.length < 3) return undefined;
    const word = u16le(header, 0) | ((header[2] ?? 0) << 16);
    const type = (word >> 1) & 3;
    const size = word >>> 3;
    if (type === 3 || size > MAX_ZSTD_BLOCK_BYTES) return undefined;
    if (type === 2 && !isZstdCompressedBlock(header, size)) return undefined;
    at += 3 + (type === 1 ? 1 : size);
    if (at > lookup.sizeBytes) return blocks > 4 ? blocks : undefined;
    if ((word & 1) !== 0) return isLikelyEnd(lookup, blocks, word) ? blocks : undefined;
  }
  return MAX_ZSTD_BLOCKS_WALKED;
}

/** The literals section of a compressed block has to fit in the block. */
function isZstdCompressedBlock(header: Uint8Array, size: number): boolean {
  const first = header[3] ?? 0;
  const literalsType = first & 3;
  // The first compressed block cannot reuse a Huffman tree, later ones may: both are let through here.
  if (size < 2) return false;
  if (literalsType >= 2) return true;
  const format = (first >> 2) & 3;
  const regenerated = format === 1 ? u16le(header, 3) >> 4 : first >> 3;
  return literalsType === 1 || format === 3 || regenerated < size;
}

/** A frame of one block that is not compressed is no more than its 37 bits of header: too little to tell from chance. */
function isLikelyEnd(lookup: Lookup, blocks: number, word: number): boolean {
  return blocks > 1 || ((word >> 1) & 3) === 2 || lookup.sizeBytes < 2 ** 20;
}
