// The executable as a child process: exit codes, streams, signals, pipes. Everything below it is real.

import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from './version.ts';

const MAIN = path.join(import.meta.dirname, 'main.ts');
const STARTS_A_PROGRAM = "cos\nsystem\n(S'id'\ntR.";
const NUMBERS = '(lp0\nI1\naI2\na.';

let folder = '';
const file = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-main-'));
  writeFileSync(file('bad.pkl'), STARTS_A_PROGRAM);
  writeFileSync(file('good.pkl'), NUMBERS);
  writeFileSync(file('torn.pkl'), '\x80\x02]q\x00(K\x01K\x02', 'latin1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sentrascan(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  });
  return { status, stdout, stderr };
}

describe('sentrascan', () => {
  it('prints its version without loading the scanner', () => {
    expect(sentrascan(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
    const { stderr } = sentrascan(['--version'], { env: { NODE_DEBUG: 'esm' } });
    expect(stderr).not.toMatch(/commander|scanner|rules\.generated/);
  });

  it.each([
    [['scan', 'bad.pkl'], 1],
    [['scan', 'good.pkl'], 0],
    [['scan', 'torn.pkl'], 2],
    [['scan', 'bad.pkl', 'torn.pkl'], 1],
    [['scan', 'bad.pkl', '--fail-on', 'none'], 0],
    [['scan', 'good.pkl', 'nowhere.pkl'], 2],
    [['scan', 'nowhere.pkl'], 3],
    [['scan', '.', '--include', '*.nothing'], 3],
    [['scan', '--what'], 64],
    [['scan', '.', '--include', '['], 64],
    [['scan', '-'], 3],
    [['scan', 'good.pkl', '-'], 2],
    [['help', 'scan'], 0],
  ])('%j ends with %d', (args, code) => {
    const { status, stderr } = sentrascan(args);
    expect(status, stderr).toBe(code);
  });

  it('says what the file would do, without colour on a pipe', () => {
    const { stdout, stderr } = sentrascan(['scan', 'bad.pkl'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toMatch(/^MALICIOUS {2}Do not load bad\.pkl/);
    expect(stdout).toContain("system('id')");
    expect(stdout + stderr).not.toContain('\x1b');
  });

  it('reads standard input', () => {
    const { status, stdout } = sentrascan(['scan', '-', '--format', 'json'], { input: STARTS_A_PROGRAM });
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.artifacts.map((artifact: { path: string }) => artifact.path)).toEqual(['stdin']);
    expect(report.findings[0].severity).toBe('critical');
  });

  it('writes several reports at once', () => {
    const { status, stdout } = sentrascan([
      ...[
        'scan',
        'bad.pkl',
        '--format',
        'text',
        '--output',
        'out.json',
        '--output',
        'sarif=out.log',
        '-o',
        'out.md',
      ],
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^MALICIOUS/);
    const report = JSON.parse(readFileSync(file('out.json'), 'utf8'));
    const [run] = JSON.parse(readFileSync(file('out.log'), 'utf8')).runs;
    expect(run.results).toHaveLength(report.findings.length);
    expect(readFileSync(file('out.md'), 'utf8')).toMatch(/^## ⛔ SentraScan: malicious/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    for (const name of ['out.json', 'out.log', 'out.md']) rmSync(file(name));
  });

  it('explains the finding of a report, and its rule', () => {
    const [finding] = JSON.parse(sentrascan(['scan', 'bad.pkl', '--format', 'json']).stdout).findings;
    const told = sentrascan(['explain', finding.fingerprint, 'bad.pkl']);
    expect(told.status, told.stderr).toBe(0);
    expect(told.stdout).toContain(finding.ruleId);
    expect(sentrascan(['explain', finding.ruleId]).stdout).toContain('What to do');
  });

  it('does not mind a reader that goes away', async () => {
    const child = spawn(process.execPath, [MAIN, 'scan', 'bad.pkl', '--format', 'json'], { cwd: folder });
    child.stdout.destroy();
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([1, '']);
  });

  it.skipIf(!existsSync('/dev/full'))('says in one sentence that standard output is full', () => {
    const full = openSync('/dev/full', 'w');
    const run = (args: readonly string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      return [status, stderr];
    };
    const sentence = 'it could not be written: ENOSPC\n';
    expect(run(['scan', 'good.pkl'])).toEqual([
      2,
      `sentrascan: the text report was not delivered: ${sentence}`,
    ]);
    // What was found stands, as everywhere.
    expect(run(['scan', 'bad.pkl'])[0]).toBe(1);
    expect(run(['rules'])).toEqual([2, `sentrascan: standard output failed: ${sentence}`]);
    expect(run(['--version'])).toEqual([2, '']);
    closeSync(full);
  });

  it('ends with 130 when interrupted, nothing half-written', async () => {
    // Standard input never ends: the scan waits for it when the signal comes.
    const many = file('many');
    const child = spawn(process.execPath, ['--input-type=module', '-e', INTERRUPTED, MAIN, many], {
      cwd: folder,
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, out]).toEqual([130, '']);
    expect(readdirSync(folder).sort()).toEqual(['bad.pkl', 'good.pkl', 'torn.pkl']);
  });
});

/** Runs the program and interrupts it from inside, in the middle of writing a report. */
const INTERRUPTED = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeSync } = fs;
fs.writeSync = (...args) => {
  const written = writeSync(...args);
  process.emit('SIGINT');
  return written;
};
syncBuiltinESMExports();
const [, main] = process.argv;
process.argv.splice(1, process.argv.length, main, 'scan', 'bad.pkl', '--output', 'out.json');
await import(main);
`;
