// Huffman lookup tables of deflate and deflate64 (RFC 1951; deflate64 as PKWARE's appnote and public decoders agree).

/** Bits that the first lookup resolves; longer codes take a second one. */
export const ROOT_BITS = 10;
const ROOT_SIZE = 1 << ROOT_BITS;
const MAX_CODE_BITS = 15;
const SUB_SIZE = 1 << (MAX_CODE_BITS - ROOT_BITS);

/** Room for the first level and for a second level under every first-level slot. */
const TABLE_ENTRIES = ROOT_SIZE + ROOT_SIZE * SUB_SIZE;

// An entry: bits 0-3 code length (0: no such code), 4-5 kind, 6-10 count of extra bits, 12 and up the value.
export const KIND_MASK = 0x30;
const KIND_MATCH = 0x10;
export const KIND_END = 0x20;
export const KIND_SUB_TABLE = 0x30;

export function newTable(): Int32Array {
  return new Int32Array(TABLE_ENTRIES);
}

/**
 * Fills `table` for canonical code lengths. An incomplete set is accepted: the laxest readers do, and a code that does
 * not exist only matters where it is met.
 *
 * @param templates per symbol: kind, extra bits and value; -1 for a symbol that must not be used
 * @returns false where more codes are declared than fit
 */
export function buildTable(
  table: Int32Array,
  lengths: Uint8Array,
  count: number,
  templates: Int32Array,
): boolean {
  const perLength = new Uint16Array(MAX_CODE_BITS + 1);
  for (let symbol = 0; symbol < count; symbol++) {
    const length = lengths[symbol] as number;
    perLength[length] = (perLength[length] as number) + 1;
  }
  perLength[0] = 0;
  const nextCode = new Uint32Array(MAX_CODE_BITS + 2);
  let code = 0;
  for (let bits = 1; bits <= MAX_CODE_BITS; bits++) {
    code = (code + (perLength[bits - 1] as number)) << 1;
    nextCode[bits] = code;
    if (code + (perLength[bits] as number) > 1 << bits) return false;
  }
  table.fill(0, 0, ROOT_SIZE);
  let used = ROOT_SIZE;
  for (let symbol = 0; symbol < count; symbol++) {
    const bits = lengths[symbol] as number;
    if (bits === 0) continue;
    const template = templates[symbol] ?? -1;
    const entry = template < 0 ? 0 : template | bits;
    const reversed = reverse(nextCode[bits] as number, bits);
    nextCode[bits] = (nextCode[bits] as number) + 1;
    if (bits <= ROOT_BITS) {
      for (let slot = reversed; slot < ROOT_SIZE; slot += 1 << bits) table[slot] = entry;
      continue;
    }
    const rootSlot = reversed & (ROOT_SIZE - 1);
    let sub = table[rootSlot] as number;
    if ((sub & KIND_MASK) !== KIND_SUB_TABLE) {
      sub = (used << 12) | KIND_SUB_TABLE | 1;
      table[rootSlot] = sub;
      table.fill(0, used, used + SUB_SIZE);
      used += SUB_SIZE;
    }
    const start = sub >>> 12;
    for (let slot = reversed >>> ROOT_BITS; slot < SUB_SIZE; slot += 1 << (bits - ROOT_BITS)) {
      table[start + slot] = entry;
    }
  }
  return true;
}

function reverse(code: number, bits: number): number {
  let from = code;
  let to = 0;
  for (let i = 0; i < bits; i++) {
    to = (to << 1) | (from & 1);
    from >>>= 1;
  }
  return to;
}

/** What differs between the two dialects. */
export interface DeflateDialect {
  readonly windowBytes: number;
  readonly maxMatchBytes: number;
  readonly literalTemplates: Int32Array;
  readonly distanceTemplates: Int32Array;
  /** Tables of the fixed codes. */
  readonly fixedLiterals: Int32Array;
  readonly fixedDistances: Int32Array;
}

function literalTemplates(isDeflate64: boolean): Int32Array {
  const templates = new Int32Array(288).fill(-1);
  for (let byte = 0; byte < 256; byte++) templates[byte] = byte << 12;
  templates[256] = KIND_END;
  let base = 3;
  for (let symbol = 257; symbol <= 284; symbol++) {
    const extra = symbol < 265 ? 0 : (symbol - 261) >> 2;
    templates[symbol] = (base << 12) | (extra << 6) | KIND_MATCH;
    base += 1 << extra;
  }
  templates[285] = isDeflate64 ? (3 << 12) | (16 << 6) | KIND_MATCH : (258 << 12) | KIND_MATCH;
  return templates;
}

function distanceTemplates(symbols: number): Int32Array {
  const templates = new Int32Array(32).fill(-1);
  let base = 1;
  for (let symbol = 0; symbol < symbols; symbol++) {
    const extra = symbol < 4 ? 0 : (symbol - 2) >> 1;
    templates[symbol] = (base << 12) | (extra << 6) | KIND_MATCH;
    base += 1 << extra;
  }
  return templates;
}

function fixedTable(lengths: Uint8Array, templates: Int32Array): Int32Array {
  const table = newTable();
  buildTable(table, lengths, lengths.length, templates);
  return table.slice(0, ROOT_SIZE);
}

function dialect(isDeflate64: boolean): DeflateDialect {
  const literals = literalTemplates(isDeflate64);
  const distances = distanceTemplates(isDeflate64 ? 32 : 30);
  return {
    windowBytes: (isDeflate64 ? 64 : 32) * 1024,
    maxMatchBytes: isDeflate64 ? 3 + 0xffff : 258,
    literalTemplates: literals,
    distanceTemplates: distances,
    fixedLiterals: fixedTable(FIXED_LITERAL_LENGTHS, literals),
    fixedDistances: fixedTable(FIXED_DISTANCE_LENGTHS, distances),
  };
}

/** The code that announces the code lengths of a dynamic block. */
export const LENGTH_CODE_TEMPLATES: Int32Array = Int32Array.from({ length: 19 }, (_, symbol) => symbol << 12);

/** Code lengths of the fixed literal and distance codes. */
const FIXED_LITERAL_LENGTHS: Uint8Array = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
const FIXED_DISTANCE_LENGTHS: Uint8Array = new Uint8Array(32).fill(5);

export const DEFLATE: DeflateDialect = dialect(false);
export const DEFLATE64: DeflateDialect = dialect(true);
