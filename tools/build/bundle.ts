// Bundles the entries into ES modules that share chunks, so that each verb loads only what it uses.

import { build } from 'esbuild';

export interface Bundled {
  /** Every source file that went in, relative to the root. */
  readonly inputs: readonly string[];
  /** Size of all modules together. */
  readonly bytes: number;
}

/** Bundled CommonJS dependencies ask for Node's own modules with `require`. */
const REQUIRE = `import { createRequire as bundledCreateRequire } from 'node:module';
const require = bundledCreateRequire(import.meta.url);`;

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
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'warning',
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { inputs: Object.keys(metafile.inputs), bytes };
}
