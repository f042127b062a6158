// Writes the assembled files of `examples/` and its README. Run by `npm run examples`; nothing here loads a file.
// The honest models made by real libraries come from `examples/recipes/honest_models.py` and stay as they are.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assembleSample } from '../packages/testkit/src/samples.ts';
import { renderExamplesReadme } from './examples/readme.ts';
import { EXAMPLES } from './examples/recipes.ts';

const folder = path.resolve(import.meta.dirname, '..', 'examples');

for (const { file, sample } of EXAMPLES) {
  if (sample === undefined) continue;
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), assembleSample(sample).bytes);
}
writeFileSync(path.join(folder, 'README.md'), renderExamplesReadme(EXAMPLES));
