import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { command as salt } from './commands/salt.ts';
import { command as scan } from './commands/scan.ts';
import { findSalt, SALT_FILE } from './project-salt.ts';
import { recordedIo } from './recorded-io.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-salt-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOTHING_TYPED = { operands: [], options: {}, given: [] };

async function fingerprints(): Promise<string[]> {
  const io = recordedIo({ cwd: folder });
  const invocation = {
    operands: [path.join(folder, 'a.env')],
    options: { format: ['json'] },
    given: [{ name: 'format', value: 'json' }],
  };
  await scan.run(invocation, io);
  const { findings } = JSON.parse(io.out()) as { findings: { ruleId: string; fingerprint: string }[] };
  return findings.filter(({ ruleId }) => ruleId === 'secret/password').map(({ fingerprint }) => fingerprint);
}

test('the verb makes a salt once, for its owner alone, and folders below find it', async () => {
  expect(findSalt(folder)).toBeUndefined();
  const io = recordedIo({ cwd: folder });
  expect(await salt.run(NOTHING_TYPED, io)).toBe(0);
  const made = findSalt(folder);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(statSync(path.join(folder, SALT_FILE)).mode & 0o077).toBe(0);
  expect(await salt.run(NOTHING_TYPED, recordedIo({ cwd: folder }))).toBe(0);
  expect(findSalt(folder)).toBe(made);
  mkdirSync(path.join(folder, 'a', 'b'), { recursive: true });
  expect(findSalt(path.join(folder, 'a', 'b'))).toBe(made);
});

test('what is no salt is none', () => {
  mkdirSync(path.join(folder, '.sentrascan'));
  writeFileSync(path.join(folder, SALT_FILE), 'short\n');
  expect(findSalt(folder)).toBeUndefined();
});

test('a salt that may have come with what is scanned is passed over for one further up', async () => {
  const project = path.join(folder, 'models', 'downloaded');
  mkdirSync(path.join(project, 'weights'), { recursive: true });
  await salt.run(NOTHING_TYPED, recordedIo({ cwd: project }));
  const shipped = findSalt(project);
  expect(shipped).toBeDefined();
  for (const scanned of ['..', '../..', folder, '../../models']) {
    expect(findSalt(project, [scanned])).toBeUndefined();
    expect(findSalt(path.join(project, 'weights'), [path.resolve(project, scanned)])).toBeUndefined();
  }
  for (const scanned of ['.', 'weights', 'weights/a.pkl', '../other', '..models', '-'])
    expect(findSalt(project, [scanned])).toBe(shipped);
  expect(findSalt(path.join(project, 'weights'), ['..'])).toBe(shipped);
  await salt.run(NOTHING_TYPED, recordedIo({ cwd: folder }));
  expect(findSalt(project, ['..'])).toBe(findSalt(folder));
});

test('with a salt a fingerprint tells values apart, without one it says nothing of them; no scan makes one', async () => {
  const write = (password: string) => writeFileSync(path.join(folder, 'a.env'), `DB_PASSWORD=${password}\n`);
  write('gH7kQ2mZx9');
  const [first] = await fingerprints();
  write('Zx9gH7kQ2m');
  expect(await fingerprints()).toEqual([first]);
  expect(findSalt(folder)).toBeUndefined();
  await salt.run(NOTHING_TYPED, recordedIo({ cwd: folder }));
  const [salted] = await fingerprints();
  expect(salted).not.toBe(first);
  expect(await fingerprints()).toEqual([salted]);
  write('gH7kQ2mZx9');
  expect((await fingerprints())[0]).not.toBe(salted);
});
