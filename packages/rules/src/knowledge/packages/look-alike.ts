// Whether the name of a package is made to be taken for another one: a slip of the finger, or a letter that looks like another.

import { normalizedPackageName } from '@sentrascan/contract';
import { MACHINE_LEARNING_PACKAGES } from './machine-learning-packages.ts';
import { POPULAR_PACKAGES } from './popular-packages.ts';

/** What a name imitates, and by what means. */
export interface LookAlike {
  /** The package that is meant. */
  readonly of: string;
  /** One clause. */
  readonly how: string;
}

/** Shorter names have honest neighbours; of them only swapped letters are told. */
const LEAST_EDITED = 5;
/** Below this length one letter more or another one makes an honest name: only slips of a finger are told. */
const LEAST_EDITED_FREELY = 7;
/** From this length on two slips are told. */
const LEAST_EDITED_TWICE = 12;
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const MOST_CHARACTERS = 64;

/** Letters that look like others in most fonts. */
const LOOKS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/1/g, 'l'],
  [/i/g, 'l'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
];

/** Letters of other scripts, by the Latin one that they look like. */
const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  ո: 'n',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  τ: 't',
  κ: 'k',
  ι: 'i',
  ɡ: 'g',
  ı: 'i',
  ɑ: 'a',
};

function drawn(name: string): string {
  return LOOKS_LIKE.reduce((text, [letters, like]) => text.replace(letters, like), name);
}

const PLAIN = new Map(MACHINE_LEARNING_PACKAGES.map((name) => [name.replaceAll('-', ''), name]));
const DRAWN = new Map(MACHINE_LEARNING_PACKAGES.map((name) => [drawn(name), name]));
const BY_FIRST_LETTER = Map.groupBy(
  MACHINE_LEARNING_PACKAGES.map((name) => ({ name, letters: lettersOf(name) })),
  ({ name }) => name[0],
);
const KNOWN: ReadonlySet<string> = new Set([...MACHINE_LEARNING_PACKAGES, ...POPULAR_PACKAGES]);

/**
 * @param name as written
 * @returns undefined for a name that is known itself, and for one that looks like none of the packages that are imitated
 */
export function lookAlikeOf(name: string): LookAlike | undefined {
  const written = normalizedPackageName(name);
  if (written.length > MOST_CHARACTERS || KNOWN.has(written)) return undefined;
  const latin = [...written].map((letter) => OTHER_SCRIPTS[letter] ?? letter).join('');
  if (latin !== written && KNOWN.has(latin)) return { of: latin, how: 'with letters of another script' };
  const joined = PLAIN.get(written.replaceAll('-', ''));
  if (joined !== undefined) return { of: joined, how: 'with its hyphens elsewhere' };
  const alike = DRAWN.get(drawn(written));
  if (alike !== undefined) return { of: alike, how: 'with letters that look like its own' };
  // A slip leaves the first letter, or swaps it with the second.
  const letters = lettersOf(written);
  for (const first of new Set([written[0], written[1]])) {
    for (const { name: known, letters: others } of BY_FIRST_LETTER.get(first) ?? []) {
      if (differenceOf(letters, others) > MOST_LETTERS_OFF) continue;
      const slips = slipsBetween(written, known);
      if (slips === 'swap') return { of: known, how: 'with two letters swapped' };
      if (slips !== undefined) return { of: known, how: slips === 1 ? 'one letter off' : 'two letters off' };
    }
  }
  return undefined;
}

/** Two slips take two letters away at most, and bring two others. */
const MOST_LETTERS_OFF = 4;

/** Which letters a name has, a bit for each; digits and hyphens share some. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at++) letters |= 1 << (name.charCodeAt(at) & 31);
  return letters;
}

/** How many letters only one of them has. */
function differenceOf(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** How many slips lead from one name to the other; undefined where they are too many for names of that length. */
function slipsBetween(written: string, known: string): 'swap' | 1 | 2 | undefined {
  const most = known.length >= LEAST_EDITED_TWICE ? 2 : 1;
  if (Math.abs(written.length - known.length) > most) return undefined;
  if (isSwap(written, known)) return 'swap';
  if (known.length < LEAST_EDITED || written[0] !== known[0]) return undefined;
  const distance = distanceWithin(written, known, most);
  // Other digits are other releases.
  if (distance === undefined || withoutDigits(written) === withoutDigits(known)) return undefined;
  if (isOtherOfFamily(written, known)) return undefined;
  if (distance === 1) return known.length >= LEAST_EDITED_FREELY || isFinger(written, known) ? 1 : undefined;
  return distance === 2 ? 2 : undefined;
}

function withoutDigits(name: string): string {
  return name.replace(/-?\d/g, '');
}

/** `langchain-code` beside `langchain-core`: the short word behind the hyphen is what tells packages of one family apart. */
function isOtherOfFamily(written: string, known: string): boolean {
  const parts = written.split('-');
  const others = known.split('-');
  if (others.length < 2 || parts.length !== others.length) return false;
  const different = others.filter((part, at) => part !== parts[at]);
  return different.length === 1 && (different[0]?.length ?? 0) < LEAST_EDITED;
}

/** A letter typed twice, left out, or hit beside where it lies. */
function isFinger(written: string, known: string): boolean {
  let at = 0;
  while (at < known.length && written[at] === known[at]) at += 1;
  if (written.length > known.length) return written[at] === written[at - 1] || written[at] === known[at - 1];
  if (written.length < known.length) return at < known.length - 1 || known.length > LEAST_EDITED;
  const row = KEYBOARD.find((keys) => keys.includes(known[at] ?? ' '));
  return (
    row !== undefined &&
    Math.abs(row.indexOf(written[at] ?? '') - row.indexOf(known[at] ?? '')) === 1 &&
    row.includes(written[at] ?? ' ')
  );
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Levenshtein's distance with swaps of neighbours, where it is at most `most`. */
function distanceWithin(a: string, b: string, most: number): number | undefined {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return undefined;
    before = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
