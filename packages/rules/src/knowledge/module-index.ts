// What is known of one module's names. In the distribution a packed table takes the place of this file
// (tools/build/packed-knowledge.ts): of thousands of modules a file names few, so the others are not even made.

import type { CallableEntry, DangerousCallable, ModuleKnowledge } from './callable-entry.ts';
import { CALLABLES } from './callables/callables.generated.ts';

/** The names of one module, and the standing of all others. */
export interface ModuleIndex {
  readonly names: ReadonlyMap<string, CallableEntry>;
  readonly fallback?: DangerousCallable;
  readonly reach?: 'module' | 'tree';
}

let tables: ReadonlyMap<string, readonly ModuleKnowledge[]> | undefined;

/** Modules that were asked for. Bounded by the modules that have tables. */
const indexes = new Map<string, ModuleIndex>();

/**
 * What is known of one module. Where two rows name the same thing, the first stands, hand-written ones before bulk.
 *
 * @param module its full name
 * @returns undefined where nothing is known of it
 */
export function indexOf(module: string): ModuleIndex | undefined {
  const known = indexes.get(module);
  if (known !== undefined) return known;
  const listed = knowledgeTables().get(module);
  if (listed === undefined) return undefined;
  const names = new Map<string, CallableEntry>();
  let standing: Pick<ModuleIndex, 'fallback' | 'reach'> = {};
  const written = listed.filter((knowledge) => knowledge.bulk === undefined);
  for (const knowledge of [...written, ...listed.filter((each) => each.bulk !== undefined)]) {
    if (knowledge.fallback !== undefined && standing.fallback === undefined) {
      standing = { fallback: knowledge.fallback, reach: knowledge.reach ?? 'module' };
    }
    for (const row of knowledge.rows) {
      for (const name of words(row.names)) {
        if (!names.has(name)) names.set(name, row.entry);
      }
    }
  }
  const index = { names, ...standing };
  indexes.set(module, index);
  return index;
}

/** Every module that something is known of. */
export function knownModules(): readonly string[] {
  return [...knowledgeTables().keys()];
}

/** Every module's tables by full name; the names themselves are read when the module is first asked for. */
function knowledgeTables(): ReadonlyMap<string, readonly ModuleKnowledge[]> {
  if (tables !== undefined) return tables;
  const built = new Map<string, ModuleKnowledge[]>();
  for (const knowledge of CALLABLES) {
    for (const module of words(knowledge.modules)) {
      const listed = built.get(module);
      if (listed === undefined) built.set(module, [knowledge]);
      else listed.push(knowledge);
    }
  }
  tables = built;
  return built;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
