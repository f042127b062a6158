// Assembles MATLAB files of level 5 from arrays of any class, plain or compressed, and of level 4.

import { deflateSync } from 'node:zlib';
import { LittleEndianWriter } from './little-endian-writer.ts';

export interface MatArray {
  readonly name: string;
  /** Default 6, double. 16: function handle, 17: opaque. */
  readonly matlabClass?: number;
  /** Arrays in a cell. */
  readonly cells?: readonly MatArray[];
  /** System and class of an opaque array. */
  readonly opaque?: readonly [string, string];
  readonly isCompressed?: boolean;
  /** Default: two doubles. */
  readonly data?: Uint8Array;
}

function element(type: number, data: Uint8Array): Buffer {
  const padding = new Uint8Array((8 - (data.length % 8)) % 8);
  return new LittleEndianWriter().u32(type, data.length).raw(data).raw(padding).bytes;
}

function text(value: string): Buffer {
  return element(1, Buffer.from(value, 'latin1'));
}

function matrix(array: MatArray): Buffer {
  const matlabClass = array.matlabClass ?? (array.cells === undefined ? 6 : 1);
  const flags = element(6, new LittleEndianWriter().u32(matlabClass, 0).bytes);
  const shape = element(5, new LittleEndianWriter().u32(1, array.cells?.length ?? 2).bytes);
  const content =
    array.opaque !== undefined
      ? [
          text(array.name),
          text(array.opaque[0]),
          text(array.opaque[1]),
          element(9, array.data ?? new Uint8Array(16)),
        ]
      : array.cells !== undefined
        ? [shape, text(array.name), ...array.cells.map(matrix)]
        : [shape, text(array.name), element(9, array.data ?? new Uint8Array(16))];
  return element(14, Buffer.concat([flags, ...content]));
}

export function assembleMat(arrays: readonly MatArray[]): Uint8Array {
  const header = Buffer.alloc(128, 0x20);
  header.write('MATLAB 5.0 MAT-file', 0, 'latin1');
  header.fill(0, 116, 124);
  header.writeUInt16LE(0x0100, 124);
  header.write('IM', 126, 'latin1');
  const parts = arrays.map((array) => {
    const plain = matrix(array);
    if (array.isCompressed !== true) return plain;
    const packed = deflateSync(plain);
    return new LittleEndianWriter().u32(15, packed.length).raw(packed).bytes;
  });
  return Buffer.concat([header, ...parts]);
}

/** One matrix of doubles in a file of level 4. */
export function assembleMatFour(name = 'weights', rows = 2, columns = 3): Uint8Array {
  return new LittleEndianWriter()
    .u32(0, rows, columns, 0, name.length + 1)
    .raw(`${name}\0`)
    .raw(new Uint8Array(rows * columns * 8)).bytes;
}
