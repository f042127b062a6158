// What a fixture server answers: data, so that it can be handed to the thread that serves.

/** Content by its parts; between them zeros, which take no memory. */
export interface ServedContent {
  readonly sizeBytes: number;
  readonly parts: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** What goes wrong. Each is a way in which servers and networks fail, or attackers answer. */
export type Fault =
  /** Ranges are not known: 200 and everything. */
  | { readonly kind: 'no-ranges' }
  /** 200 without a length, and bytes without an end. */
  | { readonly kind: 'endless' }
  /** The connection is cut after so many bytes of each response. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** A byte now and then. */
  | { readonly kind: 'drip' }
  /** No answer at all. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'status'; readonly status: number; readonly times: number; readonly retryAfter?: string }
  | { readonly kind: 'wrong-content-range' }
  /** `Content-Length` is one more, or one less, than what is sent. */
  | { readonly kind: 'wrong-length'; readonly by: number }
  /** From the request of that number on the content is another one; the validators say so, or not. */
  | { readonly kind: 'changes'; readonly after: number; readonly isTold: boolean }
  /** Another ETag with each response. */
  | { readonly kind: 'restless-etag' }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'longer-than-asked' };

/** One path. */
export type Route =
  | {
      readonly kind: 'content';
      readonly content: ServedContent;
      readonly headers?: Readonly<Record<string, string>>;
      readonly etag?: string;
      readonly fault?: Fault;
      /** The value of `Authorization` without which the answer is 401. */
      readonly needs?: string;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly needs?: string;
    };

/** By path and query, as asked; a path without a query answers all queries. */
export type Routes = Readonly<Record<string, Route>>;

/** A request as it came. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Bytes that are all there. */
export function servedBytes(bytes: Uint8Array | string): ServedContent {
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return { sizeBytes: whole.length, parts: [{ at: 0, bytes: whole }] };
}
