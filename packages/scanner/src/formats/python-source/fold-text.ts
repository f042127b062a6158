// Methods of constant strings and bytes. Pure text work; the caller counts what it costs.

import { LIMITS } from '../../limits.ts';
import {
  constantValue,
  knownInteger,
  knownItems,
  knownText,
  textConstant,
} from '../python-code/code-value.ts';
import { rot13 } from '../rot13.ts';
import { decodeBase } from './fold-decoder.ts';
import { composedFormat } from './fold-operator.ts';
import type { SourceValue } from './source-value.ts';

/** A text or bytes that were computed. */
export function folded(t: 'str' | 'bytes', v: string): SourceValue | undefined {
  return v.length > LIMITS.sourceTextCharacters.value ? undefined : constantValue({ t, v, folded: true });
}

/** The characters of a text, or the byte string, that a value is known to be. */
export function knownCharacters(value: SourceValue | undefined): string | undefined {
  const constant = value?.constant;
  if (constant?.t !== 'str' && constant?.t !== 'bytes') return undefined;
  return constant.truncated === true ? undefined : constant.v;
}

/** @returns undefined where the result is not known */
export function foldMethod(
  self: SourceValue,
  method: string,
  args: readonly SourceValue[],
): SourceValue | undefined {
  const text = knownCharacters(self);
  const t = self.constant?.t;
  if (text === undefined || (t !== 'str' && t !== 'bytes')) return undefined;
  const first = knownCharacters(args[0]);
  switch (method) {
    case 'join': {
      const parts = partsOf(args[0]);
      return parts === undefined || joinedLength(parts, text) > LIMITS.sourceTextCharacters.value
        ? undefined
        : folded(t, parts.join(text));
    }
    case 'replace': {
      const by = knownCharacters(args[1]);
      if (first === undefined || first === '' || by === undefined) return undefined;
      const grown = text.length + (text.length / first.length + 1) * by.length;
      return grown > 4 * LIMITS.sourceTextCharacters.value
        ? undefined
        : folded(
            t,
            text.replaceAll(first, () => by),
          );
    }
    case 'lower':
    case 'casefold':
      return folded(t, text.toLowerCase());
    case 'upper':
      return folded(t, text.toUpperCase());
    case 'title':
    case 'capitalize':
      return folded(t, text.charAt(0).toUpperCase() + text.slice(1).toLowerCase());
    case 'swapcase':
      return folded(
        t,
        [...text]
          .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
          .join(''),
      );
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return folded(t, strip(text, method, first));
    case 'removeprefix':
      return first === undefined
        ? undefined
        : folded(t, text.startsWith(first) ? text.slice(first.length) : text);
    case 'removesuffix':
      return first === undefined
        ? undefined
        : folded(t, text.endsWith(first) ? text.slice(0, text.length - first.length) : text);
    case 'encode':
      return t === 'str' ? encodeText(text, first) : undefined;
    case 'decode':
      return decodeText(text, first);
    case 'hex':
      return folded('str', Buffer.from(text, 'latin1').toString('hex'));
    case 'format':
      if (t !== 'str') return undefined;
      // Fields with names are filled from keywords, which are not looked at.
      return (
        (/\{[^{}\d]/.test(text) ? undefined : foldFormat(text, /\{\d{0,2}\}/g, args)) ?? composedFormat(text)
      );
    case 'split':
      return splitText(text, t, args);
    default:
      return undefined;
  }
}

/** What `join` joins: texts, or the characters of one. */
function partsOf(value: SourceValue | undefined): readonly string[] | undefined {
  const text = knownText(value);
  if (text !== undefined) return [...text];
  const parts = itemsOf(value)?.map(knownCharacters);
  return parts?.every((part) => part !== undefined) === true ? parts : undefined;
}

export function itemsOf(value: SourceValue | undefined): readonly SourceValue[] | undefined {
  return value?.container === 'dict' ? undefined : knownItems(value);
}

function joinedLength(parts: readonly string[], by: string): number {
  return parts.reduce((sum, part) => sum + part.length + by.length, 0);
}

function strip(text: string, method: string, characters: string | undefined): string {
  const taken = (char: string | undefined) =>
    char !== undefined &&
    char !== '' &&
    (characters === undefined ? /\s/.test(char) : characters.includes(char));
  let start = 0;
  let end = text.length;
  if (method !== 'rstrip') while (start < end && taken(text[start])) start++;
  if (method !== 'lstrip') while (end > start && taken(text[end - 1])) end--;
  return text.slice(start, end);
}

function encodeText(text: string, codec = 'utf-8'): SourceValue | undefined {
  const name = codec.toLowerCase().replace(/[-_ ]/g, '');
  if (name === 'latin1' || name === 'iso88591') return folded('bytes', text);
  if (name === 'rot13') return folded('str', rot13(text));
  if (name === 'hex') return folded('str', Buffer.from(text, 'latin1').toString('hex'));
  if (name === 'utf16' || name === 'utf16le')
    return folded('bytes', Buffer.from(text, 'utf16le').toString('latin1'));
  return folded('bytes', Buffer.from(text, 'utf8').toString('latin1'));
}

/** `bytes.decode`, `codecs.decode`, and `str.decode` of Python 2 with its codecs of texts. */
export function decodeText(text: string, codec = 'utf-8'): SourceValue | undefined {
  const name = codec.toLowerCase().replace(/[-_ ]/g, '');
  if (name === 'rot13') return folded('str', rot13(text));
  const decoded = decodeBase(name, text);
  if (decoded !== undefined) return folded('bytes', decoded);
  if (name === 'utf16' || name === 'utf16le')
    return folded('str', Buffer.from(text, 'latin1').toString('utf16le'));
  if (name === 'latin1' || name === 'iso88591') return folded('str', text);
  if (!/^(?:utf8|ascii|utf8sig|u8|us|unicodeescape)$/.test(name)) return undefined;
  return folded('str', /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text);
}

/** Fills places in a template with texts and numbers, in order. */
export function foldFormat(
  template: string,
  places: RegExp,
  values: readonly SourceValue[],
): SourceValue | undefined {
  const texts = values.map(shownText);
  if (texts.some((text) => text === undefined)) return undefined;
  const length = texts.reduce<number>((sum, text) => sum + (text?.length ?? 0), template.length);
  if (length > LIMITS.sourceTextCharacters.value) return undefined;
  let next = 0;
  // Filled-in templates are how honest code writes text: not marked as put together.
  return textConstant(template.replace(places, () => texts[next++] ?? ''));
}

export function shownText(value: SourceValue): string | undefined {
  return knownText(value) ?? (value.constant?.t === 'int' ? value.constant.v : undefined);
}

function splitText(text: string, t: 'str' | 'bytes', args: readonly SourceValue[]): SourceValue | undefined {
  const by = knownCharacters(args[0]);
  if (args.length > 1 || by === '') return undefined;
  const parts = by === undefined ? text.trim().split(/\s+/) : text.split(by);
  if (parts.length > LIMITS.sourceDisplayItems.value) return undefined;
  return {
    text: 'split(...)',
    container: 'list',
    items: parts.map((v) => constantValue({ t, v, folded: true })),
  };
}

/** `text[index]` and `text[a:b:c]`. */
export function foldSubscript(self: SourceValue, index: SourceValue): SourceValue | undefined {
  const text = knownCharacters(self);
  const t = self.constant?.t;
  if (index.slice !== undefined) {
    const bounds = index.slice.map(knownInteger);
    if (index.slice.some((bound, at) => bound !== undefined && bounds[at] === undefined)) return undefined;
    if (text !== undefined && (t === 'str' || t === 'bytes'))
      return folded(t, sliceOf([...text], bounds).join(''));
    const items = itemsOf(self);
    if (items === undefined || self.container === undefined) return undefined;
    return {
      text: `${self.text}[:]`.slice(0, 240),
      container: self.container,
      items: sliceOf(items, bounds),
    };
  }
  const at = knownInteger(index);
  if (at === undefined) return undefined;
  if (text === undefined) return itemsOf(self)?.at(at);
  const char = text.at(at);
  if (char === undefined) return undefined;
  return t === 'bytes' ? constantValue({ t: 'int', v: String(char.charCodeAt(0)) }) : folded('str', char);
}

/** Python's slice; bounds that are not given are `undefined`. */
function sliceOf<T>(items: readonly T[], [from, to, by]: readonly (number | undefined)[]): T[] {
  const step = by ?? 1;
  if (step === 0) return [];
  const clamp = (value: number | undefined, absent: number): number => {
    if (value === undefined) return absent;
    const fromEnd = value < 0 ? value + items.length : value;
    return Math.min(Math.max(fromEnd, step > 0 ? 0 : -1), step > 0 ? items.length : items.length - 1);
  };
  const start = clamp(from, step > 0 ? 0 : items.length - 1);
  const stop = clamp(to, step > 0 ? items.length : -1);
  const taken: T[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) taken.push(items[at] as T);
  return taken;
}
