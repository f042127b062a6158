// Builders that keep a module's knowledge a tidy table: one line per group of names. Data only, no judging.

import type { Severity } from '@sentrascan/contract';
import type {
  CalledArguments,
  DangerousCallable,
  Effect,
  KnowledgeRow,
  ModuleKnowledge,
} from './callable-entry.ts';

interface Fallback {
  readonly fallback: DangerousCallable;
  readonly reach: 'module' | 'tree';
}

type Part = KnowledgeRow | Fallback;

/**
 * Declares what the names of one module, or of several twins, do.
 *
 * @param modules full module names, separated by white space
 * @param parts rows made by the builders below, and at most one fallback
 */
export function describe(modules: string, ...parts: readonly Part[]): ModuleKnowledge {
  const rows: KnowledgeRow[] = [];
  let fallback: Fallback | undefined;
  for (const part of parts) {
    if ('fallback' in part) fallback = part;
    else rows.push(part);
  }
  return fallback === undefined ? { modules, rows } : { modules, ...fallback, rows };
}

function dangerous(effect: Effect) {
  return (severity: Severity, why: string, names: string): KnowledgeRow => ({
    names,
    entry: { standing: 'dangerous', effect, severity, why },
  });
}

export const exec = dangerous('exec');
export const imports = dangerous('import');
export const unpickles = dangerous('unpickle');
export const attribute = dangerous('attribute');
export const native = dangerous('native');
export const readsFile = dangerous('file-read');
export const writesFile = dangerous('file-write');
export const network = dangerous('network');
export const environment = dangerous('environment');
export const credential = dangerous('credential');
export const memory = dangerous('memory');
export const exhausts = dangerous('denial-of-service');

/** Names that call an argument at once; `positions` counts from 0. */
export function calls(
  severity: Severity,
  why: string,
  names: string,
  positions: CalledArguments['positions'] = 'all',
): KnowledgeRow {
  const row: KnowledgeRow = {
    names,
    entry: { standing: 'dangerous', effect: 'call', severity, why, calls: { positions } },
  };
  // Where no argument is called by itself, what it does is up to the values.
  return positions.length === 0 ? byArgument(row) : row;
}

/** Names that keep an argument and call it when their result is consumed or used. */
export function callsLater(
  severity: Severity,
  why: string,
  names: string,
  positions: CalledArguments['positions'] = 'all',
): KnowledgeRow {
  return {
    names,
    entry: { standing: 'dangerous', effect: 'call', severity, why, calls: { positions, lazy: true } },
  };
}

/** Marks a row that ordinary pickles use too: harmless where its arguments were all read and are harmless. */
export function byArgument(row: KnowledgeRow): KnowledgeRow {
  return row.entry.standing === 'dangerous'
    ? { ...row, entry: { ...row.entry, judgedByArgument: true } }
    : row;
}

/** Names whose call with hostile arguments is harmless. Exact names only. */
export function safe(why: string, names: string): KnowledgeRow {
  return { names, entry: { standing: 'safe', why } };
}

/** Every unlisted name of the module gets this standing. */
export function everythingElse(
  effect: Effect,
  severity: Severity,
  why: string,
  reach: 'module' | 'tree' = 'module',
): Fallback {
  return { fallback: { standing: 'dangerous', effect, severity, why }, reach };
}
