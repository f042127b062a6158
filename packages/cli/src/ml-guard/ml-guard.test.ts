import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ML_GUARD_RULES } from '@sentrascan/rules/ml-guard';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../program.ts';
import { recordedIo } from '../recorded-io.ts';
import { runMlGuard } from './program.ts';

let root: string;

/** A safetensors file of one tensor. */
function safetensors(dtype: string): Buffer {
  const header = Buffer.from(JSON.stringify({ a: { dtype, shape: [2], data_offsets: [0, 8] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(8)]);
}

const RUNS_A_COMMAND = "cposix\nsystem\n(S'true'\ntR.";

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ml-guard-'));
  write('clean/model.safetensors', safetensors('F32'));
  write('clean/notes.txt', 'hello\n');
  write('evil/sub/evil.pkl', RUNS_A_COMMAND);
  write('evil/model.safetensors', safetensors('F32'));
  write('medium/model.safetensors', safetensors('F99'));
  write('broken/model.pt', 'PK\x03\x04 and no archive');
  write('unread/model.gguf', 'GGUF\x03\0\0\0');
  write('disabled/evil.pkl', RUNS_A_COMMAND);
  write('disabled/.ml-guard.yml', 'rules:\n  pickle-dangerous-global: {disabled: true}\n');
  write('lowered/evil.pkl', RUNS_A_COMMAND);
  write('lowered/.ml-guard.yml', 'rules:\n  pickle-dangerous-global: {severity: info}\n');
  write('strict/model.safetensors', safetensors('F99'));
  write('strict/.ml-guard.yml', 'fail_on: medium\n');
  write('hidden/evil.pkl', RUNS_A_COMMAND);
  write('hidden/.ml-guard.yml', "exclude: ['*.pkl']\n");
  write('yaml/model.safetensors', safetensors('F32'));
  write('yaml/.ml-guard.yml', 'fail_on: [high\n');
  write('keys/.ml-guard.yml', 'fail_onn: high\n');
  write('quoted/.ml-guard.yml', 'rules:\n  pickle-dangerous-global: {disabled: "false"}\n');
  write('scanner/.ml-guard.yml', 'scanners: [pickel]\n');
  write('vendored/node_modules/x/evil.pkl', RUNS_A_COMMAND);
  write('vendored/model.safetensors', safetensors('F32'));
  write('sqlite.db', 'SQLite format 3\0 and so on');
  mkdirSync(path.join(root, 'empty'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}) {
  const cwd = path.join(root, options.cwd ?? '.');
  const io = recordedIo({ cwd, env: { HOME: root, ...options.env } });
  const code = await runMlGuard(args, io);
  return { code, out: io.out(), err: io.err() };
}

/** Exit codes of ML Guard 0.1.0 itself, recorded by running it: `[arguments, its code, folder to stand in]`. */
const SAME_CODES: readonly (readonly [string, number, string?])[] = [
  ['scan clean', 0],
  ['scan evil', 1],
  ['scan evil/sub/evil.pkl', 1],
  ['scan evil --fail-on critical', 1],
  ['scan evil --exclude *.pkl', 0],
  ['scan evil --exclude sub/*', 0],
  ['scan evil --include *.safetensors', 0],
  ['scan evil --include *.pkl --include *.py', 1],
  ['scan evil --scanners safetensors', 0],
  ['scan evil --scanners safetensors --scanners pickle', 1],
  ['scan medium', 0],
  ['scan medium --fail-on high', 0],
  ['scan medium --fail-on medium', 1],
  ['scan medium --fail-on info', 1],
  ['scan clean --fail-on info', 0],
  ['scan empty', 0],
  ['scan vendored', 0],
  ['scan strict', 1],
  ['scan strict --fail-on high', 0],
  ['scan disabled', 0, 'disabled/..'],
  ['scan .', 0, 'disabled'],
  ['scan .', 0, 'lowered'],
  ['scan . --fail-on info', 1, 'lowered'],
  ['scan .', 0, 'hidden'],
  ['scan hidden --config hidden/.ml-guard.yml', 0],
  ['scan clean -f json', 0],
  ['scan clean -f sarif', 0],
  ['scan clean -j 2 --workers 1 --no-color', 0],
  ['-v scan clean', 0],
  ['scan nowhere', 2],
  ['scan', 2],
  ['scan clean -f xml', 2],
  ['scan clean --fail-on severe', 2],
  ['scan clean --config nowhere.yml', 2],
  ['scan clean --bogus', 2],
  ['scan clean evil', 2],
  ['', 2],
  ['bogus', 2],
  ['--version', 0],
  ['--help', 0],
  ['scan --help', 0],
  ['list-scanners', 0],
  ['compliance clean', 2],
  ['compliance clean --standard list', 0],
  ['compliance clean --standard bogus --json', 2],
  ['compliance evil --json', 1],
  ['compliance clean --json', 0],
  ['sbom nowhere', 2],
  ['cve-update nowhere', 2],
];

/** Where ML Guard ends with 0 all the same: what was asked for was not done. */
const ERRORS_HERE: readonly (readonly [string, string, Record<string, string>?])[] = [
  ['scan clean --scanners bogus', "no scanner 'bogus'"],
  ['scan yaml', 'line 2: it is not YAML'],
  ['scan keys', 'Did you mean fail_on?'],
  ['scan quoted', 'without quotes'],
  ['scan scanner', 'Did you mean pickle?'],
  ['scan clean --cve-db nowhere.db', 'which is no file'],
  ['scan clean --cve-db sqlite.db', 'cve-update'],
  ['scan clean', 'ML_GUARD_CVE_DB', { ML_GUARD_CVE_DB: 'nowhere.db' }],
  ['scan clean', 'ML_GUARD_CONFIG', { ML_GUARD_CONFIG: 'nowhere.yml' }],
];

const SAME = SAME_CODES.map(([line, code, cwd = '.']) => ({ line, code, cwd }));
const ERRORS = ERRORS_HERE.map(([line, sentence, env = {}]) => ({ line, sentence, env }));

const words = (line: string) => (line === '' ? [] : line.split(' '));

describe('the exit code', () => {
  test.each(SAME.filter(({ cwd }) => cwd !== 'disabled/..'))(
    'of `ml-guard $line` is $code',
    async ({ line, code, cwd }) => {
      const result = await run(words(line), { cwd });
      expect(result.code, result.err).toBe(code);
    },
  );

  test.each(ERRORS)('of `ml-guard $line` is 2, with a sentence', async ({ line, sentence, env }) => {
    const { code, out, err } = await run(words(line), { env });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(out).toBe('');
  });

  test('is 2 where something was not read, and nothing looks all clear', async () => {
    const unread = await run(['scan', 'unread']);
    expect(unread.code).toBe(2);
    expect(unread.out).toContain('Summary:       no findings, but 1 file was not fully read\n');
    const { code, out } = await run(['scan', 'broken']);
    expect(code).toBe(2);
    expect(out).toContain('rule: pickle-parse-error');
    expect(out).toContain('Errors during scanning:\n  ! model.pt: ');
  });
});

describe('a configuration that may have come with what is scanned', () => {
  test.each([
    ['disabled', 'pickle-dangerous-global stays on'],
    ['lowered', 'pickle-dangerous-global is not made low'],
    ['hidden', '1 of the files that it leaves out are reported'],
  ])('in %s does not hide an attack', async (folder, sentence) => {
    const { code, err } = await run(['scan', folder]);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err).toContain(`--config ${folder}/.ml-guard.yml`);
  });

  test('is trusted where it is named', async () => {
    const { code, out } = await run(['scan', 'disabled', '-c', 'disabled/.ml-guard.yml', '-f', 'json']);
    expect(code).toBe(0);
    const { findings, waived, summary } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(summary.critical).toBe(0);
    expect(waived[0]).toMatchObject({
      rule_id: 'pickle-dangerous-global',
      severity: 'critical',
      metadata: { waived_by: 'disabled/.ml-guard.yml' },
    });
  });
});

const isoSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Keys and types of ML Guard 0.1.0, recorded from its output. */
const KEYS = {
  report: {
    tool: 'string',
    version: 'string',
    files_scanned: 'number',
    scanners_invoked: 'number',
    duration_seconds: 'number',
    summary: 'object',
    findings: 'object',
    errors: 'object',
  },
  summary: { critical: 'number', high: 'number', medium: 'number', low: 'number', info: 'number' },
  finding: {
    rule_id: 'string',
    severity: 'string',
    message: 'string',
    file: 'string',
    location: 'string',
    snippet: 'string',
    scanner: 'string',
    metadata: 'object',
  },
} as const;

const typesOf = (value: object) =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one]));

describe('the report', () => {
  test('as JSON has the keys and types, in their order', async () => {
    const { out } = await run(['scan', 'evil', '-f', 'json']);
    const report = JSON.parse(out);
    expect(Object.entries(typesOf(report))).toEqual(Object.entries(KEYS.report));
    expect(Object.entries(typesOf(report.summary))).toEqual(Object.entries(KEYS.summary));
    expect(report.findings).toHaveLength(1);
    for (const finding of report.findings)
      expect(Object.entries(typesOf(finding))).toEqual(Object.entries(KEYS.finding));
    expect(report).toMatchObject({ tool: 'ml-guard', version: '0.1.0', files_scanned: 2, errors: [] });
    expect(report.summary).toEqual({ critical: 1, high: 0, medium: 0, low: 0, info: 0 });
    expect(report.findings[0]).toMatchObject({
      rule_id: 'pickle-dangerous-global',
      severity: 'critical',
      file: 'sub/evil.pkl',
      location: 'offset 0x18',
      scanner: 'pickle',
      metadata: { rule: 'pickle/runs-code', category: 'code-execution' },
    });
  });

  test('as text has the lines', async () => {
    const { out } = await run(['scan', 'evil']);
    expect(out.split('\n').slice(0, 2)).toEqual(['ML Guard — scan report', '='.repeat(40)]);
    expect(out).toMatch(/^Files scanned: 2 {4}Time: \d+\.\d\ds$/m);
    expect(out).toMatch(/^Summary: {7}1 critical$/m);
    expect(out).toMatch(/^✗ CRITICAL sub\/evil\.pkl {2}\[offset 0x18\]$/m);
    expect(out).toMatch(/^ {11}snippet: posix\.system\('true'\)$/m);
    expect(out).toMatch(/^ {11}rule: pickle-dangerous-global {2}scanner: pickle$/m);
    expect((await run(['scan', 'clean'])).out).toMatch(/^Summary: {7}no findings — all clear$/m);
    expect((await run(['scan', 'empty'])).out).toMatch(/^Summary: {7}nothing was scanned/m);
  });

  test('as SARIF has the shape, and says what was not read', async () => {
    const [sarif] = JSON.parse((await run(['scan', 'evil', '-f', 'sarif'])).out).runs;
    expect(Object.keys(sarif)).toEqual(['tool', 'results']);
    expect(sarif.tool.driver).toMatchObject({ name: 'ml-guard', version: '0.1.0' });
    expect(sarif.tool.driver.rules[0]).toMatchObject({
      id: 'pickle-dangerous-global',
      name: 'pickle_dangerous_global',
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.5', tags: ['security', 'ml'] },
    });
    expect(sarif.results[0]).toMatchObject({
      ruleId: 'pickle-dangerous-global',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'sub/evil.pkl' } } }],
      properties: { scanner: 'pickle', severity: 'critical' },
    });
    const [broken] = JSON.parse((await run(['scan', 'broken', '-f', 'sarif'])).out).runs;
    expect(broken.invocations[0].executionSuccessful).toBe(false);
  });

  test('goes to a file, again and again, and never over a model', async () => {
    for (let times = 0; times < 2; times++) {
      const { code, out } = await run(['scan', '.', '-f', 'json', '-o', 'report.json'], { cwd: 'clean' });
      expect(code).toBe(0);
      expect(out).toBe('Wrote json report to report.json\n');
    }
    const model = path.join(root, 'clean/model.safetensors');
    const before = readFileSync(model);
    const { code, err } = await run(['scan', 'clean', '-o', 'clean/model.safetensors']);
    expect(code).toBe(2);
    expect(err).toContain('would replace it');
    expect(readFileSync(model).equals(before)).toBe(true);
    rmSync(path.join(root, 'clean/report.json'));
  });

  test('names folders that are not looked into', async () => {
    const { err } = await run(['scan', 'vendored']);
    expect(err).toContain('not looked into, as in ML Guard: node_modules');
  });
});

test('sentrascan explains every id of ML Guard', async () => {
  for (const { id } of ML_GUARD_RULES) {
    const io = recordedIo({ cwd: root });
    expect(await runProgram(['explain', id], io), id).toBe(0);
    expect(io.out()).toContain(id);
  }
});

test('a package that the starter does not know is a notice', async () => {
  write('unknown/requirements.txt', 'no-such-package==1.0\n');
  const { code, out, err } = await run(['scan', 'unknown', '-f', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).errors).toEqual([]);
  expect(err).toContain('no-such-package');
});

describe('other commands', () => {
  test('--version and list-scanners print what ML Guard prints', async () => {
    expect((await run(['--version'])).out).toBe('ml-guard, version 0.1.0\n');
    const { out } = await run(['list-scanners']);
    const names = [...out.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
    expect(out.startsWith('Registered scanners:\n')).toBe(true);
    expect(names.slice(0, 5)).toEqual(['pickle', 'safetensors', 'secrets', 'onnx', 'cve']);
  });

  test('cve-update makes an index that scan then uses, and replaces a database of ML Guard', async () => {
    write(
      'osv/A.json',
      JSON.stringify({
        id: 'GHSA-aaaa-bbbb-cccc',
        modified: '2026-01-01T00:00:00Z',
        affected: [
          {
            package: { ecosystem: 'PyPI', name: 'made-up-package' },
            ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }],
          },
        ],
        database_specific: { severity: 'CRITICAL' },
      }),
    );
    write('project/requirements.txt', 'made-up-package==1.0\n');
    write('osv.db', 'SQLite format 3\0 and so on');
    const { code, out } = await run(['cve-update', 'osv', '--db', 'osv.db']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^✓ Imported 1 advisories \(0 skipped, 0 errors\) in \d+\.\ds\n {2}Database: .+osv\.db \(0\.\d MB\)\n$/,
    );
    const scanned = await run(['scan', 'project', '--cve-db', 'osv.db', '-f', 'json']);
    expect(scanned.code).toBe(1);
    expect(JSON.parse(scanned.out).findings[0]).toMatchObject({
      rule_id: 'cve-known-vulnerability',
      severity: 'critical',
      file: 'requirements.txt',
      location: 'package made-up-package==1.0',
      snippet: 'GHSA-aaaa-bbbb-cccc -> made-up-package==1.0',
      scanner: 'cve',
      metadata: { line: 1, package: 'made-up-package', version: '1.0' },
    });
    const byVariable = await run(['scan', 'project'], { env: { ML_GUARD_CVE_DB: 'osv.db' } });
    expect(byVariable.code).toBe(1);
    mkdirSync(path.join(root, 'no-records'));
    const nothing = await run(['cve-update', 'no-records', '--db', 'osv.db']);
    expect(nothing.code).toBe(2);
    expect((await run(['scan', 'project', '--cve-db', 'osv.db'])).code).toBe(1);
  });

  test('a database that ML Guard left is told of, until there is an index', async () => {
    write('left/.local/share/ml-guard/osv.db', 'SQLite format 3\0 and so on');
    write('project/requirements.txt', 'made-up-package==1.0\n');
    const env = { HOME: path.join(root, 'left') };
    const before = await run(['scan', 'project'], { env });
    expect(before.code).toBe(2);
    expect(before.out).toContain('was not asked');
    write(
      'osv/B.json',
      '{"id":"GHSA-x","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"b"},"versions":["1"]}]}',
    );
    expect((await run(['cve-update', 'osv'], { env })).code).toBe(0);
    expect((await run(['scan', 'project'], { env })).out).not.toContain('was not asked');
  });

  test('cve-info tells what the index holds, and what affects a version', async () => {
    const stats = await run(['cve-info']);
    expect(stats.code).toBe(0);
    expect(stats.out).toMatch(
      /^OSV database stats:\n {2}total_advisories {9} \d+\n {2}malicious_packages {7} \d+\n/,
    );
    const one = await run(['cve-info', '--package', 'Transformers', '--version', '4.30.0']);
    expect(one.out).toMatch(
      /^Advisories matching Transformers==4\.30\.0:\n {2}\[CVE\] CVE-\d+-\d+ \[\w+\]\n {6}aliases: /,
    );
    expect((await run(['cve-info', '--package', 'transformers'])).out).toMatch(/^ {2}total: \d+$/m);
    const unknown = await run(['cve-info', '--package', 'no-such-package', '--version', '1']);
    expect(unknown.out).toContain('(none)');
    expect(unknown.err).toContain('does not cover no-such-package');
  });

  test('compliance prints the summary, with what its verdict leaves out', async () => {
    const { out } = await run(['compliance', 'evil', '--json']);
    const summary = JSON.parse(out);
    expect(Object.keys(summary).slice(0, 6)).toEqual([
      'standard',
      'verdict',
      'controls',
      'files_scanned',
      'findings_total',
      'timestamp',
    ]);
    expect(Object.keys(summary.controls)).toEqual(['passed', 'failed', 'total']);
    expect(summary).toMatchObject({ standard: 'eu-ai-act', verdict: 'FAIL', status: 'fail' });
    expect(summary.timestamp).toMatch(isoSecond);
  });

  test('sbom writes CycloneDX 1.5, with findings by their ids', async () => {
    const { code, out } = await run(['sbom', 'evil']);
    expect(code).toBe(0);
    const bill = JSON.parse(out);
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 });
    expect(bill.metadata.timestamp).toMatch(isoSecond);
    const files = bill.components.map(({ name }: { name: string }) => name);
    expect(files).toContain('model.safetensors');
    expect(bill.vulnerabilities.map(({ id }: { id: string }) => id)).toEqual(['pickle-dangerous-global']);
    expect(bill.vulnerabilities[0].affects).toHaveLength(1);
    const written = await run(['sbom', 'evil', '-o', 'bom.json', '--min-severity', 'critical', '--no-deps']);
    expect(written.out).toBe('Wrote CycloneDX SBOM to bom.json\n');
    expect((await run(['sbom', 'evil', '-o', 'bom.json'])).code).toBe(0);
  });

  test('compliance writes a PDF', async () => {
    const { code, out } = await run(['compliance', 'clean', '--standard', 'soc2', '-o', 'soc2.pdf']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote \d+ bytes to soc2\.pdf — verdict: /);
    expect(readFileSync(path.join(root, 'soc2.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

const oracle = process.env['SENTRASCAN_ORACLE_PYTHON'];
const hasOracle =
  oracle !== undefined && spawnSync(oracle, ['-c', 'import ml_guard'], { stdio: 'ignore' }).status === 0;

describe.skipIf(!hasOracle)('ML Guard itself', () => {
  const real = (line: string, cwd: string, env: Record<string, string> = {}) =>
    spawnSync(oracle ?? '', ['-m', 'ml_guard', ...words(line)], {
      cwd: path.join(root, cwd),
      env: { PATH: process.env['PATH'] ?? '', HOME: root, ...env },
      encoding: 'utf8',
    });

  test.each(SAME)('ends `ml-guard $line` with $code', ({ line, code, cwd }) => {
    expect(real(line, cwd).status).toBe(code);
  });

  test.each(ERRORS)('lets `ml-guard $line` pass', ({ line, env }) => {
    expect(real(line, '.', env).status).toBe(0);
  });

  test('has these keys', () => {
    const report = JSON.parse(real('scan evil -f json', '.').stdout);
    expect(Object.entries(typesOf(report))).toEqual(Object.entries(KEYS.report));
    expect(Object.entries(typesOf(report.findings[0]))).toEqual(Object.entries(KEYS.finding));
  });
});

const bundle = path.resolve(import.meta.dirname, '../../dist/ml-guard.mjs');

test.skipIf(!existsSync(bundle))('the command of the distribution answers', () => {
  const out = execFileSync(process.execPath, [bundle, '--version'], { encoding: 'utf8' });
  expect(out).toBe('ml-guard, version 0.1.0\n');
});
