import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let root: string;
const RUNS_A_COMMAND = "cposix\nsystem\n(S'true'\ntR.";

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

async function run(args: readonly string[], cwd = 'project', env: Record<string, string> = {}) {
  const folder = path.join(root, cwd);
  const io = recordedIo({ cwd: folder, env });
  // The process of the tests stands elsewhere.
  const [verb = '', scanned = '', ...flags] = args;
  const code = await runProgram([verb, path.resolve(folder, scanned), ...flags], io);
  return { code, out: io.out(), err: io.err() };
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'settings-'));
  mkdirSync(path.join(root, 'project/.git'), { recursive: true });
  write('project/models/evil.pkl', RUNS_A_COMMAND);
  write('project/models/odd.pkl', 'cfoo.bar\nBaz\n.');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const AWS_KEY = `AKIA${'QYLPMN5HFIQR7XYA'}`;
const WAIVES = 'rules:\n  pickle/runs-code: {disabled: true, reason: runs in a sandbox}\n';

describe('.sentrascan.yml', () => {
  test('waives, and the finding stays with its reason', async () => {
    write('project/.sentrascan.yml', WAIVES);
    const { code, out, err } = await run(['scan', 'models', '--format', 'json']);
    const report = JSON.parse(out);
    const finding = report.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'pickle/runs-code');
    expect(finding.waiver).toEqual({ reason: 'runs in a sandbox', source: '.sentrascan.yml' });
    expect(report.summary.waived).toBe(1);
    expect(report.verdict).not.toBe('malicious');
    expect(code).toBe(0);
    expect(err).toContain('settings of .sentrascan.yml: rules');
  });

  test('takes ids of ML Guard, and notes a severity that it changes', async () => {
    write('project/.sentrascan.yml', 'rules:\n  pickle-dangerous-global: {severity: medium}\n');
    const { code, out } = await run(['scan', 'models', '--format', 'json']);
    expect(JSON.parse(out).findings[0]).toMatchObject({
      ruleId: 'pickle/runs-code',
      severity: 'medium',
      severityChange: { from: 'critical', source: '.sentrascan.yml' },
    });
    expect(code).toBe(0);
    const text = await run(['scan', 'models']);
    expect(text.out).toMatch(/judged +medium by \.sentrascan\.yml, critical by the scanner/);
    const page = await run(['scan', 'models', '--format', 'html']);
    expect(page.out).toContain('medium by .sentrascan.yml, critical by the scanner');
  });

  test('is left behind by flags', async () => {
    write('project/.sentrascan.yml', 'failOn: none\nformats: [json]\nexclude: [odd.pkl]\njobs: 1\n');
    const asSettled = await run(['scan', 'models']);
    expect(asSettled.code).toBe(0);
    expect(JSON.parse(asSettled.out).artifacts).toHaveLength(1);
    const flagged = await run(['scan', 'models', '--fail-on', 'critical', '--format', 'sarif']);
    expect(flagged.code).toBe(1);
    expect(JSON.parse(flagged.out).version).toBe('2.1.0');
    const without = await run(['scan', 'models', '--no-config', '--format', 'json']);
    expect(JSON.parse(without.out).artifacts).toHaveLength(2);
    expect(without.err).not.toContain('settings of');
  });

  test('sends reports to files', async () => {
    write('project/.sentrascan.yml', 'outputs: [report.json, sarif=out.sarif]\n');
    expect((await run(['scan', 'models'])).code).toBe(1);
    expect(JSON.parse(readFileSync(path.join(root, 'project/report.json'), 'utf8')).schema).toBe(
      'sentrascan.report/1',
    );
  });

  test('is found above, up to the repository and no further', async () => {
    write('project/.sentrascan.yml', 'failOn: none\n');
    write('.sentrascan.yml', 'nonsense: true\n');
    const above = await run(['scan', '.'], 'project/models');
    expect(above.code).toBe(0);
    expect(above.err).toContain('settings of ../.sentrascan.yml: failOn');
    rmSync(path.join(root, 'project/.sentrascan.yml'));
    expect((await run(['scan', '.'], 'project/models')).code).toBe(1);
    rmSync(path.join(root, 'project/.git'), { recursive: true });
    expect((await run(['scan', '.'], 'project/models')).code).toBe(1);
  });

  test('of a downloaded folder decides nothing', async () => {
    write('project/models/.sentrascan.yml', `${WAIVES}exclude: ['*.pkl']\nfailOn: none\n`);
    const { code, out } = await run(['scan', 'models', '--format', 'json', '--exclude', '.sentrascan.yml']);
    expect(code).toBe(1);
    expect(JSON.parse(out).summary.waived).toBe(0);
    expect((await run(['scan', 'models', '--config', 'models/.sentrascan.yml'])).code).toBe(0);
  });

  test('of the working folder switches nothing off where that folder is scanned', async () => {
    const milder = 'failOn: none\nexclude: [m.pkl]\n';
    for (const text of [WAIVES, milder, "waivers: [{rule: pickle/runs-code, path: '*', reason: ours}]\n"]) {
      write('evil/m.pkl', RUNS_A_COMMAND);
      write('evil/.sentrascan.yml', text);
      for (const scanned of ['.', 'm.pkl', '..']) {
        const { code, err } = await run(['scan', scanned], 'evil');
        expect([text, scanned, code]).toEqual([text, scanned, 1]);
        expect(err).toContain('.sentrascan.yml lies in what is scanned and may only tighten');
      }
      expect((await run(['scan', '.', '--config', '.sentrascan.yml'], 'evil')).code).toBe(0);
    }
  });

  test('of a repository that is scanned whole waives its own faults, and no attack', async () => {
    write('project/keys.py', `KEY = '${AWS_KEY}'\n`);
    write('project/.sentrascan.yml', '');
    const before = JSON.parse((await run(['scan', '.', '--format', 'json'])).out);
    const secret = before.findings.find(({ category }: { category: string }) => category === 'secret');
    const rules = `  ${secret.ruleId}: {disabled: true, reason: an example}\n`;
    const off = '  pickle/runs-code: {disabled: true, reason: ours}\n';
    write('project/.sentrascan.yml', `formats: [json]\nexclude: [models]\nrules:\n${rules}${off}`);
    const ruled = await run(['scan', '.']);
    expect(ruled.code).toBe(1);
    expect(ruled.err).toContain('waive what is a fault of the project itself: exclude left out');
    expect(ruled.err).toContain('makes no attack milder: pickle/runs-code stays on');
    const waivedOf = (out: string) =>
      JSON.parse(out)
        .findings.filter(({ waiver }: { waiver?: unknown }) => waiver !== undefined)
        .map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(waivedOf(ruled.out)).toEqual([secret.ruleId]);
    const list = [secret.ruleId, 'pickle/runs-code'].map(
      (rule) => `  - {rule: ${rule}, path: '**', reason: ours}\n`,
    );
    write('project/.sentrascan.yml', `waivers:\n${list.join('')}`);
    const waived = await run(['scan', '.', '--format', 'json']);
    expect(waived.code).toBe(1);
    expect(waivedOf(waived.out)).toEqual([secret.ruleId]);
    expect(JSON.parse(waived.out).waivers).toMatchObject([{ state: 'used' }, { state: 'refused' }]);
    expect(waived.err).toContain('the waiver of pickle/runs-code at ** (ours) is not applied');
  });

  test('above the working folder and inside what is scanned only tightens', async () => {
    mkdirSync(path.join(root, 'project/models/deep'));
    write(
      'project/.sentrascan.yml',
      `failOn: low\ninlineWaivers: none\nexclude: ['*.pkl']\noutputs: [x.json]\nrules:\n  pickle/runs-code: {disabled: true, reason: because}\n  pickle/names-unknown: {severity: high}\n`,
    );
    const { code, out, err } = await run(['scan', '../..', '--format', 'json'], 'project/models/deep');
    expect(code).toBe(1);
    expect(err).toContain('exclude, outputs, disabled of pickle/runs-code left out');
    const severities = Object.fromEntries(
      JSON.parse(out).findings.map(({ ruleId, severity }: Record<string, string>) => [ruleId, severity]),
    );
    expect(severities).toMatchObject({ 'pickle/runs-code': 'critical', 'pickle/names-unknown': 'high' });
  });

  test.each([
    ['failOnn: high\n', "line 1: 'failOnn' is no setting", 'Did you mean failOn?'],
    ['jobs: 2\nfailOn: [\n', 'is not YAML', 'brackets'],
    ['rules:\n  pickle/run-code: {severity: low}\n', "line 2: there is no rule 'pickle/run-code'", 'pickle/'],
  ])('with a mistake ends with 64: %j', async (text, sentence, mend) => {
    write('project/.sentrascan.yml', text);
    const { code, out, err } = await run(['scan', 'models']);
    expect(code).toBe(64);
    expect(out).toBe('');
    expect(err).toContain('.sentrascan.yml, line');
    expect(err).toContain(sentence);
    expect(err).toContain(mend);
  });

  test('that is named must be there', async () => {
    const { code, err } = await run(['scan', 'models', '--config', 'nowhere.yml']);
    expect(code).toBe(64);
    expect(err).toContain("--config names 'nowhere.yml'");
  });

  test('leaves out large files, and each is a gap', async () => {
    write('project/models/large.bin', 'x'.repeat(4000));
    write('project/.sentrascan.yml', 'maxFileSize: 0.001\nfailOn: none\n');
    const { code, out } = await run(['scan', 'models', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).gaps).toMatchObject([{ artifact: 'large.bin', kind: 'skipped' }]);
  });

  test('holds for other verbs that scan', async () => {
    write('project/.sentrascan.yml', "exclude: ['odd.pkl']\n");
    const { out } = await run(['inspect', 'models', '--format', 'json']);
    expect(JSON.parse(out).artifacts).toHaveLength(1);
  });
});

describe("modelscan's settings", () => {
  const OFF = '[scanners."modelscan.scanners.PickleUnsafeOpScan"]\nenabled = false\n';
  const WORSE = '[unsafe_globals.HIGH]\n"foo.bar" = ["Baz"]\n';

  test('are read where modelscan reads them, and say what they do', async () => {
    write('project/modelscan-settings.toml', WORSE);
    const { out } = await run(['scan', 'models/odd.pkl', '--format', 'json']);
    expect(JSON.parse(out).findings[0]).toMatchObject({
      severity: 'high',
      severityChange: { from: 'low', source: 'modelscan-settings.toml' },
    });
    write('other.toml', OFF);
    const off = await run([
      'scan',
      'models/evil.pkl',
      '--format',
      'json',
      '--settings-file',
      '../other.toml',
    ]);
    expect(off.err).toContain('PickleUnsafeOpScan is off');
    // Attacks are waived by nobody so.
    expect(off.code).toBe(1);
    expect(off.err).toContain('leaves out 1 of the files, and what attacks there counts all the same');
    expect(JSON.parse(off.out).summary.waived).toBe(0);
    write('project/models/key.pkl', `V${AWS_KEY}\n.`);
    const named = await run(['scan', 'models/key.pkl', '--format', 'json'], 'project', {
      MODELSCAN_CONFIG: '../other.toml',
    });
    const { findings } = JSON.parse(named.out);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ waiver }: { waiver?: unknown }) => waiver !== undefined)).toBe(true);
    // A name alone decides nothing: this is no pickle.
    write('project/models/text.pkl', `key = '${AWS_KEY}'\n`);
    const text = await run([
      ...['scan', 'models/text.pkl', '--format', 'json'],
      ...['--settings-file', '../other.toml'],
    ]);
    expect(JSON.parse(text.out).findings[0].category).toBe('secret');
    expect(JSON.parse(text.out).summary.waived).toBe(0);
  });

  test('that came with what is scanned switch nothing off', async () => {
    for (const folder of ['evil', 'repository/.git']) mkdirSync(path.join(root, folder), { recursive: true });
    for (const folder of ['evil', 'repository']) {
      write(`${folder}/m.pkl`, RUNS_A_COMMAND);
      write(
        `${folder}/modelscan-settings.toml`,
        `${OFF}${WORSE}[reporting]\nmodule = "modelscan.reports.JSONReport"\nsettings = { output_file = "out.json" }\n`,
      );
      for (const scanned of ['.', 'm.pkl', '..']) {
        const { code, err } = await run(['scan', scanned], folder);
        expect([scanned, code]).toEqual([scanned, 1]);
        expect(err).toContain('may only tighten: scanners that are switched off, output_file left out');
        expect(err).not.toContain('is off');
      }
      expect(existsSync(path.join(root, folder, 'out.json'))).toBe(false);
    }
  });

  test('that are missing or broken are mistakes', async () => {
    expect((await run(['scan', 'models', '--settings-file', 'nowhere.toml'])).code).toBe(64);
    expect((await run(['scan', 'models'], 'project', { MODELSCAN_CONFIG: 'nowhere.toml' })).err).toContain(
      'MODELSCAN_CONFIG',
    );
    write('project/modelscan-settings.toml', 'a = [');
    expect((await run(['scan', 'models'])).err).toContain('modelscan-settings.toml, line 1: it is not TOML');
  });
});
