// zstd frames (RFC 8878), all as one output, skippable frames between them. Content checksums are not verified.

import { LIMITS } from '../../limits.ts';
import { u32le } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd } from './decoder.ts';
import { isSkippableMagic } from './lz4.ts';
import { Asides } from './members.ts';
import { SlidingWindow } from './sliding-window.ts';
import { BLOCK_PADDING_BYTES, BlockDecoder, MAX_BLOCK_BYTES } from './zstd-block.ts';

const FRAME_MAGIC = 0xfd2fb528;
const MAX_FRAME_HEADER_BYTES = 4 + 14;
const EMPTY = new Uint8Array(0);

/** True for the magic of a frame with content. */
export function isZstdMagic(magic: number): boolean {
  return magic === FRAME_MAGIC;
}

interface FrameHeader {
  readonly lengthBytes: number;
  readonly windowBytes: number;
  readonly dictionaryId: number;
  readonly hasChecksum: boolean;
}

type FrameEnd = Pick<DecodeEnd, 'status' | 'consumedBytes' | 'detail'>;

/** Decodes every frame up to the first bytes that start none. */
export function* zstd(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const decoder = new ZstdDecoder(source);
  const asides = new Asides();
  let members = 0;
  let frames = 0;
  let at = 0;
  const done = (end: FrameEnd): DecodeEnd => ({ ...end, members, asides: asides.ranges });
  for (;;) {
    const head = source.read(at, 8);
    const magic = u32le(head, 0);
    let end: FrameEnd;
    if (head.length >= 4 && magic === FRAME_MAGIC) {
      members += 1;
      end = yield* decoder.frame(at);
    } else if (head.length === 8 && isSkippableMagic(magic)) {
      const stop = at + 8 + u32le(head, 4);
      const isWhole = stop <= source.sizeBytes;
      asides.add(at + 8, Math.min(stop, source.sizeBytes));
      end = { status: isWhole ? 'end' : 'truncated', consumedBytes: Math.min(stop, source.sizeBytes) };
    } else if (members > 0) {
      return done({ status: 'end', consumedBytes: at });
    } else {
      return done({
        status: head.length < 8 ? 'truncated' : 'corrupt',
        consumedBytes: at,
        detail: 'no zstd frame',
      });
    }
    at = end.consumedBytes;
    if (end.status !== 'end') return done(end);
    if (++frames >= LIMITS.containerEntries.value) {
      return done({ status: 'unsupported', consumedBytes: at, detail: `more than ${frames} frames` });
    }
    yield EMPTY;
  }
}

function readFrameHeader(bytes: Uint8Array): FrameHeader | undefined {
  const descriptor = bytes[4] ?? 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] as number;
  const sizeCode = descriptor >> 6;
  const sizeBytes = sizeCode === 0 ? Number(isSingleSegment) : 1 << sizeCode;
  let at = 5;
  let windowBytes = 0;
  if (!isSingleSegment) {
    const window = bytes[at++] ?? 0;
    windowBytes = 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  }
  let dictionaryId = 0;
  for (let i = 0; i < dictionaryBytes; i++) dictionaryId += (bytes[at++] ?? 0) * 2 ** (8 * i);
  let contentBytes = sizeCode === 1 ? 256 : 0;
  for (let i = 0; i < sizeBytes; i++) contentBytes += (bytes[at++] ?? 0) * 2 ** (8 * i);
  if (at > bytes.length) return undefined;
  return {
    lengthBytes: at,
    windowBytes: isSingleSegment ? contentBytes : windowBytes,
    dictionaryId,
    hasChecksum: (descriptor & 4) !== 0,
  };
}

class ZstdDecoder {
  readonly #source: RandomAccess;
  readonly #block = new BlockDecoder();
  readonly #input = new Uint8Array(MAX_BLOCK_BYTES + BLOCK_PADDING_BYTES);
  #window = new SlidingWindow(0);
  #windowBytes = 0;

  constructor(source: RandomAccess) {
    this.#source = source;
  }

  #truncated(detail: string): FrameEnd {
    return { status: 'truncated', consumedBytes: this.#source.sizeBytes, detail };
  }

  *frame(start: number): Generator<Uint8Array, FrameEnd> {
    const source = this.#source;
    const header = readFrameHeader(source.read(start, MAX_FRAME_HEADER_BYTES));
    if (header === undefined) return this.#truncated('the input ends in a frame header');
    this.#startFrame(header);
    let at = start + header.lengthBytes;
    for (let block = 1; ; block++) {
      const head = source.read(at, 3);
      if (head.length < 3)
        return this.#truncated(`the input ends before block ${block} of the frame at ${start}`);
      const word = u32le(head, 0);
      const type = (word >> 1) & 3;
      const size = word >>> 3;
      const where = `block ${block} of the frame at ${start}`;
      if (type === 3) return { status: 'corrupt', consumedBytes: at, detail: `reserved type of ${where}` };
      if (size > MAX_BLOCK_BYTES)
        return { status: 'corrupt', consumedBytes: at, detail: `${size} bytes in ${where}` };
      at += 3;
      const inputBytes = type === 1 ? 1 : size;
      const got = source.readInto(at, this.#input.subarray(0, inputBytes));
      this.#input.fill(0, got, got + BLOCK_PADDING_BYTES);
      this.#window.prepare(MAX_BLOCK_BYTES);
      if (type === 0) {
        this.#window.append(this.#input.subarray(0, got));
      } else if (got === inputBytes && type === 1) {
        this.#window.append(new Uint8Array(size).fill(this.#input[0] as number));
      } else if (got === inputBytes && !this.#block.decode(this.#input, got, this.#window)) {
        yield* this.#window.drain();
        const { problem, reachesBack } = this.#block;
        const status = reachesBack && this.#mayMissHistory(header) ? 'unsupported' : 'corrupt';
        const why = header.dictionaryId === 0 ? '' : ` (dictionary ${header.dictionaryId} is needed)`;
        return { status, consumedBytes: at, detail: `${problem} in ${where}${why}` };
      }
      let isEmpty = true;
      for (const chunk of this.#window.drain()) {
        isEmpty = false;
        yield chunk;
      }
      if (isEmpty) yield EMPTY;
      if (got < inputBytes) return this.#truncated(`the input ends in ${where}`);
      at += inputBytes;
      if ((word & 1) === 1) break;
    }
    if (!header.hasChecksum) return { status: 'end', consumedBytes: at };
    if (at + 4 > source.sizeBytes) return this.#truncated('the input ends in the content checksum');
    return { status: 'end', consumedBytes: at + 4 };
  }

  #startFrame({ windowBytes }: FrameHeader): void {
    this.#block.reset();
    if (windowBytes > this.#windowBytes) {
      this.#windowBytes = windowBytes;
      this.#window = new SlidingWindow(windowBytes);
    } else {
      this.#window.reset();
    }
  }

  #mayMissHistory({ dictionaryId, windowBytes }: FrameHeader): boolean {
    return dictionaryId !== 0 || windowBytes > LIMITS.dictionaryBytes.value;
  }
}
