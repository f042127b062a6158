import { expect, it } from 'vitest';
import { WordSet } from './word-set.ts';

const words = new WordSet(['load', 'os', '__self__', 'x1']);

it.each<readonly [string, readonly string[]]>([
  ['', []],
  ['load', ['load']],
  ['a.load(os)', ['load', 'os']],
  ['loads overload load_ load1', []],
  ['_os ___load', ['os', 'load']],
  ['x.__self__', ['__self__']],
  ['3x1 x1', ['x1']],
  ['élload é load', ['load']],
])('finds whole words in %j', (text, found) => expect([...words.in(text)]).toEqual(found));
