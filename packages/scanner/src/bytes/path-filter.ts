// Which logical paths are wanted: include and exclude patterns over `/` paths.

import picomatch from 'picomatch';

export interface PathFilter {
  /** True where a file of this path is to be scanned. */
  takes(path: string): boolean;
  /** True where nothing below this folder can be wanted. */
  prunes(folder: string): boolean;
}

/**
 * A pattern without a slash matches the last component at any depth (`*.pt`, `.git`); a pattern with one matches the
 * whole path (`models/**`). An excluded folder excludes what is below it. Exclude wins over include.
 */
export function pathFilter(include: readonly string[] = [], exclude: readonly string[] = []): PathFilter {
  const included = include.map(matcher);
  const excluded = exclude.map(matcher);
  const isExcluded = (path: string): boolean => {
    if (excluded.length === 0) return false;
    // Each ancestor is asked too: `--exclude build` leaves out everything below `build`.
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      const ancestor = path.slice(0, end);
      if (excluded.some((matches) => matches(ancestor))) return true;
    }
    return excluded.some((matches) => matches(path));
  };
  return {
    takes: (path) =>
      (included.length === 0 || included.some((matches) => matches(path))) && !isExcluded(path),
    prunes: (folder) => isExcluded(folder),
  };
}

/** What is wrong with a pattern: a bracket without its other half, or nothing in it. Undefined for a good one. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern === '') return 'it is empty';
  try {
    picomatch.makeRe(pattern, { dot: true, strictBrackets: true });
    return undefined;
  } catch (error) {
    const [, half = '', bracket = ''] =
      /^Missing (opening|closing): "(.)"/.exec(String((error as Error).message)) ?? [];
    return half === ''
      ? 'it cannot be understood'
      : `a${half === 'opening' ? 'n' : ''} ${half} ${bracket} is missing`;
  }
}

function matcher(pattern: string): (path: string) => boolean {
  const isAnyDepth = !pattern.replace(/\/$/, '').includes('/');
  const matches = picomatch(pattern.replace(/^\.\//, '').replace(/\/$/, ''), { dot: true });
  return isAnyDepth ? (path) => matches(path.slice(path.lastIndexOf('/') + 1)) : (path) => matches(path);
}
