// Writes R serialisations from one line of text, the three spellings and lies included. Not a reader, and not R.
//
//   (call system "echo inert")            a call; names are symbols, texts vectors of one string
//   (promise unbound (call f))            value, code; (promise-in global value code) has an environment
//   (function (pairs x=missing) body)     a closure over the global environment
//   (env a=1 b="x")                       an environment; (list 1 2), (pairs a=1), (expression (call f))
//   (bytecode (code 23 0) f (call f))     instructions and constants; (define 0 (call f)), (repeat 0)
//   (altrep class package state)  (namespace stats)  (external)  (weak)  (s4)  (builtin sum)  (raw 00ff)
//   (with value class="lm")               attributes; (workspace a=1 .First=...) is what save writes
//   1 2.5 TRUE nil unbound missing global baseenv empty (ints 1 2 3) (item 99)

import { R_FLAG, R_TYPE } from '../../scanner/src/formats/r-data/item-types.ts';
import { type Expression, head, itemsOf, parseR, tagged } from './r-expression.ts';

/** How the words are spelled, and what the header says. */
export interface RPlan {
  readonly spelling?: 'xdr' | 'native' | 'ascii';
  readonly version?: number;
}

/** @param source an expression as above; `workspace` at its head makes it what `save` writes */
export function assembleR(source: string, plan: RPlan = {}): Uint8Array {
  const expression = parseR(source);
  const writer = new RWriter(plan.spelling ?? 'xdr');
  const version = plan.version ?? 3;
  const isWorkspace = head(expression) === 'workspace';
  if (isWorkspace) writer.plain(`RD${plan.spelling === 'ascii' ? 'A' : 'X'}${version}\n`);
  writer.plain({ xdr: 'X\n', native: 'B\n', ascii: 'A\n' }[plan.spelling ?? 'xdr']);
  writer.integer(version);
  writer.integer(0x040301);
  writer.integer(version === 2 ? 0x020300 : 0x030500);
  if (version === 3) writer.text('UTF-8');
  if (isWorkspace) writer.pairs(itemsOf(expression), R_TYPE.list);
  else writer.item(expression);
  return writer.finish();
}

const CONSTANTS: Readonly<Record<string, number>> = {
  nil: R_TYPE.nil,
  unbound: R_TYPE.unbound,
  missing: R_TYPE.missingArgument,
  global: R_TYPE.globalEnvironment,
  baseenv: R_TYPE.baseEnvironment,
  empty: R_TYPE.emptyEnvironment,
};

class RWriter {
  readonly #parts: Buffer[] = [];
  readonly #spelling: 'xdr' | 'native' | 'ascii';
  readonly #symbols = new Map<string, number>();
  #references = 0;

  constructor(spelling: 'xdr' | 'native' | 'ascii') {
    this.#spelling = spelling;
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  plain(text: string): void {
    this.#parts.push(Buffer.from(text, 'latin1'));
  }

  integer(value: number): void {
    const bytes = Buffer.alloc(4);
    if (this.#spelling === 'xdr') bytes.writeInt32BE(value);
    else bytes.writeInt32LE(value);
    if (this.#spelling === 'ascii') this.plain(`${value}\n`);
    else this.#parts.push(bytes);
  }

  #real(value: number): void {
    const bytes = Buffer.alloc(8);
    if (this.#spelling === 'xdr') bytes.writeDoubleBE(value);
    else bytes.writeDoubleLE(value);
    if (this.#spelling === 'ascii') this.plain(`${value}\n`);
    else this.#parts.push(bytes);
  }

  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    this.integer(bytes.length);
    if (this.#spelling !== 'ascii') this.#parts.push(bytes);
    else {
      const spelled = [...bytes].map((byte) =>
        byte > 0x20 && byte < 0x7f && byte !== 0x5c
          ? String.fromCharCode(byte)
          : `\\${byte.toString(8).padStart(3, '0')}`,
      );
      this.plain(`${spelled.join('')}\n`);
    }
  }

  #characters(value: string): void {
    this.integer(R_TYPE.character | 0x40000);
    this.text(value);
  }

  symbol(name: string): void {
    const known = this.#symbols.get(name);
    if (known !== undefined) {
      this.integer((known << 8) | R_TYPE.reference);
      return;
    }
    this.integer(R_TYPE.symbol);
    this.#characters(name);
    this.#references += 1;
    this.#symbols.set(name, this.#references);
  }

  pairs(items: readonly Expression[], firstType: number): void {
    for (const [index, { tag, value }] of tagged(items).entries()) {
      this.integer((index === 0 ? firstType : R_TYPE.list) | (tag === undefined ? 0 : R_FLAG.tag));
      if (tag !== undefined) this.symbol(tag);
      this.item(value);
    }
    this.integer(R_TYPE.nil);
  }

  item(expression: Expression, flags = 0): void {
    if (typeof expression === 'string') this.#atom(expression, flags);
    else this.#compound(head(expression), itemsOf(expression), flags);
  }

  #atom(token: string, flags: number): void {
    const constant = CONSTANTS[token];
    if (constant !== undefined) this.integer(constant);
    else if (token.startsWith('"')) this.#strings([JSON.parse(token) as string], flags);
    else if (token === 'TRUE' || token === 'FALSE') {
      this.integer(R_TYPE.logical | flags);
      this.integer(1);
      this.integer(token === 'TRUE' ? 1 : 0);
    } else if (/^-?\d/.test(token)) {
      this.integer(R_TYPE.real | flags);
      this.integer(1);
      this.#real(Number(token));
    } else this.symbol(token);
  }

  #strings(values: readonly string[], flags: number): void {
    this.integer(R_TYPE.string | flags);
    this.integer(values.length);
    for (const value of values) this.#characters(value);
  }

  #compound(word: string, items: readonly Expression[], flags: number): void {
    const [first = 'nil', second = 'nil', third = 'nil'] = items;
    const name = String(first);
    switch (word) {
      case 'call':
        this.pairs(items, R_TYPE.language);
        break;
      case 'pairs':
        if (items.length === 0) this.integer(R_TYPE.nil);
        else this.pairs(items, R_TYPE.list | flags);
        break;
      case 'dots':
        this.pairs(items, R_TYPE.dots);
        break;
      case 'promise':
        this.integer(R_TYPE.promise);
        this.item(first);
        this.item(second);
        break;
      case 'promise-in':
        this.integer(R_TYPE.promise | R_FLAG.tag);
        for (const item of [first, second, third]) this.item(item);
        break;
      case 'function':
        this.integer(R_TYPE.closure | R_FLAG.tag | flags);
        this.item('global');
        this.item(first);
        this.item(second);
        break;
      case 'env':
        this.integer(R_TYPE.environment);
        this.integer(0);
        this.#references += 1;
        this.item('empty');
        this.item({ list: ['pairs', ...items] });
        this.item('nil');
        this.item('nil');
        break;
      case 'list':
      case 'expression':
        this.integer((word === 'list' ? R_TYPE.vector : R_TYPE.expression) | flags);
        this.integer(items.length);
        for (const item of items) this.item(item);
        break;
      case 'with':
        this.item(first, R_FLAG.attributes | 0x100);
        this.pairs(items.slice(1), R_TYPE.list);
        break;
      default:
        this.#rare(word, items, flags, name);
        break;
    }
  }

  #rare(word: string, items: readonly Expression[], flags: number, name: string): void {
    switch (word) {
      case 'ints':
        this.integer(R_TYPE.integer | flags);
        this.integer(items.length);
        for (const item of items) this.integer(Number(item));
        break;
      case 'strings':
        this.#strings(
          items.map((item) => JSON.parse(String(item)) as string),
          flags,
        );
        break;
      case 'raw': {
        const bytes = Buffer.from(name, 'hex');
        this.integer(R_TYPE.raw | flags);
        this.integer(bytes.length);
        if (this.#spelling === 'ascii')
          for (const byte of bytes) this.plain(`${byte.toString(16).padStart(2, '0')}\n`);
        else this.#parts.push(bytes);
        break;
      }
      case 'altrep':
        this.integer(R_TYPE.altrep);
        this.item({ list: ['pairs', ...items.slice(0, 2), { list: ['ints', '13'] }] });
        this.item(items[2] ?? 'nil');
        this.item('nil');
        break;
      case 'namespace':
        this.integer(R_TYPE.namespace);
        this.integer(0);
        this.integer(1);
        this.#characters(name);
        this.#references += 1;
        break;
      case 'external':
        this.integer(R_TYPE.externalPointer);
        this.#references += 1;
        this.item('nil');
        this.item('nil');
        break;
      case 'weak':
        this.#references += 1;
        this.integer(R_TYPE.weakReference);
        break;
      case 's4':
        this.integer(R_TYPE.s4 | flags);
        break;
      case 'builtin':
        this.integer(R_TYPE.builtin);
        this.text(name);
        break;
      case 'item':
        this.integer(Number(name));
        break;
      case 'bytecode':
        this.integer(R_TYPE.bytecode | flags);
        this.integer(8);
        this.#function(items);
        break;
      default:
        throw new TypeError(`no R item ${word}`);
    }
  }

  #function(items: readonly Expression[]): void {
    this.item({ list: ['ints', '12', ...itemsOf(items[0] ?? '')] });
    this.integer(items.length - 1);
    for (const item of items.slice(1)) this.#constant(item);
  }

  /** A part of a constant: its type, and the pair or item itself. */
  #constant(expression: Expression): void {
    const word = head(expression);
    if (word === 'call' || word === 'pairs') {
      this.integer(word === 'call' ? R_TYPE.language : R_TYPE.list);
      this.#constantPair(itemsOf(expression));
    } else if (word === 'define') {
      this.integer(R_TYPE.bytecodeDefinition);
      this.integer(Number(itemsOf(expression)[0]));
      this.integer(R_TYPE.language);
      this.#constantPair(itemsOf(itemsOf(expression)[1] ?? ''));
    } else if (word === 'repeat') {
      this.integer(R_TYPE.bytecodeReference);
      this.integer(Number(itemsOf(expression)[0]));
    } else if (word === 'bytecode') {
      this.integer(R_TYPE.bytecode);
      this.#function(itemsOf(expression));
    } else {
      this.integer(R_TYPE.real);
      this.item(expression);
    }
  }

  #constantPair(items: readonly Expression[]): void {
    const [first, ...rest] = tagged(items);
    if (first?.tag === undefined) this.integer(R_TYPE.nil);
    else this.symbol(first.tag);
    this.#constant(first?.value ?? 'nil');
    if (rest.length === 0) {
      this.#constant('nil');
      return;
    }
    this.integer(R_TYPE.list);
    this.#constantPair(rest.flatMap(({ tag, value }) => (tag === undefined ? [value] : [`${tag}=`, value])));
  }
}
