// The items of R that hold others, each as a frame of the walk: what it reads next, and what it does when it is through.
// Source of truth: R, src/main/serialize.c (ReadItem).

import { bytecodeFrame } from './bytecode-frames.ts';
import { OTHER_WORD } from './code-scope.ts';
import { PAIRS, R_TYPE } from './item-types.ts';
import { PairFrame } from './pair-frame.ts';
import type { ItemWalk } from './walk-items.ts';

/** Where an item stands. */
export interface ItemPlace {
  /**
   * `object`: the outermost. `workspace`: the list of variables that `load` restores, `variable`: one of them.
   * `variables`: those of an environment, `lazy`: one of these.
   */
  readonly what:
    | 'object'
    | 'workspace'
    | 'variable'
    | 'variables'
    | 'lazy'
    | 'item'
    | 'attributes'
    | 'object attributes';
  /** The name it is bound to. */
  readonly tag?: string;
  readonly offset: number;
}

/** An item that is being read. */
export interface Frame {
  /** Reads on. @returns true at the end; the step that says so begins no item */
  step(walk: ItemWalk): boolean;
  /** The strings of the next item are wanted. */
  readonly wantsText?: boolean;
}

const LONGEST_NAME = 128;

/** Strings read in one step: they hold no items. */
const ITEMS_PER_STEP = 1024;

/** @returns the frame that reads the rest of an item, or undefined for a type that R does not know */
export function frameFor(walk: ItemWalk, type: number, flags: number, place: ItemPlace): Frame | undefined {
  if (PAIRS.has(type)) return new PairFrame(walk, type, flags, place);
  switch (type) {
    case R_TYPE.symbol:
      return symbolFrame(place);
    case R_TYPE.string:
    case R_TYPE.vector:
    case R_TYPE.expression:
      return vectorFrame(walk, flags, place);
    case R_TYPE.environment:
      return environmentFrame(walk, place);
    case R_TYPE.persistent:
    case R_TYPE.package:
    case R_TYPE.namespace:
      return namesFrame(walk, place);
    case R_TYPE.externalPointer:
      walk.addReference(undefined);
      return rowFrame([place, place], flags, place);
    case R_TYPE.weakReference:
      walk.addReference(undefined);
      return rowFrame([], flags, place);
    case R_TYPE.s4:
      return rowFrame([], flags, place);
    case R_TYPE.altrep:
      return alternativeFrame(place);
    case R_TYPE.bytecode:
      return bytecodeFrame(walk, flags, place);
    default:
      return undefined;
  }
}

function symbolFrame(place: ItemPlace): Frame {
  let isRead = false;
  return {
    wantsText: true,
    step(walk) {
      if (!isRead) {
        isRead = true;
        walk.readItem({ what: 'item', offset: place.offset });
        return false;
      }
      const { text } = walk.word;
      // Names of functions are short; longer ones are not followed.
      walk.addReference(text.length <= LONGEST_NAME ? text : undefined);
      walk.word = { kind: 'symbol', text };
      walk.tellText(walk.word);
      return true;
    },
  };
}

/** Items one after the other; the variables of an environment may stand in rows of lists. */
function vectorFrame(walk: ItemWalk, flags: number, place: ItemPlace): Frame {
  const count = walk.readCount();
  const inner: ItemPlace = {
    what: place.what === 'variables' ? 'variables' : 'item',
    offset: place.offset,
  };
  let left = count;
  let isClosing = false;
  const frame: Frame = {
    step(walking) {
      if (isClosing) return true;
      for (let step = 0; step < ITEMS_PER_STEP && left > 0; step++) {
        left -= 1;
        walking.readItem(inner);
        if (walking.top !== frame || walking.source.isPastEnd) return false;
      }
      if (left > 0) return false;
      isClosing = true;
      if (count !== 1 || walking.word.kind !== 'string') walking.word = OTHER_WORD;
      else walking.tellText(walking.word);
      walking.readAttributes(flags, place);
      return false;
    },
  };
  return frame;
}

/** A fixed row of items, and attributes after them. */
function rowFrame(places: readonly ItemPlace[], flags: number, place: ItemPlace): Frame {
  let index = 0;
  return {
    step(walk) {
      const next = places[index];
      index += 1;
      if (next !== undefined) walk.readItem({ ...next, what: next === place ? 'item' : next.what });
      else if (index === places.length + 1) {
        walk.word = OTHER_WORD;
        walk.readAttributes(flags, place);
      } else return true;
      return false;
    },
  };
}

function environmentFrame(walk: ItemWalk, place: ItemPlace): Frame {
  // Whether it is locked.
  walk.source.integer();
  walk.addReference(undefined);
  const { offset } = place;
  const variables: ItemPlace = { what: 'variables', offset };
  return rowFrame([{ what: 'item', offset }, variables, variables, { what: 'attributes', offset }], 0, place);
}

function namesFrame(walk: ItemWalk, place: ItemPlace): Frame {
  if (walk.source.integer() !== 0) walk.fail('malformed', 'names of names, which no R writes');
  const row = vectorFrame(walk, 0, { what: 'item', offset: place.offset });
  let isAdded = false;
  return {
    step(walking) {
      if (isAdded) return true;
      isAdded = true;
      walking.addReference(undefined);
      walking.push(row);
      return false;
    },
  };
}

function alternativeFrame(place: ItemPlace): Frame {
  const inner: ItemPlace = { what: 'item', offset: place.offset };
  let index = 0;
  return {
    step(walk) {
      index += 1;
      if (index === 1) walk.collector ??= [];
      if (index === 2) {
        const [className = '', packageName = ''] = walk.collector ?? [];
        walk.collector = undefined;
        walk.listener.alternative(className, packageName, place.offset);
      }
      if (index <= 3) {
        walk.readItem(inner);
        return false;
      }
      walk.word = OTHER_WORD;
      return true;
    },
  };
}
