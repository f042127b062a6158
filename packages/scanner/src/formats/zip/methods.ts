// Compression methods of zip: their names and the decoders of those that are read.

import { bunzip2 } from '../../bytes/codecs/bunzip2.ts';
import type { Decoder } from '../../bytes/codecs/decoder.ts';
import { inflate, inflate64 } from '../../bytes/codecs/inflate.ts';
import { zipLzma } from '../../bytes/codecs/lzma.ts';
import { xz } from '../../bytes/codecs/xz.ts';
import { zstd } from '../../bytes/codecs/zstd.ts';

export const STORED = 0;
export const METHOD_AES = 99;

const NAMES: ReadonlyMap<number, string> = new Map([
  [STORED, 'stored'],
  [1, 'shrunk'],
  [2, 'reduced-1'],
  [3, 'reduced-2'],
  [4, 'reduced-3'],
  [5, 'reduced-4'],
  [6, 'imploded'],
  [8, 'deflate'],
  [9, 'deflate64'],
  [10, 'dcl-implode'],
  [12, 'bzip2'],
  [14, 'lzma'],
  [16, 'cmpsc'],
  [18, 'terse'],
  [19, 'lz77'],
  [20, 'zstd'],
  [93, 'zstd'],
  [94, 'mp3'],
  [95, 'xz'],
  [96, 'jpeg'],
  [97, 'wavpack'],
  [98, 'ppmd'],
  [METHOD_AES, 'aes'],
]);

const DECODERS: ReadonlyMap<number, Decoder> = new Map<number, Decoder>([
  [8, inflate],
  [9, inflate64],
  [12, bunzip2],
  [14, zipLzma],
  [20, zstd],
  [93, zstd],
  [95, xz],
]);

/** The method's usual name, or its number. */
export function methodName(method: number): string {
  return NAMES.get(method) ?? `method-${method}`;
}

/** True for a number that some specification gives a meaning. */
export function isKnownMethod(method: number): boolean {
  return NAMES.has(method);
}

/** The decoder of a compressed method, undefined for stored data and for methods that are not read. */
export function decoderOf(method: number): Decoder | undefined {
  return DECODERS.get(method);
}
