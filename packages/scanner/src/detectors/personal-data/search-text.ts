// One pass over a text: words that tell of personal data are noted where they stand, and whatever may be a datum is shown to
// the kinds whose form it has. Every step is bounded, so the time is the length of the text.

import type { TextFact } from '@sentrascan/contract';
import type { PersonalDataOpinion } from '@sentrascan/rules';
import { isCleanEnd, isCleanStart, mayEndAddress } from './boundaries.ts';
import { Candidate } from './candidate.ts';
import { isCapital, isDigit, isHex, isLetter, unitAt } from './code-units.ts';
import {
  CLASS_UNITS,
  DIGIT,
  HASH_PRIME,
  HASH_START,
  hashStep,
  LETTER,
  OTHER,
  SPACE,
} from './context-words.ts';
import { findEmail } from './find-email.ts';
import { hasSecondDot, ipv4End } from './find-ipv4.ts';
import { phoneEnds } from './find-phone.ts';
import { digitStep, type Forms, letterStep, separatorStep } from './forms.ts';
import { Hits, type Telling } from './hits.ts';
import { kindOf, needsContext, type SearchIndex } from './search-index.ts';
import { Surroundings } from './surroundings.ts';
import type { Header } from './tables.ts';

/** Who is told of a datum. */
export type Take = (
  kind: number,
  value: string,
  at: number,
  opinion: PersonalDataOpinion,
  context: string | undefined,
) => void;

const MAX_TOKEN_UNITS = 96;
/** Letters and digits without a separator that a form may begin with. */
const MAX_FORM_TOKEN_UNITS = 20;
const MAX_RUN_UNITS = 64;
const MAX_IBAN_UNITS = 34;
/** Ends of forms that one walk remembers; forms have twelve groups at most. */
const FORM_ENDS = 24;
/** Where forms ended on the last walk, and at which nodes: one search at a time, and most texts are short. */
const ENDS = new Int32Array(FORM_ENDS);
const NODES = new Int32Array(FORM_ENDS);
/** The hash of `values`, behind which rows of SQL begin. */
const VALUES_HASH = [...'values'].reduce((hash, letter) => hashStep(hash, letter.charCodeAt(0)), HASH_START);

/** Searches one text. */
export class TextSearch {
  readonly #fact: TextFact;
  readonly #text: string;
  readonly #path: string;
  readonly #index: SearchIndex;
  readonly #take: Take;
  readonly #hits: Hits;
  readonly #surroundings: Surroundings;
  /** Until here a run of hexadecimal digits and colons was looked at. */
  #colonsDone = 0;
  /** Until here the text belongs to a datum that was taken. */
  #takenUntil = 0;
  /** Of whose place the surroundings were told last, and what they are. */
  #toldAt = -1;
  #toldUntil = -1;
  #told: readonly Telling[] = [];

  /**
   * @param path of the artifact
   * @param header of the table that the text goes on with
   */
  constructor(fact: TextFact, path: string, index: SearchIndex, take: Take, header: Header | undefined) {
    this.#fact = fact;
    this.#text = fact.text;
    this.#path = path;
    this.#index = index;
    this.#take = take;
    this.#hits = new Hits(index.words, fact.text);
    this.#surroundings = new Surroundings(fact, index.words, this.#hits, path, header);
  }

  /** The table that the text ends in. */
  get header(): Header | undefined {
    return this.#surroundings.header;
  }

  /** Looks at every character once. */
  search(): void {
    const text = this.#text;
    const { length } = text;
    const end = Math.min(length, this.#fact.ownedUnits);
    const surroundings = this.#surroundings;
    const { words } = this.#index;
    const { fold, unspaced } = words;
    const hits = this.#hits;
    const named = this.#index.byShape.named.length > 0;
    const { classes } = words;
    let at = 0;
    while (at < end) {
      const code = text.charCodeAt(at);
      const first = code < CLASS_UNITS ? classes[code] : words.classOf(code);
      if (first === SPACE) {
        at += 1;
        continue;
      }
      // A token: runs of letters and digits.
      if (first !== OTHER) {
        const start = at;
        let hasDigit = false;
        let hasLetter = false;
        let isAscii = true;
        let unit = code;
        let kind = first;
        while (kind === LETTER || kind === DIGIT) {
          if (kind === DIGIT) {
            hasDigit = true;
            do {
              at += 1;
              unit = at < length ? text.charCodeAt(at) : 0;
            } while (unit >= 48 && unit <= 57);
          } else {
            hasLetter = true;
            const wordStart = at;
            let hash = HASH_START;
            let before = 0;
            let last = 0;
            do {
              before = hash;
              last = unit;
              if (unit < CLASS_UNITS) hash = Math.imul(hash ^ (fold[unit] ?? 0), HASH_PRIME);
              else {
                hash = hashStep(hash, words.folded(unit));
                if (unspaced.has(unit)) this.#unspaced(at, unit);
              }
              if (unit > 127) isAscii = false;
              at += 1;
              unit = at < length ? text.charCodeAt(at) : 0;
              if (unit <= 90 && unit >= 65 && last >= 97 && last <= 122) break;
              kind = unit < CLASS_UNITS ? classes[unit] : words.classOf(unit);
            } while (kind === LETTER);
            let word = words.wordOf(hash);
            if (word === 0 && last === 115) word = words.wordOf(before);
            if (word !== 0) {
              if (hits.take(word, wordStart, at) && named) this.#named(at);
            } else if (hash === VALUES_HASH) surroundings.values(wordStart);
          }
          kind = unit < CLASS_UNITS ? classes[unit] : words.classOf(unit);
        }
        if (hasDigit) {
          if (isAscii && start >= this.#takenUntil) this.#token(start, at, hasLetter);
        } else if (isAscii && at - start <= 11 && hasLetter) {
          const units = at - start;
          if (units <= 3 && (unit === 32 || unit === 45) && isDigit(unitAt(text, at + 1)))
            this.#letteredForms(start);
          else if ((units === 8 || units === 11) && surroundings.isTelling(start)) this.#letters(start, at);
          else if (unit === 58 && units <= 4) this.#colons(start);
        }
        if (at < this.#takenUntil) at = this.#takenUntil;
        continue;
      }
      switch (code) {
        case 10:
          surroundings.lineEnd(at);
          break;
        case 64:
          this.#email(at);
          break;
        case 43:
          if (at >= this.#takenUntil && isDigit(unitAt(text, at + 1))) this.#phone(at, false);
          break;
        case 40:
          surroundings.openBracket(at);
          if (at >= this.#takenUntil && isDigit(unitAt(text, at + 1))) this.#bracketed(at);
          break;
        case 58:
          if (unitAt(text, at + 1) === 58 && isHex(unitAt(text, at + 2))) this.#colons(at);
          break;
        case 60:
          surroundings.tag(at);
          break;
        case 91:
          surroundings.openList(at);
          break;
        case 93:
          surroundings.closeList();
          break;
        default:
      }
      at = Math.max(at + 1, this.#takenUntil);
    }
    surroundings.lineEnd(end);
    if (surroundings.namedCells.length > 0) this.#namedCells();
  }

  /** Phrases of scripts without spaces begin at any letter. */
  #unspaced(at: number, code: number): void {
    for (const { text, phrase } of this.#index.words.unspaced.get(code) ?? []) {
      if (!this.#text.startsWith(text, at)) continue;
      this.#hits.add(phrase, at, at + text.length);
      return;
    }
  }

  /** Digits, or letters and digits. */
  #token(start: number, end: number, hasLetter: boolean): void {
    const text = this.#text;
    const isTelling = this.#surroundings.isTelling(start);
    const next = unitAt(text, end);
    const length = end - start;
    const { allForms, freeForms, allTokens, freeTokens } = this.#index;
    if (!hasLetter) {
      if (next === 46 && length <= 3 && hasSecondDot(text, end) && this.#ipv4(start)) return;
      if (isTelling) {
        if (isCleanStart(this.#text, start)) {
          if (this.#forms(start, allForms)) return;
          this.#phone(start, true);
        }
        // Most numbers stand alone: what is behind them begins no form.
      } else if (freeForms.opens(digitStep(length), separatorStep(next))) {
        if (length !== 5 || next === 45 || mayEndAddress(text, start))
          if (isCleanStart(this.#text, start) && this.#forms(start, freeForms)) return;
      }
    } else if (length <= MAX_TOKEN_UNITS) {
      if (this.#iban(start, end)) return;
      const kinds = isTelling ? allTokens[length] : freeTokens[length];
      const isToken = kinds !== undefined && kinds.length > 0;
      const mayBeForm = length <= MAX_FORM_TOKEN_UNITS;
      if ((isToken || mayBeForm) && isCleanStart(this.#text, start)) {
        if (isToken && isCleanEnd(this.#text, end) && this.#show(kinds, start, end)) return;
        if (mayBeForm && this.#forms(start, isTelling ? allForms : freeForms)) return;
      }
    }
    if (next === 58 && end - start <= 4) this.#colons(start);
    else if (next === 45 && end - start === 2 && unitAt(text, end + 3) === 45) this.#pairs(start);
  }

  /** Codes of letters alone, near a word that tells of one. */
  #letters(start: number, end: number): void {
    const kinds = this.#index.allTokens[end - start];
    if (
      kinds !== undefined &&
      kinds.length > 0 &&
      isCleanStart(this.#text, start) &&
      isCleanEnd(this.#text, end)
    )
      this.#show(kinds, start, end);
  }

  /** Forms that begin with letters on their own: `JG 10 37 59 A`. */
  #letteredForms(start: number): void {
    if (!isCleanStart(this.#text, start)) return;
    const { allForms, freeForms } = this.#index;
    this.#forms(start, this.#surroundings.isTelling(start) ? allForms : freeForms);
  }

  /** Walks the tree of forms from here; the longest form that some kind accepts wins. */
  #forms(start: number, forms: Forms): boolean {
    const text = this.#text;
    let node = 0;
    let at = start;
    let count = 0;
    for (;;) {
      const code = unitAt(text, at);
      const from = at;
      let step: number;
      if (isDigit(code)) {
        do at += 1;
        while (at - from < MAX_RUN_UNITS && isDigit(unitAt(text, at)));
        step = digitStep(at - from);
      } else if (isLetter(code)) {
        do at += 1;
        while (at - from < MAX_RUN_UNITS && isLetter(unitAt(text, at)));
        step = letterStep(at - from);
      } else {
        step = separatorStep(code);
        if (!(step < 64)) break;
        at += 1;
      }
      node = forms.step(node, step);
      if (node === 0) break;
      if (forms.kindsAt(node).length > 0 && count < FORM_ENDS) {
        ENDS[count] = at;
        NODES[count] = node;
        count += 1;
      }
    }
    const isFree = forms === this.#index.freeForms;
    const isInRow = isFree && this.#isRowBefore(start);
    for (let index = count - 1; index >= 0; index -= 1) {
      const end = ENDS[index] ?? 0;
      if (
        !isCleanEnd(this.#text, end) ||
        (isFree && (isInRow || this.#isRowBehind(end)) && this.#isSpaced(start, end))
      )
        continue;
      if (this.#show(forms.kindsAt(NODES[index] ?? 0), start, end)) return true;
    }
    return false;
  }

  /** True where numbers stand in a row, so that some of them make no form. */
  #isRowBefore(start: number): boolean {
    return unitAt(this.#text, start - 1) === 32 && isDigit(unitAt(this.#text, start - 2));
  }

  #isRowBehind(end: number): boolean {
    return unitAt(this.#text, end) === 32 && isDigit(unitAt(this.#text, end + 1));
  }

  #isSpaced(start: number, end: number): boolean {
    const space = this.#text.indexOf(' ', start);
    return space >= 0 && space < end;
  }

  /** Two capitals, two digits, and groups behind them. */
  #iban(start: number, tokenEnd: number): boolean {
    const text = this.#text;
    if (
      !isCapital(unitAt(text, start)) ||
      !isCapital(unitAt(text, start + 1)) ||
      !isDigit(unitAt(text, start + 2)) ||
      !isDigit(unitAt(text, start + 3)) ||
      (tokenEnd - start < 15 && tokenEnd - start !== 4)
    )
      return false;
    const ends: number[] = [];
    let units = 0;
    let at = start;
    for (; units <= MAX_IBAN_UNITS; at += 1) {
      const code = unitAt(text, at);
      if (isDigit(code) || isLetter(code)) {
        units += 1;
        continue;
      }
      if (units >= 15) ends.unshift(at);
      const next = unitAt(text, at + 1);
      if ((code !== 32 && code !== 45 && code !== 0xa0) || !(isDigit(next) || isCapital(next))) break;
    }
    if (!isCleanStart(this.#text, start)) return false;
    for (const end of ends)
      if (isCleanEnd(this.#text, end) && this.#show(this.#index.byShape.iban, start, end)) return true;
    return false;
  }

  #email(sign: number): void {
    const span = findEmail(this.#text, sign);
    if (span !== undefined) this.#show(this.#index.byShape.email, span.start, span.end);
  }

  #ipv4(start: number): boolean {
    const end = ipv4End(this.#text, start);
    return end > 0 && this.#show(this.#index.byShape.ipv4, start, end);
  }

  /** Hexadecimal digits and colons from here on. */
  #colons(start: number): void {
    if (start < this.#colonsDone) return;
    const text = this.#text;
    let at = start;
    let colons = 0;
    let isDoubled = false;
    for (; at - start < MAX_RUN_UNITS; at += 1) {
      const code = unitAt(text, at);
      if (code === 58) {
        colons += 1;
        if (unitAt(text, at + 1) === 58) isDoubled = true;
      } else if (!isHex(code) && !(code === 46 && colons > 1 && isDigit(unitAt(text, at + 1)))) break;
    }
    // What is longer is a fingerprint.
    while (at - start >= MAX_RUN_UNITS && (isHex(unitAt(text, at)) || unitAt(text, at) === 58)) at += 1;
    this.#colonsDone = at;
    if (at - start >= MAX_RUN_UNITS) return;
    let end = at;
    if (unitAt(text, end - 1) === 58 && unitAt(text, end - 2) !== 58) end -= 1;
    if (colons < 2 || (colons < 5 && !isDoubled)) return;
    if (isLetter(unitAt(text, at)) || unitAt(text, at) === 95) return;
    const before = unitAt(text, start - 1);
    if (isLetter(before) || isDigit(before) || before === 58 || before === 95 || before === 46) return;
    this.#show(this.#index.byShape['colon-hex'], start, end);
  }

  /** Six pairs with hyphens. */
  #pairs(start: number): void {
    const text = this.#text;
    for (let pair = 0; pair < 6; pair += 1) {
      const at = start + pair * 3;
      if (!isHex(unitAt(text, at)) || !isHex(unitAt(text, at + 1))) return;
      if (pair < 5 && unitAt(text, at + 2) !== 45) return;
    }
    if (isCleanStart(this.#text, start) && isCleanEnd(this.#text, start + 17))
      this.#show(this.#index.byShape['colon-hex'], start, start + 17);
  }

  /** `(415) 482-0199` and `(030) 901820`. */
  #bracketed(start: number): void {
    const text = this.#text;
    let at = start + 1;
    while (at - start < 6 && isDigit(unitAt(text, at))) at += 1;
    if (unitAt(text, at) === 41) this.#phone(start, !(at - start === 4));
  }

  /** @param isBound true of digits that nothing but a word near them makes a number of telephone */
  #phone(start: number, isBound: boolean): void {
    const before = unitAt(this.#text, start - 1);
    if (isDigit(before) || isLetter(before) || before === 95 || before === 46 || before === 45) return;
    const kinds = this.#index.byShape.phone;
    // What goes on to the left by one separator is no beginning.
    if (isBound && /\d(?:[ ./()-]|- )$/.test(this.#text.slice(Math.max(0, start - 3), start))) return;
    const ends = phoneEnds(this.#text, start);
    if (ends.length === 0) return;
    if (isBound && !kinds.some((kind) => this.#contextOf(kind, start, ends[0] ?? start) !== undefined))
      return;
    for (const end of ends) if (isCleanEnd(this.#text, end) && this.#show(kinds, start, end)) return;
  }

  /** Values of keys that are data whatever they look like: found from the key on. */
  #named(keyEnd: number): void {
    const { byShape, words } = this.#index;
    const hit = this.#hits.phrases.length - 1;
    const phrase = this.#hits.phrases[hit] ?? 0;
    for (const kind of byShape.named) {
      if (!words.tells(phrase, kind, true)) continue;
      const value = /(?:["'\])]{0,2}[ \t]{0,3}[:=][ \t]{0,3}|>)(["']?)([^"'\n,;{}[\]()<>=]{2,48})/y;
      value.lastIndex = keyEnd;
      const match = value.exec(this.#text);
      if (match === null) continue;
      const end = keyEnd + match[0].length;
      this.#showNamed(kind, match[2] ?? '', end - (match[2] ?? '').length, words.textOf(phrase));
    }
  }

  #namedCells(): void {
    const { byShape, words } = this.#index;
    for (const { value, at, telling } of this.#surroundings.namedCells) {
      for (const kind of byShape.named) {
        const told = telling.find(({ phrase }) => words.tells(phrase, kind, true));
        if (told !== undefined) this.#showNamed(kind, value, at, words.textOf(told.phrase));
      }
    }
  }

  #showNamed(kind: number, value: string, at: number, context: string): void {
    const opinion = this.#opinionOf(kind, value.trim(), at, () => context);
    if (opinion !== undefined) this.#take(kind, value.trim(), at, opinion, context);
  }

  /** Shows a candidate to kinds. @returns true where one takes it */
  #show(kinds: readonly number[], start: number, end: number): boolean {
    let value: string | undefined;
    let isTaken = false;
    for (const code of kinds) {
      const kind = kindOf(code);
      if (isTaken && this.#index.rules[kind]?.search.yields === true) continue;
      if (needsContext(code) && this.#contextOf(kind, start, end) === undefined) continue;
      value ??= this.#text.slice(start, end);
      const opinion = this.#opinionOf(kind, value, start, () => this.#contextOf(kind, start, end));
      if (opinion === undefined) continue;
      const context = this.#contextOf(kind, start, end);
      this.#take(kind, value, start, opinion, context);
      isTaken = true;
      this.#takenUntil = end;
      // Several kinds may claim a number that words of both stand near; without words the first has it.
      if (context === undefined) break;
    }
    return isTaken;
  }

  #opinionOf(
    kind: number,
    value: string,
    at: number,
    contextOf: () => string | undefined,
  ): PersonalDataOpinion | undefined {
    const { check } = this.#index.rules[kind]?.search ?? {};
    if (check === undefined) return {};
    return check(new Candidate(value, at, this.#surroundings.lineStart, contextOf, this.#fact, this.#path));
  }

  /** @returns the word that tells that a value there is of the kind */
  #contextOf(kind: number, start: number, end: number): string | undefined {
    if (this.#toldAt !== start || this.#toldUntil !== end) {
      this.#toldAt = start;
      this.#toldUntil = end;
      this.#told = this.#surroundings.tellingsFor(start, end);
    }
    const { words } = this.#index;
    for (const { phrase, asAbbreviation } of this.#told)
      if (words.tells(phrase, kind, asAbbreviation)) return words.textOf(phrase);
    return undefined;
  }
}
