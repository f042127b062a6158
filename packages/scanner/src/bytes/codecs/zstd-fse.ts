// Finite state entropy tables of zstd (RFC 8878 section 4.1).

export interface FseTable {
  readonly accuracyLog: number;
  readonly symbols: Uint8Array;
  /** Bits to read for the next state, and what to add to them. */
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

/** Builds a table from probabilities that sum up to 2^accuracyLog; -1 stands for "less than one". */
export function buildFseTable(probabilities: ArrayLike<number>, accuracyLog: number): FseTable {
  const size = 1 << accuracyLog;
  const symbols = new Uint8Array(size);
  const bits = new Uint8Array(size);
  const bases = new Uint16Array(size);
  const next = new Uint16Array(probabilities.length);
  let high = size;
  for (let symbol = 0; symbol < probabilities.length; symbol++) {
    const probability = probabilities[symbol] as number;
    next[symbol] = Math.abs(probability);
    if (probability === -1) symbols[--high] = symbol;
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let slot = 0;
  for (let symbol = 0; symbol < probabilities.length; symbol++) {
    for (let left = probabilities[symbol] as number; left > 0; left--) {
      symbols[slot] = symbol;
      do slot = (slot + step) & (size - 1);
      while (slot >= high);
    }
  }
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state] as number;
    const count = next[symbol] as number;
    next[symbol] = count + 1;
    const stateBits = accuracyLog - (31 - Math.clz32(count));
    bits[state] = stateBits;
    bases[state] = (count << stateBits) - size;
  }
  return { accuracyLog, symbols, bits, bases };
}

/** A table whose only state is `symbol`. */
export function constantFseTable(symbol: number): FseTable {
  return {
    accuracyLog: 0,
    symbols: Uint8Array.of(symbol),
    bits: new Uint8Array(1),
    bases: new Uint16Array(1),
  };
}

/**
 * Reads the description of a table from `[start, end)` (with three more bytes in the array after it).
 *
 * @returns the table and the offset after its description, or undefined where it contradicts itself
 */
export function readFseTable(
  bytes: Uint8Array,
  start: number,
  end: number,
  maxAccuracyLog: number,
  maxSymbols: number,
): readonly [FseTable, number] | undefined {
  if (start >= end) return undefined;
  const accuracyLog = ((bytes[start] as number) & 15) + 5;
  if (accuracyLog > maxAccuracyLog) return undefined;
  let bit = start * 8 + 4;
  const peek = (count: number): number => {
    const at = bit >> 3;
    const word = (bytes[at] as number) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    return (word >>> (bit & 7)) & ((1 << count) - 1);
  };
  const probabilities: number[] = [];
  let remaining = 1 << accuracyLog;
  while (remaining > 0) {
    if (bit >= end * 8 || probabilities.length >= maxSymbols) return undefined;
    const width = 32 - Math.clz32(remaining + 1);
    const shortMask = (1 << (width - 1)) - 1;
    const shortValues = (1 << width) - 1 - (remaining + 1);
    let value = peek(width);
    if ((value & shortMask) < shortValues) {
      value &= shortMask;
      bit += width - 1;
    } else {
      bit += width;
      if (value > shortMask) value -= shortValues;
    }
    const probability = value - 1;
    remaining -= Math.abs(probability);
    probabilities.push(probability);
    if (probability !== 0) continue;
    let repeat: number;
    do {
      repeat = peek(2);
      bit += 2;
      for (let i = 0; i < repeat; i++) probabilities.push(0);
      if (probabilities.length > maxSymbols || bit > end * 8) return undefined;
    } while (repeat === 3);
  }
  const next = (bit + 7) >> 3;
  if (remaining < 0 || next > end) return undefined;
  return [buildFseTable(probabilities, accuracyLog), next];
}
