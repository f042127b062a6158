// The three-byte anchors that the sweep looks for. An anchor is part of a magic, not always its start: `back` says how
// many bytes before the anchor the thing begins. What an anchor found is decided by formats/payload; this knows bytes
// only. kernel/find-anchors.ts (AssemblyScript) compares with the same table, and a property test holds them together.

/** Three bytes that the sweep stops at. */
export interface Anchor {
  /** For readers and tests. */
  readonly name: string;
  /** Three bytes: a value, several values, or `null` for any. Never `null` first. */
  readonly bytes: readonly [AnchorByte, AnchorByte, AnchorByte];
  /**
   * Which of eight groups of the nibble tables. A group lets every mix of its anchors' nibbles through, so they are divided
   * such that random bytes and text meet few of them: PROTO, with its third byte open, stands alone, and what begins with
   * the bytes of small numbers apart from what ends with them.
   */
  readonly group: number;
}

/** One byte of an anchor. */
export type AnchorByte = number | readonly number[] | null;

/** What an identifier ends with. */
const NAME_ENDS: readonly number[] = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_',
].map((letter) => letter.charCodeAt(0));

/** Opcodes that pickles of protocol 0 and 1 go on with after a class or function: marks, memo, arguments, a call. */
const AFTER_GLOBAL: readonly number[] = [...'(pqr)]}lSVXUTIJKMNLFGcidgh0R.'].map((opcode) =>
  opcode.charCodeAt(0),
);

// Anchors begin with no byte that fills weights (00) unless the next two are rare, and prefer three fixed bytes: random
// data then gives 65 candidates per GiB and anchor. The exceptions: PROTO with two fixed bytes, 65,000 per GiB,
// and the end of a GLOBAL, 110,000 per GiB; both are cheap to decline.
export const ANCHORS: readonly Anchor[] = [
  { name: 'zip local header', bytes: [0x50, 0x4b, 0x03], group: 7 },
  { name: 'PE signature', bytes: [0x50, 0x45, 0x00], group: 7 },
  { name: 'rar', bytes: [0x52, 0x61, 0x72], group: 5 },
  { name: 'pickle PROTO 2 to 5', bytes: [0x80, [0x02, 0x03, 0x04, 0x05], null], group: 1 },
  { name: 'gzip', bytes: [0x1f, 0x8b, 0x08], group: 7 },
  { name: 'ole', bytes: [0xd0, 0xcf, 0x11], group: 7 },
  { name: 'mach-o big endian', bytes: [0xfe, 0xed, 0xfa], group: 2 },
  { name: 'mach-o little endian, from its second byte', bytes: [0xfa, 0xed, 0xfe], group: 2 },
  { name: 'xz', bytes: [0xfd, 0x37, 0x7a], group: 3 },
  { name: 'mach-o fat or java class', bytes: [0xca, 0xfe, 0xba], group: 6 },
  { name: 'zstd', bytes: [0x28, 0xb5, 0x2f], group: 4 },
  { name: 'script', bytes: [0x23, 0x21, [0x2f, 0x20]], group: 4 },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc], group: 6 },
  { name: 'elf', bytes: [0x7f, 0x45, 0x4c], group: 7 },
  { name: 'bzip2', bytes: [0x42, 0x5a, 0x68], group: 4 },
  { name: 'tar, from its ustar', bytes: [0x75, 0x73, 0x74], group: 3 },
  { name: 'dex, from its third byte', bytes: [0x78, 0x0a, 0x30], group: 0 },
  { name: 'pyc, from its second byte', bytes: [[0x0c, 0x0d, 0x0e], 0x0d, 0x0a], group: 2 },
  { name: 'pyc of Python 2.7, from its second byte', bytes: [0xf3, 0x0d, 0x0a], group: 2 },
  { name: 'wasm', bytes: [0x00, 0x61, 0x73], group: 5 },
  { name: 'lnk, from its fifth byte', bytes: [0x01, 0x14, 0x02], group: 5 },
  { name: 'PHP', bytes: [0x3c, 0x3f, 0x70], group: 3 },
  { name: 'batch file', bytes: [0x40, [0x65, 0x45], [0x63, 0x43]], group: 5 },
  { name: 'Python, from an import', bytes: [0x69, 0x6d, 0x70], group: 2 },
  { name: 'Python, from __import__', bytes: [0x5f, 0x5f, 0x69], group: 7 },
  { name: 'Python, from exec', bytes: [0x65, 0x78, 0x65], group: 6 },
  {
    name: 'pickle GLOBAL without PROTO, from the last letter of its name',
    bytes: [NAME_ENDS, 0x0a, AFTER_GLOBAL],
    group: 0,
  },
  {
    name: 'pickle STACK_GLOBAL without PROTO, from the last letter of its name or its MEMOIZE',
    bytes: [[...NAME_ENDS, 0x94], 0x93, [...AFTER_GLOBAL, 0x8c, 0x94]],
    group: 0,
  },
];

/** How many bytes one anchor has. */
export const ANCHOR_BYTES = 3;

const EVERY_BYTE: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

/**
 * The 768 bytes that both searches run on: for anchor byte 0, 1 and 2 a table of 256 group bit sets. A position is a
 * candidate where the three sets of its three bytes share a bit.
 *
 * A group is the product of its anchors' bytes, so a few byte triples that are nobody's anchor are candidates as well;
 * whoever is asked about them declines.
 */
export function anchorTables(): Uint8Array {
  const tables = new Uint8Array(3 * 256);
  for (const anchor of ANCHORS) {
    for (let position = 0; position < 3; position++) {
      const expected = anchor.bytes[position] ?? EVERY_BYTE;
      for (const byte of typeof expected === 'number' ? [expected] : expected) {
        const at = position * 256 + byte;
        tables[at] = (tables[at] ?? 0) | (1 << anchor.group);
      }
    }
  }
  return tables;
}

/** The same, split in nibbles: 16 sets for the low and 16 for the high nibble of each anchor byte, in order 0, 1, 2. */
export function anchorNibbleTables(): Uint8Array {
  const full = anchorTables();
  const nibbles = new Uint8Array(6 * 16);
  for (let position = 0; position < 3; position++) {
    for (let byte = 0; byte < 256; byte++) {
      const groups = full[position * 256 + byte] ?? 0;
      const low = position * 32 + (byte & 15);
      const high = position * 32 + 16 + (byte >> 4);
      nibbles[low] = (nibbles[low] ?? 0) | groups;
      nibbles[high] = (nibbles[high] ?? 0) | groups;
    }
  }
  return nibbles;
}
