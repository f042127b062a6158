// Walks the values of one MessagePack object in the order of the bytes, with the path of each. A stack of counters, no
// recursion.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { type MsgpackToken, readToken } from './tokens.ts';

/** What a walk is shown. */
export interface MsgpackListener {
  /** Every value that is no key; `key` is the one it stands under, empty in arrays. */
  onValue?(token: MsgpackToken, place: () => string, at: number, key: string): void;
  onDuplicateKey?(place: () => string, at: number): void;
  /** Asked now and then. @returns true to stop */
  shouldStop?(): boolean;
}

/** How a walk ended, and where. */
export interface MsgpackEnd {
  readonly how: 'whole' | 'truncated' | 'invalid' | 'odd-key' | 'too-deep' | 'too-many' | 'count' | 'stopped';
  readonly at: number;
  readonly tokens: number;
  /** Keys that are texts. */
  readonly keys: number;
  /** Keys that are numbers, or texts that do not print. */
  readonly oddKeys: number;
  /** Bytes that the token asked for on which the file ended. */
  readonly wantedBytes?: number;
}

interface Frame {
  readonly isMap: boolean;
  /** Values still due: two for each pair of a map. */
  due: number;
  key: string;
  index: number;
  readonly seen: Set<string>;
}

const MAX_KEY_BYTES = 1024;
/** Keys of one map that are compared. */
const MAX_COMPARED_KEYS = 200_000;
const STEPS_PER_LOOK = 4096;
/** Control characters, and what stands for bytes that are no UTF-8. */
const UNPRINTABLE = /[\p{Cc}\uFFFD]/u;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * @param maxTokens ends the walk as `stopped`
 * @param start offset of the object
 */
export function walkTokens(
  bytes: RandomAccess,
  listener: MsgpackListener,
  maxTokens = Number.POSITIVE_INFINITY,
  start = 0,
): MsgpackEnd {
  const walk = new TokenWalk(bytes, listener, start);
  const how = walk.run(maxTokens);
  return { how, at: walk.at, tokens: walk.tokens, keys: walk.keys, oddKeys: walk.oddKeys, ...walk.wanted() };
}

class TokenWalk {
  tokens = 0;
  keys = 0;
  oddKeys = 0;
  /** Where the token that is looked at begins. */
  at: number;
  readonly #bytes: RandomAccess;
  readonly #cursor: ByteCursor;
  readonly #listener: MsgpackListener;
  readonly #frames: Frame[] = [];

  constructor(bytes: RandomAccess, listener: MsgpackListener, start: number) {
    this.#bytes = bytes;
    this.#cursor = new ByteCursor(bytes, start);
    this.#cursor.isLittleEndian = false;
    this.#listener = listener;
    this.at = start;
  }

  wanted(): Pick<MsgpackEnd, 'wantedBytes'> {
    const { broken } = this.#cursor;
    return broken === undefined ? {} : { wantedBytes: broken.wantedBytes };
  }

  run(maxTokens: number): MsgpackEnd['how'] {
    do {
      if (this.tokens >= maxTokens) return 'stopped';
      if (this.tokens >= LIMITS.structuredNodes.value) return 'too-many';
      if (this.tokens % STEPS_PER_LOOK === STEPS_PER_LOOK - 1 && this.#listener.shouldStop?.() === true)
        return 'stopped';
      this.at = this.#cursor.at;
      const token = readToken(this.#cursor);
      if (token === undefined) return 'truncated';
      this.tokens += 1;
      const problem = this.#take(token);
      if (problem !== undefined) return problem;
      while (this.#frames.at(-1)?.due === 0) this.#frames.pop();
    } while (this.#frames.length > 0);
    this.at = this.#cursor.at;
    return 'whole';
  }

  #take(token: MsgpackToken): MsgpackEnd['how'] | undefined {
    if (token.kind === 'invalid') return 'invalid';
    const frame = this.#frames.at(-1);
    const isKey = frame?.isMap === true && frame.due % 2 === 0;
    if (frame !== undefined) frame.due -= 1;
    if (frame !== undefined && isKey) return this.#takeKey(frame, token);
    if (frame?.isMap === false) frame.index += 1;
    this.#listener.onValue?.(token, () => this.#place(), this.at, frame?.isMap === true ? frame.key : '');
    if (token.kind !== 'array' && token.kind !== 'map') return undefined;
    const due = token.count * (token.kind === 'map' ? 2 : 1);
    if (due > this.#cursor.leftBytes) return 'count';
    if (this.#frames.length >= LIMITS.structuredLevels.value) return 'too-deep';
    this.#frames.push({ isMap: token.kind === 'map', due, key: '', index: -1, seen: new Set() });
    return undefined;
  }

  #takeKey(frame: Frame, token: MsgpackToken): MsgpackEnd['how'] | undefined {
    if (token.kind === 'text' || token.kind === 'bytes') {
      frame.key = UTF8.decode(this.#bytes.read(token.start, Math.min(token.lengthBytes, MAX_KEY_BYTES)));
      if (UNPRINTABLE.test(frame.key)) this.oddKeys += 1;
      else this.keys += 1;
    } else if (token.kind === 'scalar') {
      frame.key = String(token.value);
      this.oddKeys += 1;
    } else {
      return 'odd-key';
    }
    if (frame.seen.has(frame.key)) this.#listener.onDuplicateKey?.(() => this.#place(), this.at);
    if (frame.seen.size < MAX_COMPARED_KEYS) frame.seen.add(frame.key);
    return undefined;
  }

  #place(): string {
    return this.#frames
      .slice(0, 40)
      .map(({ isMap, key, index }) => `/${isMap ? key.slice(0, 80) : index}`)
      .join('');
  }
}
