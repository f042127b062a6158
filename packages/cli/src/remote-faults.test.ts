// Every source against every fault of a server: each ends soon, as a gap or as if nothing had happened, and never as a crash.

import type { Report } from '@sentrascan/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FileServer, startFileServer } from '../../testkit/src/remote/file-server.ts';
import { hubRoutes, lfsDigest } from '../../testkit/src/remote/hub-routes.ts';
import { sparseSafetensors } from '../../testkit/src/remote/large-models.ts';
import { type Fault, servedBytes } from '../../testkit/src/remote/routes.ts';
import { scanBytes, scanLocators } from './scan-locators.ts';

const TOKEN = 'hf_secretTokenOfTheTest';
const TIMEOUT_MS = 6_000;
/** More than is read whole, so that ranges are asked for one after the other. */
const CONTENT = sparseSafetensors(2, 5 * 1024 * 1024);

let server: FileServer;
let other: FileServer;
beforeAll(async () => {
  server = await startFileServer();
  other = await startFileServer();
  // Loads the scanner, which is no part of what is timed.
  await scanBytes({ name: 'x.txt', bytes: new Uint8Array([120]) }, { advisories: false });
}, 120_000);
afterAll(async () => {
  await server.close();
  await other.close();
});
beforeEach(() => {
  vi.stubEnv('HF_TOKEN', TOKEN);
  vi.stubEnv('HF_ENDPOINT', server.origin);
});
afterEach(() => vi.unstubAllEnvs());

type Outcome = 'clean' | readonly string[];

const FAULTS: readonly (readonly [name: string, fault: Fault, outcome: Outcome])[] = [
  ['no ranges', { kind: 'no-ranges' }, 'clean'],
  ['endless data', { kind: 'endless' }, ['timeout', 'limit', 'changed']],
  ['a cut before the first byte', { kind: 'cut', afterBytes: 0 }, ['unreadable']],
  ['a cut after a byte', { kind: 'cut', afterBytes: 1 }, ['unreadable']],
  ['a cut in a header', { kind: 'cut', afterBytes: 1000 }, ['unreadable']],
  ['a cut in each response', { kind: 'cut', afterBytes: 600_000 }, 'clean'],
  ['a byte now and then', { kind: 'drip' }, ['timeout']],
  ['no answer', { kind: 'silent' }, ['timeout']],
  ['an outage that passes', { kind: 'status', status: 503, times: 1 }, 'clean'],
  ['429 for a second', { kind: 'status', status: 429, times: 1, retryAfter: '1' }, 'clean'],
  ['429 for an hour', { kind: 'status', status: 429, times: 99, retryAfter: '3600' }, ['unreadable']],
  ['an outage', { kind: 'status', status: 500, times: 99 }, ['unreadable']],
  ['another range', { kind: 'wrong-content-range' }, ['unreadable']],
  ['a length that is too large', { kind: 'wrong-length', by: 1 }, ['unreadable']],
  ['a length that is too small', { kind: 'wrong-length', by: -1 }, ['unreadable']],
  ['a change that is told', { kind: 'changes', after: 1, isTold: true }, ['changed']],
  ['a change that is not told', { kind: 'changes', after: 1, isTold: false }, ['changed']],
  ['an ETag that never stays', { kind: 'restless-etag' }, ['changed']],
  ['a compressed answer', { kind: 'compressed' }, ['unreadable']],
  ['more than was asked for', { kind: 'longer-than-asked' }, ['unreadable']],
];

const SOURCES: readonly (readonly [name: string, serve: (fault: Fault) => Promise<string>])[] = [
  [
    'https://',
    async (fault) => {
      await server.serve({ '/m.safetensors': { kind: 'content', content: CONTENT, fault } });
      return `${server.origin}/m.safetensors`;
    },
  ],
  [
    'hf://',
    async (fault) => {
      const file = { path: 'm.safetensors', content: CONTENT, lfsSha256: lfsDigest(CONTENT), fault };
      const fixture = { id: 'org/model', commit: 'a'.repeat(40), files: [file] };
      const { hub, content } = hubRoutes({ ...fixture, contentOrigin: other.origin });
      await server.serve(hub);
      await other.serve(content);
      return 'hf://org/model';
    },
  ],
];

describe.each(SOURCES)('%s', (_, serve) => {
  it.each(FAULTS)('%s', async (_name, fault, outcome) => {
    const locator = await serve(fault);
    const from = performance.now();
    const limits = {
      allowPrivateNetwork: true,
      advisories: false,
      full: true,
      timeoutMs: TIMEOUT_MS,
    } as const;
    const report: Report = await scanLocators([locator], limits);
    expect(performance.now() - from).toBeLessThan(5 * TIMEOUT_MS);
    expect(JSON.stringify(report)).not.toContain(TOKEN);
    expect(report.findings).toEqual([]);
    const kinds = report.gaps.map(({ kind }) => kind);
    if (outcome === 'clean') {
      expect(report.gaps).toEqual([]);
      expect(report.verdict).toBe('clean');
      return;
    }
    expect(report.verdict).toBe('inconclusive');
    expect(kinds).not.toContain('crash');
    expect(kinds.some((kind) => outcome.includes(kind))).toBe(true);
  });
});

describe('a server that is gone', () => {
  it('is given up after some files, and each of them is a gap', async () => {
    const fault = { kind: 'silent' } as const;
    const files = Array.from({ length: 30 }, (_, index) => {
      const content = servedBytes(`text ${index}`);
      return { path: `${index}.txt`, content, lfsSha256: lfsDigest(content), fault };
    });
    const fixture = { id: 'org/model', commit: 'a'.repeat(40), files };
    const { hub, content } = hubRoutes({ ...fixture, contentOrigin: other.origin });
    await server.serve(hub);
    await other.serve(content);
    const from = performance.now();
    const limits = { allowPrivateNetwork: true, advisories: false, timeoutMs: 1000 } as const;
    const report = await scanLocators(['hf://org/model'], limits);
    expect(report.gaps).toHaveLength(30);
    expect(performance.now() - from).toBeLessThan(15_000);
    expect(report.gaps.filter(({ reason }) => reason.includes('given up')).length).toBeGreaterThan(5);
  });
});

describe('redirects', () => {
  it('that lead in a circle end', async () => {
    await server.serve({
      '/a': { kind: 'redirect', to: '/b' },
      '/b': { kind: 'redirect', to: '/a', status: 307 },
    });
    const report = await scanLocators([`${server.origin}/a`], { allowPrivateNetwork: true });
    expect(report.gaps[0]).toMatchObject({ kind: 'limit', reason: expect.stringContaining('redirects') });
  });

  it.each(['file:///etc/passwd', 'ftp://host/x', 'http://', 'data:,x'])(
    'to %s are not followed',
    async (to) => {
      await server.serve({ '/a': { kind: 'redirect', to } });
      const report = await scanLocators([`${server.origin}/a`], { allowPrivateNetwork: true });
      expect(report.gaps[0]).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringContaining('redirects'),
      });
    },
  );
});
