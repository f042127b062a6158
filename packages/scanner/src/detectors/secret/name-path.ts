// What stands around a name and belongs to it: the keys and sections above, the callable whose argument it is.

import { wordsOfName } from '@sentrascan/rules';
import type { Assignment } from './parse-assignment.ts';
import type { SearchedText } from './searched-text.ts';

const BACK_UNITS = 2000;
const PARENTS = 4;

/** The words of keys, sections and callables around a name, outermost first. */
export function namePath({ text, setting }: SearchedText, { nameStart }: Assignment): string[] {
  const from = Math.max(0, nameStart - BACK_UNITS);
  const before = text.slice(from, nameStart);
  const words = setting.keys.flatMap(wordsOfName);
  const section =
    /(?:^|\n)[ \t]*\[{1,2}([^\]\n"]{1,80})"?\]{1,2}[^\n]*\n(?:(?![ \t]*\[)[^\n]*\n)*[^\n]*$/.exec(before);
  if (section !== null) words.push(...wordsOfName(section[1] ?? ''));
  words.push(...parentsOf(before));
  return words;
}

/** Reads backwards: an opened bracket names its key or callee, a line that is indented less its key. */
function parentsOf(before: string): string[] {
  const parents: string[][] = [];
  let depth = 0;
  for (let at = before.length - 1; at >= 0 && parents.length < PARENTS; at--) {
    const character = before[at];
    if (character === ')' || character === ']' || character === '}') depth += 1;
    else if (character === '(' || character === '[' || character === '{') {
      if (depth > 0) depth -= 1;
      else {
        const owner = /([\w.$-]{1,80})\\{0,3}["']?\s{0,8}(?:[:=]\s{0,8})?$/.exec(
          before.slice(Math.max(0, at - 120), at),
        );
        if (owner !== null) parents.unshift(wordsOfName(owner[1] ?? ''));
      }
    }
  }
  const lines = before.split('\n');
  let indent = /^[ \t-]*/.exec(lines.at(-1) ?? '')?.[0].length ?? 0;
  const keys: string[][] = [];
  for (let index = lines.length - 2; index >= 0 && indent > 0 && keys.length < PARENTS; index--) {
    const key = /^([ \t-]*)["']?([\w.-]{1,80})["']?[ \t]*:[ \t]*(?:[&|>{][^\n]{0,40})?\r?$/.exec(
      lines[index] ?? '',
    );
    if (key === null || (key[1] ?? '').length >= indent) continue;
    indent = (key[1] ?? '').length;
    keys.unshift(wordsOfName(key[2] ?? ''));
  }
  return [...keys.flat(), ...parents.flat()];
}
