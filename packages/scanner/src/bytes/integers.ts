// Unsigned integers of either byte order. Those over bytes read what is missing past the end as 0.

/** Two bytes, low first. */
export function u16le(view: Uint8Array, at: number): number {
  return (view[at] ?? 0) | ((view[at + 1] ?? 0) << 8);
}

/** Two bytes, high first. */
export function u16be(view: Uint8Array, at: number): number {
  return ((view[at] ?? 0) << 8) | (view[at + 1] ?? 0);
}

/** Four bytes, low first, unsigned. */
export function u32le(view: Uint8Array, at: number): number {
  return (u16le(view, at) | (u16le(view, at + 2) << 16)) >>> 0;
}

/** Four bytes, high first, unsigned. */
export function u32be(view: Uint8Array, at: number): number {
  return ((u16be(view, at) << 16) | u16be(view, at + 2)) >>> 0;
}

/** A 64-bit integer as a double: exact below 2^53, and what lies above is far beyond any file. */
export function u64le(view: Uint8Array, at: number): number {
  return u32le(view, at) + u32le(view, at + 4) * 2 ** 32;
}

/** The same, high first. */
export function u64be(view: Uint8Array, at: number): number {
  return u32be(view, at) * 2 ** 32 + u32be(view, at + 4);
}

/** Reads a little-endian 64-bit number; what a double cannot hold becomes infinity, which no range check accepts. */
export function readU64(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
  return value > Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : value;
}
