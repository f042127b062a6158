// The context words of one text, in the order in which they stand.

import { type ContextWords, HASH_START, hashStep } from './context-words.ts';

/** A phrase that tells of a value, and whether it stands as the name of it: then an abbreviation counts in any case. */
export interface Telling {
  readonly phrase: number;
  readonly asAbbreviation: boolean;
}

/** Longest gap between two words of a phrase: `date_of_birth`, `date of birth`, `date - of`. */
const MAX_GAP_UNITS = 3;
/** Phrases that go on at once; no phrase has more words. */
const MAX_OPEN = 8;

/** Phrases as they are found: start, end and number of each. */
export class Hits {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly phrases: number[] = [];
  /** Where the last phrase ended. */
  latest = -1;
  readonly #words: ContextWords;
  readonly #text: string;
  /** States of phrases that go on, each with where it began. */
  readonly #open = new Int32Array(MAX_OPEN);
  readonly #openStarts = new Int32Array(MAX_OPEN);
  #opened = 0;
  #lastEnd = -1;

  constructor(words: ContextWords, text: string) {
    this.#words = words;
    this.#text = text;
  }

  /** Takes the next word that some phrase holds. @returns true where a phrase is complete */
  take(word: number, start: number, end: number): boolean {
    const words = this.#words;
    const first = words.firstState(word);
    if (this.#opened === 0 && first === 0) return false;
    let kept = 0;
    let isComplete = false;
    if (this.#opened > 0 && start - this.#lastEnd <= MAX_GAP_UNITS && this.#isJoined(this.#lastEnd, start)) {
      for (let index = 0; index < this.#opened; index += 1) {
        const state = words.step(this.#open[index] ?? 0, word);
        if (state === 0) continue;
        const from = this.#openStarts[index] ?? start;
        this.#open[kept] = state;
        this.#openStarts[kept] = from;
        kept += 1;
        if (this.#complete(state, from, end)) isComplete = true;
      }
    }
    if (first !== 0 && kept < MAX_OPEN) {
      this.#open[kept] = first;
      this.#openStarts[kept] = start;
      kept += 1;
      if (this.#complete(first, start, end)) isComplete = true;
    }
    this.#opened = kept;
    this.#lastEnd = end;
    return isComplete;
  }

  /** True where only what joins words stands between two places. */
  #isJoined(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!" _-./'’".includes(this.#text[at] ?? '')) return false;
    return true;
  }

  /** Adds a phrase of a script without spaces. */
  add(phrase: number, start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.latest = end;
    this.phrases.push(phrase);
  }

  #complete(state: number, start: number, end: number): boolean {
    const phrase = this.#words.phraseAt(state);
    if (phrase === 0) return false;
    this.add(phrase, start, end);
    return true;
  }

  /** Every phrase that lies between two places, as names. */
  between(from: number, to: number, first = 0): Telling[] {
    const found: Telling[] = [];
    for (let index = this.starts.length - 1; index >= first; index -= 1) {
      const end = this.ends[index] ?? 0;
      if (end <= from) break;
      if (end <= to && (this.starts[index] ?? 0) >= from)
        found.push({ phrase: this.phrases[index] ?? 0, asAbbreviation: true });
    }
    return found;
  }
}

/** The phrases of a short text of its own: a key, a header. */
export function hitsIn(text: string, words: ContextWords): Hits {
  const hits = new Hits(words, text);
  let at = 0;
  while (at < text.length) {
    let folded = words.folded(text.charCodeAt(at));
    if (folded === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = HASH_START;
    let before = 0;
    let last = 0;
    do {
      for (const unspaced of words.unspaced.get(text.charCodeAt(at)) ?? [])
        if (text.startsWith(unspaced.text, at)) hits.add(unspaced.phrase, at, at + unspaced.text.length);
      before = hash;
      hash = hashStep(hash, folded);
      last = text.charCodeAt(at);
      at += 1;
      const code = text.charCodeAt(at);
      if (code >= 65 && code <= 90 && last >= 97 && last <= 122) break;
      folded = words.folded(code);
    } while (folded !== 0);
    const word = words.wordOf(hash) || (last === 115 ? words.wordOf(before) : 0);
    if (word !== 0) hits.take(word, start, at);
  }
  return hits;
}
