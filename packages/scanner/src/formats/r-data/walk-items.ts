// Walks the items of an R serialisation with a stack of its own, as deep as they nest, and tells what it passes.
// Source of truth: R, src/main/serialize.c (ReadItem, ReadBC1, ReadBCLang).

import type { Budget } from '../../bytes/budget.ts';
import { LIMITS } from '../../limits.ts';
import { type CodeScope, type CodeWord, OpenScopes, OTHER_WORD } from './code-scope.ts';
import { type Frame, frameFor, type ItemPlace } from './frames.ts';
import { R_FLAG, R_TYPE, WITHOUT_CONTENT } from './item-types.ts';
import type { ValueSource } from './value-source.ts';

/** What the walk tells of the items it passes. */
export interface ItemListener {
  /** A promise ended. `isUnbound`: R evaluates its code when somebody looks at the value. */
  promise(scope: CodeScope, place: ItemPlace, isUnbound: boolean): void;
  closure(scope: CodeScope, place: ItemPlace): void;
  /** Calls and formulas kept as values, outside of closures and promises. */
  language(scope: CodeScope, place: ItemPlace): void;
  /** A value whose package decides how it is made. */
  alternative(className: string, packageName: string, offset: number): void;
  /** The class of the outermost object. */
  classOf(names: readonly string[]): void;
  /** Numbers or raw bytes `[start, end)`. */
  data(start: number, end: number, isRaw: boolean): void;
  /** A raw vector, whatever its size, where its bytes stand there as they are. */
  raw(start: number, end: number): void;
}

/** Why the walk ended early. */
export interface WalkStop {
  readonly kind: 'truncated' | 'malformed' | 'limit' | 'timeout';
  readonly reason: string;
  readonly offset: number;
}

/** Vectors from this size on are told as data. */
const DATA_LEAST_BYTES = 256;
/** Of a string that code or a class names. */
const KEPT_TEXT_BYTES = 2048;
const KEPT_NAME_BYTES = 256;
/** The clock is read once in so many items. */
const ITEMS_PER_CLOCK = 4096;

/** State of one walk; frames drive it. */
export class ItemWalk {
  readonly source: ValueSource;
  readonly listener: ItemListener;
  readonly scopes = new OpenScopes();
  /** The item read last. */
  word: CodeWord = OTHER_WORD;
  /** Names that somebody above wants. */
  collector: string[] | undefined;
  /** Where the numbers of the vector read last begin. */
  lastVectorAt = 0;
  stop: WalkStop | undefined;
  readonly #stack: Frame[] = [];
  readonly #references: (string | undefined)[] = [];

  constructor(source: ValueSource, listener: ItemListener) {
    this.source = source;
    this.listener = listener;
  }

  /** Reads one item and all below it. @returns why it ended early, if it did */
  run(root: ItemPlace, budget: Budget): WalkStop | undefined {
    this.readItem(root);
    for (let steps = 1; this.#stack.length > 0 && this.stop === undefined; steps++) {
      const frame = this.top;
      if (frame === undefined) break;
      if (frame.step(this)) this.#stack.pop();
      if (this.source.isPastEnd) this.fail('truncated', 'the bytes end inside an item');
      else if (this.source.isMalformed) this.fail('malformed', 'a word is no number');
      else if (this.#stack.length > LIMITS.rNestingLevels.value)
        this.fail(
          'limit',
          `items nest deeper than the limit rNestingLevels (${LIMITS.rNestingLevels.value})`,
        );
      else if (steps % ITEMS_PER_CLOCK === 0 && budget.isOutOfTime()) this.fail('timeout', 'time was up');
    }
    return this.stop;
  }

  fail(kind: WalkStop['kind'], reason: string): void {
    this.stop ??= { kind, reason, offset: Math.min(this.source.cursor.at, this.source.cursor.end) };
  }

  /** The frame that steps next. */
  get top(): Frame | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  push(frame: Frame): void {
    this.#stack.push(frame);
  }

  addReference(name: string | undefined): void {
    if (this.#references.length >= LIMITS.rReferences.value)
      this.fail('limit', `more names than the limit rReferences (${LIMITS.rReferences.value})`);
    else this.#references.push(name);
  }

  /** Begins the next item: simple ones are read at once, others push a frame. */
  readItem(place: ItemPlace): void {
    const offset = this.source.cursor.at;
    this.readItemBehind(this.source.integer(), offset, place);
  }

  /** The same, for an item whose flags have been read. */
  readItemBehind(flags: number, offset: number, place: ItemPlace): void {
    const type = flags & 0xff;
    this.word = type === R_TYPE.unbound ? { kind: 'unbound', text: '' } : OTHER_WORD;
    if (WITHOUT_CONTENT.has(type) || this.stop !== undefined) return;
    if (type === R_TYPE.reference) this.#readReference(flags);
    else if (type === R_TYPE.character) this.#readCharacters(flags, offset);
    else if (this.#readVector(type)) this.readAttributes(flags, place);
    else if (type === R_TYPE.builtin || type === R_TYPE.special) {
      this.#tellWord({ kind: 'symbol', text: this.#text(this.source.integer(), KEPT_NAME_BYTES) });
      this.readAttributes(flags, place);
    } else {
      const frame = frameFor(this, type, flags, { ...place, offset });
      if (frame === undefined) this.fail('malformed', `${type} at offset ${offset} is no type of an item`);
      else this.push(frame);
    }
  }

  /** A length, or two halves of one behind -1. Negative or enormous ones end the walk. */
  readLength(): number {
    const length = this.source.integer();
    if (length >= 0) return length;
    const high = this.source.integer();
    const low = this.source.integer() >>> 0;
    if (length === -1 && high >= 0 && high <= 65536) return high * 2 ** 32 + low;
    this.fail('malformed', `${length} is no length`);
    return 0;
  }

  /** Counted items need a byte each, at least: more than there are bytes is no count. */
  readCount(): number {
    const count = this.source.integer();
    if (count >= 0 && count <= this.source.cursor.leftBytes) return count;
    this.fail(count < 0 ? 'malformed' : 'truncated', `${count} is no number of items`);
    return 0;
  }

  #readReference(flags: number): void {
    const packed = flags >>> 8;
    const index = packed === 0 ? this.source.integer() : packed;
    if (index < 1 || index > this.#references.length)
      this.fail('malformed', `the reference ${index} is to nothing that was read`);
    const name = this.#references[index - 1];
    if (name !== undefined) this.#tellWord({ kind: 'symbol', text: name });
  }

  #readCharacters(flags: number, offset: number): void {
    const length = this.source.integer();
    if (length < -1) this.fail('malformed', `a string of ${length} bytes`);
    const kept = this.scopes.isOpen ? KEPT_TEXT_BYTES : KEPT_NAME_BYTES;
    const text = length < 0 ? 'NA' : this.#text(length, this.#wantsText ? kept : 0);
    if (length >= DATA_LEAST_BYTES) this.listener.data(offset, this.source.cursor.at, true);
    this.word = { kind: 'string', text };
    if (this.collector !== undefined && this.collector.length < 16) this.collector.push(text);
    // Read and thrown away, as R does.
    if ((flags & R_FLAG.attributes) !== 0) this.readItem({ what: 'attributes', offset });
  }

  /** Names are always read; the texts of vectors only inside code or where someone collects them. */
  get #wantsText(): boolean {
    return this.scopes.isOpen || this.collector !== undefined || this.top?.wantsText === true;
  }

  #tellWord(word: CodeWord): void {
    this.word = word;
    this.tellText(word);
    if (this.collector !== undefined && this.collector.length < 16) this.collector.push(word.text);
  }

  /** Adds a word to the text of the code that is being read. */
  tellText(word: CodeWord): void {
    if (!this.scopes.isOpen) return;
    this.scopes.write(word.kind === 'string' ? JSON.stringify(word.text.slice(0, 120)) : word.text);
  }

  #readVector(type: number): boolean {
    const bytesEach = BYTES_EACH.get(type);
    if (bytesEach === undefined) return false;
    const length = this.readLength();
    const start = this.source.cursor.at;
    if (!this.source.skipItems(length, bytesEach, type === R_TYPE.complex ? 2 : 1)) return true;
    const end = this.source.cursor.at;
    this.lastVectorAt = start;
    if (end - start >= DATA_LEAST_BYTES) this.listener.data(start, end, type === R_TYPE.raw);
    if (type === R_TYPE.raw && this.source.spelling !== 'ascii') this.listener.raw(start, end);
    return true;
  }

  /** Begins the attributes of an item whose content has been read; the item's word stays the last one. */
  readAttributes(flags: number, place: ItemPlace): void {
    if ((flags & R_FLAG.attributes) === 0 || this.stop !== undefined) return;
    const { word } = this;
    this.push({
      step: (walk) => {
        walk.word = word;
        return true;
      },
    });
    this.readItem({
      what: place.what === 'object' ? 'object attributes' : 'attributes',
      offset: place.offset,
    });
  }

  #text(lengthBytes: number, keepBytes: number): string {
    if (lengthBytes < 0) {
      this.fail('malformed', `a name of ${lengthBytes} bytes`);
      return '';
    }
    return this.source.text(lengthBytes, keepBytes);
  }
}

const BYTES_EACH: ReadonlyMap<number, number> = new Map<number, number>([
  [R_TYPE.logical, 4],
  [R_TYPE.integer, 4],
  [R_TYPE.real, 8],
  [R_TYPE.complex, 16],
  [R_TYPE.raw, 1],
]);
