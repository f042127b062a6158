// Bundles the program into one script, and the entries into modules of a few lines that load it.

import { readFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { lateModules } from './late-modules.ts';
import { lateRegistries } from './late-registries.ts';
import { packedKnowledge } from './packed-knowledge.ts';
import { printedPages, writePrintedPages } from './printed-pages.ts';
import { buildProgram, programDoors } from './program.ts';
import { starterIndex } from './starter-index.ts';

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
 * @param children names of those that run as processes of their own
 * @throws Error with esbuild's messages where something cannot be bundled
 */
export async function bundle(
  root: string,
  entries: Readonly<Record<string, string>>,
  children: readonly string[],
  outdir: string,
): Promise<Bundled> {
  const options: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node22.13',
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [WITHOUT_SUBPROCESSES, printedPages(), lateModules(root)],
  };
  const plugins = options.plugins ?? [];
  const program = await buildProgram(root, children, outdir, {
    ...options,
    plugins: [...plugins, packedKnowledge(outdir), starterIndex(outdir), lateRegistries(root)],
  });
  const { metafile } = await build({
    ...options,
    entryPoints: { ...entries },
    outdir,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    metafile: true,
    plugins: [programDoors(root, children, program.digest), ...plugins],
  });
  // Whole and as it is written: it extends classes of Node, which stand-ins that are loaded late are not.
  const worker = await build({
    ...options,
    plugins: [],
    entryPoints: { 'fetch-worker': `${root}/packages/sources/src/http/fetch-worker.ts` },
    ...{ outdir, outExtension: { '.js': '.mjs' }, format: 'esm', metafile: true },
  });
  const pages = await writePrintedPages(root, outdir, options);
  const outputs = [...Object.values(metafile.outputs), ...Object.values(worker.metafile.outputs)];
  const bytes = outputs.reduce((sum, output) => sum + output.bytes, program.bytes);
  return {
    inputs: [program, { metafile }, worker]
      .flatMap((built) => Object.keys(built.metafile.inputs))
      .concat(pages.inputs),
    bytes: bytes + pages.bytes,
  };
}
