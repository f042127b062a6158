// lz4 frames (format 1.6.x), legacy frames and skippable frames, all as one output.

import { LIMITS } from '../../limits.ts';
import { u32le } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd } from './decoder.ts';
import { decodeLz4Block } from './lz4-block.ts';
import { Asides, ChecksumErrors } from './members.ts';
import { Xxh32 } from './xxh32.ts';

const FRAME_MAGIC = 0x184d2204;
const LEGACY_MAGIC = 0x184c2102;
const HISTORY_BYTES = 64 * 1024;
const LEGACY_BLOCK_BYTES = 8 * 1024 * 1024;
/** The most that incompressible bytes can grow by when compressed anyway. */
const OVERHEAD = 1 + 1 / 255;
const EMPTY = new Uint8Array(0);

/** True for the magic of a skippable frame (shared by lz4 and zstd). */
export function isSkippableMagic(magic: number): boolean {
  return (magic & 0xfffffff0) >>> 0 === 0x184d2a50;
}

/** True for the magic of a frame with content. */
export function isLz4Magic(magic: number): boolean {
  return magic === FRAME_MAGIC || magic === LEGACY_MAGIC;
}

type FrameEnd = Pick<DecodeEnd, 'status' | 'consumedBytes' | 'detail'>;

/** Decodes every frame up to the first bytes that start none. */
export function* lz4(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const state = new FrameDecoder(source);
  let members = 0;
  let frames = 0;
  let at = 0;
  for (;;) {
    const head = source.read(at, 8);
    const magic = u32le(head, 0);
    let end: FrameEnd;
    if (head.length >= 4 && isLz4Magic(magic)) {
      members += 1;
      end = magic === FRAME_MAGIC ? yield* state.frame(at) : yield* state.legacy(at);
    } else if (head.length === 8 && isSkippableMagic(magic)) {
      const stop = at + 8 + u32le(head, 4);
      state.asides.add(at + 8, Math.min(stop, source.sizeBytes));
      const isWhole = stop <= source.sizeBytes;
      end = { status: isWhole ? 'end' : 'truncated', consumedBytes: Math.min(stop, source.sizeBytes) };
    } else if (members > 0) {
      return state.end({ status: 'end', consumedBytes: at }, members);
    } else {
      const status = head.length < 8 ? 'truncated' : 'corrupt';
      return state.end({ status, consumedBytes: at, detail: 'no lz4 frame' }, members);
    }
    at = end.consumedBytes;
    if (end.status !== 'end') return state.end(end, members);
    if (++frames >= LIMITS.containerEntries.value) {
      return state.end(
        { status: 'unsupported', consumedBytes: at, detail: `more than ${frames} frames` },
        members,
      );
    }
    yield EMPTY;
  }
}

class FrameDecoder {
  readonly asides = new Asides();
  readonly checksums = new ChecksumErrors();
  readonly #source: RandomAccess;
  #out = EMPTY;
  #block = EMPTY;

  constructor(source: RandomAccess) {
    this.#source = source;
  }

  end(end: FrameEnd, members: number): DecodeEnd {
    return { ...end, members, checksumErrors: this.checksums.messages, asides: this.asides.ranges };
  }

  /** Bytes `[at, at + length)` of the source, fewer where it ends, in a buffer that the next call reuses. */
  #read(at: number, length: number): Uint8Array {
    const wanted = Math.min(length, Math.max(0, this.#source.sizeBytes - at));
    if (this.#block.length < wanted) this.#block = new Uint8Array(wanted);
    const target = this.#block.subarray(0, wanted);
    return target.subarray(0, this.#source.readInto(at, target));
  }

  *frame(start: number): Generator<Uint8Array, FrameEnd> {
    const source = this.#source;
    const truncated = (detail: string): FrameEnd => ({
      status: 'truncated',
      consumedBytes: source.sizeBytes,
      detail: `${detail} (frame at byte ${start})`,
    });
    const head = source.read(start, 19);
    const flags = head[4] ?? 0;
    const sizeCode = ((head[5] ?? 0) >> 4) & 7;
    const descriptorBytes = 2 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0);
    if (head.length < 4 + descriptorBytes + 1) return truncated('the input ends in the frame header');
    if (flags >> 6 !== 1)
      return { status: 'unsupported', consumedBytes: start, detail: `version ${flags >> 6}` };
    if (sizeCode < 4)
      return { status: 'corrupt', consumedBytes: start, detail: `block size code ${sizeCode}` };
    const descriptor = head.subarray(4, 4 + descriptorBytes);
    const headerCheck = (new Xxh32().update(descriptor).digest() >>> 8) & 0xff;
    this.checksums.expect(
      `header checksum of the frame at ${start}`,
      head[4 + descriptorBytes] ?? 0,
      headerCheck,
    );
    const maxBlockBytes = 1 << (8 + 2 * sizeCode);
    if (this.#out.length < HISTORY_BYTES + maxBlockBytes)
      this.#out = new Uint8Array(HISTORY_BYTES + maxBlockBytes);
    const out = this.#out;
    const content = new Xxh32();
    let historyBytes = 0;
    let at = start + 4 + descriptorBytes + 1;
    for (;;) {
      const sizeField = this.#read(at, 4);
      if (sizeField.length < 4) return truncated('the input ends before a block');
      const size = u32le(sizeField, 0);
      at += 4;
      if (size === 0) break;
      const blockBytes = size & 0x7fffffff;
      if (blockBytes > maxBlockBytes) {
        return {
          status: 'corrupt',
          consumedBytes: at,
          detail: `a block of ${blockBytes} bytes where ${maxBlockBytes} fit`,
        };
      }
      const block = this.#read(at, blockBytes);
      const isPlain = size >>> 31 === 1;
      if (isPlain) out.set(block, historyBytes);
      const result = isPlain
        ? { position: historyBytes + block.length }
        : decodeLz4Block(block, out, historyBytes, historyBytes + maxBlockBytes);
      const chunk = out.subarray(historyBytes, result.position);
      content.update(chunk);
      if (chunk.length > 0) yield chunk;
      if (block.length < blockBytes) return truncated('the input ends in a block');
      if (result.problem !== undefined) {
        const status = result.reachesBack && flags & 1 ? 'unsupported' : 'corrupt';
        return { status, consumedBytes: at, detail: `${result.problem} (block at byte ${at})` };
      }
      at += blockBytes;
      if (flags & 0x10) {
        const stored = source.read(at, 4);
        if (stored.length < 4) return truncated('the input ends in a block checksum');
        this.checksums.expect(
          `checksum of the block ending at ${at}`,
          u32le(stored, 0),
          new Xxh32().update(block).digest(),
        );
        at += 4;
      }
      historyBytes = Math.min(result.position, HISTORY_BYTES);
      out.copyWithin(0, result.position - historyBytes, result.position);
      // Independent blocks must not see the blocks before them; one that does is read all the same.
      if (chunk.length === 0) yield EMPTY;
    }
    if (flags & 4) {
      const stored = source.read(at, 4);
      if (stored.length < 4) return truncated('the input ends in the content checksum');
      this.checksums.expect(`content checksum of the frame at ${start}`, u32le(stored, 0), content.digest());
      at += 4;
    }
    return { status: 'end', consumedBytes: at };
  }

  /** A legacy frame has no end mark: it ends with the input, or where the next size is a magic. */
  *legacy(start: number): Generator<Uint8Array, FrameEnd> {
    const source = this.#source;
    if (this.#out.length < LEGACY_BLOCK_BYTES) this.#out = new Uint8Array(LEGACY_BLOCK_BYTES);
    for (let at = start + 4; ; ) {
      if (at === source.sizeBytes) return { status: 'end', consumedBytes: at };
      const sizeField = source.read(at, 4);
      if (sizeField.length < 4) {
        return {
          status: 'truncated',
          consumedBytes: source.sizeBytes,
          detail: 'the input ends in a block size',
        };
      }
      const blockBytes = u32le(sizeField, 0);
      if (isLz4Magic(blockBytes) || isSkippableMagic(blockBytes)) return { status: 'end', consumedBytes: at };
      if (blockBytes > LEGACY_BLOCK_BYTES * OVERHEAD + 16) {
        return { status: 'corrupt', consumedBytes: at, detail: `a legacy block of ${blockBytes} bytes` };
      }
      const block = this.#read(at + 4, blockBytes);
      const result = decodeLz4Block(block, this.#out, 0, LEGACY_BLOCK_BYTES);
      yield this.#out.subarray(0, result.position);
      if (block.length < blockBytes) {
        return {
          status: 'truncated',
          consumedBytes: source.sizeBytes,
          detail: 'the input ends in a legacy block',
        };
      }
      if (result.problem !== undefined)
        return { status: 'corrupt', consumedBytes: at, detail: result.problem };
      at += 4 + blockBytes;
    }
  }
}
