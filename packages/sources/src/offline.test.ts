import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REFUSE = new URL('../../testkit/src/offline/refuse-network.ts', import.meta.url);
const SCAN = fileURLToPath(new URL('../../testkit/src/offline/scan-folder.ts', import.meta.url));
const NETWORK = /^(?:node:)?(?:net|tls|dns|dgram|http|https|http2|undici|inspector)(?:\/|$)/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
  const call = Buffer.from('\x80\x02cposix\nsystem\nX\x02\0\0\0id\x85R.', 'latin1');
  writeFileSync(path.join(folder, 'small.pkl'), call);
  // Large enough for a process of its own.
  writeFileSync(path.join(folder, 'large.pkl'), Buffer.concat([call, Buffer.alloc(2 * 1024 * 1024)]));
  writeFileSync(path.join(folder, 'http.txt'), 'https://example.org/payload');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...wishes: string[]) {
  return spawnSync(process.execPath, ['--import', REFUSE.href, SCAN, folder, ...wishes], {
    encoding: 'utf8',
  });
}

describe('a scan', () => {
  it('opens no socket and asks no name server, in no process', () => {
    const { status, stdout, stderr } = run();
    expect(stderr).not.toContain('NETWORK');
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.artifacts).toHaveLength(3);
    // A child process that tried would have failed.
    expect(report.gaps.filter((gap: { kind: string }) => gap.kind === 'crash')).toEqual([]);
  });

  it('would be caught if it did', () => {
    const { status, stderr } = run('network');
    expect(stderr).toContain('NETWORK net connect');
    expect(status).not.toBe(0);
  });

  it('is made of modules that import nothing of the network', async () => {
    const { metafile } = await build({
      entryPoints: [SCAN, fileURLToPath(new URL('../../scanner/src/engine/scan-child.ts', import.meta.url))],
      bundle: true,
      write: false,
      outdir: folder,
      format: 'esm',
      platform: 'node',
      metafile: true,
    });
    const imports = Object.entries(metafile.inputs)
      .filter(([file]) => !file.endsWith('offline/scan-folder.ts'))
      .flatMap(([file, { imports }]) =>
        imports.filter((edge) => edge.external === true).map((edge) => ({ file, name: edge.path })),
      );
    expect(imports.map(({ name }) => name)).toContain('node:fs');
    expect(imports.filter(({ name }) => NETWORK.test(name))).toEqual([]);
    // Programs are started in one place, and only this scanner itself.
    const starting = imports.filter(({ name }) => /^(?:node:)?(?:child_process|cluster)$/.test(name));
    expect(starting.map(({ file }) => path.basename(file))).toEqual(['child-launch.ts']);
  });
});
