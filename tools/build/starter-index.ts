// Ships the starter index of advisories ready-made beside the modules, instead of the facts that it is made from.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { starterIndex as makeStarterIndex } from '../../packages/advisories/src/starter/starter-index.ts';

/** Beside the program. */
const INDEX = 'advisories.idx';

/** What takes the place of starter-index.ts. */
const READER = `
import { readFileSync } from 'node:fs';
export const starterIndex = () => readFileSync(new URL('./${INDEX}', import.meta.url));
`;

/** @param outdir where the modules go */
export function starterIndex(outdir: string): Plugin {
  return {
    name: 'starter index',
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /[\\/]advisories[\\/]src[\\/]starter[\\/]starter-index\.ts$/ }, () => ({
        contents: READER,
        loader: 'ts',
      }));
      onEnd(() => writeFileSync(path.join(outdir, INDEX), makeStarterIndex()));
    },
  };
}
