// Reading a response: no more than was asked for, never without an end, and told where it stops short.

import type { IncomingMessage } from 'node:http';
import { FetchError, type FetchLimits } from './orders.ts';

/** How a body ended. */
export interface BodyEnd {
  readonly bytes: number;
  /** Why it is shorter than it should be, or longer; missing where it is whole. */
  readonly problem?: FetchError;
}

/** When a body that began now has to be there. */
export function bodyDeadline(bytes: number, { bodyMs, slowestBytesPerMs }: FetchLimits): number {
  return performance.now() + bodyMs + bytes / slowestBytesPerMs;
}

/**
 * Reads a whole body, piece by piece. Resolves always; the response is done with then.
 *
 * @param take gets each piece; false where it wants no more, which is a problem of the kind `tooMuch`
 * @param until by the clock of `performance.now`
 */
export function readBody(
  response: IncomingMessage,
  take: (piece: Uint8Array) => boolean,
  limits: FetchLimits,
  until: number,
): Promise<BodyEnd> {
  return new Promise((resolve) => {
    let bytes = 0;
    let idle: NodeJS.Timeout | undefined;
    const end = (problem?: FetchError) => {
      clearTimeout(idle);
      clearTimeout(whole);
      response.removeAllListeners('data');
      if (problem !== undefined) response.destroy();
      resolve(problem === undefined ? { bytes } : { bytes, problem });
    };
    const whole = setTimeout(() => end(tooSlow(bytes)), Math.max(1, until - performance.now()));
    const wait = () => {
      clearTimeout(idle);
      idle = setTimeout(() => end(tooSlow(bytes)), limits.idleMs);
    };
    wait();
    response.on('data', (piece: Uint8Array) => {
      wait();
      if (!take(piece)) return end(tooMuch());
      bytes += piece.length;
    });
    response.once('end', () => end(response.complete ? undefined : cut(bytes)));
    response.once('error', () => end(cut(bytes)));
    response.once('close', () => end(response.complete ? undefined : cut(bytes)));
  });
}

function tooSlow(bytes: number): FetchError {
  const reason = `The server is too slow: after ${bytes} bytes of a response it was given up.`;
  return new FetchError({ gap: 'timeout', reason }, true);
}

function cut(bytes: number): FetchError {
  const reason = `The connection was cut after ${bytes} bytes of a response.`;
  return new FetchError({ gap: 'unreadable', reason }, true);
}

function tooMuch(): FetchError {
  return new FetchError({ gap: 'unreadable', reason: 'The server sends more than was asked for.' });
}
