// Finds which of many words stand in a source, as identifiers, in one pass and without making a text of each of its words.

const UNDERSCORE = 0x5f;
const IS_START = tableOf(/[A-Za-z_]/);
const IS_PART = tableOf(/[A-Za-z0-9_]/);
const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const HASH_BITS = 16;

function tableOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
}

/** Words that are looked for together. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** By the hash of a word: whether it may be one of these. */
  readonly #isPossible = new Uint8Array(1 << HASH_BITS);

  /** @param words identifiers of ASCII */
  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      let hash = HASH_START;
      for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
      this.#isPossible[hash >>> HASH_BITS] = 1;
    }
  }

  /** @returns those that stand in the text, also behind underscores */
  in(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    const isPossible = this.#isPossible;
    const { length } = text;
    for (let at = 0; at < length; ) {
      const first = text.charCodeAt(at);
      if (first >= 128 || IS_START[first] === 0) {
        at++;
        continue;
      }
      const start = at;
      let hash = HASH_START;
      for (let code = first; code < 128 && IS_PART[code] === 1; ) {
        hash = Math.imul(hash ^ code, HASH_PRIME);
        at++;
        if (at >= length) break;
        code = text.charCodeAt(at);
      }
      if (isPossible[hash >>> HASH_BITS] === 1) this.#add(text.slice(start, at), found);
      if (first === UNDERSCORE) this.#add(text.slice(start, at).replace(/^_+/, ''), found);
    }
    return found;
  }

  #add(word: string, found: Set<string>): void {
    if (this.#words.has(word)) found.add(word);
  }
}
