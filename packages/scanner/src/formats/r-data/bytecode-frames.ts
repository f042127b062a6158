// Compiled R functions: a vector of instructions, and constants that hold the source, names and further functions.
// Source of truth: R, src/main/serialize.c (ReadBC1, ReadBCConsts, ReadBCLang) and src/main/eval.c (the instructions).

import { type OpenCall, OTHER_WORD } from './code-scope.ts';
import type { Frame, ItemPlace } from './frames.ts';
import { BYTECODE_PAIRS, R_TYPE } from './item-types.ts';
import { ValueSource } from './value-source.ts';
import type { ItemWalk } from './walk-items.ts';

/** GETFUN, GETGLOBFUN, GETSYMFUN, GETBUILTIN, GETINTLBUILTIN: their operand is the constant that names a function. */
const FIRST_GET_FUNCTION = 23;
const LAST_GET_FUNCTION = 27;
/** Instructions of one function that are looked at for names. */
const INSTRUCTIONS = 262_144;

/** An item of bytecode: how many parts it shares, the code, attributes. */
export function bytecodeFrame(walk: ItemWalk, flags: number, place: ItemPlace): Frame {
  walk.source.integer();
  let part = 0;
  return {
    step(walking) {
      part += 1;
      if (part === 1) walking.push(functionFrame(place));
      else if (part === 2) {
        walking.word = { kind: 'code', text: '' };
        walking.readAttributes(flags, place);
      } else return true;
      return false;
    },
  };
}

/** Instructions and constants. */
function functionFrame(place: ItemPlace): Frame {
  let index = -2;
  let count = 0;
  let called: ReadonlySet<number> = new Set();
  return {
    step(walk) {
      if (index === -2) {
        index = -1;
        walk.lastVectorAt = walk.source.cursor.at;
        walk.readItem({ what: 'item', offset: place.offset });
        return false;
      }
      if (index === -1) {
        called = calledConstants(walk, walk.lastVectorAt);
        count = walk.readCount();
      } else if (walk.word.kind === 'symbol' && called.has(index)) walk.scopes.addCall(walk.word.text);
      index += 1;
      if (index >= count) return true;
      const type = walk.source.integer();
      if (type === R_TYPE.bytecode) walk.push(functionFrame(place));
      else readPart(walk, type, place);
      return false;
    },
  };
}

/** Numbers of the constants that instructions look functions up by. */
function calledConstants(walk: ItemWalk, at: number): ReadonlySet<number> {
  const called = new Set<number>();
  const { cursor, spelling } = walk.source;
  const source = new ValueSource(cursor.fork(at), spelling);
  let previous = 0;
  for (let read = 0; source.cursor.at < cursor.at && read < INSTRUCTIONS; read++) {
    const word = source.integer();
    if (previous >= FIRST_GET_FUNCTION && previous <= LAST_GET_FUNCTION) called.add(word);
    previous = word;
  }
  return called;
}

/** Reads a part of a constant whose type stands before it. */
function readPart(walk: ItemWalk, type: number, place: ItemPlace): void {
  if (!BYTECODE_PAIRS.has(type)) walk.readItem({ what: 'item', offset: place.offset });
  else if (type === R_TYPE.bytecodeReference) {
    walk.source.integer();
    walk.word = OTHER_WORD;
  } else walk.push(new ConstantPairFrame(type, place));
}

/** A call or list among the constants: its chain is walked in one frame. */
class ConstantPairFrame implements Frame {
  readonly #place: ItemPlace;
  #type: number;
  #next: 'attributes' | 'tag' | 'first' | 'second' | 'end' = 'attributes';
  #call: OpenCall | undefined;

  constructor(type: number, place: ItemPlace) {
    this.#type = type;
    this.#place = place;
  }

  step(walk: ItemWalk): boolean {
    const inner: ItemPlace = { what: 'item', offset: this.#place.offset };
    switch (this.#next) {
      case 'attributes':
        this.#next = 'tag';
        if (this.#type === R_TYPE.bytecodeDefinition) {
          walk.source.integer();
          this.#type = walk.source.integer();
        }
        if (this.#type === R_TYPE.language || this.#type === R_TYPE.attributeLanguage)
          this.#call ??= { callee: '', words: [], arguments: -1 };
        if (this.#call !== undefined && this.#call.arguments > 0) walk.scopes.write(', ');
        if (this.#type === R_TYPE.attributeList || this.#type === R_TYPE.attributeLanguage)
          walk.readItem(inner);
        return false;
      case 'tag':
        this.#next = 'first';
        walk.readItem(inner);
        return false;
      case 'first':
        this.#next = 'second';
        if (walk.word.kind === 'symbol') walk.scopes.write(' = ');
        readPart(walk, walk.source.integer(), this.#place);
        return false;
      case 'second':
        this.#tellFirst(walk);
        this.#readSecond(walk);
        return false;
      default:
        walk.word = this.#call === undefined ? OTHER_WORD : walk.scopes.endCall(this.#call);
        return true;
    }
  }

  #tellFirst(walk: ItemWalk): void {
    const call = this.#call;
    if (call === undefined) return;
    if (call.arguments < 0) {
      call.arguments = 0;
      walk.scopes.beginCall(call, walk.word);
    } else walk.scopes.argument(call, walk.word);
  }

  #readSecond(walk: ItemWalk): void {
    const type = walk.source.integer();
    if (BYTECODE_PAIRS.has(type) && type !== R_TYPE.bytecodeReference) {
      this.#type = type;
      this.#next = 'attributes';
      return;
    }
    this.#next = 'end';
    readPart(walk, type, this.#place);
  }
}
