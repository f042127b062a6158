// Finds what a module imports and in which room that lives. Text is enough: imports are written in one way here.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import of one file. */
export interface ImportEdge {
  readonly specifier: string;
  /** 1-based. */
  readonly line: number;
  /** The file it leads to, relative to the root; undefined for Node's modules and dependencies. */
  readonly target: string | undefined;
  /** What the import asks of outside: `node:fs`, `picomatch`; undefined for files of this repository. */
  readonly outside: string | undefined;
}

const IMPORT =
  /^[ \t]*(?:import|export)\b[^;'"`]*?\bfrom\s*(['"])([^'"\n]+)\1|^[ \t]*import\s*(['"])([^'"\n]+)\3|\bimport\s*\(\s*(['"])([^'"\n]+)\5/gm;

/** All imports of a file, type imports too: a type from the wrong room is the same mistake. */
export function importsOf(root: string, file: string, source: string): ImportEdge[] {
  return [...withoutComments(source).matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[4] ?? match[6] ?? '';
    const line = source.slice(0, match.index + match[0].length).split('\n').length;
    return { specifier, line, ...resolve(root, file, specifier) };
  });
}

/** The text with its comments blanked; lines and offsets stay. */
export function withoutComments(source: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, blank).replace(/(^|\s)\/\/[^\n]*/g, blank);
}

/** The text with its comments and the content of its strings blanked: what is left is code. */
export function onlyCode(source: string): string {
  const strings = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\$])*`/g;
  return withoutComments(source).replace(strings, (text) => text.replace(/[^\n]/g, ' '));
}

function resolve(root: string, file: string, specifier: string): Pick<ImportEdge, 'target' | 'outside'> {
  if (specifier.startsWith('.')) {
    return { target: path.posix.join(path.posix.dirname(file), specifier), outside: undefined };
  }
  const own = /^@sentrascan\/([a-z]+)(\/.*)?$/.exec(specifier);
  if (own === null) return { target: undefined, outside: specifier };
  const folder = `packages/${own[1]}`;
  const entry = `.${own[2] ?? ''}`;
  return {
    target: path.posix.join(folder, exportsEntry(root, folder, entry) ?? 'src/index.ts'),
    outside: undefined,
  };
}

function exportsEntry(root: string, folder: string, entry: string): string | undefined {
  const file = path.join(root, folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { exports } = JSON.parse(readFileSync(file, 'utf8')) as { exports?: Record<string, unknown> };
  const target = exports?.[entry];
  return typeof target === 'string' ? target : undefined;
}
