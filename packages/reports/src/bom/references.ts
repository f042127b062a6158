// References inside a bill of materials: readable, unique, and the same for the same input.

/** Hands out references; the first who asks for one gets it, others a number behind it. */
export class References {
  readonly #taken = new Map<string, number>();

  /** @param wanted not empty */
  take(wanted: string): string {
    // A reference that begins so would be read as one to another document.
    const base = wanted.replace(/^urn:cdx:/i, 'urn-cdx:');
    const count = this.#taken.get(base);
    if (count === undefined) {
      this.#taken.set(base, 1);
      return base;
    }
    for (let next = count + 1; ; next += 1) {
      const candidate = `${base}#${next}`;
      if (this.#taken.has(candidate)) continue;
      this.#taken.set(base, next);
      this.#taken.set(candidate, 1);
      return candidate;
    }
  }
}
