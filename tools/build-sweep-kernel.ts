// Compiles the byte search kernel into the module that ships. `--check` fails where the committed module differs.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../packages/scanner/src/bytes/sweep');
const SOURCE = 'find-anchors.assemblyscript';
const TARGET = 'sweep-kernel.generated.ts';

/** What this file needs of the AssemblyScript compiler. Its own types declare globals of a browser for the whole program. */
interface Compiler {
  main(
    args: readonly string[],
    system: {
      readFile(name: string): string | null;
      writeFile(name: string, contents: Uint8Array | string): void;
      listFiles(): readonly string[];
      readonly stderr: { write(chunk: string | Uint8Array): void };
    },
  ): Promise<{ readonly error: Error | null }>;
}

const COMPILER: string = 'assemblyscript/asc';
const { default: asc } = (await import(COMPILER)) as { readonly default: Compiler };

/** The text of the generated module, compiled from the kernel's source. */
export async function sweepKernelModule(): Promise<string> {
  let wasm: Uint8Array | undefined;
  const problems: string[] = [];
  const { error } = await asc.main(
    [
      'kernel.ts',
      '-O3',
      '--enable',
      'simd,relaxed-simd',
      '--runtime',
      'stub',
      '--importMemory',
      '--noAssert',
      '-o',
      'kernel.wasm',
    ],
    {
      readFile: (name) => (name === 'kernel.ts' ? readFileSync(join(folder, SOURCE), 'utf8') : null),
      writeFile: (_name, contents) => {
        if (typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => [],
      stderr: { write: (chunk: string | Uint8Array) => void problems.push(String(chunk)) },
    },
  );
  if (error !== null || wasm === undefined)
    throw new Error(`The kernel does not compile:\n${problems.join('')}`);
  const base64 = Buffer.from(wasm).toString('base64');
  const lines = base64.match(/.{1,100}/g) ?? [];
  return [
    `// Generated from ${SOURCE} by tools/build-sweep-kernel.ts (${wasm.length} bytes of WASM). Do not edit.`,
    '',
    'export const SWEEP_KERNEL_BASE64 =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await sweepKernelModule();
  const target = join(folder, TARGET);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${TARGET} differs from ${SOURCE}: run \`node tools/build-sweep-kernel.ts\`.`);
    process.exitCode = 1;
  }
}
