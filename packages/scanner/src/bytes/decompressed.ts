// Decompressed content as RandomAccess: decoded once, within a budget, kept in memory or in a spill file.

import { LIMITS } from '../limits.ts';
import type { Budget, BudgetExhaustion } from './budget.ts';
import type { DecodeEnd, Decoder, DecoderOptions } from './codecs/decoder.ts';
import { MemoryAccess, type RandomAccess } from './random-access.ts';
import { SpillFile } from './spill-file.ts';

/** Small: an archive may hold a hundred thousand tiny members. It doubles from here. */
const FIRST_CAPACITY_BYTES = 1024;

/** What stopped a decoder before its stream ended. */
export type LimitedBy = 'budget' | 'ratio' | 'time' | 'spill';

/** The outcome of decoding one stream. */
export interface Decompressed {
  /** Everything that was decoded, also after a break or a refusal. Close it. */
  readonly bytes: RandomAccess;
  /** How the stream ended; `truncated` with the whole input as consumed where `limited` is set. */
  readonly end: DecodeEnd;
  /** Set where the budget or a limit stopped the decoder. */
  readonly limited?: BudgetExhaustion;
  readonly limitedBy?: LimitedBy;
}

/**
 * Decodes `source` as far as the budget allows: `inflatedBytes` for the output, `heapBytes` for what is kept in memory
 * until it is closed, the deadline, and `LIMITS.inflationRatio`. Never throws.
 */
export function decompress(
  decoder: Decoder,
  source: RandomAccess,
  budget: Budget,
  options?: DecoderOptions,
): Decompressed {
  const sink = new Sink(budget);
  const ratioCapBytes = Math.max(
    LIMITS.inflationRatioFreeBytes.value,
    source.sizeBytes * LIMITS.inflationRatio.value,
  );
  const generator = decoder(source, options);
  let outputBytes = 0;
  for (;;) {
    const step = generator.next();
    if (step.done === true) return { bytes: sink.finish(), end: step.value };
    let chunk = step.value;
    let refusal: { by: LimitedBy; exhaustion: BudgetExhaustion } | undefined;
    if (budget.isOutOfTime()) {
      refusal = { by: 'time', exhaustion: budget.exhaustion ?? { resource: 'time', limit: 0 } };
    }
    if (outputBytes + chunk.length > ratioCapBytes) {
      refusal ??= { by: 'ratio', exhaustion: { resource: 'inflatedBytes', limit: ratioCapBytes } };
      chunk = chunk.subarray(0, ratioCapBytes - outputBytes);
    }
    const leftBytes = budget.left('inflatedBytes');
    if (!budget.spend('inflatedBytes', chunk.length)) {
      const exhaustion = budget.exhaustion ?? { resource: 'inflatedBytes', limit: outputBytes + leftBytes };
      refusal = { by: 'budget', exhaustion };
      chunk = chunk.subarray(0, Math.max(0, leftBytes));
      budget.spend('inflatedBytes', chunk.length);
    }
    outputBytes += chunk.length;
    if (!sink.append(chunk)) {
      const limit = LIMITS.decompressedMemoryBytes.value;
      refusal = { by: 'spill', exhaustion: { resource: 'heapBytes', limit } };
    }
    if (refusal !== undefined) {
      const detail = `stopped after ${outputBytes} bytes of output`;
      return {
        bytes: sink.finish(),
        end: { status: 'truncated', consumedBytes: source.sizeBytes, detail },
        limited: refusal.exhaustion,
        limitedBy: refusal.by,
      };
    }
  }
}

/** Grows in memory while the budget lends heap, then moves to a file. */
class Sink {
  readonly #budget: Budget;
  #memory = new Uint8Array(0);
  #sizeBytes = 0;
  #spill: SpillFile | undefined;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  append(chunk: Uint8Array): boolean {
    if (this.#spill !== undefined) return this.#spill.append(chunk);
    if (this.#sizeBytes + chunk.length > this.#memory.length && !this.#grow(this.#sizeBytes + chunk.length)) {
      this.#spill = SpillFile.create();
      if (this.#spill === undefined) return false;
      const moved = this.#spill.append(this.#memory.subarray(0, this.#sizeBytes));
      this.#budget.release('heapBytes', this.#memory.length);
      this.#memory = new Uint8Array(0);
      this.#sizeBytes = 0;
      return moved && this.#spill.append(chunk);
    }
    this.#memory.set(chunk, this.#sizeBytes);
    this.#sizeBytes += chunk.length;
    return true;
  }

  finish(): RandomAccess {
    if (this.#spill !== undefined) return this.#spill;
    return new BorrowedMemory(this.#memory.subarray(0, this.#sizeBytes), this.#memory.length, this.#budget);
  }

  #grow(neededBytes: number): boolean {
    const mostBytes = LIMITS.decompressedMemoryBytes.value;
    if (neededBytes > mostBytes) return false;
    let capacity = Math.max(this.#memory.length, FIRST_CAPACITY_BYTES);
    while (capacity < neededBytes) capacity *= 2;
    capacity = Math.min(capacity, mostBytes);
    if (!this.#budget.spend('heapBytes', capacity - this.#memory.length)) return false;
    const memory = new Uint8Array(capacity);
    memory.set(this.#memory.subarray(0, this.#sizeBytes));
    this.#memory = memory;
    return true;
  }
}

/** Memory that gives its heap back to the budget when it is closed. */
class BorrowedMemory extends MemoryAccess {
  #heldBytes: number;
  readonly #budget: Budget;

  constructor(bytes: Uint8Array, heldBytes: number, budget: Budget) {
    super(bytes);
    this.#heldBytes = heldBytes;
    this.#budget = budget;
  }

  override close(): void {
    this.#budget.release('heapBytes', this.#heldBytes);
    this.#heldBytes = 0;
  }
}
