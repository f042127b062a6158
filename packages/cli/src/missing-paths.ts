// Which of the paths that were typed do not exist.

import { lstatSync } from 'node:fs';
import path from 'node:path';
import { isRemoteLocator } from '@sentrascan/sources';

/**
 * The paths that do not exist; a dangling link exists, `-` is standard input, and remote locators are asked by the scan.
 *
 * @param cwd what relative paths are relative to
 */
export function missingOf(paths: readonly string[], cwd: string): readonly string[] {
  return paths.filter((named) => {
    if (named === '-' || isRemoteLocator(named)) return false;
    try {
      lstatSync(path.resolve(cwd, named));
      return false;
    } catch (error) {
      // A folder on the way that may not be entered is a gap of the scan, not a wrong name.
      return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(
        String((error as NodeJS.ErrnoException).code),
      );
    }
  });
}
