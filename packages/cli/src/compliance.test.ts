// The verb `compliance` as a user runs it: forms, exit codes, the check of a report, and what is typed wrong.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleNpy, npyHeader } from '@sentrascan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

const DAY = { SOURCE_DATE_EPOCH: '1795305600' };
const RUNS_CODE = "cposix\nsystem\n(S'echo inert'\ntR.";

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-compliance-'));
  mkdirSync(path.join(folder, 'in'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

/** What is scanned is named in full: only what is written is relative to the pretended folder. */
async function run(...words: readonly string[]) {
  const io = recordedIo({ cwd: folder, env: DAY });
  const named = words.map((word) => (word === 'in' ? inFolder('in') : word));
  const code = await runProgram(['compliance', ...named], io);
  return { code, out: io.out(), err: io.err() };
}

function writeHonest(): void {
  const bytes = assembleNpy({ header: npyHeader("'<f4'", '(3, 4)'), data: new Uint8Array(48) });
  writeFileSync(inFolder('in/weights.npy'), bytes);
}

describe('compliance', () => {
  it('ends with 1 where a control is violated, and says by what', async () => {
    writeFileSync(inFolder('in/model.pkl'), RUNS_CODE);
    const { code, out, err } = await run('in', '--standard', 'eu-ai-act', '--standard', 'soc2');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^FAIL {2}\d+ controls of 13 violated by findings\.\n1 file, /);
    expect(out).toMatch(/Article 15 {2}FAIL .*\n.*1 finding in 1 place at or above the threshold/);
    expect(out).toContain('Not a declaration of conformity');
  });

  it('ends with 0 where everything that was chosen was assessed, with 2 where it was not', async () => {
    writeHonest();
    expect((await run('in', '--standard', 'iso-27001', '--control', 'a.8.7')).code).toBe(0);
    expect((await run('in', '--standard', 'soc2')).code).toBe(2);
    writeFileSync(inFolder('in/broken.gguf'), 'GGUF');
    expect((await run('in', '--standard', 'iso-27001', '--control', 'A.8.7')).code).toBe(2);
  });

  it('ends with 3 where nothing is, whatever is asked for', async () => {
    const { code, out, err } = await run('in', '--standard', 'all');
    expect([code, err]).toEqual([3, 'sentrascan: nothing to scan, so nothing was assessed\n']);
    expect(out).toMatch(/^INCOMPLETE {2}Nothing was there to examine/);
    expect((await run('none', '--standard', 'soc2')).code).toBe(3);
  });

  it('writes every form from one scan, and the digest of the PDF beside it', async () => {
    writeFileSync(inFolder('in/model.pkl'), RUNS_CODE);
    const { code, out, err } = await run(
      ...['in', '--standard', 'eu-ai-act', '-o', 'r.pdf', '-o', 'r.json', '-o', 'r.html', '-o', 'r.txt'],
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^sentrascan: FAIL: \d of 7 controls; wrote r\.pdf, r\.json, r\.html, r\.txt\n$/);
    expect(readdirSync(folder).sort()).toEqual(['in', 'r.html', 'r.json', 'r.pdf', 'r.pdf.sha256', 'r.txt']);
    const evidence = JSON.parse(readFileSync(inFolder('r.json'), 'utf8'));
    expect(evidence).toMatchObject({
      schema: 'sentrascan.compliance/1',
      assessed: '2026-11-22',
      status: 'fail',
    });
    expect(readFileSync(inFolder('r.pdf.sha256'), 'utf8')).toMatch(/^[0-9a-f]{64} {2}r\.pdf\n$/);
    expect(readFileSync(inFolder('r.html'), 'utf8')).toContain('<h1>fail</h1>');
    for (const file of ['r.json', 'r.html', 'r.txt'])
      expect(readFileSync(inFolder(file), 'utf8')).not.toContain(folder);
  });

  it('names no place of this machine where an absolute path was scanned', async () => {
    writeHonest();
    const { out } = await run(inFolder('in'), '--standard', 'soc2', '--format', 'json');
    expect(out).not.toContain(folder);
    expect(JSON.parse(out).target).toBe('in');
  });

  it('says the answer in one line where everything else went to files', async () => {
    writeHonest();
    const words = ['in', '--standard', 'iso-27001', '-o', 'r.json'];
    expect((await run(...words)).err).toMatch(
      /^sentrascan: INCOMPLETE: no violation found, \d of 7 controls not or only partly assessed; wrote r\.json\n$/,
    );
    expect((await run(...words, '--control', 'A.8.7')).err).toBe(
      'sentrascan: NO VIOLATION FOUND: 0 of 1 control violated; wrote r.json\n',
    );
  });

  it('tells the name of the system', async () => {
    writeHonest();
    const words = ['in', '--standard', 'soc2', '--name', 'Credit scoring'];
    expect((await run(...words)).out).toContain('\nsystem: Credit scoring\n');
    const told = JSON.parse((await run(...words, '-f', 'json')).out);
    expect([told.name, told.settings.name]).toEqual(['Credit scoring', undefined]);
    await run(...words, '-o', 'r.html');
    expect(readFileSync(inFolder('r.html'), 'utf8')).toContain('<dt>System</dt><dd>Credit scoring</dd>');
  });

  it('writes the same bytes again', async () => {
    writeHonest();
    for (const file of ['a.pdf', 'b.pdf']) await run('in', '--standard', 'soc2', '--output', file);
    expect(readFileSync(inFolder('a.pdf')).equals(readFileSync(inFolder('b.pdf')))).toBe(true);
  });

  it('says what settings of the project waive, and which files were chosen', async () => {
    writeFileSync(inFolder('in/model.pkl'), RUNS_CODE);
    writeFileSync(inFolder('s.yml'), 'rules:\n  pickle/runs-code: { disabled: true, reason: a sample }\n');
    const words = ['in', '--standard', 'iso-27001', '--control', 'A.8.7', '--config', inFolder('s.yml')];
    const { code, out } = await run(...words, '--exclude', '*.txt');
    expect(code).toBe(0);
    expect(out).toContain(
      'no violation was found. That is no statement of conformity. 1 finding waived, with reasons.',
    );
    expect(out).toContain('On request no files that match *.txt.');
    const { settings, findings } = JSON.parse((await run(...words, '-f', 'json')).out);
    expect(settings).toMatchObject({ config: 's.yml', decisions: ['pickle/runs-code: waived (a sample)'] });
    expect(findings[0].waived).toBe('a sample');
  });

  it('lists the standards with their controls', async () => {
    const { code, out } = await run('--standard', 'list');
    expect(code).toBe(0);
    expect(out).toContain(
      'eu-ai-act       EU Artificial Intelligence Act (2024)\n  Article 9     Risk management system\n',
    );
    expect(out).toContain('Human oversight  (never assessed by a scan)');
    const { standards } = JSON.parse((await run('--standard', 'list', '--format', 'json')).out);
    expect(standards).toHaveLength(8);
  });
});

describe('compliance --verify', () => {
  it('proves a report, and finds what was changed of it', async () => {
    writeHonest();
    await run('in', '--standard', 'soc2', '-o', 'r.pdf', '--paper', 'letter');
    const proved = await run('--verify', 'r.pdf');
    expect([proved.code, proved.err]).toEqual([0, '']);
    expect(proved.out).toMatch(/^(?:ok {4}.*\n){5}VERIFIED\n$/);

    const bytes = readFileSync(inFolder('r.pdf'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(inFolder('r.pdf'), bytes);
    const changed = await run('--verify', 'r.pdf');
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/^FAIL {2}the report was changed: its SHA-256 is /);
    expect(changed.out).toMatch(/NOT VERIFIED\n$/);
  });

  it('fails where the digest beside the report is missing, or the report is none', async () => {
    writeHonest();
    await run('in', '--standard', 'soc2', '-o', 'r.pdf');
    rmSync(inFolder('r.pdf.sha256'));
    const { code, out } = await run('--verify', 'r.pdf');
    expect([code, out.split('\n')[0]]).toEqual([
      1,
      'FAIL  the file with the digest of the report (.sha256 beside it) is missing',
    ]);
    writeFileSync(inFolder('n.pdf'), 'no report');
    expect((await run('--verify', 'n.pdf')).code).toBe(1);
    expect((await run('--verify', 'none.pdf')).code).toBe(64);
  });
});

describe('what is typed wrong', () => {
  it.each([
    [['in'], 'which standard?'],
    [['in', '--standard', 'gdpr'], "'gdpr' is no standard that is known"],
    [['in', '--standard', 'soc2', '--control', 'A.8.7'], "'A.8.7' is no control of the chosen standards"],
    [['--standard', 'soc2'], 'nothing to assess'],
    [['in', '--standard', 'soc2', '--format', 'docx'], "'docx' is no form of a compliance report"],
    [['in', '--standard', 'soc2', '--format', 'pdf'], 'a PDF needs a file'],
    [
      ['in', '--standard', 'soc2', '-o', 'r.pdf', '-f', 'text'],
      "'r.pdf' would hold text, and its name says pdf",
    ],
    [['in', '--standard', 'soc2', '-o', 'report'], "which form should 'report' have?"],
    [['in', '--standard', 'soc2', '-o', 'none/r.pdf'], "the folder of 'none/r.pdf' does not exist"],
    [
      ['in', '--standard', 'soc2', '-o', 'in/weights.npy', '-f', 'json'],
      "'in/weights.npy' is one of the files",
    ],
    [['in', '--standard', 'soc2', '-o', 'r.pdf', '--paper', 'a5'], "'a5' is no size of paper"],
  ])('%j', async (words, sentence) => {
    writeHonest();
    const { code, err } = await run(...words);
    expect([code, err.slice(0, 'sentrascan: '.length + sentence.length)]).toEqual([
      64,
      `sentrascan: ${sentence}`,
    ]);
  });

  it('a date that is no number of seconds', async () => {
    const io = recordedIo({ cwd: folder, env: { SOURCE_DATE_EPOCH: 'today' } });
    expect(await runProgram(['compliance', 'in', '--standard', 'soc2'], io)).toBe(64);
  });
});
