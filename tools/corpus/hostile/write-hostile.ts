// Writes the hostile sets below a folder, with a list beside each: `hostile` and `manifest.json` for evasions of pickles,
// `models` and `models.json` for hostile models and their honest twins. Nothing here loads a file.
//   node tools/corpus/hostile/write-hostile.ts FOLDER

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { containerFiles } from './containers.ts';
import { gadgetFiles } from './gadgets.ts';
import { type ModelFile, modelFiles } from './models/index.ts';
import { nestedFiles } from './nested.ts';
import type { HostileFile } from './recipe.ts';
import { streamFiles } from './streams.ts';

const [, , folder = ''] = process.argv;
if (folder === '') throw new TypeError('usage: write-hostile.ts FOLDER');

write('hostile', 'manifest.json', [
  ...streamFiles(),
  ...containerFiles(),
  ...nestedFiles(),
  ...gadgetFiles(),
]);
write('models', 'models.json', modelFiles());

function write(set: string, list: string, files: readonly (HostileFile & Partial<ModelFile>)[]): void {
  // What an older set left behind would be scanned with it.
  rmSync(path.join(folder, set), { recursive: true, force: true });
  for (const file of files) {
    const at = path.join(folder, set, file.family, file.name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, file.bytes);
  }
  const entries = files.map(({ family, name, severity, source, isHonest }) => ({
    path: `${family}/${name}`,
    family,
    severity,
    source: source.length > 2000 ? `${source.slice(0, 2000)}...` : source,
    ...(isHonest === undefined ? {} : { isHonest }),
  }));
  writeFileSync(path.join(folder, list), `${JSON.stringify(entries, null, 1)}\n`);
  console.log(`${set}: ${files.length} files`);
}
