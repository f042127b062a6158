// A fixture server on loopback. It serves from a thread of its own, because a scan of something remote blocks the one it runs in.

import { Worker } from 'node:worker_threads';
import type { Routes, SeenRequest } from './routes.ts';

/** A running server. */
export interface FileServer {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** Replaces what is served and forgets what was seen. */
  serve(routes: Routes): Promise<void>;
  /** Requests since `serve`, in order. */
  seen(): Promise<readonly SeenRequest[]>;
  close(): Promise<void>;
}

/** Starts a server that knows no path yet. */
export async function startFileServer(): Promise<FileServer> {
  const worker = new Worker(new URL('./file-server-thread.ts', import.meta.url), { execArgv: [] });
  const next = <T>() => new Promise<T>((resolve) => worker.once('message', resolve));
  const { port } = await next<{ readonly port: number }>();
  return {
    origin: `http://127.0.0.1:${port}`,
    async serve(routes) {
      worker.postMessage({ routes });
      await next();
    },
    async seen() {
      worker.postMessage({ wantsSeen: true });
      return (await next<{ readonly seen: readonly SeenRequest[] }>()).seen;
    },
    close: async () => void (await worker.terminate()),
  };
}
