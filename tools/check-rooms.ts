// Checks every source file against the table of rooms and the rules of the house. Run by `npm run rooms`.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HOUSE_RULES } from './house/house-rules.ts';
import { sourceFiles } from './house/source-files.ts';
import { undocumentedExports } from './house/undocumented-exports.ts';
import { checkFile } from './rooms/check-file.ts';
import { readRooms } from './rooms/rooms.ts';

const root = path.resolve(import.meta.dirname, '..');
const table = readRooms(root);
const inRooms = sourceFiles(root, ['packages']).filter((file) => /^packages\/[a-z]+\/src\//.test(file));
const ofTools = sourceFiles(root, ['tools']);
const problems: string[] = [];
let undocumented = 0;

for (const file of [...inRooms, ...ofTools]) {
  const source = readFileSync(path.join(root, file), 'utf8');
  if (inRooms.includes(file)) problems.push(...checkFile(root, table, file, source));
  for (const rule of HOUSE_RULES) problems.push(...rule(file, source));
  if (source.includes(`${root}/`)) problems.push(`${file} names a path of this machine.`);
  if (!file.endsWith('.test.ts')) undocumented += undocumentedExports(source).length;
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(
  `rooms: ${inRooms.length + ofTools.length} files, ${problems.length} problems, ${undocumented} exports without a doc comment\n`,
);
if (problems.length > 0) process.exitCode = 1;
