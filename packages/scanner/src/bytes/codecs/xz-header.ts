// Headers of the .xz format (specification 1.2.1): stream flags, block headers, the index's integers.

import { crc32 } from 'node:zlib';
import { u32le } from '../integers.ts';

export const XZ_HEADER_BYTES = 12;
export const XZ_FOOTER_BYTES = 12;

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] as const;

/** Size of the check after each block, by check id. */
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const;

const FILTER_NAMES: Readonly<Record<number, string>> = {
  4: 'x86',
  5: 'PowerPC',
  6: 'IA-64',
  7: 'ARM',
  8: 'ARM Thumb',
  9: 'SPARC',
  10: 'ARM64',
  11: 'RISC-V',
};

const FILTER_DELTA = 3;
const FILTER_LZMA2 = 0x21;

export function isXzMagic(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.every((byte, i) => bytes[i] === byte);
}

export function xzCheckBytes(checkId: number): number {
  return CHECK_BYTES[checkId & 15] ?? 0;
}

export type XzFilter =
  | { readonly kind: 'delta'; readonly distance: number }
  | { readonly kind: 'lzma2'; readonly dictionaryCode: number }
  /** A filter that only changes branch targets in machine code. */
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'unsupported'; readonly name: string };

export interface XzBlockHeader {
  readonly lengthBytes: number;
  /** In the order of the encoder; the last one is LZMA2 in every block that can be read. */
  readonly filters: readonly XzFilter[];
  readonly isChecksumRight: boolean;
}

/** An integer of seven bits a byte, and the offset after it; undefined where it does not end. */
export function readXzInteger(bytes: Uint8Array, start: number): readonly [number, number] | undefined {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return [value, start + i + 1];
  }
  return undefined;
}

/** Reads the header in `bytes` (all of it, its length byte first); undefined where it contradicts itself. */
export function readXzBlockHeader(bytes: Uint8Array): XzBlockHeader | undefined {
  const lengthBytes = ((bytes[0] ?? 0) + 1) * 4;
  if (bytes.length < lengthBytes) return undefined;
  const flags = bytes[1] as number;
  const body = bytes.subarray(0, lengthBytes - 4);
  let at = 2;
  for (const flag of [0x40, 0x80]) {
    if ((flags & flag) === 0) continue;
    // Declared sizes: the data says both itself.
    const declared = readXzInteger(body, at);
    if (declared === undefined) return undefined;
    at = declared[1];
  }
  const filters: XzFilter[] = [];
  for (let left = (flags & 3) + 1; left > 0; left--) {
    const id = readXzInteger(body, at);
    const size = id === undefined ? undefined : readXzInteger(body, id[1]);
    if (id === undefined || size === undefined || size[1] + size[0] > body.length) return undefined;
    filters.push(toFilter(id[0], body.subarray(size[1], size[1] + size[0])));
    at = size[1] + size[0];
  }
  return { lengthBytes, filters, isChecksumRight: u32le(bytes, lengthBytes - 4) === crc32(body) };
}

function toFilter(id: number, properties: Uint8Array): XzFilter {
  if (id === FILTER_DELTA) return { kind: 'delta', distance: (properties[0] ?? 0) + 1 };
  if (id === FILTER_LZMA2) return { kind: 'lzma2', dictionaryCode: properties[0] ?? 0xff };
  const name = FILTER_NAMES[id];
  if (name !== undefined) return { kind: 'branch', name: `BCJ filter for ${name} code` };
  return { kind: 'unsupported', name: `filter ${id}` };
}
