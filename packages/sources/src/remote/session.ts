// What one scan shares over all its remote sources: the thread that fetches, what is kept of what it fetched, and the terms.

import { readFileSync } from 'node:fs';
import { LIMITS } from '@sentrascan/scanner/bytes/source';
import type { Credential } from '../http/orders.ts';
import { proxiesOf } from '../http/proxy-choice.ts';
import { BlockStore } from './block-store.ts';
import { Bridge } from './bridge.ts';

/** How remote sources are read. */
export interface RemoteOptions {
  /** Addresses of private networks may be asked. */
  readonly allowPrivateNetwork?: boolean;
  /** Everything is read, whatever its size. */
  readonly full?: boolean;
  /** Headers and programs alone, of small files, too. */
  readonly structureOnly?: boolean;
  /** Wall-clock milliseconds for each file. */
  readonly timeoutMs?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the program, for servers that want to know who asks. */
  readonly userAgent: string;
  /** What is told of what was scanned. */
  readonly onProvenance?: (provenance: Readonly<Record<string, string>>) => void;
}

/** A file that can be asked for before it is opened. */
export interface Upcoming {
  /** @returns false where there is nothing to ask for any more */
  askAhead(): boolean;
}

/** With the size of such files they bound what waits in memory. */
const MOST_UNDER_WAY = 8;

/** Lives as long as a scan; close it. */
export class RemoteSession {
  readonly bridge: Bridge;
  readonly blocks = new BlockStore(LIMITS.remoteCacheBytes.value);
  readonly options: RemoteOptions;
  #files = 0;
  /** Small files in the order in which they are scanned, that nobody asked for yet. */
  readonly #upcoming: Upcoming[] = [];
  #underWay = 0;
  #failuresInRow = 0;

  constructor(options: RemoteOptions, credentials: readonly Credential[], trustedOrigins: readonly string[]) {
    this.options = options;
    const extraAuthorities = authoritiesOf(options.env);
    this.bridge = new Bridge({
      allowPrivateNetwork: options.allowPrivateNetwork === true,
      trustedOrigins,
      credentials,
      proxies: proxiesOf(options.env),
      userAgent: options.userAgent,
      ...(extraAuthorities === undefined ? {} : { extraAuthorities }),
      limits: {
        responseMs: LIMITS.remoteResponseMs.value,
        idleMs: LIMITS.remoteIdleMs.value,
        bodyMs: LIMITS.remoteBodyMs.value,
        slowestBytesPerMs: LIMITS.remoteSlowestBytesPerMs.value,
        attempts: LIMITS.remoteAttempts.value,
        redirects: LIMITS.remoteRedirects.value,
        retryAfterMs: LIMITS.remoteRetryAfterMs.value,
      },
    });
  }

  /** What the blocks of one file are kept under. */
  nextPrefix(): string {
    this.#files += 1;
    return `${this.#files}:`;
  }

  /** Wall-clock milliseconds for one file, fetching and scanning together. */
  fileMs(sizeBytes: number | undefined): number {
    const { timeoutMs, full } = this.options;
    if (timeoutMs !== undefined) return timeoutMs;
    const share = full === true ? (sizeBytes ?? 0) / LIMITS.remoteFileBytesPerMs.value : 0;
    return LIMITS.remoteFileMs.value + share;
  }

  /** No server answered for some files in a row. */
  get isGivenUp(): boolean {
    return this.#failuresInRow >= LIMITS.remoteFailuresInRow.value;
  }

  /** Whether something came, or the server failed to send it. */
  noteOutcome(isThere: boolean): void {
    this.#failuresInRow = isThere ? 0 : this.#failuresInRow + 1;
  }

  /** A small file that will be scanned: it may be asked for ahead of time. */
  expect(file: Upcoming): void {
    this.#upcoming.push(file);
  }

  /** Asks for the files that come next, a few at once: each costs a round trip, and they may well go side by side. */
  askAhead(): void {
    while (this.#underWay < MOST_UNDER_WAY) {
      const next = this.#upcoming.shift();
      if (next === undefined) return;
      if (next.askAhead()) this.#underWay += 1;
    }
  }

  /** One that was asked for ahead of time is there, or not wanted any more. */
  arrived(): void {
    this.#underWay -= 1;
  }

  close(): void {
    this.bridge.close();
  }
}

/** A file that cannot be read changes nothing: certificates that only it vouches for are refused, and that is told. */
function authoritiesOf(env: RemoteOptions['env']): string | undefined {
  // Node reads its own variable for the first thread alone.
  const texts = ['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'].flatMap((name) => {
    const file = env[name] ?? '';
    try {
      return file === '' ? [] : [readFileSync(file, 'utf8')];
    } catch {
      return [];
    }
  });
  return texts.length === 0 ? undefined : texts.join('\n');
}
