// bzip2: all concatenated streams as one output. Checksums are compared and never stop the decoder.

import { LIMITS } from '../../limits.ts';
import type { RandomAccess } from '../random-access.ts';
import { ByteInput } from './byte-input.ts';
import { BitInput, Bzip2Block } from './bzip2-block.ts';
import { bzip2Crc } from './bzip2-tables.ts';
import type { DecodeEnd } from './decoder.ts';
import { ChecksumErrors } from './members.ts';

const EMPTY = new Uint8Array(0);
const BLOCK_MAGIC = [0x314159, 0x265359] as const;
const END_MAGIC = [0x177245, 0x385090] as const;

/** True at `BZh`, a level, and the magic of a block or of the end. */
export function isBzip2Magic(bytes: Uint8Array): boolean {
  if (!isStreamHeader(bytes) || bytes.length < 10) return false;
  const high = ((bytes[4] as number) << 16) | ((bytes[5] as number) << 8) | (bytes[6] as number);
  const low = ((bytes[7] as number) << 16) | ((bytes[8] as number) << 8) | (bytes[9] as number);
  return [BLOCK_MAGIC, END_MAGIC].some((magic) => magic[0] === high && magic[1] === low);
}

function isStreamHeader(bytes: Uint8Array): boolean {
  const [b = 0, z = 0, h = 0, level = 0] = bytes;
  return b === 0x42 && z === 0x5a && h === 0x68 && level >= 0x31 && level <= 0x39;
}

/** Decodes every stream. A broken block gives nothing; the blocks before it were handed out. */
export function* bunzip2(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const checksums = new ChecksumErrors();
  const input = new ByteInput(source);
  let members = 0;
  let at = 0;
  const done = (status: DecodeEnd['status'], consumedBytes: number, detail?: string): DecodeEnd => ({
    status,
    consumedBytes,
    members,
    checksumErrors: checksums.messages,
    ...(detail === undefined ? {} : { detail }),
  });
  const block = new Bzip2Block();
  for (;;) {
    const header = source.read(at, 4);
    if (!isStreamHeader(header)) {
      if (members > 0) return done('end', at);
      return header.length < 4
        ? done('truncated', source.sizeBytes, 'the stream header is not complete')
        : done('corrupt', at, 'no bzip2 header');
    }
    block.setLevel((header[3] as number) - 0x30);
    members += 1;
    input.restart(source, at + 4);
    const end = yield* decodeStream(source, input, block, checksums, members);
    at = end.consumedBytes;
    if (end.status !== 'end') return done(end.status, at, end.detail);
    if (members >= LIMITS.containerEntries.value)
      return done('unsupported', at, `more than ${members} streams`);
    yield EMPTY;
  }
}

function* decodeStream(
  source: RandomAccess,
  input: ByteInput,
  block: Bzip2Block,
  checksums: ChecksumErrors,
  member: number,
): Generator<Uint8Array, DecodeEnd> {
  const bits = new BitInput(input);
  const position = () => Math.min(source.sizeBytes, bits.input.position - (bits.bits >> 3));
  let combined = 0;
  for (let index = 1; ; index++) {
    const high = bits.take(24);
    const low = bits.take(24);
    const stored = (bits.take(16) << 16) | bits.take(16);
    if (bits.isPastEnd) {
      return {
        status: 'truncated',
        consumedBytes: source.sizeBytes,
        detail: `the input ends before block ${index}`,
      };
    }
    if (high === END_MAGIC[0] && low === END_MAGIC[1]) {
      checksums.expect(`combined CRC of stream ${member}`, stored, combined);
      return { status: 'end', consumedBytes: position() };
    }
    if (high !== BLOCK_MAGIC[0] || low !== BLOCK_MAGIC[1]) {
      return {
        status: 'corrupt',
        consumedBytes: position(),
        detail: `no block magic where block ${index} starts`,
      };
    }
    if (!block.decode(bits)) {
      if (bits.isPastEnd) {
        return {
          status: 'truncated',
          consumedBytes: source.sizeBytes,
          detail: `the input ends in block ${index}`,
        };
      }
      const status = block.problem === 'randomised block' ? 'unsupported' : 'corrupt';
      return { status, consumedBytes: position(), detail: `${block.problem} (block ${index})` };
    }
    let crc = -1;
    for (let chunk = block.nextChunk(); chunk.length > 0; chunk = block.nextChunk()) {
      crc = bzip2Crc(chunk, crc);
      yield chunk;
    }
    const computed = ~crc;
    checksums.expect(`CRC of block ${index} in stream ${member}`, stored, computed);
    combined = ((combined << 1) | (combined >>> 31)) ^ computed;
  }
}
