// Smallest heads of executables and other payloads, field by field: what a validator must recognise. None of them runs.

function bytesOf(
  size: number,
  fields: readonly (readonly [at: number, bytes: readonly number[]])[],
): Uint8Array {
  const head = new Uint8Array(size);
  for (const [at, bytes] of fields) head.set(bytes, at);
  return head;
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function u32be(value: number): number[] {
  return u32(value).reverse();
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

const PE_SIGNATURE_AT = 128;

/** Heads by payload kind. */
export const EXECUTABLE_HEADS = {
  elf: () =>
    bytesOf(64, [
      [0, [0x7f, ...ascii('ELF'), 2, 1, 1]],
      [16, u16(2)],
      [18, u16(62)],
      [20, u32(1)],
      [52, u16(64)],
    ]),
  pe: () =>
    bytesOf(PE_SIGNATURE_AT + 64, [
      [0, ascii('MZ')],
      [60, u32(PE_SIGNATURE_AT)],
      [PE_SIGNATURE_AT, [...ascii('PE'), 0, 0, ...u16(34404), ...u16(3)]],
      [PE_SIGNATURE_AT + 24, u16(0x20b)],
    ]),
  'mach-o': () =>
    bytesOf(32, [
      [0, u32(0xfeedfacf)],
      [4, u32(16777228)],
      [12, u32(2)],
      [16, u32(14)],
    ]),
  'mach-o-fat': () =>
    bytesOf(128, [
      [
        0,
        [
          ...u32be(0xcafebabe),
          ...u32be(1),
          ...u32be(16777223),
          ...u32be(3),
          ...u32be(64),
          ...u32be(64),
          ...u32be(14),
        ],
      ],
    ]),
  'java-class': () =>
    bytesOf(96, [
      [0, [...u32be(0xcafebabe), 0, 0, 0, 61, 0, 10]],
      [10, [10, 0, 2, 0, 3, 7, 0, 4, 12, 0, 5, 0, 6, 1, 0, 4, ...ascii('java')]],
      [30, [7, 0, 1, 7, 0, 1, 7, 0, 1, 7, 0, 1, 7, 0, 1]],
    ]),
  wasm: () => Uint8Array.from([0, ...ascii('asm'), 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0]),
  dex: () =>
    bytesOf(112, [
      [0, [...ascii('dex\n035'), 0]],
      [36, u32(0x70)],
      [40, u32(0x12345678)],
    ]),
  pyc: () =>
    bytesOf(64, [
      [0, [...u16(3495), 0x0d, 0x0a]],
      [16, [0xe3]],
    ]),
  lnk: () => bytesOf(76, [[0, [0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]]]),
  ole: () =>
    bytesOf(64, [
      [0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
      [24, [...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9)]],
    ]),
  script: () => Uint8Array.from(ascii('#!/bin/sh\necho inert\n')),
  '7z': () => bytesOf(32, [[0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]]]),
  rar: () => Uint8Array.from([...ascii('Rar!'), 0x1a, 7, 1, 0, 0, 0, 0, 0]),
} as const;
