// The 512-byte header of tar in its dialects: v7, ustar (POSIX.1-1988), GNU. Reads fields; decides nothing.

import { LIMITS } from '../../limits.ts';

export const BLOCK_BYTES = 512;

const SPACE = 0x20;
const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;

export type TarDialect = 'v7' | 'ustar' | 'gnu';

export interface TarHeader {
  readonly dialect: TarDialect;
  /** As written in the name field, without the prefix. */
  readonly shortName: string;
  /** The prefix field of ustar; in GNU archives that area means something else, but some readers join it all the same. */
  readonly prefix: string;
  readonly mode: number;
  /** Infinity where the field holds no number that fits. */
  readonly sizeBytes: number;
  /** The type flag as a character; NUL is given as `0`. */
  readonly type: string;
  readonly linkName: string;
  readonly isChecksumRight: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 where the bytes are, otherwise each byte as one character; cut at LIMITS.entryNameBytes. */
export function decodeTarText(raw: Uint8Array): string {
  const cut = raw.length > LIMITS.entryNameBytes.value ? raw.subarray(0, LIMITS.entryNameBytes.value) : raw;
  try {
    return utf8.decode(cut);
  } catch {
    return Buffer.from(cut).toString('latin1');
  }
}

/** Bytes up to the first NUL. */
export function untilNul(field: Uint8Array): Uint8Array {
  const nul = field.indexOf(0);
  return nul < 0 ? field : field.subarray(0, nul);
}

/**
 * A number field: octal digits with spaces and NULs around them, or base 256 where the first bit is set.
 *
 * @returns undefined where it is neither; infinity where it is too large
 */
export function tarNumber(field: Uint8Array): number | undefined {
  const first = field[0] ?? 0;
  if ((first & 0x80) !== 0) {
    // 0xff starts a negative number, which no size is.
    if (first === 0xff) return undefined;
    let value = first & 0x7f;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
  }
  let value = 0;
  let at = 0;
  while (at < field.length && field[at] === SPACE) at += 1;
  for (; at < field.length; at += 1) {
    const digit = (field[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  for (; at < field.length; at += 1) {
    if (field[at] !== 0 && field[at] !== SPACE) return undefined;
  }
  return value;
}

export function isZeroBlock(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}

/** True where the checksum field fits the sum of the bytes, taken as unsigned or, as old writers did, as signed. */
export function isTarChecksumRight(block: Uint8Array): boolean {
  if (block.length < BLOCK_BYTES) return false;
  const stated = tarNumber(block.subarray(CHECKSUM_AT, CHECKSUM_END));
  // The smallest honest sum: eight spaces for the checksum field itself.
  if (stated === undefined || stated < 8 * SPACE) return false;
  let unsigned = 0;
  let negative = 0;
  for (let i = 0; i < BLOCK_BYTES; i += 1) {
    const byte = i >= CHECKSUM_AT && i < CHECKSUM_END ? SPACE : (block[i] ?? 0);
    unsigned += byte;
    if (byte >= 0x80) negative += 256;
  }
  return stated === unsigned || stated === unsigned - negative;
}

function dialectOf(block: Uint8Array): TarDialect {
  const magic = Buffer.from(block.subarray(257, 265)).toString('latin1');
  if (magic.startsWith('ustar  ')) return 'gnu';
  return magic.startsWith('ustar') ? 'ustar' : 'v7';
}

/** @param block BLOCK_BYTES bytes */
export function parseTarHeader(block: Uint8Array): TarHeader {
  const dialect = dialectOf(block);
  const type = block[156] ?? 0;
  return {
    dialect,
    shortName: decodeTarText(untilNul(block.subarray(0, 100))),
    prefix: dialect === 'v7' ? '' : decodeTarText(untilNul(block.subarray(345, 500))),
    mode: tarNumber(block.subarray(100, 108)) ?? 0,
    sizeBytes: tarNumber(block.subarray(124, 136)) ?? Number.POSITIVE_INFINITY,
    type: type === 0 ? '0' : String.fromCharCode(type),
    linkName: decodeTarText(untilNul(block.subarray(157, 257))),
    isChecksumRight: isTarChecksumRight(block),
  };
}

/** True where a block without a magic still reads like a header: numbers where numbers belong, a name that prints. */
export function looksLikeV7(block: Uint8Array): boolean {
  const numbers = [
    block.subarray(100, 108),
    block.subarray(108, 116),
    block.subarray(116, 124),
    block.subarray(124, 136),
  ];
  if (numbers.some((field) => tarNumber(field) === undefined)) return false;
  const name = untilNul(block.subarray(0, 100));
  return name.length > 0 && name.every((byte) => byte >= SPACE && byte !== 0x7f);
}
