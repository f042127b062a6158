// The codes of Java's serialisation. Source of truth: Java Object Serialization Specification, chapter 6 (the grammar).

/** What begins a part of a stream. */
export const TC = {
  null: 0x70,
  reference: 0x71,
  classDesc: 0x72,
  object: 0x73,
  string: 0x74,
  array: 0x75,
  class: 0x76,
  blockData: 0x77,
  endBlockData: 0x78,
  reset: 0x79,
  blockDataLong: 0x7a,
  exception: 0x7b,
  longString: 0x7c,
  proxyClassDesc: 0x7d,
  enum: 0x7e,
} as const;

/** Bits of a class: how its objects are written. */
export const SC = { writeMethod: 0x01, serializable: 0x02, externalizable: 0x04, blockData: 0x08 } as const;

/** The number of the first object that later ones may refer to. */
export const BASE_HANDLE = 0x7e0000;

/** Bytes of a primitive field or array element by its type character. */
export const PRIMITIVE_BYTES: Readonly<Record<string, number>> = {
  B: 1,
  C: 2,
  D: 8,
  F: 4,
  I: 4,
  J: 8,
  S: 2,
  Z: 1,
};
