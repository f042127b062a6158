// What stands around a name and belongs to it: the keys and sections above, the callable whose argument it is.

import { wordsOfName } from '@sentrascan/rules';
import { lineStartBefore } from './line-start.ts';
import type { Assignment } from './parse-assignment.ts';
import type { SearchedText } from './searched-text.ts';

const BACK_UNITS = 2000;
const PARENTS = 4;
/** Brackets around a name that are looked at, with a name of their own or without: lists of objects in lists. */
const MOST_OPENED = 8;
const OWNER_UNITS = 80;
/** Space on either side of the sign between a key and its bracket. */
const SPACE_UNITS = 8;

const SECTION = /^[ \t]*\[{1,2}([^\]\n"]{1,80})"?\]{1,2}/;
const KEY = /^([ \t-]*)["']?([\w.-]{1,80})["']?[ \t]*:[ \t]*(?:[&|>{][^\n]{0,40})?\r?$/;

/** The words of keys, sections and callables around a name, outermost first. */
export function namePath(searched: SearchedText, { nameStart }: Assignment): string[] {
  const { text, setting } = searched;
  const lineStart = lineStartBefore(text, nameStart, BACK_UNITS);
  return [
    ...setting.keys.flatMap(wordsOfName),
    ...sectionOf(searched, lineStart),
    ...keysAbove(text, lineStart, nameStart),
    ...ownersOf(text, nameStart),
  ];
}

/** The `[section]` above a line; remembered, for names of one line and of lines in a row share it. */
function sectionOf(searched: SearchedText, lineStart: number): readonly string[] {
  const { text, section } = searched;
  const least = Math.max(0, lineStart - BACK_UNITS);
  let words: readonly string[] = [];
  let at = -1;
  for (let end = lineStart - 1; end > least; ) {
    if (end + 1 === section.behind) {
      if (section.at >= least) ({ at, words } = section);
      break;
    }
    const start = Math.max(least, lineStartBefore(text, end, BACK_UNITS));
    const line = text.slice(start, end);
    if (/^[ \t]*\[/.test(line)) {
      at = start;
      words = wordsOfName(SECTION.exec(line)?.[1] ?? '');
      break;
    }
    end = start - 1;
  }
  searched.section = { behind: lineStart, at, words };
  return words;
}

/** Reads backwards: an opened bracket names its key or callee. */
function ownersOf(text: string, nameStart: number): string[] {
  const owners: string[][] = [];
  let depth = 0;
  let opened = 0;
  const least = Math.max(0, nameStart - BACK_UNITS);
  for (let at = nameStart - 1; at >= least && owners.length < PARENTS && opened < MOST_OPENED; at--) {
    const code = text.charCodeAt(at);
    if (code === CLOSING_ROUND || code === CLOSING_SQUARE || code === CLOSING_CURLY) depth += 1;
    else if (code === OPENING_ROUND || code === OPENING_SQUARE || code === OPENING_CURLY) {
      if (depth > 0) depth -= 1;
      else {
        opened += 1;
        const owner = ownerBefore(text, at, least);
        if (owner !== '') owners.unshift(wordsOfName(owner));
      }
    }
  }
  return owners.flat();
}

/** `name` of `name(`, `name: [`, `"name": {`; reads backwards, for most brackets have none. */
function ownerBefore(text: string, bracket: number, least: number): string {
  let end = passedBack(text, bracket, least, SPACE_UNITS, SPACE);
  if (text[end - 1] === ':' || text[end - 1] === '=')
    end = passedBack(text, end - 1, least, SPACE_UNITS, SPACE);
  end = passedBack(text, end, least, 1, QUOTE);
  end = passedBack(text, end, least, 3, BACKSLASH);
  return text.slice(passedBack(text, end, least, OWNER_UNITS, OWNER_CHARACTER), end);
}

const SPACE = /\s/;
const QUOTE = /["']/;
const BACKSLASH = /\\/;
const OWNER_CHARACTER = /[\w.$-]/;

/** @returns where the run of such characters begins that ends at `end`, so many at most */
function passedBack(text: string, end: number, least: number, most: number, passed: RegExp): number {
  let at = end;
  while (at > least && end - at < most && passed.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

const OPENING_ROUND = 0x28;
const CLOSING_ROUND = 0x29;
const OPENING_SQUARE = 0x5b;
const CLOSING_SQUARE = 0x5d;
const OPENING_CURLY = 0x7b;
const CLOSING_CURLY = 0x7d;

/** A line that is indented less is the key of those below it. */
function keysAbove(text: string, lineStart: number, nameStart: number): string[] {
  const keys: string[][] = [];
  const least = Math.max(0, nameStart - BACK_UNITS);
  let indent = /^[ \t-]*/.exec(text.slice(lineStart, nameStart))?.[0].length ?? 0;
  for (let end = lineStart - 1; end > least && indent > 0 && keys.length < PARENTS; ) {
    const start = Math.max(least, lineStartBefore(text, end, BACK_UNITS));
    const key = KEY.exec(text.slice(start, end));
    if (key !== null && (key[1] ?? '').length < indent) {
      indent = (key[1] ?? '').length;
      keys.unshift(wordsOfName(key[2] ?? ''));
    }
    end = start - 1;
  }
  return keys.flat();
}
