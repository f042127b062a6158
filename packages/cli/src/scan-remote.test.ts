// Remote locators through the whole command: what is found, what is asked of servers, and what never leaves.

import type { Report } from '@sentrascan/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileServer, startFileServer } from '../../testkit/src/remote/file-server.ts';
import { type HubFixture, hubRoutes, lfsDigest } from '../../testkit/src/remote/hub-routes.ts';
import { sparseSafetensors, sparseTorchZip } from '../../testkit/src/remote/large-models.ts';
import { servedBytes } from '../../testkit/src/remote/routes.ts';
import { scanLocators } from './scan-locators.ts';

const CALL = Buffer.from('\x80\x02cposix\nsystem\nX\x02\0\0\0id\x85R.', 'latin1');
const COMMIT = 'a'.repeat(40);
const TOKEN = 'hf_secretTokenOfTheTest';
const GIB = 1024 ** 3;

let server: FileServer;
let other: FileServer;
beforeAll(async () => {
  server = await startFileServer();
  other = await startFileServer();
});
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(() => {
  vi.stubEnv('HF_TOKEN', TOKEN);
  vi.stubEnv('HF_ENDPOINT', server.origin);
});
afterEach(() => vi.unstubAllEnvs());

function scan(locators: readonly string[], more: object = {}): Promise<Report> {
  return scanLocators(locators, { allowPrivateNetwork: true, advisories: false, ...more });
}

async function serveHub(fixture: Partial<HubFixture> & Pick<HubFixture, 'files'>): Promise<void> {
  const whole = { id: 'org/model', commit: COMMIT, contentOrigin: other.origin, ...fixture };
  const { hub, content } = hubRoutes(whole);
  await server.serve(hub);
  await other.serve(content);
}

describe('https://', () => {
  it('finds what a local scan finds', async () => {
    await server.serve({ '/models/model.pkl': { kind: 'content', content: servedBytes(CALL) } });
    const report = await scan([`${server.origin}/models/model.pkl`]);
    expect(report.gaps).toEqual([]);
    expect(report.verdict).toBe('malicious');
    expect(report.artifacts[0]).toMatchObject({ path: 'model.pkl', sizeBytes: CALL.length });
    expect(report.artifacts[0]?.origin).toEqual({ source: 'http', identity: 'content', etag: '"v1"' });
    expect(report.target.locator).toBe(`${server.origin}/models/model.pkl`);
  });

  it('sends the user and password of a locator to its origin alone, and tells nobody', async () => {
    const basic = `Basic ${Buffer.from('me:letmein-secret').toString('base64')}`;
    await server.serve({
      '/m.pkl': { kind: 'redirect', needs: basic, to: `${other.origin}/cdn?sig=signed-secret` },
    });
    await other.serve({ '/cdn': { kind: 'content', content: servedBytes(CALL) } });
    const locator = `${server.origin.replace('//', '//me:letmein-secret@')}/m.pkl?key=query-secret`;
    const report = await scan([locator]);
    expect(report.verdict).toBe('malicious');
    expect((await server.seen()).map(({ headers }) => headers['authorization'])).toContain(basic);
    expect((await other.seen()).map(({ headers }) => headers['authorization'])).not.toContain(basic);
    expect(JSON.stringify(report)).not.toMatch(/letmein|query-secret|signed-secret/);
  });

  it('reads 20 GB of safetensors and 5 GB of a checkpoint by range', async () => {
    const tensors = sparseSafetensors(1000, 20 * 1024 * 1024);
    const checkpoint = sparseTorchZip(300, 4.25 * 1024 * 1024);
    expect(tensors.sizeBytes).toBeGreaterThan(19 * GIB);
    expect(checkpoint.sizeBytes).toBeGreaterThan(4.9 * GIB);
    await server.serve({
      '/big.safetensors': { kind: 'content', content: tensors },
      '/big.pt': { kind: 'content', content: checkpoint },
    });
    for (const [name, identity] of [
      ['big.safetensors', 'safetensors'],
      ['big.pt', 'zip'],
    ] as const) {
      const report = await scan([`${server.origin}/${name}`]);
      expect(report.findings).toEqual([]);
      expect(report.gaps.map(({ kind }) => kind)).toEqual(['skipped']);
      expect(report.verdict).toBe('inconclusive');
      expect(report.artifacts[0]?.identity).toContain(identity);
      expect(report.artifacts[0]?.origin?.identity).toBe('weak');
      expect(report.summary.bytesRead).toBeLessThan(32 * 1024 * 1024);
    }
    const asked = (await server.seen()).map(({ headers }) => /bytes=(\d+)-(\d+)/.exec(`${headers['range']}`));
    const bytes = asked.reduce((sum, match) => sum + Number(match?.[2]) + 1 - Number(match?.[1]), 0);
    expect(bytes).toBeLessThan(32 * 1024 * 1024);
  });

  it('reads everything with --full', async () => {
    const tensors = sparseSafetensors(3, 5 * 1024 * 1024);
    await server.serve({ '/m.safetensors': { kind: 'content', content: tensors } });
    const report = await scan([`${server.origin}/m.safetensors`], { full: true });
    expect(report.gaps).toEqual([]);
    expect(report.verdict).toBe('clean');
    expect(report.artifacts[0]?.sha256).toBe(lfsDigest(tensors));
    expect(report.summary.bytesRead).toBe(tensors.sizeBytes);
  });

  it('stands beside paths and other locators', async () => {
    await server.serve({
      '/a/m.pkl': { kind: 'content', content: servedBytes(CALL) },
      '/b/m.pkl': { kind: 'content', content: servedBytes(CALL) },
    });
    const report = await scan([`${server.origin}/a/m.pkl`, `${server.origin}/b/m.pkl`]);
    expect(report.artifacts.map(({ path }) => path)).toEqual(['m.pkl', 'm.pkl~2']);
  });

  it.each([404, 403, 500])('tells of %s as a gap', async (status) => {
    await server.serve({
      '/m.pkl': {
        kind: 'content',
        content: servedBytes(CALL),
        fault: { kind: 'status', status, times: 99 },
      },
    });
    const report = await scan([`${server.origin}/m.pkl`]);
    expect(report.verdict).toBe('inconclusive');
    expect(report.gaps[0]).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(`${status}`),
    });
  });
});

describe('private networks', () => {
  it.each([
    'http://127.0.0.1:1/m.pkl',
    'https://127.0.0.1:1/m.pkl',
    'https://localhost:1/m.pkl',
    'https://[::1]:1/m.pkl',
    'https://[::ffff:10.0.0.1]/m.pkl',
    'https://2130706433/m.pkl',
    'https://0x7f.1/m.pkl',
    'https://169.254.169.254/latest/meta-data',
    'https://0.0.0.0/m.pkl',
  ])('%s is not asked', async (locator) => {
    const report = await scan([locator], { allowPrivateNetwork: false });
    expect(report.verdict).toBe('inconclusive');
    expect(report.gaps).toHaveLength(1);
    expect(report.gaps[0]?.reason).toContain('It was not asked for');
  });

  it('are not asked for metadata of clouds, whatever was allowed', async () => {
    await server.serve({ '/m.pkl': { kind: 'redirect', to: 'http://169.254.169.254/latest/meta-data' } });
    const report = await scan([`${server.origin}/m.pkl`]);
    expect(report.gaps[0]?.reason).toContain('169.254.169.254 is an address that is never asked');
  });

  it('are not reached by a redirect of a hub that was set up there', async () => {
    const content = servedBytes(CALL);
    await serveHub({ files: [{ path: 'm.pkl', content, lfsSha256: lfsDigest(content) }] });
    const report = await scan(['hf://org/model'], { allowPrivateNetwork: false });
    expect(report.gaps[0]?.reason).toContain('It was not asked for');
    expect(await other.seen()).toEqual([]);
  });
});

describe('hf://', () => {
  it('lists a repository at its commit, page by page, and scans each file', async () => {
    const weights = servedBytes(CALL);
    const big = sparseSafetensors(4, 5 * 1024 * 1024);
    await serveHub({
      needs: `Bearer ${TOKEN}`,
      pageEntries: 2,
      files: [
        { path: 'config.json', content: servedBytes('{"model_type": "bert"}') },
        { path: 'a b/ü.txt', content: servedBytes('words') },
        { path: 'pytorch_model.bin', content: weights, lfsSha256: lfsDigest(weights) },
        { path: 'big.safetensors', content: big, lfsSha256: lfsDigest(big) },
        { path: 'empty.txt', content: servedBytes('') },
      ],
    });
    const report = await scan(['hf://org/model']);
    expect(report.artifacts.map(({ path }) => path)).toEqual([
      ...['a b/ü.txt', 'big.safetensors', 'config.json', 'empty.txt', 'pytorch_model.bin'],
    ]);
    expect(report.verdict).toBe('malicious');
    expect(report.gaps.map(({ artifact, kind }) => `${artifact} ${kind}`)).toEqual([
      'big.safetensors skipped',
    ]);
    expect(report.target.provenance).toMatchObject({
      ...{ source: 'huggingface', repository: 'models/org/model', revision: 'main', commit: COMMIT },
    });
    const origins = Object.fromEntries(report.artifacts.map(({ path, origin }) => [path, origin?.identity]));
    expect(origins).toMatchObject({ 'big.safetensors': 'claimed', 'pytorch_model.bin': 'content' });
    expect((await other.seen()).length).toBeGreaterThan(0);
    for (const { headers } of await other.seen()) expect(headers['authorization']).toBeUndefined();
    expect(JSON.stringify(report)).not.toContain(TOKEN);
    expect(JSON.stringify(report)).not.toContain('signed-secret');
  });

  it('scans one file, of a data set, at a revision', async () => {
    await serveHub({
      ...{ type: 'datasets', id: 'org/data', revision: 'refs/pr/1' },
      files: [
        { path: 'x/one.pkl', content: servedBytes(CALL) },
        { path: 'two.pkl', content: servedBytes(CALL) },
      ],
    });
    const report = await scan(['hf://datasets/org/data@refs/pr/1/x/one.pkl']);
    expect(report.artifacts.map(({ path }) => path)).toEqual(['x/one.pkl']);
    const none = await scan(['hf://datasets/org/data@refs/pr/1/three.pkl']);
    expect(none.gaps[0]?.reason).toContain('no such file');
  });

  it('tells of content that is not what the hub says of it', async () => {
    const weights = servedBytes(CALL);
    await serveHub({
      files: [
        { path: 'small.pkl', content: weights, lfsSha256: 'b'.repeat(64) },
        { path: 'git.pkl', content: weights, gitOid: 'c'.repeat(40) },
      ],
    });
    const report = await scan(['hf://org/model']);
    expect(report.gaps.map(({ artifact, kind }) => `${artifact} ${kind}`)).toEqual([
      ...['git.pkl changed', 'small.pkl changed'],
    ]);
    expect(report.verdict).toBe('malicious');
  });

  it('tells of a large content that is not what the hub says of it', async () => {
    const big = sparseSafetensors(2, 5 * 1024 * 1024);
    await serveHub({ files: [{ path: 'm.safetensors', content: big, lfsSha256: 'b'.repeat(64) }] });
    const report = await scan(['hf://org/model'], { full: true });
    expect(report.gaps.map(({ kind }) => kind)).toEqual(['changed']);
    expect(report.verdict).toBe('inconclusive');
  });

  it('tells of a repository that is not there, or is private', async () => {
    await serveHub({ needs: 'Bearer other', files: [] });
    for (const locator of ['hf://org/none', 'hf://org/model', 'hf://org']) {
      const report = await scan([locator]);
      expect(report.verdict).toBe('inconclusive');
      expect(report.gaps).toHaveLength(1);
      expect(JSON.stringify(report)).not.toContain(TOKEN);
    }
  });

  it('leaves out what is not to be scanned without asking for it', async () => {
    await serveHub({
      files: [
        { path: 'a.pkl', content: servedBytes(CALL) },
        { path: 'b.txt', content: servedBytes('x') },
      ],
    });
    await scan(['hf://org/model'], { include: ['*.txt'] });
    expect((await server.seen()).filter(({ url }) => url.includes('a.pkl'))).toEqual([]);
  });
});
