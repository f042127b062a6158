// Pairs: attributes, a tag and two parts. Lists and calls are chains of them, walked in one frame however long; closures
// and promises are single ones. Source of truth: R, src/main/serialize.c (ReadItem) and src/include/Defn.h.

import { type CodeScope, type OpenCall, OTHER_WORD } from './code-scope.ts';
import type { Frame, ItemPlace } from './frames.ts';
import { R_FLAG, R_TYPE } from './item-types.ts';
import type { ItemWalk } from './walk-items.ts';

/** What the frame reads next. */
type Part = 'attributes' | 'tag' | 'first' | 'second' | 'end';

/** One pair, or a chain of them. */
export class PairFrame implements Frame {
  readonly #place: ItemPlace;
  readonly #outerType: number;
  #type: number;
  #flags: number;
  #next: Part = 'attributes';
  #tag: string | undefined;
  #call: OpenCall | undefined;
  #scope: CodeScope | undefined;
  #isUnbound = false;
  #collectsClass = false;

  constructor(walk: ItemWalk, type: number, flags: number, place: ItemPlace) {
    this.#place = place;
    this.#outerType = type;
    this.#type = type;
    this.#flags = flags;
    if (type === R_TYPE.language) {
      this.#call = { callee: '', words: [], arguments: -1 };
      if (!walk.scopes.isOpen) this.#scope = walk.scopes.open(place.offset);
    }
  }

  step(walk: ItemWalk): boolean {
    switch (this.#next) {
      case 'attributes':
        this.#next = 'tag';
        this.#beginCell(walk);
        if ((this.#flags & R_FLAG.attributes) !== 0)
          walk.readItem({ what: this.#attributesOf(), offset: this.#place.offset });
        return false;
      case 'tag':
        this.#next = 'first';
        walk.word = OTHER_WORD;
        if ((this.#flags & R_FLAG.tag) !== 0) walk.readItem({ what: 'item', offset: this.#place.offset });
        return false;
      case 'first':
        this.#next = 'second';
        this.#readFirst(walk);
        return false;
      case 'second':
        this.#readSecond(walk);
        return false;
      default:
        this.#end(walk);
        return true;
    }
  }

  #attributesOf(): ItemPlace['what'] {
    return this.#place.what === 'object' ? 'object attributes' : 'attributes';
  }

  #beginCell(walk: ItemWalk): void {
    if (this.#call !== undefined && this.#call.arguments > 0) walk.scopes.write(', ');
  }

  #readFirst(walk: ItemWalk): void {
    this.#tag = walk.word.kind === 'symbol' ? walk.word.text : undefined;
    if (this.#type === R_TYPE.closure) {
      this.#scope = walk.scopes.open(this.#place.offset);
      walk.scopes.write('function ');
    } else if (this.#tag !== undefined) walk.scopes.write(' = ');
    if (this.#place.what === 'object attributes' && this.#tag === 'class' && walk.collector === undefined) {
      walk.collector = [];
      this.#collectsClass = true;
    }
    walk.readItem(this.#placeOfFirst());
  }

  #placeOfFirst(): ItemPlace {
    const { what, offset } = this.#place;
    const tag = this.#tag === undefined ? {} : { tag: this.#tag };
    if (what === 'workspace') return { what: 'variable', offset, ...tag };
    // The arguments `...` of a function are promises among its variables.
    const isLazy =
      this.#type === R_TYPE.dots ? what === 'lazy' || what === 'variables' : what === 'variables';
    return { what: isLazy ? 'lazy' : 'item', offset, ...tag };
  }

  #readSecond(walk: ItemWalk): void {
    if (this.#collectsClass) {
      this.#collectsClass = false;
      walk.listener.classOf(walk.collector ?? []);
      walk.collector = undefined;
    }
    if (this.#type === R_TYPE.closure || this.#type === R_TYPE.promise) {
      this.#next = 'end';
      if (this.#type === R_TYPE.promise) {
        this.#isUnbound = walk.word.kind === 'unbound';
        this.#scope = walk.scopes.open(this.#place.offset);
      }
      walk.readItem({ what: 'item', offset: this.#place.offset });
      return;
    }
    this.#tellFirst(walk);
    const offset = walk.source.cursor.at;
    const flags = walk.source.integer();
    const type = flags & 0xff;
    if (type === R_TYPE.list || type === R_TYPE.language || type === R_TYPE.dots) {
      this.#type = type;
      this.#flags = flags;
      this.#next = 'attributes';
      return;
    }
    this.#next = 'end';
    walk.readItemBehind(flags, offset, { what: 'item', offset });
  }

  #tellFirst(walk: ItemWalk): void {
    const call = this.#call;
    if (call === undefined) walk.scopes.write(' ');
    else if (call.arguments < 0) {
      call.arguments = 0;
      walk.scopes.beginCall(call, walk.word);
    } else walk.scopes.argument(call, walk.word);
  }

  #end(walk: ItemWalk): void {
    const { listener } = walk;
    const code = walk.word;
    walk.word = this.#call === undefined ? OTHER_WORD : walk.scopes.endCall(this.#call);
    const scope = this.#scope;
    if (scope === undefined) return;
    walk.scopes.close(scope);
    if (this.#outerType === R_TYPE.closure) listener.closure(scope, this.#place);
    else if (this.#outerType === R_TYPE.language) listener.language(scope, this.#place);
    else if (code.kind === 'code' || scope.calls.size > 0)
      listener.promise(scope, this.#place, this.#isUnbound);
  }
}
