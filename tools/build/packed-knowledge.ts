// Ships what is known of callables as a table beside the modules, instead of as their source: of thousands of modules a
// scan asks for a few, and making all of them costs more than reading a file of a hundred megabytes.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { indexOf, knownModules, type ModuleIndex } from '../../packages/rules/src/knowledge/module-index.ts';
import { packIndexes } from '../../packages/rules/src/knowledge/packed-index.ts';

/** Beside the program. */
const TABLE = 'callables.table';

/** What takes the place of module-index.ts. */
const READER = `
import { readFileSync } from 'node:fs';
import { PackedIndexes } from './packed-index.ts';
let indexes;
const table = () => readFileSync(new URL('./${TABLE}', import.meta.url));
export const indexOf = (module) => (indexes ??= new PackedIndexes(table())).indexOf(module);
`;

/** @param outdir where the modules go */
export function packedKnowledge(outdir: string): Plugin {
  return {
    name: 'packed knowledge',
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /[\\/]rules[\\/]src[\\/]knowledge[\\/]module-index\.ts$/ }, () => ({
        contents: READER,
        loader: 'ts',
      }));
      onEnd(() => writeFileSync(path.join(outdir, TABLE), packIndexes(everyIndex())));
    },
  };
}

function* everyIndex(): Generator<readonly [string, ModuleIndex]> {
  for (const module of knownModules()) {
    const index = indexOf(module);
    if (index !== undefined) yield [module, index];
  }
}
