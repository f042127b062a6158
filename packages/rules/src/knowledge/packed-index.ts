// What is known of modules, as the distribution ships it: a line a module, sorted, looked up where it stands and read when
// it is asked for.

import type { CallableEntry, DangerousCallable } from './callable-entry.ts';
import type { ModuleIndex } from './module-index.ts';

const LINE_FEED = 0x0a;
const TAB = 0x09;

const DAMAGED = 'The table of callables is damaged: install SentraScan again.';

/** Begins the key of an entry, and of no module. */
const ENTRY = ' ';

/**
 * An index as a line holds it: names that share an entry stand together, and the entry stands in a line of its own. A
 * module whose index is that of another has the other's name instead.
 */
interface PackedIndex extends Pick<ModuleIndex, 'reach'> {
  readonly fallback?: string;
  readonly rows: readonly (readonly [names: string, entry: string])[];
}

/**
 * Writes indexes as a table: lines of a key, a tab and JSON, sorted by the bytes of the key.
 *
 * @throws Error where a module or name holds what separates them
 */
export function packIndexes(indexes: Iterable<readonly [module: string, index: ModuleIndex]>): string {
  const entries = new Map<string, string>();
  const keyOf = (entry: CallableEntry): string => {
    const text = JSON.stringify(entry);
    const key = entries.get(text) ?? ENTRY + entries.size.toString(36);
    entries.set(text, key);
    return key;
  };
  const firsts = new Map<string, string>();
  const lines = Array.from(indexes, ([module, { names, fallback, reach }]): [string, string] => {
    if (/\s/.test(module) || [...names.keys()].some((name) => name === '' || /\s/.test(name))) {
      throw new Error(`${module} cannot be packed: white space in a name`);
    }
    const rows = new Map<string, string[]>();
    for (const [name, entry] of names) {
      const key = keyOf(entry);
      rows.set(key, [...(rows.get(key) ?? []), name]);
    }
    const packed: PackedIndex = {
      ...(fallback === undefined ? {} : { fallback: keyOf(fallback) }),
      ...(reach === undefined ? {} : { reach }),
      rows: Array.from(rows, ([key, sharing]) => [sharing.join(' '), key] as const),
    };
    const text = JSON.stringify(packed);
    const first = firsts.get(text);
    if (first !== undefined) return [module, JSON.stringify(first)];
    firsts.set(text, module);
    return [module, text];
  });
  for (const [text, key] of entries) lines.push([key, text]);
  return lines
    .map(([key, value]) => ({ key: Buffer.from(key), line: `${key}\t${value}\n` }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ line }) => line)
    .join('');
}

/** Looks modules up in a packed table, and keeps what it read. */
export class PackedIndexes {
  readonly #table: Uint8Array;
  readonly #indexes = new Map<string, ModuleIndex>();
  readonly #entries = new Map<string, CallableEntry>();

  /** @param table what `packIndexes` wrote, as UTF-8 */
  constructor(table: Uint8Array) {
    this.#table = table;
  }

  /** @returns undefined where nothing is known of the module */
  indexOf(module: string): ModuleIndex | undefined {
    const known = this.#indexes.get(module);
    if (known !== undefined) return known;
    if (module.startsWith(ENTRY)) return undefined;
    const packed = this.#find(module) as PackedIndex | string | undefined;
    if (packed === undefined) return undefined;
    if (typeof packed === 'string') return this.indexOf(packed);
    const names = new Map<string, CallableEntry>();
    for (const [sharing, key] of packed.rows) {
      const entry = this.#entry(key);
      for (const name of sharing.split(' ')) names.set(name, entry);
    }
    const index: ModuleIndex = {
      names,
      ...(packed.fallback === undefined
        ? {}
        : { fallback: this.#entry(packed.fallback) as DangerousCallable }),
      ...(packed.reach === undefined ? {} : { reach: packed.reach }),
    };
    this.#indexes.set(module, index);
    return index;
  }

  #entry(key: string): CallableEntry {
    const known = this.#entries.get(key) ?? (this.#find(key) as CallableEntry | undefined);
    if (known === undefined) throw new Error(DAMAGED);
    this.#entries.set(key, known);
    return known;
  }

  /** Halves the range of lines that may hold the key. @returns its value */
  #find(key: string): unknown {
    const wanted = Buffer.from(key);
    const table = this.#table;
    let from = 0;
    let to = table.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const start = middle === 0 ? 0 : table.lastIndexOf(LINE_FEED, middle - 1) + 1;
      const tab = table.indexOf(TAB, start);
      const end = table.indexOf(LINE_FEED, tab);
      if (tab < 0 || end < 0) throw new Error(DAMAGED);
      const order = compareBytes(wanted, table.subarray(start, tab));
      if (order === 0) return JSON.parse(Buffer.from(table.subarray(tab + 1, end)).toString());
      if (order < 0) to = start;
      else from = end + 1;
    }
    return undefined;
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const order = (a[at] as number) - (b[at] as number);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
