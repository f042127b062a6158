// Methods of text and bytes that are folded. `self` is the object, `args` what follows.

import { NodeKind, type Value } from '../value-store.ts';
import { decodeWith, encodeWith } from './codecs.ts';
import type { SymbolReader } from './symbol-reader.ts';

type Method = (read: SymbolReader, self: Value, args: readonly Value[]) => Value | undefined;

/** A method from text to text with text arguments; bytes go through as Latin-1 and come back as bytes. */
function textual(compute: (self: string, args: readonly string[]) => string | undefined): Method {
  return (read, self, args) => {
    const isBytes = read.isBytes(self);
    const asText = (value: Value): string | undefined => {
      if (!read.isBytes(value)) return read.textOf(value);
      const bytes = read.bytesOf(value);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
    };
    const text = asText(self);
    const texts = args.map(asText);
    if (text === undefined || texts.includes(undefined)) return undefined;
    const result = compute(text, texts as string[]);
    if (result === undefined || result.length > 1 << 20) return undefined;
    return isBytes ? read.bytes(Buffer.from(result, 'latin1')) : read.text(result);
  };
}

function strip(text: string, characters: string | undefined, atStart: boolean, atEnd: boolean): string {
  const drop = new Set(characters ?? ' \t\n\r\v\f');
  let from = 0;
  let to = text.length;
  while (atStart && from < to && drop.has(text[from] as string)) from++;
  while (atEnd && to > from && drop.has(text[to - 1] as string)) to--;
  return text.slice(from, to);
}

const join: Method = (read, self, args) => {
  const items = args[0] === undefined ? undefined : read.itemsOf(args[0]);
  if (items === undefined) return undefined;
  if (read.isBytes(self)) {
    const separator = read.bytesOf(self);
    const parts = items.map((item) => read.bytesOf(item));
    if (separator === undefined || parts.includes(undefined)) return undefined;
    const pieces = (parts as Uint8Array[]).flatMap((part, k) => (k === 0 ? [part] : [separator, part]));
    return read.bytes(Buffer.concat(pieces));
  }
  const separator = read.textOf(self);
  const parts = items.map((item) => read.textOf(item));
  if (separator === undefined || parts.includes(undefined)) return undefined;
  return read.text(parts.join(separator));
};

/** `'{}{}'.format(a, b)` with plain, numbered fields only. */
const format: Method = (read, self, args) => {
  const template = read.textOf(self);
  const texts = args.map((arg) => read.textOf(arg) ?? read.integerOf(arg)?.toString());
  if (template === undefined || texts.includes(undefined)) return undefined;
  let next = 0;
  let isPlain = true;
  const text = template.replace(/\{\{|\}\}|\{([^{}]{0,20})\}/g, (field, name: string | undefined) => {
    if (name === undefined) return field[0] as string;
    const value = /^[0-9]*$/.test(name) ? texts[name === '' ? next++ : Number(name)] : undefined;
    if (value === undefined) isPlain = false;
    return value ?? '';
  });
  return isPlain ? read.text(text) : undefined;
};

const concatenate: Method = (read, self, args) => {
  const other = args[0];
  if (other === undefined) return undefined;
  const sequences = [self, other].map((value) => read.machine.values.kind(value));
  if (sequences.every((kind) => kind === NodeKind.list || kind === NodeKind.tuple)) {
    const [left, right] = [read.itemsOf(self), read.itemsOf(other)];
    return left === undefined || right === undefined ? undefined : read.list([...left, ...right]);
  }
  return textual((text, [more]) => (more === undefined ? undefined : text + more))(read, self, args);
};

const repeat: Method = (read, self, args) => {
  const times = args[0] === undefined ? undefined : read.integerOf(args[0]);
  const text = read.textOf(self);
  return text === undefined || times === undefined || times * text.length > 1 << 20
    ? undefined
    : read.text(text.repeat(Math.max(0, times)));
};

/** `'%s%s' % ('a', 'b')` with plain `%s`, `%c` and `%d`. */
const percent: Method = (read, self, args) => {
  const template = read.textOf(self);
  const operand = args[0];
  if (template === undefined || operand === undefined) return undefined;
  const values = read.machine.values.kind(operand) === NodeKind.tuple ? read.itemsOf(operand) : [operand];
  if (values === undefined) return undefined;
  let next = 0;
  let isPlain = true;
  const text = template.replace(/%([%scd])/g, (_, type: string) => {
    if (type === '%') return '%';
    const value = values[next++];
    const number = value === undefined ? undefined : read.integerOf(value);
    const filled =
      type === 'c' && number !== undefined && number >= 0 && number < 0x110000
        ? String.fromCodePoint(number)
        : value === undefined
          ? undefined
          : (read.textOf(value) ?? number?.toString());
    if (filled === undefined) isPlain = false;
    return filled ?? '';
  });
  return isPlain ? read.text(text) : undefined;
};

export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['join', join],
  ['format', format],
  ['__add__', concatenate],
  ['__iadd__', concatenate],
  ['__concat__', concatenate],
  ['__mul__', repeat],
  ['__rmul__', repeat],
  ['__mod__', percent],
  ['__getitem__', (read, self, [key]) => (key === undefined ? undefined : read.item(self, key))],
  ['get', (read, self, [key, fallback]) => itemOr(read, self, key, fallback)],
  ['pop', (read, self, args) => pop(read, self, args)],
  ['popitem', () => undefined],
  ['append', (read, self, [item]) => grow(read, self, item === undefined ? undefined : [item])],
  [
    'extend',
    (read, self, [items]) => grow(read, self, items === undefined ? undefined : read.itemsOf(items)),
  ],
  ['__getattribute__', (read, self, [name]) => attribute(read, self, name)],
  ['__str__', (_, self) => self],
  ['__format__', (_, self) => self],
  ['lower', textual((text) => text.toLowerCase())],
  ['casefold', textual((text) => text.toLowerCase())],
  ['upper', textual((text) => text.toUpperCase())],
  [
    'swapcase',
    textual((text) => text.replace(/[a-zA-Z]/g, (c) => (c < 'a' ? c.toLowerCase() : c.toUpperCase()))),
  ],
  ['capitalize', textual((text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase())],
  [
    'title',
    textual((text) =>
      text.replace(/[a-zA-Z]{1,4096}/g, (w) => w.slice(0, 1).toUpperCase() + w.slice(1).toLowerCase()),
    ),
  ],
  ['strip', textual((text, [drop]) => strip(text, drop, true, true))],
  ['lstrip', textual((text, [drop]) => strip(text, drop, true, false))],
  ['rstrip', textual((text, [drop]) => strip(text, drop, false, true))],
  ['removeprefix', textual((text, [p = '']) => (text.startsWith(p) ? text.slice(p.length) : text))],
  [
    'removesuffix',
    textual((text, [s = '']) => (s !== '' && text.endsWith(s) ? text.slice(0, -s.length) : text)),
  ],
  [
    'replace',
    (read, self, [from, to, count]) => {
      const most = count === undefined ? -1 : read.integerOf(count);
      if (from === undefined || to === undefined || most === undefined) return undefined;
      return textual((text, [old = '', now = '']) => replaceSome(text, old, now, most))(read, self, [
        from,
        to,
      ]);
    },
  ],
  ['expandtabs', textual((text) => (text.includes('\t') ? undefined : text))],
  ['split', (read, self, args) => splitText(read, self, args)],
  ['encode', (read, self, args) => encodeWith(read, self, args[0])],
  ['decode', (read, self, args) => decodeWith(read, self, args[0])],
  [
    'hex',
    (read, self) => {
      const bytes = read.bytesOf(self);
      return bytes === undefined ? undefined : read.text(Buffer.from(bytes).toString('hex'));
    },
  ],
  [
    'fromhex',
    (read, _, args) => {
      const text = args[0] === undefined ? undefined : read.textOf(args[0]);
      return text === undefined ? undefined : read.bytes(Buffer.from(text.replace(/\s/g, ''), 'hex'));
    },
  ],
  ['tobytes', (_, self) => self],
  ['getvalue', (_, self) => self],
  ['read', (_, self) => self],
]);

/** `text.replace(old, now, most)`; all where `most` is negative. */
function replaceSome(text: string, old: string, now: string, most: number): string | undefined {
  if (most < 0) return text.replaceAll(old, () => now);
  if (old === '' || most > 4096) return undefined;
  let from = 0;
  let out = '';
  for (let k = 0; k < most; k++) {
    const at = text.indexOf(old, from);
    if (at < 0) break;
    out += text.slice(from, at) + now;
    from = at + old.length;
  }
  return out + text.slice(from);
}

/** `mapping.get(key, fallback)`: the fallback only where the key surely is not there. */
function itemOr(
  read: SymbolReader,
  self: Value,
  key: Value | undefined,
  fallback: Value | undefined,
): Value | undefined {
  if (key === undefined) return undefined;
  const { values } = read.machine;
  const found = read.item(self, key);
  if (found !== undefined || fallback === undefined) return found;
  const isEmpty = values.kind(self) === NodeKind.dict && values.count(self) === 0 && values.isExact(self);
  return isEmpty ? fallback : undefined;
}

function pop(read: SymbolReader, self: Value, args: readonly Value[]): Value | undefined {
  const { values } = read.machine;
  const [key, fallback] = args;
  if (values.kind(self) !== NodeKind.list) {
    const found = itemOr(read, self, key, fallback);
    if (values.kind(self) === NodeKind.dict) values.markChanged(self);
    return found;
  }
  const index = key === undefined ? -1 : read.integerOf(key);
  return index === undefined || !values.isExact(self) ? undefined : values.removeAt(self, index);
}

/** `list.append` and `list.extend`, done to the list itself; the result is None, which nobody needs. */
function grow(read: SymbolReader, self: Value, items: readonly Value[] | undefined): Value | undefined {
  const { values } = read.machine;
  if (values.kind(self) !== NodeKind.list || !values.isExact(self) || items === undefined) return undefined;
  for (const item of items.slice(0, 4096)) values.add(self, item);
  return values.data;
}

function splitText(read: SymbolReader, self: Value, args: readonly Value[]): Value | undefined {
  const text = read.textOf(self);
  const separator = args[0] === undefined ? undefined : read.textOf(args[0]);
  if (text === undefined || args.length > 1 || (args[0] !== undefined && separator === undefined))
    return undefined;
  const parts =
    separator === undefined ? text.split(/\s/).filter((part) => part !== '') : text.split(separator);
  return parts.length > 4096 ? undefined : read.list(parts.map((part) => read.text(part)));
}

/** `getattr(object, name)`. */
export function attribute(read: SymbolReader, object: Value, name: Value | undefined): Value | undefined {
  const text = name === undefined ? undefined : read.textOf(name);
  // An unknown name on a known object may be anything the object holds.
  return text === undefined ? undefined : read.attributePath(object, text);
}
