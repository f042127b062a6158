// Waivers of `.sentrascan.yml` and the verb that writes them, through the command line.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let root: string;
const RUNS_A_COMMAND = "cposix\nsystem\n(S'true'\ntR.";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'waivers-'));
  mkdirSync(path.join(root, 'models'));
  writeFileSync(path.join(root, 'models/evil.pkl'), RUNS_A_COMMAND);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(cwd: string, ...args: readonly string[]) {
  const io = recordedIo({ cwd });
  const code = await runProgram(args, io);
  return { code, out: io.out(), err: io.err() };
}

const models = () => path.join(root, 'models');
const settings = () => path.join(root, '.sentrascan.yml');
const scan = (cwd = root) => run(cwd, 'scan', models(), '--format', 'json');

async function fingerprint(): Promise<string> {
  return JSON.parse((await scan()).out).findings[0].fingerprint;
}

describe('sentrascan waive', () => {
  test('lets one finding pass until a day, and keeps it in the report', async () => {
    writeFileSync(settings(), '# ours\nfailOn: low # strict\n');
    const id = await fingerprint();
    const waived = await run(
      root,
      ...['waive', id, '--reason', 'runs in a sandbox', '--until', '2999-12-31'],
      ...['--owner', 'Ada', '--ticket', 'S-1'],
    );
    expect([waived.code, waived.err]).toEqual([0, '']);
    expect(readFileSync(settings(), 'utf8')).toMatch(/^# ours\nfailOn: low # strict\nwaivers:\n/);
    const { code, out } = await scan();
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.findings[0].waiver).toEqual({
      ...{ reason: 'runs in a sandbox', expires: '2999-12-31', owner: 'Ada', ticket: 'S-1' },
      source: '.sentrascan.yml',
    });
    expect(report.waivers).toMatchObject([{ state: 'used', findings: 1 }]);
    const renewed = await run(root, 'waive', id, '--reason', 'still', '--until', '2999-12-30');
    expect(renewed.out).toContain('renewed');
  });

  test.each([
    [['waive', 'abc', '--reason', 'known', '--until', '2999-01-01'], 'no fingerprint'],
    [['waive', `v1:${'a'.repeat(32)}`, '--until', '2999-01-01'], 'needs --reason'],
    [['waive', `v1:${'a'.repeat(32)}`, '--reason', 'known'], 'needs --until'],
    [['waive', `v1:${'a'.repeat(32)}`, '--reason', 'known', '--until', 'soon'], "not 'soon'"],
    [['waive', `v1:${'a'.repeat(32)}`, '--reason', 'known', '--until', '2000-01-01'], 'is over'],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await run(root, ...args);
    expect(code).toBe(64);
    expect(err).toContain(sentence);
  });

  test('changes nothing of settings that have a mistake', async () => {
    writeFileSync(settings(), 'failOn: sometimes\n');
    const { code, err } = await run(
      root,
      ...['waive', `v1:${'a'.repeat(32)}`, '--reason', 'known', '--until', '2999-01-01'],
    );
    expect(code).toBe(64);
    expect(err).toContain('.sentrascan.yml, line 1');
    expect(readFileSync(settings(), 'utf8')).toBe('failOn: sometimes\n');
  });
});

describe('waivers', () => {
  test('that expired or are about nothing are told, and waive nothing', async () => {
    const id = await fingerprint();
    writeFileSync(
      settings(),
      `waivers:\n  - {fingerprint: '${id}', reason: for a while, owner: Ada, until: 2000-01-01}\n` +
        "  - {rule: pickle/runs-code, path: 'gone/*.pkl', reason: was there}\n",
    );
    const { code, out, err } = await scan();
    expect(code).toBe(1);
    expect(JSON.parse(out).findings[0].waiver).toBeUndefined();
    expect(err).toContain('(for a while, Ada) expired on 2000-01-01; it is about 1 finding that count again');
    expect(err).toContain('pickle/runs-code at gone/*.pkl (was there) is about nothing that was found');
  });

  test('by rule and path', async () => {
    writeFileSync(settings(), "waivers: [{rule: pickle/runs-code, path: '*.pkl', reason: all are ours}]\n");
    expect((await scan()).code).toBe(0);
  });

  test('of the scanned tree do not count unless they are named', async () => {
    const own = path.join(root, 'models/.sentrascan.yml');
    const text = "waivers: [{rule: pickle/runs-code, path: '*.pkl', reason: trust me}]\n";
    writeFileSync(own, text);
    expect((await scan()).code).toBe(1);
    expect((await run(root, 'scan', models(), '--config', own)).code).toBe(0);
    // Above the working folder, and inside of what is scanned.
    mkdirSync(path.join(root, 'models/.git'));
    mkdirSync(path.join(root, 'models/inner'));
    const below = await scan(path.join(root, 'models/inner'));
    expect(below.code).toBe(1);
    expect(below.err).toContain('waivers left out');
  });
});
