// The delta filter of xz and 7z: each byte is stored as its difference to the one `distance` before.

export class DeltaFilter {
  readonly #history = new Uint8Array(256);
  readonly #distance: number;
  #at = 0;

  /** @param distance 1 to 256 bytes */
  constructor(distance: number) {
    this.#distance = distance;
  }

  /** Undoes the filter. @returns a new array */
  decode(bytes: Uint8Array): Uint8Array {
    const out = new Uint8Array(bytes.length);
    for (let i = 0; i < bytes.length; i++) {
      const byte =
        ((bytes[i] as number) + (this.#history[(this.#at - this.#distance) & 0xff] as number)) & 0xff;
      this.#history[this.#at] = byte;
      this.#at = (this.#at + 1) & 0xff;
      out[i] = byte;
    }
    return out;
  }
}
