// Writes the library's declarations: those that its entry reaches, with imports between packages made relative, so that
// a user needs none of the workspace's packages.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importsOf } from '../rooms/imports.ts';

const ENTRY = 'packages/cli/src/index.ts';
const SPECIFIER = /((?:\bfrom|\bimport)\s*\(?\s*)(['"])([^'"\n]+)\2/g;

/** @returns how many files were written. @throws Error with the compiler's messages where nothing comes out */
export function writeDeclarations(root: string, dist: string): number {
  const emitted = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-types-'));
  try {
    emit(root, emitted);
    const reached = reachable(root, emitted);
    for (const [file, text] of reached) {
      const target = path.join(dist, 'types', published(file));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    writeFileSync(
      path.join(dist, 'index.d.ts'),
      `export * from './types/${published(ENTRY).replace(/\.d\.ts$/, '.js')}';\n`,
    );
    return reached.size + 1;
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}

/** Emits the declarations of all shipped rooms: the compiler leaves out what it only reaches by a package's name. */
function emit(root: string, outDir: string): void {
  const config = path.join(outDir, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir,
    typeRoots: [path.join(root, 'node_modules/@types')],
  };
  const content = {
    extends: path.join(root, 'tsconfig.json'),
    compilerOptions,
    include: [path.join(root, 'packages/*/src/**/*.ts')],
    exclude: [path.join(root, '**/*.test.ts'), path.join(root, 'packages/testkit')],
  };
  writeFileSync(config, JSON.stringify(content));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '-p', config], { cwd: root, encoding: 'utf8' });
  const entry = path.join(outDir, ENTRY.replace(/\.ts$/, '.d.ts'));
  if (!existsSync(entry))
    throw new Error(`declarations: nothing was emitted\n${result.stdout}${result.stderr}`);
}

/** Declarations by source file, from the entry on, with their imports rewritten. */
function reachable(root: string, emitted: string): Map<string, string> {
  const texts = new Map<string, string>();
  const waiting = [ENTRY];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (texts.has(file)) continue;
    const source = file;
    const text = readFileSync(path.join(emitted, source.replace(/\.ts$/, '.d.ts')), 'utf8');
    const targets = new Map(importsOf(root, source, text).map((edge) => [edge.specifier, edge.target]));
    texts.set(
      source,
      text.replace(SPECIFIER, (whole, before: string, quote: string, specifier: string) => {
        const target = targets.get(specifier);
        return target === undefined ? whole : `${before}${quote}${relative(source, target)}${quote}`;
      }),
    );
    for (const target of targets.values()) if (target !== undefined) waiting.push(target);
  }
  return texts;
}

function relative(from: string, to: string): string {
  const way = path.posix
    .relative(path.posix.dirname(published(from)), published(to))
    .replace(/\.d\.ts$/, '.js');
  return way.startsWith('.') ? way : `./${way}`;
}

/** `packages/contract/src/report.ts` is published as `contract/report.d.ts`. */
function published(file: string): string {
  return file.replace(/^packages\/([a-z]+)\/src\//, '$1/').replace(/\.ts$/, '.d.ts');
}
