// Numbers for the benchmark's files.

/** Numbers as weights have them: float32, small, of either sign; deterministic (xorshift32). */
export class Weights {
  #state = 0x9e3779b9;

  take(sizeBytes: number): Uint8Array {
    const numbers = new Float32Array(sizeBytes / 4);
    let state = this.#state;
    for (let k = 0; k < numbers.length; k++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      numbers[k] = state / 2 ** 36;
    }
    this.#state = state;
    return new Uint8Array(numbers.buffer);
  }
}
