// Huffman tables and the checksum of bzip2, after the reference implementation's behaviour on malformed tables too.

const LOOKUP_BITS = 10;
const MAX_CODE_BITS = 20;

/**
 * One of a block's up to six codes. Any set of lengths is accepted, over-subscribed ones included: the reference
 * decoder compares prefixes with limits and never checks the set, so its answers are reproduced exactly.
 */
export class Bzip2Code {
  readonly #limit = new Int32Array(MAX_CODE_BITS + 2).fill(-1);
  readonly #base = new Int32Array(MAX_CODE_BITS + 3);
  readonly #symbols: Uint16Array;
  readonly #minBits: number;
  readonly #maxBits: number;
  /** For each prefix of LOOKUP_BITS: symbol << 5 | code bits; 0 where the code is longer or missing. */
  readonly lookup = new Int32Array(1 << LOOKUP_BITS);

  constructor(lengths: Uint8Array, count: number) {
    let minBits = 32;
    let maxBits = 0;
    const perLength = new Int32Array(MAX_CODE_BITS + 2);
    for (let symbol = 0; symbol < count; symbol++) {
      const bits = lengths[symbol] as number;
      minBits = Math.min(minBits, bits);
      maxBits = Math.max(maxBits, bits);
      perLength[bits] = (perLength[bits] as number) + 1;
    }
    this.#minBits = minBits;
    this.#maxBits = maxBits;
    this.#symbols = new Uint16Array(count);
    let used = 0;
    let code = 0;
    for (let bits = minBits; bits <= maxBits; bits++) {
      // A code of this length stands for symbols[code - base].
      this.#base[bits] = code - used;
      for (let symbol = 0; symbol < count; symbol++) {
        if (lengths[symbol] === bits) this.#symbols[used++] = symbol;
      }
      code += perLength[bits] as number;
      this.#limit[bits] = code - 1;
      code <<= 1;
    }
    for (let prefix = 0; prefix < 1 << LOOKUP_BITS; prefix++) {
      this.lookup[prefix] = this.#search(prefix, LOOKUP_BITS, Math.min(maxBits, LOOKUP_BITS));
    }
  }

  /** As `lookup`, for the next MAX_CODE_BITS bits; 0 where no code fits. */
  find(window: number): number {
    return this.#search(window, MAX_CODE_BITS, this.#maxBits);
  }

  #search(window: number, windowBits: number, mostBits: number): number {
    for (let bits = this.#minBits; bits <= mostBits; bits++) {
      const code = window >>> (windowBits - bits);
      if (code > (this.#limit[bits] as number)) continue;
      const symbol = this.#symbols[code - (this.#base[bits] as number)];
      return symbol === undefined ? 0 : (symbol << 5) | bits;
    }
    return 0;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});

/** CRC-32 with the bits in bzip2's order, resumable. Start with 0xffffffff, invert at the end. */
export function bzip2Crc(bytes: Uint8Array, previous: number): number {
  let crc = previous;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc << 8) ^ (CRC_TABLE[(crc >>> 24) ^ (bytes[i] as number)] as number);
  }
  return crc;
}
