// The thirteen bytes that head a .lzma stream, and how plausible they are: the format has no magic.

import { u32le } from '../integers.ts';
import { lzmaProperties } from './lzma-core.ts';

/** Properties byte, dictionary size, and the size of the output or all ones. */
export const LZMA_ALONE_HEADER_BYTES = 13;

/** The largest output that liblzma takes for honest when it guesses the format: 256 GiB. */
const MAX_PLAUSIBLE_OUTPUT_BYTES = 2 ** 38;

/** liblzma reads no stream with more literal context and position bits together. */
const MAX_LITERAL_BITS = 4;

export interface LzmaAloneHeader {
  readonly propertiesByte: number;
  readonly dictionaryBytes: number;
  /** Undefined where an end marker tells the end. */
  readonly outputBytes: number | undefined;
}

/** Splits a header; undefined where it is not complete. */
export function readLzmaAloneHeader(bytes: Uint8Array): LzmaAloneHeader | undefined {
  if (bytes.length < LZMA_ALONE_HEADER_BYTES) return undefined;
  const low = u32le(bytes, 5);
  const high = u32le(bytes, 9);
  const isUnknown = low === 0xffffffff && high === 0xffffffff;
  return {
    propertiesByte: bytes[0] as number,
    dictionaryBytes: u32le(bytes, 1),
    outputBytes: isUnknown ? undefined : high * 2 ** 32 + low,
  };
}

/** The header at the start of `bytes` where properties and size are in range and the range coder starts with its 0. */
export function possibleLzmaAlone(bytes: Uint8Array): LzmaAloneHeader | undefined {
  const header = readLzmaAloneHeader(bytes);
  if (header === undefined || bytes[LZMA_ALONE_HEADER_BYTES] !== 0) return undefined;
  if (lzmaProperties(header.propertiesByte) === undefined) return undefined;
  return (header.outputBytes ?? 0) > MAX_PLAUSIBLE_OUTPUT_BYTES ? undefined : header;
}

/**
 * True where liblzma's automatic decoder, and so Python's `lzma.open`, takes `bytes` for a stream. All zeros, which it
 * takes for an empty one, are padding here.
 */
export function isReadAsLzmaAlone(bytes: Uint8Array): boolean {
  const header = possibleLzmaAlone(bytes);
  if (header === undefined) return false;
  const { propertiesByte, dictionaryBytes, outputBytes } = header;
  const properties = lzmaProperties(propertiesByte);
  if (properties === undefined || properties.lc + properties.lp > MAX_LITERAL_BITS) return false;
  if (propertiesByte === 0 && dictionaryBytes === 0 && outputBytes === 0) return false;
  return dictionaryBytes === 0 || isRoundDictionary(dictionaryBytes);
}

/** Encoders ask for 2^n or 2^n + 2^(n-1) bytes, or for all there is. */
export function isRoundDictionary(bytes: number): boolean {
  if (bytes === 0xffffffff) return true;
  const top = 2 ** (31 - Math.clz32(bytes));
  return bytes > 0 && (bytes === top || bytes === top * 1.5);
}
