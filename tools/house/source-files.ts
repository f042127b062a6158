// Lists the TypeScript sources that the checks look at: ours, not generated, not built.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from '../gen/output.ts';

/** Paths relative to the root, `/` on every system, sorted. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter(
      (file) =>
        /\.ts$/.test(file) && !/\.(?:generated|d)\.ts$/.test(file) && !/\/(?:node_modules|dist)\//.test(file),
    )
    .sort(byCodeUnit);
}
