// The report itself, exactly as the contract has it, pretty-printed with a stable order of keys.

import { compareText, type Report, type ReportedArtifact } from '@sentrascan/contract';
import type { ReportFormat } from '../report-format.ts';
import { visibleJson } from '../visible-text.ts';

/** The contract's keys in the order it tells them; keys that are not here (evidence) follow alphabetically. */
const KEYS = `
  schema tool target ruleId category severity confidence artifact kind path locator resolved provenance sizeBytes sha256
  identity claim verdict summary location message reason consequence evidence excerpt flow fingerprint tags waiver
  artifacts bytesTotal bytesRead bytesExplained findings coverage behaviour critical high medium low module name version
  rulesDigest standing offset called imports calls files network processes unknowns loaders loader outcome globals
  children gaps waived`;

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

type Lists = Readonly<Record<string, unknown>> & Pick<ReportedArtifact, 'children'>;

/** The report, or an artifact with what is inside it: one list item at a time, so that it never stands in memory as text. */
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

const REPORT_LISTS: ReadonlySet<string> = new Set(['artifacts', 'findings', 'gaps']);
const ARTIFACT_LISTS: ReadonlySet<string> = new Set(['children']);

export const reportFormat: ReportFormat = {
  id: 'json',
  title: 'The exact report, for programs',
  mediaType: 'application/json',
  extension: 'json',
  isWithoutRules: true,
  *render(report: Report): Iterable<string> {
    yield* pieces(report as Report & Lists, REPORT_LISTS, '');
    yield '\n';
  },
};
