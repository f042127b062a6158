// Whether a key may stand in a document, told by one pass over its keys: dialects ask for many keys, and vocabularies have half
// a million. A small set of bits that can say yes to what is not there, and never no to what is.

const BITS = 1 << 24;
/** Longer keys are none that anyone asks for. */
const MAX_KEY_BYTES = 256;
const BACKSLASH = 0x5c;

/** The keys of one document, by their hashes. */
export class KeyIndex {
  readonly #bits = new Uint8Array(BITS >> 3);

  /**
   * @param raw the literal between its quotes
   * @param decode the key itself, for literals with escapes
   */
  add(raw: Uint8Array, decode: () => string): void {
    if (raw.length > MAX_KEY_BYTES * 6) return;
    if (raw.includes(BACKSLASH)) this.#set(Buffer.from(decode()));
    else this.#set(raw);
  }

  /** False where the key stands nowhere. */
  mayHold(key: string): boolean {
    const bytes = Buffer.from(key);
    if (bytes.length > MAX_KEY_BYTES) return true;
    const hash = hashOf(bytes);
    return ((this.#bits[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;
  }

  #set(bytes: Uint8Array): void {
    if (bytes.length > MAX_KEY_BYTES) return;
    const hash = hashOf(bytes);
    this.#bits[hash >>> 3] = (this.#bits[hash >>> 3] ?? 0) | (1 << (hash & 7));
  }
}

/** FNV-1a, folded to the number of bits. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 24)) & (BITS - 1);
}
