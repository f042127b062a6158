// Turns protobuf text format into wire bytes, so that one walker reads both. https://protobuf.dev/reference/protobuf/textformat-spec/
//
// Fields that the schema does not know are kept under a number that no schema uses: their texts are still searched.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteWindow } from './byte-window.ts';
import { TextTokens } from './text-token.ts';
import { WireWriter } from './wire-writer.ts';

/** How a field is written: a scalar, or the name of a message of the schema. Enums are `int`, with their names in `enums`. */
export type FieldType = 'int' | 'text' | 'float' | 'double' | (string & {});

/** Fields of each message by name: number and type. */
export interface TextSchema {
  readonly messages: Readonly<Record<string, Readonly<Record<string, readonly [number, FieldType]>>>>;
  /** Values of enumerators whose numbers matter, by name. */
  readonly enums: Readonly<Record<string, number>>;
}

/** Why a text is not what the schema says, and where. */
export interface TextProblem {
  readonly kind: 'malformed' | 'limit';
  readonly offset: number;
  readonly detail: string;
}

/** The wire bytes of what was read, whole or up to a problem. */
export interface TextResult {
  readonly wire: Uint8Array;
  readonly problem: TextProblem | undefined;
}

/** Text that stands for one byte at most: an octal escape. */
const TEXT_BYTES_PER_BYTE = 4;

/** The field number of what the schema does not know. */
const UNKNOWN_FIELD = 18_999;

interface OpenMessage {
  readonly message: string | undefined;
  readonly start: number;
  readonly close: string;
  /** The field whose list of messages is being read. */
  list?: readonly [number, FieldType | undefined] | undefined;
}

/** @param message the schema's name of the whole text */
export function textToWire(access: RandomAccess, schema: TextSchema, message: string): TextResult {
  return new Converter(access, schema).convert(message);
}

class Converter {
  readonly #tokens: TextTokens;
  readonly #schema: TextSchema;
  readonly #writer = new WireWriter(LIMITS.protobufTextBytes.value);
  readonly #isCut: boolean;
  readonly #open: OpenMessage[] = [];
  #problem: TextProblem | undefined;

  constructor(access: RandomAccess, schema: TextSchema) {
    const maxBytes = LIMITS.protobufTextBytes.value * TEXT_BYTES_PER_BYTE;
    this.#isCut = access.sizeBytes > maxBytes;
    this.#tokens = new TextTokens(new ByteWindow(access.slice(0, maxBytes)));
    this.#schema = schema;
  }

  convert(message: string): TextResult {
    const tokens = this.#tokens;
    tokens.advance();
    let current: OpenMessage = { message, start: 0, close: '' };
    while (this.#problem === undefined && !this.#writer.isFull) {
      if (tokens.kind === 'end') {
        if (this.#isCut) this.#fail('more text than LIMITS.protobufTextBytes allows', 'limit');
        else if (this.#open.length > 0) this.#fail('the text ends inside a message');
        break;
      }
      if (current.close !== '' && tokens.isMark(current.close)) {
        this.#writer.end(current.start);
        current = this.#open.pop() as OpenMessage;
        tokens.advance();
        this.#separator();
        continue;
      }
      const opened = this.#field(current);
      if (opened === undefined) continue;
      this.#open.push(current);
      current = opened;
      if (this.#open.length > LIMITS.protobufDepth.value)
        this.#fail('messages nest deeper than LIMITS.protobufDepth', 'limit');
    }
    if (this.#writer.isFull) this.#fail('more text than LIMITS.protobufTextBytes', 'limit');
    // What is open when the text ends is as long as it is.
    for (let open: OpenMessage | undefined = current; open !== undefined; open = this.#open.pop())
      if (open.close !== '') this.#writer.end(open.start);
    return { wire: this.#writer.bytes(), problem: this.#problem };
  }

  #fail(detail: string, kind: TextProblem['kind'] = 'malformed'): undefined {
    this.#problem ??= { kind, offset: this.#tokens.at, detail };
    return undefined;
  }

  /** Reads one field. @returns the message that it opens */
  #field(current: OpenMessage): OpenMessage | undefined {
    const { message } = current;
    const tokens = this.#tokens;
    // A list of messages goes on behind a comma.
    if (tokens.isMark(']') && current.list !== undefined) {
      current.list = undefined;
      tokens.advance();
      this.#separator();
      return undefined;
    }
    if (current.list !== undefined && (tokens.isMark('{') || tokens.isMark('<')))
      return this.#openMessage(...current.list);
    const name = this.#fieldName();
    if (name === undefined) return undefined;
    const fields = message === undefined ? undefined : this.#schema.messages[message];
    const [number, type] = (fields !== undefined && Object.hasOwn(fields, name)
      ? fields[name]
      : undefined) ?? [UNKNOWN_FIELD, undefined];
    if (tokens.isMark(':')) tokens.advance();
    if (tokens.isMark('{') || tokens.isMark('<')) return this.#openMessage(number, type);
    if (tokens.isMark('[')) {
      tokens.advance();
      if (tokens.isMark('{') || tokens.isMark('<')) {
        current.list = [number, type];
        return undefined;
      }
      this.#scalarList(number, type);
    } else {
      this.#scalar(number, type);
    }
    this.#separator();
    return undefined;
  }

  #fieldName(): string | undefined {
    const tokens = this.#tokens;
    if (tokens.kind === 'word') {
      const { text } = tokens;
      tokens.advance();
      return text;
    }
    if (!tokens.isMark('['))
      return this.#fail(`a field name was expected, not ${tokens.text || tokens.kind}`);
    // `[package.extension]` or `[type.googleapis.com/package.Message]`: a name that no schema here has.
    while (!tokens.isMark(']')) {
      const kind = tokens.advance();
      if (kind !== 'word' && !tokens.isMark('/') && !tokens.isMark(']'))
        return this.#fail('an extension name does not end');
    }
    tokens.advance();
    return '';
  }

  #openMessage(number: number, type: FieldType | undefined): OpenMessage {
    const close = this.#tokens.isMark('{') ? '}' : '>';
    this.#tokens.advance();
    const isMessage = type !== undefined && Object.hasOwn(this.#schema.messages, type);
    const start = this.#writer.begin(isMessage ? number : UNKNOWN_FIELD);
    return { message: isMessage ? type : undefined, start, close };
  }

  #separator(): void {
    if (this.#tokens.isMark(',') || this.#tokens.isMark(';')) this.#tokens.advance();
  }

  #scalarList(number: number, type: FieldType | undefined): void {
    const tokens = this.#tokens;
    while (!tokens.isMark(']') && this.#problem === undefined) {
      this.#scalar(number, type);
      if (!tokens.isMark(',') && !tokens.isMark(']')) this.#fail('a list does not end');
      else if (tokens.isMark(',')) tokens.advance();
    }
    tokens.advance();
  }

  #scalar(number: number, type: FieldType | undefined): void {
    const tokens = this.#tokens;
    if (type !== undefined && Object.hasOwn(this.#schema.messages, type)) {
      this.#fail(`a message was expected, not ${tokens.text || tokens.kind}`);
      return;
    }
    if (tokens.kind === 'string') {
      const start = this.#writer.begin(number);
      if (!tokens.takeString((byte) => this.#writer.byte(byte))) this.#fail('a string does not end');
      this.#writer.end(start);
      return;
    }
    if (tokens.kind !== 'word' && tokens.kind !== 'number') {
      this.#fail(`a value was expected, not ${tokens.text || tokens.kind}`);
      return;
    }
    const { text } = tokens;
    tokens.advance();
    if (type === 'float') {
      this.#writer.tag(number, 5);
      this.#writer.float32(floatOf(text));
    } else if (type === 'double') {
      this.#writer.tag(number, 1);
      this.#writer.float64(floatOf(text));
    } else {
      this.#writer.tag(number, 0);
      this.#writer.varint(this.#integerOf(text));
    }
  }

  #integerOf(text: string): bigint {
    if (text === 'true' || text === 't') return 1n;
    if (Object.hasOwn(this.#schema.enums, text)) return BigInt(this.#schema.enums[text] ?? 0);
    const [, sign, digits = ''] = /^(-?)(0[xX][0-9a-fA-F]{1,16}|\d{1,20})$/.exec(text) ?? [];
    if (digits === '') return 0n;
    const value = BigInt(/^0\d/.test(digits) && /^[0-7]+$/.test(digits) ? `0o${digits}` : digits);
    return sign === '-' ? -value : value;
  }
}

function floatOf(text: string): number {
  const word = text.replace(/^-/, '').toLowerCase();
  const value = /^inf/.test(word) ? Number.POSITIVE_INFINITY : Number.parseFloat(word);
  return text.startsWith('-') ? -value : value;
}

/**
 * The names of the first fields of a text, to tell what it is.
 *
 * @param maxFields how many names
 * @returns names of fields at the top and, prefixed with the outer name and a dot, one level below
 */
export function textFieldNames(access: RandomAccess, maxFields: number): string[] {
  if (!FIRST_FIELD.test(Buffer.from(access.read(0, OPENING_BYTES)).toString('latin1'))) return [];
  const tokens = new TextTokens(new ByteWindow(access));
  const names: string[] = [];
  const outer: string[] = [];
  let last = '';
  for (let kind = tokens.advance(); kind !== 'end' && names.length < maxFields; ) {
    if (kind === 'unknown' || (outer.length === 0 && kind === 'number')) break;
    if (kind === 'string') {
      if (!tokens.takeString(() => {})) break;
      kind = tokens.kind;
      continue;
    }
    const { text } = tokens;
    kind = tokens.advance();
    if (/^[A-Za-z_]/.test(text) && (tokens.isMark(':') || tokens.isMark('{') || tokens.isMark('<'))) {
      last = text;
      if (outer.length < 2) names.push([...outer, text].join('.'));
    } else if (text === '{' || text === '<') {
      if (outer.push(last) > MAX_PROBE_DEPTH) break;
    } else if (text === '}' || text === '>') {
      if (outer.pop() === undefined) break;
    }
  }
  return names;
}

/** Enough to see past a comment or two; where a comment goes on for longer, the whole is looked at. */
const OPENING_BYTES = 1024;

/** A name and what opens its value, or a comment that fills the opening. */
const FIRST_FIELD =
  /^(?:\xef\xbb\xbf)?[\s\0]{0,1024}(?:#|[A-Za-z_]\w{0,200}\s{0,200}[:{<]|[A-Za-z_]\w{0,200}\s{0,200}#|\[)/;

/** Nesting of a text that is still looked at to tell what it is. */
const MAX_PROBE_DEPTH = 16;
