// Assembles what compiled and older model formats are made of: shared libraries with names, RKNN containers, CNTK models.

import { message, type ProtoField } from './protobuf-assembler.ts';

/** A shared library for Linux, of 64 bits, with its own name and those that it needs; no code. */
export function assembleElfLibrary(soname: string, needed: readonly string[]): Uint8Array {
  const names = ['', soname, ...needed];
  const offsets = names.map((_, index) =>
    names.slice(0, index).reduce((sum, name) => sum + name.length + 1, 0),
  );
  const texts = Buffer.from(`${names.join('\0')}\0`, 'latin1');
  const dynamicAt = 64 + 2 * 56;
  const entries = [[14, offsets[1] ?? 0], ...needed.map((_, index) => [1, offsets[index + 2] ?? 0])];
  const textsAt = dynamicAt + 16 * (entries.length + 2);
  const size = textsAt + texts.length;
  const bytes = Buffer.alloc(size);
  bytes.write('\x7fELF\x02\x01\x01', 0, 'latin1');
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(62, 18);
  bytes.writeUInt32LE(1, 20);
  bytes.writeBigUInt64LE(64n, 32);
  bytes.writeUInt16LE(64, 52);
  bytes.writeUInt16LE(56, 54);
  bytes.writeUInt16LE(2, 56);
  const segment = (at: number, type: number, fileAt: number, length: number) => {
    bytes.writeUInt32LE(type, at);
    bytes.writeBigUInt64LE(BigInt(fileAt), at + 8);
    bytes.writeBigUInt64LE(BigInt(fileAt), at + 16);
    bytes.writeBigUInt64LE(BigInt(length), at + 32);
  };
  segment(64, 1, 0, size);
  segment(120, 2, dynamicAt, textsAt - dynamicAt);
  for (const [index, [tag = 0, value = 0]] of [...entries, [5, textsAt]].entries()) {
    bytes.writeBigUInt64LE(BigInt(tag), dynamicAt + 16 * index);
    bytes.writeBigUInt64LE(BigInt(value), dynamicAt + 16 * index + 8);
  }
  texts.copy(bytes, textsAt);
  return bytes;
}

/** An RKNN container. */
export function assembleRknn(version: number, program: Uint8Array, json: string): Uint8Array {
  const head = Buffer.alloc(24);
  head.write('RKNN', 0, 'latin1');
  head.writeBigUInt64LE(BigInt(version), 8);
  head.writeBigUInt64LE(BigInt(program.length), 16);
  const checksum = Buffer.alloc(version % 0x1000 >= 2 ? 40 : 0, 0x5a);
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(Buffer.byteLength(json)));
  return Buffer.concat([head, checksum, program, size, Buffer.from(json)]);
}

/** A Dictionary of CNTK 2; a value that is bytes is a dictionary of its own. */
export function cntkDictionary(values: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(values).map(([key, value]): ProtoField => {
    const held: ProtoField = typeof value === 'string' ? [8, value] : [12, value];
    return [2, message([1, key], [2, message([1, 1], [2, typeof value === 'string' ? 6 : 10], held)])];
  });
  return message([1, 1], ...entries);
}

/** A CNTK 2 model of these functions, with a parameter of numbers. */
export function cntkModel(functions: readonly Readonly<Record<string, string | Uint8Array>>[]): Uint8Array {
  const items = functions.map(
    (values): ProtoField => [1, message([1, 1], [2, 10], [12, cntkDictionary(values)])],
  );
  const array = message(
    [1, 1],
    [3, message([1, new Uint8Array([2, 2])])],
    [4, message([1, new Uint8Array(80)])],
  );
  return message(
    [1, 1],
    [2, message([1, 'type'], [2, message([1, 1], [2, 6], [8, 'CompositeFunction'])])],
    [2, message([1, 'root'], [2, message([1, 1], [2, 6], [8, 'Times1'])])],
    [2, message([1, 'primitive_functions'], [2, message([1, 1], [2, 9], [11, message(...items)])])],
    [2, message([1, 'value'], [2, message([1, 1], [2, 11], [13, array])])],
  );
}

/** The beginning of a CNTK 1 model with these names, each ended by a zero, and some numbers between. */
export function cntkVersion1(names: readonly string[]): Uint8Array {
  const parts = names.map((name) => Buffer.concat([Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(8, 7)]));
  return Buffer.concat([Buffer.from('BCN\0', 'utf16le'), ...parts]);
}
