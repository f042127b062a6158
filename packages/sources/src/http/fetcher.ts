// Does orders: ranges that are resumed where they are cut, whole responses, and responses in pieces. Tries again what may pass.

import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connections } from './connections.ts';
import { exchange, type Opened } from './exchange.ts';
import { type Answer, FetchError, type Head, type NetworkTerms, type Order } from './orders.ts';
import { bodyDeadline, readBody } from './read-body.ts';

const FIRST_PAUSE_MS = 250;
const PIECE_BYTES = 1024 * 1024;
/** What of a response that was cut counts as progress, and not as a failure. */
const PROGRESS_BYTES = 16 * 1024;
/** Redirected addresses are signed and tell the same for some minutes: asking them saves a request for each range. */
const MAX_KNOWN_TARGETS = 4096;

type RangeOrder = Extract<Order, { kind: 'range' }>;
type WholeOrder = Extract<Order, { kind: 'whole' }>;

/** A response that is handed out in pieces. */
interface Stream {
  readonly response: IncomingMessage;
  readonly pieces: AsyncIterator<Uint8Array>;
  readonly totalBytes: number | undefined;
  sent: number;
}

/** Lives as long as a scan. */
export class Fetcher {
  readonly #terms: NetworkTerms;
  readonly #connections: Connections;
  readonly #targets = new Map<string, string>();
  readonly #streams = new Map<number, Stream>();
  #lastStream = 0;

  constructor(terms: NetworkTerms) {
    this.#terms = terms;
    this.#connections = new Connections(terms);
  }

  /** Does one order. Never rejects. */
  async do(order: Order): Promise<Answer> {
    try {
      if (order.kind === 'range') return await this.#range(order);
      if (order.kind === 'whole') return await this.#whole(order);
      if (order.kind === 'next') return await this.#next(order.stream, order.withinMs);
      this.#close(order.stream);
      return { kind: 'piece', bytes: new Uint8Array(0), isLast: true };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  }

  async #range(order: RangeOrder): Promise<Answer> {
    const { start, end } = order;
    const until = performance.now() + order.withinMs;
    const target = new Uint8Array(end - start);
    let done = 0;
    let wanted = target.length;
    let first: Head | undefined;
    const answer = await this.#trying(until, async (): Promise<Answer | undefined> => {
      const opened = await this.#openRange(order, start + done, until);
      const { head, response } = opened;
      if (head.status === 416) {
        response.destroy();
        return { kind: 'bytes', head, bytes: new Uint8Array(0) };
      }
      if (first !== undefined && !isSameContent(first, head)) {
        response.destroy();
        throw new FetchError({ gap: 'changed', reason: 'It changed on the server between two requests.' });
      }
      checkEncoding(opened);
      if (head.status !== 206) return { kind: 'stream', head, stream: this.#keep(opened) };
      const last = checkRange(opened, start + done, end);
      first ??= head;
      // The server may give less than was asked for; where the content ends, that is all there is.
      if (head.totalBytes !== undefined) wanted = Math.min(wanted, Math.max(0, head.totalBytes - start));
      const room = last + 1 - start;
      const before = done;
      const { problem } = await readBody(
        response,
        (piece) => {
          if (done + piece.length > room) return false;
          target.set(piece, done);
          done += piece.length;
          return true;
        },
        this.#terms.limits,
        Math.min(until, bodyDeadline(room - done, this.#terms.limits)),
      );
      // A server that cuts each response gets on all the same.
      if (problem?.mayPass === true && problem.failure.gap !== 'timeout' && done - before >= PROGRESS_BYTES)
        return undefined;
      if (problem !== undefined) throw problem;
      if (done < room)
        throw new FetchError(
          { gap: 'unreadable', reason: 'The server sent less than its headers say.' },
          true,
        );
      return done < wanted ? undefined : { kind: 'bytes', head: first, bytes: target.subarray(0, done) };
    });
    return answer;
  }

  async #openRange(order: RangeOrder, from: number, until: number): Promise<Opened> {
    const headers = {
      range: `bytes=${from}-${order.end - 1}`,
      ...(order.ifRange === undefined ? {} : { 'if-range': order.ifRange }),
    };
    const known = this.#targets.get(order.url);
    if (known !== undefined) {
      try {
        return await exchange(this.#connections, this.#terms, known, headers, until);
      } catch (error) {
        // A signature that ran out: the address that was named has a new one.
        this.#targets.delete(order.url);
        const status = error instanceof FetchError ? error.failure.status : undefined;
        if (status === undefined || status >= 500 || status === 429) throw error;
      }
    }
    const opened = await exchange(this.#connections, this.#terms, order.url, headers, until);
    if (opened.url !== order.url && this.#targets.size < MAX_KNOWN_TARGETS)
      this.#targets.set(order.url, opened.url);
    return opened;
  }

  async #whole({ url, maxBytes, withinMs }: WholeOrder): Promise<Answer> {
    const until = performance.now() + withinMs;
    return this.#trying(until, async () => {
      const opened = await exchange(this.#connections, this.#terms, url, {}, until);
      const { head, response } = opened;
      checkEncoding(opened);
      const pieces: Uint8Array[] = [];
      let size = 0;
      const { problem } = await readBody(
        response,
        (piece) => {
          size += piece.length;
          pieces.push(piece);
          return size <= maxBytes;
        },
        this.#terms.limits,
        Math.min(until, bodyDeadline(maxBytes, this.#terms.limits)),
      );
      if (problem !== undefined) throw problem;
      return { kind: 'bytes', head, bytes: Uint8Array.from(Buffer.concat(pieces)) };
    });
  }

  async #next(id: number, withinMs: number): Promise<Answer> {
    const stream = this.#streams.get(id);
    if (stream === undefined) throw new FetchError({ gap: 'unreadable', reason: 'The response is gone.' });
    const pieces: Uint8Array[] = [];
    let size = 0;
    let isLast = false;
    const { limits } = this.#terms;
    const until = Math.min(performance.now() + withinMs, bodyDeadline(PIECE_BYTES, limits));
    while (size < PIECE_BYTES && !isLast) {
      let late: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_, reject) => {
        const slow = {
          gap: 'timeout',
          reason: 'The server is too slow: the response was given up.',
        } as const;
        const left = Math.max(1, Math.min(limits.idleMs, until - performance.now()));
        late = setTimeout(() => reject(new FetchError(slow)), left);
      });
      try {
        const { done, value } = await Promise.race([stream.pieces.next(), timeout]);
        isLast = done === true;
        if (value === undefined) continue;
        pieces.push(value);
        size += value.length;
      } catch (error) {
        this.#close(id);
        if (error instanceof FetchError) throw error;
        const reason = `The connection was cut after ${stream.sent + size} bytes of a response.`;
        throw new FetchError({ gap: 'unreadable', reason });
      } finally {
        clearTimeout(late);
      }
    }
    stream.sent += size;
    if (isLast) this.#close(id);
    if (isLast && stream.totalBytes !== undefined && stream.sent !== stream.totalBytes)
      throw new FetchError({ gap: 'unreadable', reason: 'The server sent less than its headers say.' });
    return { kind: 'piece', bytes: Uint8Array.from(Buffer.concat(pieces)), isLast };
  }

  #keep({ head, response }: Opened): number {
    const id = ++this.#lastStream;
    const pieces = response[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    this.#streams.set(id, { response, pieces, totalBytes: head.totalBytes, sent: 0 });
    return id;
  }

  #close(id: number): void {
    this.#streams.get(id)?.response.destroy();
    this.#streams.delete(id);
  }

  /** Calls until there is a result, while what went wrong may pass; `undefined` means: go on, this was only a part. */
  async #trying(until: number, attempt: () => Promise<Answer | undefined>): Promise<Answer> {
    const { attempts, retryAfterMs } = this.#terms.limits;
    let timeouts = 0;
    let parts = 0;
    for (let failures = 0; ; ) {
      try {
        const answer = await attempt();
        if (answer !== undefined) return answer;
        parts += 1;
        if (parts > 1000)
          throw new FetchError({ gap: 'unreadable', reason: 'The server sends ranges in crumbs.' });
      } catch (error) {
        if (!(error instanceof FetchError) || !error.mayPass) throw error;
        failures += 1;
        if (error.failure.gap === 'timeout') timeouts += 1;
        const pause = error.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (failures - 1);
        const isOver = failures >= attempts || timeouts > 1 || performance.now() + pause > until;
        if (pause > retryAfterMs) {
          const { gap, reason } = error.failure;
          const asked = `It asks to wait ${Math.round(pause / 1000)} seconds, which is too long.`;
          throw new FetchError({ gap, reason: `${reason} ${asked}` });
        }
        if (isOver) throw error;
        await sleep(pause);
      }
    }
  }
}

function failureOf(error: unknown) {
  if (error instanceof FetchError) return error.failure;
  const name = error instanceof Error ? error.name : 'an unknown error';
  return { gap: 'unreadable', reason: `It could not be fetched: ${name}.` } as const;
}

function isSameContent(a: Head, b: Head): boolean {
  return (
    a.totalBytes === b.totalBytes &&
    a.headers['etag'] === b.headers['etag'] &&
    a.headers['last-modified'] === b.headers['last-modified']
  );
}

function checkEncoding({ head, response }: Opened): void {
  const encoding = head.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return;
  response.destroy();
  const reason = 'The server sends it compressed although that was not asked for.';
  throw new FetchError({ gap: 'unreadable', reason });
}

/** The last position that a 206 holds. @throws FetchError where its headers are of another range */
function checkRange({ head, response }: Opened, from: number, end: number): number {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(head.headers['content-range'] ?? '');
  const [start, last] = [Number(match?.[1]), Number(match?.[2])];
  const length = head.headers['content-length'];
  const isRight =
    start === from &&
    last >= start &&
    last < end &&
    (head.totalBytes === undefined || last < head.totalBytes) &&
    (length === undefined || Number(length) === last - start + 1);
  if (isRight) return last;
  response.destroy();
  const reason =
    'The server answers with another range than was asked for, or with lengths that contradict each other.';
  throw new FetchError({ gap: 'unreadable', reason });
}
