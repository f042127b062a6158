// Which file of the knowledge describes a Python module already: a second table for it would be merged in silence.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = 'packages/rules/src/knowledge/callables';

interface Table {
  readonly modules: string;
}

/**
 * @param module the Python module's full name
 * @returns the first file with a table for exactly this module, relative to the root
 */
export async function describingFile(root: string, module: string): Promise<string | undefined> {
  const files = readdirSync(path.join(root, FOLDER), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|generated)\.ts$/.test(file))
    .sort();
  for (const file of files) {
    const { knowledge } = (await import(pathToFileURL(path.join(root, FOLDER, file)).href)) as {
      readonly knowledge?: Table | readonly Table[];
    };
    const tables = [knowledge ?? []].flat();
    if (tables.some(({ modules }) => modules.split(/\s+/).includes(module))) return `${FOLDER}/${file}`;
  }
  return undefined;
}
