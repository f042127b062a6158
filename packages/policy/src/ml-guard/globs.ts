// The globs of ML Guard: those of Python's fnmatch, over the whole path and over the last part of it.

/** A test for paths relative to the scanned folder, with `/`. */
export type PathTest = (path: string) => boolean;

const MAX_STARS = 32;

/** `*` is any text, slashes too; `?` one character; `[seq]` and `[!seq]` one of them or none of them. */
export function mlGuardGlob(pattern: string): PathTest {
  const parts = parse(pattern);
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return matches(parts, path) || matches(parts, name);
  };
}

/** What is wrong with a glob; undefined for a good one. */
export function mlGuardGlobProblem(pattern: string): string | undefined {
  if (pattern === '') return 'it is empty';
  return parse(pattern).filter((part) => part === STAR).length > MAX_STARS
    ? `it has more than ${MAX_STARS} stars`
    : undefined;
}

const STAR = Symbol('any text');
type Part = typeof STAR | ((character: string) => boolean);

function parse(pattern: string): Part[] {
  const characters = [...pattern];
  const parts: Part[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '*') {
      if (parts.at(-1) !== STAR) parts.push(STAR);
    } else if (character === '?') parts.push(() => true);
    else if (character === '[') {
      const isNegated = characters[at + 1] === '!';
      const start = at + (isNegated ? 2 : 1);
      // A bracket that comes first stands for itself.
      const end = characters.indexOf(']', start + 1);
      if (end === -1) parts.push((one) => one === '[');
      else {
        const isIn = oneOf(characters.slice(start, end));
        parts.push((one) => isIn(one) !== isNegated);
        at = end;
      }
    } else parts.push((one) => one === character);
  }
  return parts;
}

function oneOf(characters: readonly string[]): (one: string) => boolean {
  const tests: ((one: string) => boolean)[] = [];
  for (let at = 0; at < characters.length; at++) {
    const from = characters[at] ?? '';
    const to = characters[at + 2];
    if (characters[at + 1] === '-' && to !== undefined) {
      tests.push((one) => from <= one && one <= to);
      at += 2;
    } else tests.push((one) => one === from);
  }
  return (one) => tests.some((test) => test(one));
}

/** In time bounded by pattern and text multiplied: a star that fails is taken up at the last star alone. */
function matches(parts: readonly Part[], text: string): boolean {
  const characters = [...text];
  let part = 0;
  let at = 0;
  let starPart = -1;
  let starAt = 0;
  while (at < characters.length) {
    const test = parts[part];
    if (test === STAR) {
      starPart = part++;
      starAt = at;
    } else if (test?.(characters[at] ?? '') === true) {
      part++;
      at++;
    } else if (starPart !== -1) {
      part = starPart + 1;
      at = ++starAt;
    } else return false;
  }
  while (parts[part] === STAR) part++;
  return part === parts.length;
}
