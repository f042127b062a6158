// A JSON text as a tree of values over its tape: strings are decoded when they are asked for.

import { MemoryAccess, type RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataEntry, DataKind, DataNode } from './data-node.ts';
import { jsonEncoding, transcoded } from './json-encoding.ts';
import { decodeJsonString } from './json-string.ts';
import { type ParsedTape, parseTape, type Tape, Token } from './json-tape.ts';
import { KeyIndex } from './key-index.ts';
import { PlainNode } from './plain-node.ts';

/** A JSON text that was read as far as it is JSON. */
export interface JsonDocument {
  /** The text as UTF-8, which offsets of nodes refer to. */
  readonly text: RandomAccess;
  readonly roots: readonly DataNode[];
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** One past the last byte of the text (in its own encoding) that was taken. */
  readonly end: number;
  readonly lenient?: ParsedTape['lenient'];
  readonly problem?: ParsedTape['problem'];
  /** True where a key of that name stands anywhere. */
  mentions(key: string): boolean;
}

/** The documents of bytes that are still open: several formats ask for the same one. */
const PARSED = new WeakMap<RandomAccess, JsonDocument>();

/** What `parseJson` makes of the bytes of an artifact, parsed once however many formats ask. */
export function jsonDocumentOf(bytes: RandomAccess): JsonDocument {
  const known = PARSED.get(bytes);
  if (known !== undefined) return known;
  const document = parseJson(bytes);
  PARSED.set(bytes, document);
  return document;
}

/**
 * Reads JSON as `json.loads(bytes)` of Python would, which takes UTF-8, UTF-16 and UTF-32 with and without a byte order
 * mark; lenient beyond that. Never throws.
 *
 * @param bytes at most LIMITS.structuredTextBytes; what is longer is a problem of kind `limit`
 */
export function parseJson(bytes: RandomAccess): JsonDocument {
  if (bytes.sizeBytes > LIMITS.structuredTextBytes.value) {
    const reason = `its ${bytes.sizeBytes} bytes are more than the limit structuredTextBytes (${LIMITS.structuredTextBytes.value})`;
    return {
      text: bytes,
      roots: [],
      encoding: 'utf-8',
      end: 0,
      problem: { kind: 'limit', offset: 0, reason },
      mentions: () => false,
    };
  }
  const encoding = jsonEncoding(bytes.read(0, 4));
  const unitBytes = encoding === 'utf-8' ? 1 : encoding.startsWith('utf-16') ? 2 : 4;
  const text = encoding === 'utf-8' ? bytes : new MemoryAccess(transcoded(bytes, encoding));
  const parsed = parseTape(text);
  const { tape } = parsed;
  return {
    text,
    roots: parsed.roots.map((index) => new JsonNode(tape, text, index)),
    encoding,
    end: parsed.end >= text.sizeBytes ? bytes.sizeBytes : Math.min(bytes.sizeBytes, parsed.end * unitBytes),
    ...(parsed.lenient === undefined ? {} : { lenient: parsed.lenient }),
    ...(parsed.problem === undefined ? {} : { problem: parsed.problem }),
    mentions: mentionsOf(tape, text, parsed.roots),
  };
}

const KINDS: readonly DataKind[] = [
  'object',
  'array',
  'string',
  'number',
  'boolean',
  'boolean',
  'null',
  'number',
];

/** One key and its value; the key is decoded when it is asked for, because vocabularies have half a million of them. */
class JsonEntry implements DataEntry {
  readonly #key: JsonNode;
  readonly value: DataNode;
  #text: string | undefined;

  constructor(tape: Tape, text: RandomAccess, index: number) {
    this.#key = new JsonNode(tape, text, index);
    this.value = new JsonNode(tape, text, index + 1);
  }

  get key(): string {
    this.#text ??= this.#key.text;
    return this.#text;
  }

  get keyOffset(): number {
    return this.#key.offset;
  }
}

class JsonNode implements DataNode {
  readonly #tape: Tape;
  readonly #text: RandomAccess;
  readonly #index: number;

  constructor(tape: Tape, text: RandomAccess, index: number) {
    this.#tape = tape;
    this.#text = text;
    this.#index = index;
  }

  get kind(): DataKind {
    return KINDS[this.#tape.token(this.#index)] ?? 'null';
  }

  get offset(): number {
    return this.#tape.start(this.#index);
  }

  get lengthBytes(): number {
    const token = this.#tape.token(this.#index);
    return token <= Token.Array ? 0 : this.#tape.end(this.#index) - this.offset;
  }

  get text(): string {
    const token = this.#tape.token(this.#index);
    if (token <= Token.Array) return '';
    const literal = this.#text.read(
      this.offset,
      Math.min(this.lengthBytes, LIMITS.structuredStringBytes.value),
    );
    return token === Token.String ? decodeJsonString(literal) : new TextDecoder('latin1').decode(literal);
  }

  *entries(): Generator<DataEntry> {
    const tape = this.#tape;
    if (tape.token(this.#index) !== Token.Object) return;
    const after = tape.end(this.#index);
    for (let at = this.#index + 1; at + 1 < after; at = tape.after(at + 1)) {
      yield new JsonEntry(tape, this.#text, at);
    }
  }

  *items(): Generator<DataNode> {
    const tape = this.#tape;
    if (tape.token(this.#index) !== Token.Array) return;
    const after = tape.end(this.#index);
    for (let at = this.#index + 1; at < after; at = tape.after(at)) {
      if (tape.token(at) === Token.Numbers) yield* numbersOf(this.#text, tape.start(at), tape.end(at));
      else yield new JsonNode(tape, this.#text, at);
    }
  }

  get(key: string): DataNode | undefined {
    const tape = this.#tape;
    if (tape.token(this.#index) !== Token.Object) return undefined;
    const after = tape.end(this.#index);
    let found: number | undefined;
    for (let at = this.#index + 1; at + 1 < after; at = tape.after(at + 1)) {
      if (isKey(tape, this.#text, at, key)) found = at + 1;
    }
    return found === undefined ? undefined : new JsonNode(tape, this.#text, found);
  }
}

/** How much of a run of numbers is decoded at a time. */
const RUN_CHUNK_BYTES = 64 * 1024;

function* numbersOf(text: RandomAccess, start: number, end: number): Generator<DataNode> {
  let at = start;
  while (at < end) {
    const chunk = new TextDecoder('latin1').decode(text.read(at, Math.min(RUN_CHUNK_BYTES, end - at)));
    // A number that the chunk cuts goes with the next one; no number is as long as a chunk.
    const cut = at + chunk.length >= end ? chunk.length : chunk.lastIndexOf(',') + 1 || chunk.length;
    let from = 0;
    for (let comma = chunk.indexOf(','); from < cut; comma = chunk.indexOf(',', from)) {
      const until = comma < 0 || comma >= cut ? cut : comma;
      const piece = chunk.slice(from, until);
      const literal = piece.trim();
      // A number of a run has no token of its own.
      if (literal !== '') yield new PlainNode('number', at + from + piece.indexOf(literal), literal);
      from = until + 1;
    }
    at += cut;
  }
}

/** Compares without decoding where the lengths alone tell. */
function isKey(tape: Tape, text: RandomAccess, index: number, key: string): boolean {
  const start = tape.start(index);
  const lengthBytes = tape.end(index) - start;
  // An escape takes up to six bytes for a character, and a character at most four bytes.
  if (lengthBytes < key.length || lengthBytes > key.length * 6) return false;
  return decodeJsonString(text.read(start, lengthBytes)) === key;
}

/** Different keys that are remembered: configurations have hundreds, and a vocabulary is asked key by key. */
const MAX_REMEMBERED_KEYS = 20_000;
/** Longer keys are not asked for. */
const MAX_REMEMBERED_BYTES = 512;

/** Answers which keys stand anywhere: dialects ask for dozens, so one pass remembers them all. */
function mentionsOf(tape: Tape, text: RandomAccess, roots: readonly number[]): (key: string) => boolean {
  let keys: ReadonlySet<string> | 'too-many' | undefined;
  let index: KeyIndex | undefined;
  return (key) => {
    keys ??= distinctKeys(tape, text, roots);
    if (keys !== 'too-many' && key.length <= MAX_REMEMBERED_BYTES / 6) return keys.has(key);
    index ??= indexOfKeys(tape, text, roots);
    if (!index.mayHold(key)) return false;
    for (const at of keysOf(tape, roots)) if (isKey(tape, text, at, key)) return true;
    return false;
  };
}

function distinctKeys(
  tape: Tape,
  text: RandomAccess,
  roots: readonly number[],
): ReadonlySet<string> | 'too-many' {
  const keys = new Set<string>();
  for (const at of keysOf(tape, roots)) {
    const start = tape.start(at);
    const lengthBytes = tape.end(at) - start;
    if (lengthBytes > MAX_REMEMBERED_BYTES) continue;
    keys.add(decodeJsonString(text.read(start, lengthBytes)));
    if (keys.size > MAX_REMEMBERED_KEYS) return 'too-many';
  }
  return keys;
}

function indexOfKeys(tape: Tape, text: RandomAccess, roots: readonly number[]): KeyIndex {
  const index = new KeyIndex();
  for (const at of keysOf(tape, roots)) {
    const start = tape.start(at);
    const literal = text.read(start, tape.end(at) - start);
    index.add(literal, () => decodeJsonString(literal));
  }
  return index;
}

/** Where the keys of all objects stand on the tape. */
function* keysOf(tape: Tape, roots: readonly number[]): Generator<number> {
  // Containers in the order of the tape, with where each ends and whether a key is due: no recursion, no node objects.
  const stack: { end: number; isObject: boolean; keyIsDue: boolean }[] = [];
  for (let at = roots[0] ?? 0; at < tape.length; at++) {
    while ((stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= at) stack.pop();
    const top = stack.at(-1);
    if (top?.isObject === true) {
      if (top.keyIsDue) yield at;
      top.keyIsDue = !top.keyIsDue;
      if (!top.keyIsDue) continue;
    }
    const token = tape.token(at);
    if (token <= Token.Array) {
      stack.push({ end: tape.end(at), isObject: token === Token.Object, keyIsDue: true });
    }
  }
}
