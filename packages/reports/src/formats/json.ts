// The report itself, exactly as the contract has it, pretty-printed with a stable order of keys.

import { compareText, type Report } from '@sentrascan/contract';
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

/** A replacer for `JSON.stringify` that copies objects with their keys in order. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareKeys(a, b));
  // Without a prototype, so that a key `__proto__` from scanned data stays a key.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of entries) ordered[key] = entry;
  return ordered;
}

function pretty(value: unknown, indent: string): string {
  return visibleJson(JSON.stringify(value, inOrder, 2)).replaceAll('\n', `\n${indent}`);
}

export const reportFormat: ReportFormat = {
  id: 'json',
  title: 'The exact report, for programs',
  mediaType: 'application/json',
  extension: 'json',
  isWithoutRules: true,
  *render(report: Report): Iterable<string> {
    // One list item at a time: a report of a hundred thousand artifacts never stands in memory as one string.
    yield '{';
    let separator = '\n';
    for (const [key, value] of Object.entries(report).sort(([a], [b]) => compareKeys(a, b))) {
      yield `${separator}  ${JSON.stringify(key)}: `;
      separator = ',\n';
      if (!Array.isArray(value) || value.length === 0) {
        yield pretty(value, '  ');
        continue;
      }
      yield '[';
      let itemSeparator = '\n    ';
      for (const item of value) {
        yield itemSeparator + pretty(item, '    ');
        itemSeparator = ',\n    ';
      }
      yield '\n  ]';
    }
    yield '\n}\n';
  },
};
