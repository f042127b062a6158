// A repository of a hub as routes of a fixture server, after the public documentation of the Hugging Face Hub API.

import { createHash } from 'node:crypto';
import type { Fault, Route, Routes, ServedContent } from './routes.ts';

/** One file of a repository. */
export interface HubFixtureFile {
  readonly path: string;
  readonly content: ServedContent;
  /** In LFS: the listing has this digest, and downloads are redirected to the other host. */
  readonly lfsSha256?: string;
  /** In place of the one that the content has. */
  readonly gitOid?: string;
  readonly fault?: Fault;
}

/** A repository as it is served. */
export interface HubFixture {
  readonly type?: 'models' | 'datasets' | 'spaces';
  readonly id: string;
  readonly revision?: string;
  readonly commit: string;
  readonly files: readonly HubFixtureFile[];
  /** Entries of one page of the listing. */
  readonly pageEntries?: number;
  /** Where large files are; another origin than the hub. */
  readonly contentOrigin: string;
  /** Private: the value of `Authorization` without which the hub answers 401. */
  readonly needs?: string;
}

/** Routes of the hub itself, and of the host that it redirects to for large files. */
export function hubRoutes(fixture: HubFixture): { readonly hub: Routes; readonly content: Routes } {
  const { id, commit, files, contentOrigin, needs, pageEntries = 1000 } = fixture;
  const { type = 'models', revision = 'main' } = fixture;
  const api = `/api/${type}/${id}`;
  const hub: Record<string, Route> = {};
  const content: Record<string, Route> = {};
  const guard = needs === undefined ? {} : { needs };
  hub[`${api}/revision/${encodeURIComponent(revision)}`] = {
    ...{ kind: 'content', ...guard },
    content: json({ id, sha: commit, author: id.split('/')[0], lastModified: '2026-01-02T03:04:05.000Z' }),
  };
  const entries = files.map((file) => entryOf(file));
  for (let at = 0, page = 0; at === 0 || at < entries.length; at += pageEntries, page++) {
    const query = page === 0 ? 'recursive=true&expand=false' : `recursive=true&cursor=${page}`;
    const hasMore = at + pageEntries < entries.length;
    hub[`${api}/tree/${commit}?${query}`] = {
      ...{ kind: 'content', ...guard, content: json(entries.slice(at, at + pageEntries)) },
      headers: hasMore
        ? { link: `<${api}/tree/${commit}?recursive=true&cursor=${page + 1}>; rel="next"` }
        : {},
    };
  }
  const folder = type === 'models' ? '' : `${type}/`;
  for (const { path, content: bytes, lfsSha256, fault } of files) {
    const escaped = path.split('/').map(encodeURIComponent).join('/');
    const headers = { 'x-repo-commit': commit };
    const faulty = fault === undefined ? {} : { fault };
    if (lfsSha256 === undefined) {
      hub[`/${folder}${id}/resolve/${commit}/${escaped}`] = {
        ...{ kind: 'content', ...guard, content: bytes, headers, ...faulty },
      };
    } else {
      hub[`/${folder}${id}/resolve/${commit}/${escaped}`] = {
        ...{ kind: 'redirect', ...guard, to: `${contentOrigin}/lfs/${lfsSha256}?X-Signature=signed-secret` },
        headers: {
          ...headers,
          'x-linked-etag': `"${lfsSha256}"`,
          'x-linked-size': String(bytes.sizeBytes),
        },
      };
      content[`/lfs/${lfsSha256}?X-Signature=signed-secret`] = { kind: 'content', content: bytes, ...faulty };
    }
  }
  return { hub, content };
}

/** The SHA-256 that LFS has for content that is all there. */
export function lfsDigest(content: ServedContent): string {
  return createHash('sha256').update(wholeOf(content)).digest('hex');
}

function entryOf({ path, content, lfsSha256, gitOid }: HubFixtureFile): unknown {
  const size = content.sizeBytes;
  if (lfsSha256 !== undefined) {
    const lfs = { oid: lfsSha256, size, pointerSize: 135 };
    return { type: 'file', oid: '0'.repeat(40), size, lfs, path };
  }
  const oid = createHash('sha1').update(`blob ${size}\0`).update(wholeOf(content)).digest('hex');
  return { type: 'file', oid: gitOid ?? oid, size, path };
}

function wholeOf({ sizeBytes, parts }: ServedContent): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  for (const { at, bytes } of parts) whole.set(bytes, at);
  return whole;
}

function json(value: unknown): ServedContent {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { sizeBytes: bytes.length, parts: [{ at: 0, bytes }] };
}
