// .xz files: streams of blocks, all as one output. Checks are compared and never stop the decoder.

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { LIMITS } from '../../limits.ts';
import { u32le } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import { Crc64 } from './crc64.ts';
import type { DecodeEnd } from './decoder.ts';
import { DeltaFilter } from './delta-filter.ts';
import { lzma2, lzma2DictionaryBytes } from './lzma2.ts';
import { ChecksumErrors, skipZeros } from './members.ts';
import {
  isXzMagic,
  readXzBlockHeader,
  readXzInteger,
  XZ_FOOTER_BYTES,
  XZ_HEADER_BYTES,
  type XzBlockHeader,
  xzCheckBytes,
} from './xz-header.ts';

const EMPTY = new Uint8Array(0);

/** Decodes every stream; zero bytes between streams are padding. */
export function* xz(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const stream = new XzFile(source);
  return yield* stream.run();
}

class XzFile {
  readonly #source: RandomAccess;
  readonly #checksums = new ChecksumErrors();
  #members = 0;
  /** A branch filter that was left as it is: only machine code in the content differs from what a loader sees. */
  #notUndone: string | undefined;

  constructor(source: RandomAccess) {
    this.#source = source;
  }

  #done(status: DecodeEnd['status'], at: number, detail?: string): DecodeEnd {
    const consumedBytes = Math.min(at, this.#source.sizeBytes);
    const checksumErrors = this.#checksums.messages;
    const end = { status, consumedBytes, members: this.#members, checksumErrors };
    return detail === undefined ? end : { ...end, detail };
  }

  #finish(at: number): DecodeEnd {
    if (this.#notUndone === undefined) return this.#done('end', at);
    return this.#done(
      'unsupported',
      at,
      `${this.#notUndone} is not undone, the content is otherwise complete`,
    );
  }

  *run(): Generator<Uint8Array, DecodeEnd> {
    let at = 0;
    for (;;) {
      const header = this.#source.read(at, XZ_HEADER_BYTES);
      if (!isXzMagic(header)) return this.#done('corrupt', at, 'no xz stream header');
      if (header.length < XZ_HEADER_BYTES)
        return this.#done('truncated', at, 'the stream header is not complete');
      this.#members += 1;
      this.#checksums.expect(
        `CRC of the stream header at ${at}`,
        u32le(header, 8),
        crc32(header.subarray(6, 8)),
      );
      const end = yield* this.#blocks(at + XZ_HEADER_BYTES, (header[7] as number) & 15);
      if (end.status !== 'end') return end;
      at = end.consumedBytes;
      const next = skipZeros(this.#source, at);
      if (next === this.#source.sizeBytes) return this.#finish(next);
      if (!isXzMagic(this.#source.read(next, 6))) return this.#finish(at);
      if (this.#members >= LIMITS.containerEntries.value) {
        return this.#done('unsupported', at, `more than ${this.#members} streams`);
      }
      at = next;
      yield EMPTY;
    }
  }

  *#blocks(start: number, checkId: number): Generator<Uint8Array, DecodeEnd> {
    let at = start;
    for (let block = 1; ; block++) {
      const lengthByte = this.#source.read(at, 1)[0];
      if (lengthByte === undefined)
        return this.#done('truncated', at, `the input ends before block ${block}`);
      if (lengthByte === 0) return this.#indexAndFooter(at, block - 1);
      const bytes = this.#source.read(at, (lengthByte + 1) * 4);
      if (bytes.length < (lengthByte + 1) * 4) {
        return this.#done(
          'truncated',
          this.#source.sizeBytes,
          `the input ends in the header of block ${block}`,
        );
      }
      const header = readXzBlockHeader(bytes);
      if (header === undefined) return this.#done('corrupt', at, `impossible header of block ${block}`);
      if (!header.isChecksumRight) this.#checksums.note(`the CRC of the header of block ${block} is wrong`);
      const end = yield* this.#block(at + header.lengthBytes, header, checkId, block);
      if (end.status !== 'end') return end;
      at = end.consumedBytes;
      yield EMPTY;
    }
  }

  *#block(
    start: number,
    header: XzBlockHeader,
    checkId: number,
    block: number,
  ): Generator<Uint8Array, DecodeEnd> {
    const deltas: DeltaFilter[] = [];
    let dictionaryBytes: number | undefined;
    for (const [index, filter] of header.filters.entries()) {
      if (filter.kind === 'unsupported')
        return this.#done('unsupported', start, `${filter.name} in block ${block}`);
      const isLast = index === header.filters.length - 1;
      if (isLast !== (filter.kind === 'lzma2'))
        return this.#done('corrupt', start, `filter chain of block ${block}`);
      if (filter.kind === 'branch') this.#notUndone ??= `the ${filter.name} in block ${block}`;
      else if (filter.kind === 'delta') deltas.unshift(new DeltaFilter(filter.distance));
      else dictionaryBytes = lzma2DictionaryBytes(filter.dictionaryCode);
    }
    if (dictionaryBytes === undefined)
      return this.#done('corrupt', start, `dictionary size of block ${block}`);
    const check = new Check(checkId);
    const generator = lzma2(dictionaryBytes)(this.#source.slice(start, this.#source.sizeBytes));
    let step = generator.next();
    for (; step.done !== true; step = generator.next()) {
      let chunk = step.value;
      for (const delta of deltas) chunk = delta.decode(chunk);
      check.update(chunk);
      yield chunk;
    }
    let at = start + step.value.consumedBytes;
    const { status, detail } = step.value;
    if (status !== 'end') return this.#done(status, at, `block ${block}: ${detail ?? status}`);
    at += -(at - start + header.lengthBytes) & 3;
    const checkBytes = xzCheckBytes(checkId);
    const stored = this.#source.read(at, checkBytes);
    if (stored.length < checkBytes) {
      return this.#done('truncated', this.#source.sizeBytes, `the input ends in the check of block ${block}`);
    }
    const computed = check.digest();
    const storedHex = Buffer.from(stored).toString('hex');
    if (this.#notUndone === undefined && computed !== undefined && computed !== storedHex) {
      this.#checksums.note(`check of block ${block} is ${storedHex}, the content gives ${computed}`);
    }
    return this.#done('end', at + checkBytes);
  }

  /** The index repeats sizes that the blocks said; only its extent matters here. */
  #indexAndFooter(start: number, blocks: number): DecodeEnd {
    let at = start + 1;
    const count = readXzInteger(this.#source.read(at, 9), 0);
    if (count === undefined) return this.#indexProblem(at);
    at += count[1];
    if (count[0] !== blocks) {
      return this.#done('corrupt', at, `the index lists ${count[0]} blocks, the stream has ${blocks}`);
    }
    for (let left = blocks * 2; left > 0; left--) {
      const integer = readXzInteger(this.#source.read(at, 9), 0);
      if (integer === undefined) return this.#indexProblem(at);
      at += integer[1];
    }
    at += -(at - start) & 3;
    at += 4;
    const footer = this.#source.read(at, XZ_FOOTER_BYTES);
    if (footer.length < XZ_FOOTER_BYTES) {
      return this.#done('truncated', this.#source.sizeBytes, 'the input ends in the index or footer');
    }
    if (footer[10] !== 0x59 || footer[11] !== 0x5a)
      return this.#done('corrupt', at, 'no footer after the index');
    this.#checksums.expect('CRC of the footer', u32le(footer, 0), crc32(footer.subarray(4, 10)));
    return this.#done('end', at + XZ_FOOTER_BYTES);
  }

  #indexProblem(at: number): DecodeEnd {
    const isShort = at + 9 >= this.#source.sizeBytes;
    return this.#done(isShort ? 'truncated' : 'corrupt', at, 'the index contradicts itself');
  }
}

/** The check over a block's output: CRC-32, CRC-64 or SHA-256; others are not defined. */
class Check {
  readonly #id: number;
  #crc32 = 0;
  readonly #crc64 = new Crc64();
  readonly #sha256: ReturnType<typeof createHash> | undefined;

  constructor(id: number) {
    this.#id = id;
    if (id === 10) this.#sha256 = createHash('sha256');
  }

  update(bytes: Uint8Array): void {
    if (this.#id === 1) this.#crc32 = crc32(bytes, this.#crc32);
    else if (this.#id === 4) this.#crc64.update(bytes);
    else this.#sha256?.update(bytes);
  }

  /** As stored, in hex; undefined for a check that is not known. */
  digest(): string | undefined {
    if (this.#id === 4) return this.#crc64.digest();
    if (this.#id === 10) return this.#sha256?.digest('hex');
    if (this.#id !== 1) return undefined;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(this.#crc32 >>> 0);
    return bytes.toString('hex');
  }
}
