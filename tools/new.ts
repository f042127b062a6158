// Scaffolds a new format, rule or callable together with its first failing test. Run by `npm run new -- KIND NAME`.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describingFile } from './new/describing-file.ts';
import { SCAFFOLDS } from './new/scaffolds.ts';

const root = path.resolve(import.meta.dirname, '..');
const [kind = '', name = ''] = process.argv.slice(2);
const scaffold = SCAFFOLDS[kind];

if (scaffold === undefined || !scaffold.grammar.test(name)) {
  const usages = Object.entries(SCAFFOLDS).map(([id, { usage }]) => `  npm run new -- ${id} ${usage}`);
  process.stderr.write(`Usage:\n${usages.join('\n')}\n`);
  process.exit(64);
}

const described = kind === 'callable' ? await describingFile(root, name) : undefined;
if (described !== undefined) {
  process.stderr.write(`${name} is described in ${described}: add a row there. Nothing was written.\n`);
  process.exit(1);
}
const files = scaffold.render(name);
const taken = files.find((file) => existsSync(path.join(root, file.path)));
if (taken !== undefined) {
  process.stderr.write(`${taken.path} exists already; nothing was written.\n`);
  process.exit(1);
}
for (const file of files) {
  mkdirSync(path.dirname(path.join(root, file.path)), { recursive: true });
  writeFileSync(path.join(root, file.path), file.content);
}
const tests = files.filter((file) => file.path.endsWith('.test.ts')).map((file) => file.path);
process.stdout.write(
  `Wrote ${files.map((file) => file.path).join(', ')}.\nNext: \`npm run gen\`, then make ${tests.join(' ')} pass.\n`,
);
