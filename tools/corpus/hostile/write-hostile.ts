// Writes the hostile set into a folder, with `manifest.json` beside it. Nothing here loads a file.
//   node tools/corpus/hostile/write-hostile.ts FOLDER

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { containerFiles } from './containers.ts';
import { gadgetFiles } from './gadgets.ts';
import { nestedFiles } from './nested.ts';
import { streamFiles } from './streams.ts';

const [, , folder = ''] = process.argv;
if (folder === '') throw new TypeError('usage: write-hostile.ts FOLDER');
const files = [...streamFiles(), ...containerFiles(), ...nestedFiles(), ...gadgetFiles()];
for (const file of files) {
  const at = path.join(folder, file.family, file.name);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, file.bytes);
}
const manifest = files.map(({ family, name, severity, source }) => ({
  path: `${family}/${name}`,
  family,
  severity,
  source: source.length > 2000 ? `${source.slice(0, 2000)}...` : source,
}));
writeFileSync(path.join(folder, '..', 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
console.log(`${files.length} files`);
