// Reads a table of plain classes: making one, and filling it, runs nothing but the package's own ordinary code.

import type { ModuleKnowledge } from './callable-entry.ts';

const PLAIN_CLASS = {
  standing: 'safe',
  why: 'a plain class: making or filling one opens and starts nothing',
} as const;

/**
 * The knowledge in a table of `module: names` lines.
 *
 * @param table the text; lines without a colon are skipped
 */
export function safeClasses(table: string): readonly ModuleKnowledge[] {
  const found: ModuleKnowledge[] = [];
  for (const line of table.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon <= 0) continue;
    found.push({
      modules: line.slice(0, colon),
      rows: [{ names: line.slice(colon + 2), entry: PLAIN_CLASS }],
      bulk: true,
    });
  }
  return found;
}
