// Entry of the thread of a fixture server: serves routes over HTTP on loopback, with ranges and with faults.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { Fault, Route, Routes, SeenRequest, ServedContent } from './routes.ts';

const PIECE_BYTES = 256 * 1024;
const DRIP_MS = 400;

let routes: Routes = {};
const seen: SeenRequest[] = [];
const counts = new Map<string, number>();

const server = createServer((request, response) => {
  const url = request.url ?? '/';
  seen.push({ method: request.method ?? '', url, headers: request.headers });
  counts.set(url, (counts.get(url) ?? 0) + 1);
  const route = routes[url] ?? routes[url.replace(/\?.*$/, '')];
  void answer(route, request, response, counts.get(url) ?? 0).catch(() => response.destroy());
});

async function answer(
  route: Route | undefined,
  request: IncomingMessage,
  response: ServerResponse,
  count: number,
): Promise<void> {
  if (route === undefined) return end(response, 404);
  if (route.needs !== undefined && request.headers.authorization !== route.needs) return end(response, 401);
  if (route.kind === 'redirect') {
    response.writeHead(route.status ?? 302, { ...route.headers, location: route.to });
    response.end();
    return;
  }
  const { content, fault } = route;
  if (fault?.kind === 'silent') return;
  if (fault?.kind === 'status' && count <= fault.times) {
    return end(
      response,
      fault.status,
      fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
    );
  }
  const hasChanged = fault?.kind === 'changes' && count > fault.after;
  const etag =
    fault?.kind === 'restless-etag'
      ? `"v${count}"`
      : hasChanged && fault.isTold
        ? '"changed"'
        : (route.etag ?? '"v1"');
  const headers: Record<string, string> = { ...route.headers, etag };
  if (fault?.kind === 'compressed') headers['content-encoding'] = 'gzip';
  const range = rangeOf(request, content.sizeBytes, etag, fault);
  if (range === 'unsatisfiable')
    return end(response, 416, { ...headers, 'content-range': `bytes */${content.sizeBytes}` });
  if (fault?.kind === 'endless') {
    response.writeHead(200, headers);
    const piece = new Uint8Array(PIECE_BYTES);
    while (!response.destroyed) await write(response, piece);
    return;
  }
  const { start, end: last } = range ?? { start: 0, end: content.sizeBytes };
  const by = fault?.kind === 'wrong-length' ? fault.by : 0;
  if (fault?.kind !== 'longer-than-asked') headers['content-length'] = String(last - start + by);
  const shift = fault?.kind === 'wrong-content-range' ? 1 : 0;
  if (range !== undefined)
    headers['content-range'] = `bytes ${start + shift}-${last - 1 + shift}/${content.sizeBytes}`;
  response.writeHead(range === undefined ? 200 : 206, headers);
  await send(response, content, start, last, hasChanged, fault);
  if (fault?.kind === 'longer-than-asked') await write(response, new Uint8Array(PIECE_BYTES));
  if (by > 0) response.destroy();
  else response.end();
}

function rangeOf(
  { headers }: IncomingMessage,
  sizeBytes: number,
  etag: string,
  fault: Fault | undefined,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
  if (match === null || fault?.kind === 'no-ranges') return undefined;
  if (headers['if-range'] !== undefined && headers['if-range'] !== etag) return undefined;
  const start = Number(match[1]);
  if (start >= sizeBytes) return 'unsatisfiable';
  return { start, end: Math.min(sizeBytes, Number(match[2]) + 1) };
}

async function send(
  response: ServerResponse,
  { parts }: ServedContent,
  start: number,
  end: number,
  hasChanged: boolean,
  fault: Fault | undefined,
): Promise<void> {
  let sent = 0;
  for (let at = start; at < end && !response.destroyed; ) {
    const most = fault?.kind === 'drip' ? 1 : fault?.kind === 'cut' ? fault.afterBytes - sent : PIECE_BYTES;
    const piece = new Uint8Array(Math.min(Math.max(0, most), end - at));
    for (const { at: from, bytes } of parts) {
      const [first, last] = [Math.max(at, from), Math.min(at + piece.length, from + bytes.length)];
      if (first < last) piece.set(bytes.subarray(first - from, last - from), first - at);
    }
    if (hasChanged) for (const index of piece.keys()) piece[index] = (piece[index] ?? 0) ^ 0xff;
    if (piece.length > 0) await write(response, piece);
    sent += piece.length;
    at += piece.length;
    if (fault?.kind === 'drip') await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
    if (fault?.kind === 'cut' && sent >= fault.afterBytes) {
      // What was written has to be on its way before the connection goes.
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.destroy();
      return;
    }
  }
}

function write(response: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const gone = () => resolve();
    response.once('close', gone);
    response.write(piece, () => {
      response.off('close', gone);
      resolve();
    });
  });
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers);
  response.end();
}

parentPort?.on('message', (message: { readonly routes?: Routes; readonly wantsSeen?: boolean }) => {
  if (message.routes !== undefined) {
    routes = message.routes;
    counts.clear();
    seen.length = 0;
  }
  parentPort?.postMessage({ seen: [...seen] });
});
server.listen(0, '127.0.0.1', () => {
  parentPort?.postMessage({ port: (server.address() as AddressInfo).port });
});
