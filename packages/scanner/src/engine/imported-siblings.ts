// Which Python files beside a module it imports: the loader that runs the module runs them, too. Lines are enough: what is
// imported in another way is found where it is judged.

import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

/** `from .a.b import c`, `from . import a, b`, `import a`, `from a import b`; bounded, a line at a time. */
const FROM = /^[ \t]{0,40}from[ \t]{1,8}(\.{0,3})([\w.]{0,200})[ \t]{1,8}import[ \t]{1,8}([^\n#]{0,400})/gm;
const IMPORT = /^[ \t]{0,40}import[ \t]{1,8}([\w.]{1,200})/gm;

/**
 * Files that the modules in `start` import, and those that these import in turn.
 *
 * @param start logical paths of modules that a loader runs
 * @param byPath every Python file of the scan
 * @returns logical paths, without those of `start`; at most LIMITS.repositoryConfigurations modules are read
 */
export function importedSiblings(
  start: Iterable<string>,
  byPath: ReadonlyMap<string, SourceArtifact>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set(start);
  const queue = [...seen];
  for (let at = 0; at < queue.length && at < LIMITS.repositoryConfigurations.value; at++) {
    const path = queue[at] ?? '';
    for (const file of importsOf(path, byPath.get(path))) {
      if (seen.has(file) || !byPath.has(file)) continue;
      seen.add(file);
      found.add(file);
      queue.push(file);
    }
  }
  return found;
}

function* importsOf(path: string, source: SourceArtifact | undefined): Generator<string> {
  const text = lookInto(
    source,
    (bytes) => new TextDecoder('latin1').decode(bytes.read(0, LIMITS.repositoryConfigurationBytes.value)),
    '',
  );
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const [, dots = '', module = '', names = ''] of text.matchAll(FROM)) {
    const base = above(folder, dots.length - 1) + module.replaceAll('.', '/');
    yield* filesOf(base);
    // `from . import a, b`: names may be modules.
    const prefix = base === '' || base.endsWith('/') ? base : `${base}/`;
    for (const name of names.split(',')) yield* filesOf(prefix + (/\w{1,100}/.exec(name)?.[0] ?? ''));
  }
  for (const [, module = ''] of text.matchAll(IMPORT)) yield* filesOf(folder + module.replaceAll('.', '/'));
}

function filesOf(module: string): string[] {
  return module === '' || module.endsWith('/') ? [] : [`${module}.py`, `${module}/__init__.py`];
}

/** A folder so many levels above. */
function above(folder: string, levels: number): string {
  let at = folder;
  for (let level = 0; level < levels; level++) at = at.replace(/[^/]+\/$/, '');
  return at;
}
