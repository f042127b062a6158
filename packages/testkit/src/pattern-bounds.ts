// How long a regular expression may take at one place, by its form: for tests of patterns that see hostile text. It knows
// the syntax that patterns of rules use; what it does not know it refuses.

/** What one attempt at a place can come to. */
export interface PatternBounds {
  /** Characters of the longest match; Infinity where a quantifier has no bound. */
  readonly longest: number;
  /** In how many ways the engine may split the same text before it gives up. */
  readonly ways: number;
}

/** Which of the ASCII characters, and at the end which others, may stand there. */
type CharacterSet = readonly boolean[];

const OTHERS = 128;
const NONE: CharacterSet = Array.from({ length: OTHERS + 1 }, () => false);

type Node =
  | { readonly k: 'set'; readonly set: CharacterSet }
  | { readonly k: 'empty' }
  | { readonly k: 'sequence'; readonly items: readonly Node[] }
  | { readonly k: 'choice'; readonly items: readonly Node[] }
  | { readonly k: 'repeat'; readonly item: Node; readonly least: number; readonly most: number };

/** @throws Error on syntax that it does not know */
export function patternBounds(pattern: RegExp): PatternBounds {
  const node = new PatternReader(pattern.source, pattern.flags.includes('i')).read();
  return { longest: longestOf(node), ways: waysOf(node, NONE) };
}

function longestOf(node: Node): number {
  if (node.k === 'set') return 1;
  if (node.k === 'empty') return 0;
  if (node.k === 'repeat') return node.most === 0 ? 0 : node.most * longestOf(node.item);
  const lengths = node.items.map(longestOf);
  return node.k === 'choice' ? Math.max(0, ...lengths) : lengths.reduce((sum, each) => sum + each, 0);
}

/** @param follow what may stand behind the node */
function waysOf(node: Node, follow: CharacterSet): number {
  switch (node.k) {
    case 'set':
    case 'empty':
      return 1;
    case 'choice': {
      // Alternatives that begin alike may all match.
      let ways = 0;
      for (const [at, item] of node.items.entries()) {
        const own = firstOf(item, follow);
        const isAlone = node.items.every(
          (other, index) => index === at || !overlap(own, firstOf(other, follow)),
        );
        ways = isAlone ? Math.max(ways, waysOf(item, follow)) : ways + waysOf(item, follow);
      }
      return Math.max(1, ways);
    }
    case 'sequence': {
      let ways = 1;
      let behind = follow;
      for (const item of [...node.items].reverse()) {
        ways *= waysOf(item, behind);
        behind = firstOf(item, behind);
      }
      return ways;
    }
    case 'repeat': {
      const { item, least, most } = node;
      const inner = waysOf(item, most > 1 ? union(firstOf(item, follow), follow) : follow);
      const ends = least === most || !overlap(firstOf(item, NONE), follow) ? 1 : most - least + 1;
      return ends * (inner > 1 ? inner ** most : 1);
    }
  }
}

/** What the node may begin with, and what follows where it may be empty. */
function firstOf(node: Node, follow: CharacterSet): CharacterSet {
  switch (node.k) {
    case 'set':
      return node.set;
    case 'empty':
      return follow;
    case 'choice':
      return node.items.map((item) => firstOf(item, follow)).reduce(union, NONE);
    case 'sequence':
      return [...node.items].reverse().reduce((behind, item) => firstOf(item, behind), follow);
    case 'repeat':
      return node.least === 0 ? union(firstOf(node.item, follow), follow) : firstOf(node.item, follow);
  }
}

function union(a: CharacterSet, b: CharacterSet): CharacterSet {
  return a.map((each, code) => each || b[code] === true);
}

function overlap(a: CharacterSet, b: CharacterSet): boolean {
  return a.some((each, code) => each && b[code] === true);
}

function setOf(matches: (character: string) => boolean): CharacterSet {
  return Array.from({ length: OTHERS + 1 }, (_, code) =>
    matches(String.fromCharCode(code === OTHERS ? 0x4e00 : code)),
  );
}

/** One atom of a class or a pattern is left to the engine: it knows escapes. */
class PatternReader {
  readonly #source: string;
  readonly #isAnyCase: boolean;
  #at = 0;

  constructor(source: string, isAnyCase: boolean) {
    this.#source = source;
    this.#isAnyCase = isAnyCase;
  }

  read(): Node {
    const node = this.#choice();
    if (this.#at < this.#source.length) throw new Error(`not understood at ${this.#at}: ${this.#source}`);
    return node;
  }

  #choice(): Node {
    const items = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      items.push(this.#sequence());
    }
    return items.length === 1 && items[0] !== undefined ? items[0] : { k: 'choice', items };
  }

  #sequence(): Node {
    const items: Node[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? ''))
      items.push(this.#quantified(this.#atom()));
    return { k: 'sequence', items };
  }

  #quantified(item: Node): Node {
    const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at))?.[0];
    if (match === undefined) return item;
    this.#at += match.length;
    if (match[0] === '*') return { k: 'repeat', item, least: 0, most: Number.POSITIVE_INFINITY };
    if (match[0] === '+') return { k: 'repeat', item, least: 1, most: Number.POSITIVE_INFINITY };
    if (match[0] === '?') return { k: 'repeat', item, least: 0, most: 1 };
    const [least = '0', most] = match.replace(/[{}?]/g, '').split(',');
    const bound = most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { k: 'repeat', item, least: Number(least), most: bound };
  }

  #atom(): Node {
    const rest = this.#source.slice(this.#at);
    const around = /^\((?:\?[:]|\?<[A-Za-z]\w*>|\?<?[=!])?/.exec(rest)?.[0];
    if (around !== undefined) {
      this.#at += around.length;
      const inner = this.#choice();
      if (this.#source[this.#at] !== ')') throw new Error(`a group is open: ${this.#source}`);
      this.#at += 1;
      // What only looks takes no text; its own ways are those of one place.
      return /[=!]$/.test(around) ? { k: 'empty' } : inner;
    }
    const set = /^\[(?:\\.|[^\]\\])*\]|^\\u[0-9a-fA-F]{4}|^\\x[0-9a-fA-F]{2}|^\\[^u x]|^[^\\]/s.exec(
      rest,
    )?.[0];
    if (set === undefined) throw new Error(`not understood: ${rest}`);
    this.#at += set.length;
    if (set === '^' || set === '$' || set === '\\b' || set === '\\B') return { k: 'empty' };
    if (/^\\[1-9k]/.test(set)) throw new Error(`a reference back: ${this.#source}`);
    const one = new RegExp(`^(?:${set})$`, this.#isAnyCase ? 'i' : '');
    return { k: 'set', set: setOf((character) => one.test(character)) };
  }
}
