// Assembles files of word vectors and of MXNet's parameters: small, honest, with room for lies.

import { LittleEndianWriter } from './little-endian-writer.ts';

/** A fastText model of two words; `isFirst` writes it as the releases before the magic did. */
export function assembleFasttext(
  lies: { words?: number; rows?: number; version?: number; quantised?: boolean; isFirst?: boolean } = {},
): Uint8Array {
  const out = new LittleEndianWriter();
  if (lies.isFirst !== true) out.u32(793_712_314, lies.version ?? 12);
  out.u32(2, 5, 5, 1, 5, 1, 2, 3, 0, 3, 6, 100).f64(1e-4);
  out.u32(lies.words ?? 2, 1, 1).u64(10);
  if (lies.isFirst !== true) out.u64(lies.quantised === true ? 0 : -1);
  out.raw('hello\0').u64(7).u8(0).raw('__label__a\0').u64(3).u8(1);
  const dense = (rows: number) => {
    out.u64(rows, 2);
    for (let row = 0; row < 2; row++) out.f32(0.5, -0.25);
  };
  if (lies.quantised === true) {
    const quantiser = () => out.u32(2, 1, 2, 2).raw(new Uint8Array(2 * 256 * 4));
    out
      .u8(1, 1)
      .u64(lies.rows ?? 2, 2)
      .u32(2)
      .u8(3, 4);
    quantiser();
    out.raw(new Uint8Array(2));
    quantiser();
    out.u8(0);
    dense(2);
  } else if (lies.isFirst === true) {
    dense(lies.rows ?? 2);
    dense(2);
  } else {
    out.u8(0);
    dense(lies.rows ?? 2);
    out.u8(0);
    dense(2);
  }
  return out.bytes;
}

/** Vectors of words in word2vec's binary format. */
export function assembleWord2vec(
  words: readonly string[],
  lies: { words?: string; lineEnds?: boolean } = {},
): Uint8Array {
  const out = new LittleEndianWriter().raw(`${lies.words ?? words.length} 4\n`);
  for (const word of words) {
    out.raw(Buffer.from(`${word} `, 'utf8')).f32(0.1, -0.2, 0.3, 0.0);
    if (lies.lineEnds === true) out.raw('\n');
  }
  return out.bytes;
}

export interface MxnetArray {
  /** Default 2. */
  readonly version?: 0 | 1 | 2 | 3;
  readonly shape: readonly (number | bigint)[];
  /** Default 0, float32. */
  readonly type?: number;
  readonly data: Uint8Array;
  /** Makes it row sparse: the shape of what is stored, and as many indexes as it has rows. */
  readonly stored?: readonly number[];
}

/** A list of arrays and their names. */
export function assembleMxnetParams(
  arrays: readonly MxnetArray[],
  names: readonly string[],
  lies: { arrays?: bigint; names?: bigint } = {},
): Uint8Array {
  const out = new LittleEndianWriter().u64(0x112, 0, lies.arrays ?? arrays.length);
  for (const { version = 2, shape, type = 0, data, stored } of arrays) {
    if (version === 0) out.u32(shape.length, ...shape.map(Number));
    else {
      out.u32(0xf993fac7 + version);
      if (version > 1) out.u32(stored === undefined ? 0 : 1);
      if (stored !== undefined) out.u32(stored.length).u64(...stored);
      out.u32(shape.length).u64(...shape);
    }
    out.u32(1, 0, type);
    if (stored !== undefined) out.u32(6, 1).u64(stored[0] ?? 0);
    out.raw(data);
    if (stored !== undefined) out.raw(new Uint8Array((stored[0] ?? 0) * 8));
  }
  out.u64(lies.names ?? names.length);
  for (const name of names) out.u64(name.length).raw(name);
  return out.bytes;
}
