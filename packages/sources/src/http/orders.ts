// What the scanning thread asks of the thread that fetches, and what it hears back. Plain data: it crosses threads.

import type { GapKind } from '@sentrascan/contract';

/** Sent to one origin alone: scheme, host and port have to be the same. */
export interface Credential {
  readonly origin: string;
  /** The value of the header `Authorization`. */
  readonly authorization: string;
}

/** What bounds every request, from the table of limits. */
export interface FetchLimits {
  /** Until the response begins. */
  readonly responseMs: number;
  /** Between two pieces of a response. */
  readonly idleMs: number;
  /** A response may take this long, and the time that its bytes need at the slowest rate. */
  readonly bodyMs: number;
  readonly slowestBytesPerMs: number;
  readonly attempts: number;
  readonly redirects: number;
  /** The longest pause that a server may ask for. */
  readonly retryAfterMs: number;
}

/** How the network is reached. */
export interface NetworkTerms {
  readonly allowPrivateNetwork: boolean;
  /** Origins that whoever runs the scan has set up: they may be private. What they redirect to may not. */
  readonly trustedOrigins: readonly string[];
  readonly proxies: Proxies;
  /** PEM of certificate authorities that are trusted besides Node's. */
  readonly extraAuthorities?: string;
  readonly credentials: readonly Credential[];
  readonly userAgent: string;
  readonly limits: FetchLimits;
}

/** As in the environment. */
export interface Proxies {
  readonly https?: string;
  readonly http?: string;
  readonly except?: string;
}

/** One thing to do. */
export type Order =
  /** Bytes `[start, end)`; all of them, or none and why. At most as many as one read may have. */
  | {
      readonly kind: 'range';
      readonly url: string;
      readonly start: number;
      readonly end: number;
      /** A validator: where the content has another one by now the server sends all of it, which is told as a change. */
      readonly ifRange?: string;
      readonly withinMs: number;
    }
  /** A whole response of so many bytes at most. */
  | { readonly kind: 'whole'; readonly url: string; readonly maxBytes: number; readonly withinMs: number }
  /** The next piece of a response that came whole instead of in part. */
  | { readonly kind: 'next'; readonly stream: number; readonly withinMs: number }
  | { readonly kind: 'close'; readonly stream: number };

/** What is known of a response. */
export interface Head {
  readonly status: number;
  /** Of the last response, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the response of the address that was asked for, where that was a redirect; else the same. */
  readonly asked: Readonly<Record<string, string>>;
  /** Of the content, where `Content-Range` or `Content-Length` says it. */
  readonly totalBytes?: number;
}

/** Why there are no bytes. Holds no URL: those may have credentials in them. */
export interface Failure {
  readonly gap: GapKind;
  /** A sentence. */
  readonly reason: string;
  readonly status?: number;
}

/** What came of an order. */
export type Answer =
  | { readonly kind: 'bytes'; readonly head: Head; readonly bytes: Uint8Array }
  /** The server sends all of the content, in pieces by `next`. */
  | { readonly kind: 'stream'; readonly head: Head; readonly stream: number }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An error that is told as a gap. */
export class FetchError extends Error {
  readonly failure: Failure;
  /** True where another attempt may do better. */
  readonly mayPass: boolean;
  /** The pause that the server asked for. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: Failure, mayPass = false, retryAfterMs?: number) {
    super(failure.reason);
    this.failure = failure;
    this.mayPass = mayPass;
    this.retryAfterMs = retryAfterMs;
  }
}
