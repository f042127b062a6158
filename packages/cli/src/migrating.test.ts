import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runMlGuard } from './ml-guard/program.ts';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/migrating.md'), 'utf8');

/** Every command of ours in the page: lines of blocks, and spans of code. */
const commands = [
  ...new Set(
    [
      ...page.matchAll(/^((?:ml-guard|sentrascan) .+)$/gm),
      ...page.matchAll(/`((?:ml-guard|sentrascan) [^`]+)`/g),
    ].map(([, command = '']) => command),
  ),
].filter((command) => command !== 'sentrascan scan');

/** Words as a shell makes them of these commands, which know quotes and nothing else. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'migrating-'));
  mkdirSync(path.join(root, 'models'));
  mkdirSync(path.join(root, 'advisories'));
  const pickle = '\x80\x02}q\x00.';
  for (const file of ['model.pkl', 'models/model.pkl'])
    writeFileSync(path.join(root, file), pickle, 'latin1');
  writeFileSync(path.join(root, 'ml-guard.yml'), 'fail_on: high\n');
  writeFileSync(path.join(root, 'modelscan-settings.toml'), 'modelscan_version = "0.8.8"\n');
  writeFileSync(
    path.join(root, 'advisories/OSV-1.json'),
    JSON.stringify({
      id: 'PYSEC-2024-1',
      modified: '2024-01-01T00:00:00Z',
      affected: [
        {
          package: { ecosystem: 'PyPI', name: 'sample-package' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }],
        },
      ],
    }),
  );
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run(command: string) {
  const [program, ...args] = wordsOf(command);
  const io = recordedIo({ cwd: root, env: { HOME: root } });
  const absolute = args.map((one) =>
    /^(?:\.|\.\/\S+|model\.pkl)$/.test(one) ? path.resolve(root, one) : one,
  );
  const code = await (program === 'ml-guard' ? runMlGuard : runProgram)(absolute, io);
  return { code, err: io.err() };
}

describe('docs/migrating.md', () => {
  test('names commands', () => {
    expect(commands.length).toBeGreaterThan(35);
  });

  test.each(commands)('%s', async (command) => {
    if (command.includes('index.idx')) {
      await run('ml-guard cve-update ./advisories --db ./index.idx');
    }
    if (command.includes('cve-info') || command.includes('advisories info'))
      await run('ml-guard cve-update ./advisories');
    const { code, err } = await run(command);
    expect(err).not.toMatch(/^Error:|unknown option|is not a command/m);
    // Of a standard some controls are never assessed by a scan.
    expect(command.startsWith('sentrascan compliance') ? [0, 1, 2] : [0, 1]).toContain(code);
  });
});
