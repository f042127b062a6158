// The words that tell what a number is, of all kinds in one table: words are found by a running hash of their letters while
// the text is passed once, phrases by stepping from word to word.

import type { PersonalDataRule } from '@sentrascan/rules';

/** Scripts that write words without spaces: phrases in them are found wherever they stand. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Letters that do not decompose, and what stands for them. */
const PLAIN: Readonly<Record<string, string>> = { ß: 's', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'a', œ: 'o' };

/** Code units below this are looked up in tables. */
export const CLASS_UNITS = 0x600;
let foldTable: Uint16Array | undefined;

/** A letter without its case and accents, as a code unit; 0 for what is no letter. */
function foldedUnits(): Uint16Array {
  if (foldTable !== undefined) return foldTable;
  foldTable = new Uint16Array(CLASS_UNITS);
  for (let code = 65; code < CLASS_UNITS; code += 1) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    // Letters have two cases or are those of Hebrew.
    if (lower === character.toUpperCase() && !(code >= 0x5d0 && code <= 0x5ea) && PLAIN[lower] === undefined)
      continue;
    foldTable[code] =
      code < 128 ? lower.charCodeAt(0) : (PLAIN[lower] ?? lower.normalize('NFD')).charCodeAt(0);
  }
  return foldTable;
}

/** True of code units beyond the folding table that are letters of some script: all but punctuation, spaces and halves of pairs. */
function isFarLetter(code: number): boolean {
  return code < 0x2000 || (code >= 0x3040 && code < 0xd800) || (code >= 0xf900 && code < 0xfe00);
}

/** What a code unit is to the pass. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

let classTable: Uint8Array | undefined;

function unitClasses(): Uint8Array {
  if (classTable !== undefined) return classTable;
  const fold = foldedUnits();
  classTable = new Uint8Array(CLASS_UNITS);
  for (let code = 0; code < CLASS_UNITS; code += 1) classTable[code] = fold[code] === 0 ? OTHER : LETTER;
  classTable.fill(DIGIT, 48, 58);
  // Characters that end words and begin nothing.
  for (const character of ' ,;="\'/-._*!?#%&|{}>~`\\') classTable[character.charCodeAt(0)] = SPACE;
  return classTable;
}

/** FNV-1a of 32 bits. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** One step of the hash of a word. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, HASH_PRIME);
}

/** Where a phrase begins whose script has no spaces. */
interface UnspacedPhrase {
  readonly text: string;
  readonly phrase: number;
}

const SLOTS = 1 << 13;

/** Every phrase of every kind. Phrases and words are numbers from 1. */
export class ContextWords {
  readonly #kinds: number;
  readonly #hashes = new Int32Array(SLOTS);
  readonly #wordAt = new Uint16Array(SLOTS);
  readonly #texts: string[] = [''];
  readonly #abbreviation: boolean[] = [false];
  readonly #kindsOf: Set<number>[] = [new Set()];
  /** Steps of phrases: state and word to state; states are numbers from 1, 0 is the beginning. */
  readonly #steps = new Map<number, number>();
  readonly #phraseAt: number[] = [0];
  /** The state behind a word that begins a phrase. */
  readonly #first = new Uint16Array(SLOTS);
  readonly unspaced = new Map<number, UnspacedPhrase[]>();
  readonly fold = foldedUnits();
  readonly classes = unitClasses();
  #words = 0;

  constructor(rules: readonly PersonalDataRule[]) {
    this.#kinds = rules.length;
    const known = new Map<string, number>();
    for (const [kind, { search }] of rules.entries()) {
      for (const written of search.contextWords ?? []) {
        const isAbbreviation = written.startsWith('=');
        const text = isAbbreviation ? written.slice(1) : written;
        const key = `${isAbbreviation} ${text}`;
        const phrase = known.get(key) ?? this.#addPhrase(text, isAbbreviation);
        known.set(key, phrase);
        this.#kindsOf[phrase]?.add(kind);
      }
    }
    this.#kindFlags = new Uint8Array(this.#texts.length * this.#kinds);
    for (const [phrase, kinds] of this.#kindsOf.entries())
      for (const kind of kinds) this.#kindFlags[phrase * this.#kinds + kind] = 1;
  }

  readonly #kindFlags: Uint8Array;

  #addPhrase(text: string, isAbbreviation: boolean): number {
    const phrase = this.#texts.push(text) - 1;
    this.#abbreviation.push(isAbbreviation);
    this.#kindsOf.push(new Set());
    if (UNSPACED.test(text)) {
      const first = text.charCodeAt(0);
      const list = this.unspaced.get(first) ?? [];
      list.push({ text, phrase });
      list.sort((a, b) => b.text.length - a.text.length);
      this.unspaced.set(first, list);
      return phrase;
    }
    let state = 0;
    for (const word of this.#wordsIn(text)) {
      const number = this.#addWord(word);
      const step = state * SLOTS + number;
      let next = this.#steps.get(step);
      if (next === undefined) {
        next = this.#phraseAt.push(0) - 1;
        this.#steps.set(step, next);
        if (state === 0) this.#first[number] = next;
      }
      state = next;
    }
    // The first declaration names the phrase; an abbreviation that another kind writes as a word counts as the word.
    const there = this.#phraseAt[state] ?? 0;
    if (there === 0) this.#phraseAt[state] = phrase;
    else {
      this.#sameAs.set(there, [...(this.#sameAs.get(there) ?? []), phrase]);
    }
    return phrase;
  }

  /** Phrases that are written alike and differ in whether they are abbreviations. */
  readonly #sameAs = new Map<number, number[]>();

  /** The hashes of the words of a phrase. */
  #wordsIn(text: string): number[] {
    const hashes: number[] = [];
    let hash = HASH_START;
    let isInside = false;
    for (let index = 0; index <= text.length; index += 1) {
      const folded = index < text.length ? this.folded(text.charCodeAt(index)) : 0;
      if (folded !== 0) {
        hash = hashStep(hash, folded);
        isInside = true;
      } else if (isInside) {
        hashes.push(hash);
        hash = HASH_START;
        isInside = false;
      }
    }
    return hashes;
  }

  #addWord(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (this.#wordAt[slot] !== 0) {
      if (this.#hashes[slot] === hash) return this.#wordAt[slot] ?? 0;
      slot = (slot + 1) & (SLOTS - 1);
    }
    this.#words += 1;
    this.#hashes[slot] = hash;
    this.#wordAt[slot] = this.#words;
    return this.#words;
  }

  /** A letter without case and accents; 0 for what is no letter. */
  folded(code: number): number {
    if (code < CLASS_UNITS) return this.fold[code] ?? 0;
    if (code >= 0x1e00 && code < 0x2000)
      return String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
    return isFarLetter(code) ? code : 0;
  }

  /** The class of a code unit that the table does not reach; of none behind the end of the text. */
  classOf(code: number): number {
    return this.folded(code) === 0 ? OTHER : LETTER;
  }

  /** @returns the number of the word with this hash, 0 where no phrase holds it */
  wordOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const word = this.#wordAt[slot] ?? 0;
      if (word === 0 || this.#hashes[slot] === hash) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  /** @returns the state behind a word that begins a phrase, 0 of one that begins none */
  firstState(word: number): number {
    return this.#first[word] ?? 0;
  }

  /** @returns the state behind the word, 0 where no phrase goes on like that */
  step(state: number, word: number): number {
    return this.#steps.get(state * SLOTS + word) ?? 0;
  }

  /** @returns the phrase that is complete at the state, 0 where none is */
  phraseAt(state: number): number {
    return this.#phraseAt[state] ?? 0;
  }

  /**
   * Whether the phrase tells of the kind.
   *
   * @param asAbbreviation true where it stands as an abbreviation does: in capitals, or as a key
   */
  tells(phrase: number, kind: number, asAbbreviation: boolean): boolean {
    if (this.#kindFlags[phrase * this.#kinds + kind] === 1 && (asAbbreviation || !this.#abbreviation[phrase]))
      return true;
    const others = this.#sameAs.get(phrase);
    if (others === undefined) return false;
    return others.some(
      (other) =>
        this.#kindFlags[other * this.#kinds + kind] === 1 && (asAbbreviation || !this.#abbreviation[other]),
    );
  }

  /** The phrase as declared. */
  textOf(phrase: number): string {
    return this.#texts[phrase] ?? '';
  }
}
