// One request and the beginning of its response: redirects are followed, credentials go to their origin alone, and nothing
// waits without an end.

import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Connections } from './connections.ts';
import { FetchError, type Head, type NetworkTerms } from './orders.ts';

/** A response whose body has not been read. */
export interface Opened {
  readonly head: Head;
  readonly response: IncomingMessage;
  /** Of the response; another one than was asked for after a redirect. */
  readonly url: string;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Headers that are handed on. */
const KEPT = [
  ...['etag', 'last-modified', 'content-range', 'content-length', 'content-encoding', 'content-type'],
  ...['link', 'x-repo-commit', 'x-linked-etag', 'x-linked-size', 'accept-ranges', 'x-error-code'],
] as const;
const MAX_HEADER_CHARACTERS = 4096;

/**
 * Asks and follows redirects.
 *
 * @param until by the clock of `performance.now`
 * @throws FetchError for everything that is no response of the range 200 to 299, or 416
 */
export async function exchange(
  connections: Connections,
  terms: NetworkTerms,
  asked: string,
  headers: Readonly<Record<string, string>>,
  until: number,
): Promise<Opened> {
  let url = new URL(asked);
  let first: Head['asked'] | undefined;
  for (let hops = 0; hops <= terms.limits.redirects; hops++) {
    const authorization = terms.credentials.find(({ origin }) => origin === url.origin)?.authorization;
    const sent = {
      'user-agent': terms.userAgent,
      'accept-encoding': 'identity',
      ...headers,
      ...(authorization === undefined ? {} : { authorization }),
    };
    const left = Math.min(terms.limits.responseMs, until - performance.now());
    const response = await begin(await connections.request(url, sent), left);
    const status = response.statusCode ?? 0;
    const kept = keptHeaders(response);
    first ??= kept;
    const target = response.headers.location;
    if (!REDIRECTS.has(status) || target === undefined) {
      if ((status >= 200 && status < 300) || status === 416) {
        const totalBytes = totalOf(status, kept);
        const head = {
          ...{ status, headers: kept, asked: first },
          ...(totalBytes === undefined ? {} : { totalBytes }),
        };
        return { head, response, url: url.href };
      }
      response.destroy();
      throw statusError(status, response, url, authorization !== undefined);
    }
    response.destroy();
    url = redirected(url, target);
  }
  throw new FetchError({
    gap: 'limit',
    reason: `The server redirects more than ${terms.limits.redirects} times.`,
  });
}

function redirected(from: URL, target: string): URL {
  const to = URL.parse(target, from.href);
  if (to === null) throw refusal('to something that is no address');
  // A password in there would be somebody else's.
  to.username = '';
  to.password = '';
  to.hash = '';
  if (to.protocol !== 'https:' && to.protocol !== 'http:') throw refusal(`to ${to.protocol}`);
  if (from.protocol === 'https:' && to.protocol === 'http:')
    throw refusal('from https:// to http://, which is not protected');
  return to;
}

function refusal(where: string): FetchError {
  return new FetchError({
    gap: 'unreadable',
    reason: `The server redirects ${where}; that is not followed.`,
  });
}

/** Resolves when the response begins. */
function begin(request: ClientRequest, withinMs: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () =>
        request.destroy(
          new FetchError(
            {
              gap: 'timeout',
              reason: `The server did not answer within ${Math.round(withinMs / 1000)} seconds.`,
            },
            true,
          ),
        ),
      Math.max(1, withinMs),
    );
    request.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late);
      reject(error instanceof FetchError ? error : connectionError(error));
    });
    request.once('response', (response) => {
      clearTimeout(late);
      // What goes wrong from here on is looked at by whoever reads the body.
      request.on('error', () => undefined);
      response.on('error', () => undefined);
      resolve(response);
    });
    request.end();
  });
}

/** An error of the system, by its code alone: messages name addresses and whatever stands in them. */
export function connectionError(error: NodeJS.ErrnoException): FetchError {
  const { code = 'an unknown error' } = error;
  const isOfTrust = /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code);
  const reason = isOfTrust
    ? `The server's certificate is not trusted (${code}).`
    : `The connection failed with ${code}.`;
  return new FetchError({ gap: 'unreadable', reason }, !isOfTrust && code !== 'ENOTFOUND');
}

function statusError(status: number, response: IncomingMessage, url: URL, isKnown: boolean): FetchError {
  const shown = `The server ${url.hostname} answered with ${status}`;
  const meaning =
    status === 401 || status === 403
      ? `: ${isKnown ? 'the credentials do not allow it' : 'it wants credentials, or does not allow it'}`
      : status === 404 || status === 410
        ? ': it is not there'
        : '';
  const failure = { gap: 'unreadable', reason: `${shown}${meaning}.`, status } as const;
  return new FetchError(failure, PASSING.has(status), retryAfter(response.headers['retry-after']));
}

/** Milliseconds; the header holds seconds or a date. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

function keptHeaders({ headers }: IncomingMessage): Head['headers'] {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    const value = headers[name];
    if (typeof value === 'string') kept[name] = value.slice(0, MAX_HEADER_CHARACTERS);
  }
  return kept;
}

function totalOf(status: number, headers: Head['headers']): number | undefined {
  const range = /^bytes (?:\d{1,15}-\d{1,15}|\*)\/(\d{1,15})$/.exec(headers['content-range'] ?? '')?.[1];
  if (range !== undefined) return Number(range);
  const length = headers['content-length'] ?? '';
  return status === 200 && /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
