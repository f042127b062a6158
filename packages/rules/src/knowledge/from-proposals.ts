// Reads a table of reviewed proposals: callables known by the listed callable that they hand an argument to.

import type { Severity } from '@sentrascan/contract';
import type { Effect, KnowledgeRow, ModuleKnowledge } from './callable-entry.ts';

/**
 * The knowledge in a table of `module severity effect sink: names` lines, as tools/propose-callables/table.py
 * writes them. The lines of one module stand together.
 *
 * @param table the text; empty lines are skipped
 */
export function fromProposals(table: string): readonly ModuleKnowledge[] {
  const found: ModuleKnowledge[] = [];
  let modules = '';
  let rows: KnowledgeRow[] = [];
  for (const line of table.split('\n')) {
    const colon = line.indexOf(': ');
    const [module, severity, effect, sink] = line.slice(0, Math.max(colon, 0)).split(' ');
    if (module === undefined || severity === undefined || effect === undefined) continue;
    if (module !== modules) {
      modules = module;
      rows = [];
      found.push({ modules, rows, bulk: true });
    }
    const entry = {
      standing: 'dangerous',
      effect: effect as Effect,
      severity: severity as Severity,
      why: `hands what it is given to ${sink}`,
    } as const;
    rows.push({ names: line.slice(colon + 2), entry });
  }
  return found;
}
