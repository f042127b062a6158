// `inspect` as a user runs it, over real files of formats that say what the model is.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assembleNpy, npyHeader } from '@sentrascan/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-inspect-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: string[]) {
  const io = recordedIo({ cwd: folder });
  const code = await runProgram(words, io);
  return { code, out: io.out(), err: io.err() };
}

describe('inspect', () => {
  it('counts tensors, parameters and dtypes without a digest or a search', async () => {
    writeFileSync(
      path.join(folder, 'a.npy'),
      assembleNpy({ header: npyHeader("'<f4'", '(3, 4)'), data: new Uint8Array(48) }),
    );
    const { code, out, err } = await run('inspect', path.join(folder, 'a.npy'), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'sentrascan.inspect/1',
      artifacts: [
        {
          identity: ['npy'],
          model: { tensors: ['1'], parameters: ['12'], dtypes: ['<f4 (1)'] },
          findings: 0,
        },
      ],
    });
    expect([code, err]).toEqual([0, '']);
    expect((await run('inspect', folder)).out).toMatch(/^a\.npy {2}\(npy, 1\d\d B\)\n {2}tensors +1\n/);
  });

  it('says what it could not read, and that it found nothing', async () => {
    writeFileSync(path.join(folder, 'model.gguf'), 'GGUF');
    expect(await run('inspect', folder)).toMatchObject({ code: 2 });
    expect((await run('inspect', path.join(folder, 'none'))).code).not.toBe(0);
  });
});

describe('scan --no-hash', () => {
  it('is never clean: what was not searched is a gap', async () => {
    writeFileSync(
      path.join(folder, 'a.npy'),
      assembleNpy({ header: npyHeader("'<f4'", '(3, 4)'), data: new Uint8Array(48) }),
    );
    const { code, out } = await run('scan', folder, '--no-hash', '--format', 'json');
    const report = JSON.parse(out);
    expect(code).toBe(2);
    expect(report.verdict).toBe('inconclusive');
    expect(report.gaps).toMatchObject([{ kind: 'skipped', artifact: 'a.npy' }]);
    expect(report.artifacts[0].sha256).toBeUndefined();
  });
});

describe('formats', () => {
  it('lists what is read', async () => {
    const listed = JSON.parse((await run('formats', '--format', 'json')).out) as { id: string }[];
    const ids = listed.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    for (const id of ['gguf', 'hdf5', 'pickle', 'safetensors', 'torch-zip', 'zip']) expect(ids).toContain(id);
    expect((await run('formats')).out).toMatch(/^gguf +GGUF.*\(.*\.gguf.*\)$/m);
    expect((await run('formats', '--format', 'xml')).code).toBe(64);
  });
});
