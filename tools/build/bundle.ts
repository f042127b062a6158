// Bundles the entries into ES modules that share chunks, so that each verb loads only what it uses.

import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { lateModules, REQUIRE_BUILTIN } from './late-modules.ts';
import { packedKnowledge } from './packed-knowledge.ts';

export interface Bundled {
  /** Every source file that went in, relative to the root. */
  readonly inputs: readonly string[];
  /** Size of all modules together. */
  readonly bytes: number;
}

/**
 * Commander loads the module that starts processes, for subcommands that are programs of their own; there are none here, and
 * with what that module loads in turn it takes a fifth of a start.
 */
const WITHOUT_SUBPROCESSES: Plugin = {
  name: 'commander without subprocesses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const line = "const childProcess = require('node:child_process');";
      if (!source.includes(line)) throw new Error('commander changed: see tools/build/bundle.ts');
      return { contents: source.replace(line, 'const childProcess = undefined;'), loader: 'js' };
    });
  },
};

/**
 * @param entries source file by the name of its module in `outdir` (without `.mjs`)
 * @throws Error with esbuild's messages where something cannot be bundled
 */
export async function bundle(
  root: string,
  entries: Readonly<Record<string, string>>,
  outdir: string,
): Promise<Bundled> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.13',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    banner: { js: REQUIRE_BUILTIN },
    plugins: [WITHOUT_SUBPROCESSES, lateModules(root), packedKnowledge(outdir)],
    metafile: true,
    logLevel: 'warning',
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { inputs: Object.keys(metafile.inputs), bytes };
}
