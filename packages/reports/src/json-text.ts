// JSON text in pieces, with a stable order of keys: one list item at a time, so that a large report never stands in memory
// as text.

import { compareText } from '@sentrascan/contract';
import { visibleJson } from './visible-text.ts';

/** The contract's keys in the order it tells them; keys that are not here (evidence) follow alphabetically. */
const KEYS = `
  schema tool step target ruleId id category severity confidence artifact kind path depth type framework locator resolved
  provenance sizeBytes formats bytes sha256 identity claim verdict conclusion summary settings title edition source checked
  place location message reason consequence evidence excerpt flow fingerprint tags isWaived mapping waiver verdicts categories
  artifactTypes artifacts bytesTotal bytesRead bytesExplained counts findings coverage model structure behaviour critical
  high medium low module name version rulesDigest standing offset called imports calls files members network processes unknowns loaders
  loader outcome globals children gaps waived rules stability why fix falsePositives references frameworks entries log`;

const KEY_ORDER: ReadonlyMap<string, number> = new Map(
  KEYS.trim()
    .split(/\s+/)
    .map((key, index) => [key, index]),
);

function compareKeys(a: string, b: string): number {
  const byOrder = (KEY_ORDER.get(a) ?? KEY_ORDER.size) - (KEY_ORDER.get(b) ?? KEY_ORDER.size);
  return byOrder || compareText(a, b);
}

/** Keys in order, by the same keys as they came: a report of a hundred thousand artifacts has a dozen kinds of objects. */
const ORDERS = new Map<string, readonly string[]>();

function inKeyOrder(keys: readonly string[]): readonly string[] {
  // Keys of scanned data are anything, and any number: only the contract's own are remembered.
  if (!keys.every((key) => KEY_ORDER.has(key))) return keys.toSorted(compareKeys);
  const together = keys.join();
  const known = ORDERS.get(together);
  if (known !== undefined) return known;
  const ordered = keys.toSorted(compareKeys);
  ORDERS.set(together, ordered);
  return ordered;
}

/** A replacer for `JSON.stringify` that copies objects with their keys in order. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  // Without a prototype, so that a key `__proto__` from scanned data stays a key.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of inKeyOrder(Object.keys(value))) ordered[key] = (value as Record<string, unknown>)[key];
  return ordered;
}

function pretty(value: unknown, indent: string): string {
  return visibleJson(JSON.stringify(value, inOrder, 2)).replaceAll('\n', `\n${indent}`);
}

type Lists = Readonly<Record<string, unknown>> & { readonly children?: unknown };

const ARTIFACT_LISTS: ReadonlySet<string> = new Set(['children']);

function* pieces(value: Lists, lists: ReadonlySet<string>, indent: string): Generator<string> {
  let separator = `{\n${indent}  `;
  for (const key of inKeyOrder(Object.keys(value))) {
    const entry = value[key];
    if (entry === undefined) continue;
    yield `${separator}${JSON.stringify(key)}: `;
    separator = `,\n${indent}  `;
    if (lists.has(key) && Array.isArray(entry) && entry.length > 0) yield* items(entry, `${indent}  `);
    else yield pretty(entry, `${indent}  `);
  }
  yield `\n${indent}}`;
}

function* items(list: readonly Lists[], indent: string): Generator<string> {
  let separator = `[\n${indent}  `;
  for (const item of list) {
    yield separator;
    separator = `,\n${indent}  `;
    if (item.children === undefined) yield pretty(item, `${indent}  `);
    else yield* pieces(item, ARTIFACT_LISTS, `${indent}  `);
  }
  yield `\n${indent}]`;
}

/**
 * An object as pretty-printed JSON, without a line break at its end.
 *
 * @param lists the keys of `value` whose items are written one by one; items with `children` (artifacts) one by one in turn
 */
export function jsonPieces(value: object, lists: ReadonlySet<string>): Iterable<string> {
  return pieces(value as Lists, lists, '');
}
