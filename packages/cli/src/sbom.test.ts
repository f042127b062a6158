// The verb `sbom`: files, streams and exit codes. What stands in a bill of materials is tested where it is drawn.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-sbom-'));
  mkdirSync(path.join(folder, 'shop'));
  write('shop/model.pkl', '(lp0\nI1\naI2\na.');
  write('shop/requirements.txt', 'requests==2.32.0\nnumpy>=1.20\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const io = recordedIo({ cwd: folder, env });
  const absolute = args.map((arg) =>
    arg === 'shop' || arg.startsWith('shop/') ? path.join(folder, arg) : arg,
  );
  const code = await runProgram(['sbom', '--no-advisories', ...absolute], io);
  return { code, out: io.out(), err: io.err() };
}

describe('sentrascan sbom', () => {
  it('prints CycloneDX 1.6, and other editions and SPDX on request', async () => {
    const { code, out } = await run(['shop', '-q']);
    expect(code).toBe(0);
    const bill = JSON.parse(out);
    expect([bill.bomFormat, bill.specVersion, bill.metadata.component.name]).toEqual([
      'CycloneDX',
      '1.6',
      'shop',
    ]);
    expect(bill.components.map((one: { 'bom-ref': string }) => one['bom-ref'])).toEqual([
      ...['file:model.pkl', 'file:requirements.txt', 'pkg:pypi/numpy', 'pkg:pypi/requests@2.32.0'],
    ]);
    expect(JSON.parse((await run(['shop', '-q', '--spec-version', '1.5'])).out).specVersion).toBe('1.5');
    expect(JSON.parse((await run(['shop', '-q', '--format', 'spdx'])).out)['@graph'][0].specVersion).toBe(
      '3.0.1',
    );
    expect((await run(['shop', '-q', '--no-deps'])).out).not.toContain('pkg:pypi');
  });

  it('writes the same bytes again, into the scanned folder too, and leaves no other file', async () => {
    const first = await run(['shop', '-q', '-o', 'shop/ml-bom.json']);
    expect(first).toMatchObject({ code: 0, out: '' });
    const text = read('shop/ml-bom.json');
    expect((await run(['shop', '-q', '-o', 'shop/ml-bom.json'])).code).toBe(0);
    expect(read('shop/ml-bom.json')).toBe(text);
    expect(text).not.toContain('ml-bom');
    expect(text).not.toContain(folder);
    expect(readdirSync(path.join(folder, 'shop')).sort()).toEqual([
      'ml-bom.json',
      'model.pkl',
      'requirements.txt',
    ]);
  });

  it('replaces no file that it scans', async () => {
    const before = read('shop/model.pkl');
    const { code, err } = await run(['shop', '-o', 'shop/model.pkl']);
    expect([code, err]).toEqual([64, expect.stringContaining('the report would replace it')]);
    expect(read('shop/model.pkl')).toBe(before);
  });

  it('tells the time that it is given, and no other', async () => {
    const timeOf = async (args: string[], env = {}) =>
      JSON.parse((await run(['shop', '-q', ...args], env)).out).metadata.timestamp;
    expect(await timeOf([])).toBeUndefined();
    expect(await timeOf([], { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14T22:13:20Z');
    expect(await timeOf(['--timestamp', '2026-01-31T12:00:00Z'])).toBe('2026-01-31T12:00:00Z');
    expect(Date.now() - Date.parse(await timeOf(['--timestamp', 'now']))).toBeLessThan(60_000);
  });

  it('takes decisions from a VEX document, and says which are about nothing here', async () => {
    write(
      'vex.json',
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        statements: [{ vulnerability: 'CVE-1', status: 'fixed' }],
      }),
    );
    const { code, err } = await run(['shop', '--vex', path.join(folder, 'vex.json')]);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('1 of 1 statements of the VEX document are about nothing here'),
    ]);
  });

  it('says how many gaps stand in it and ends with 0: a bill of materials is no gate', async () => {
    const { code, err } = await run(['shop']);
    expect([code, err]).toEqual([0, expect.stringMatching(/gaps? stands? in the bill of materials/)]);
  });

  it.each([
    [['shop', '--spec-version', '1.4'], '--spec-version takes 1.5, 1.6, 1.7.'],
    [['shop', '--format', 'xml'], '--format takes cyclonedx, spdx.'],
    [['shop', '--format', 'spdx', '--spec-version', '1.6'], 'SPDX is written as 3.0.1.'],
    [['shop', '--min-severity', 'bad'], '--min-severity takes critical, high, medium, low.'],
    [['shop', '--timestamp', 'noon'], 'It takes now, or a time'],
    [['shop', '--timestamp', 'now', '--reproducible'], 'Leave one of the two out.'],
    [['shop', '--vex', 'nowhere.json'], '--vex takes a CycloneDX or OpenVEX document.'],
    [['shop', '--vex', 'shop/requirements.txt'], 'it is no JSON'],
  ])('refuses %j', async (args, hint) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(hint);
  });

  it('refuses a SOURCE_DATE_EPOCH that is no time, and paths that are not there', async () => {
    expect((await run(['shop'], { SOURCE_DATE_EPOCH: 'soon' })).code).toBe(64);
    expect((await run(['nowhere'])).code).toBe(3);
  });
});
