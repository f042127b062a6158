// Computes what harmless expressions over constants come to: concatenation, slices, and a few string methods. Hiding a
// name as `'sys' + 'tem'` or `'metsys'[::-1]` therefore hides nothing. Pure text work, bounded; nothing is executed.

import { LIMITS } from '../../limits.ts';
import { rot13 } from '../rot13.ts';
import {
  type CodeValue,
  constantValue,
  knownInteger,
  knownItems,
  knownText,
  textConstant,
} from './code-value.ts';

/** The result of an operator, where both sides are known. */
export function foldBinary(operator: string, left: CodeValue, right: CodeValue): CodeValue | undefined {
  if (operator === '[]') return foldSubscript(left, right);
  const a = left.constant;
  const b = right.constant;
  if (
    operator === '+' &&
    a !== undefined &&
    b !== undefined &&
    (a.t === 'str' || a.t === 'bytes') &&
    a.t === b.t
  ) {
    if (a.truncated === true || b.truncated === true) return undefined;
    return bounded(a.t, a.v + b.v);
  }
  if (operator === '+' && left.items !== undefined && right.items !== undefined) {
    const items = [...left.items, ...right.items].slice(0, LIMITS.codeListItems.value);
    return {
      text: `${left.text} + ${right.text}`,
      items,
      ...(left.container ? { container: left.container } : {}),
    };
  }
  const count = knownInteger(right);
  if (operator === '*' && a?.t === 'str' && count !== undefined) {
    return a.v.length * count <= LIMITS.codeTextCharacters.value
      ? bounded('str', a.v.repeat(Math.max(0, count)))
      : undefined;
  }
  if (operator === '%' && a?.t === 'str') return foldFormat(a.v, /%[sdr]/g, knownItems(right) ?? [right]);
  const number = knownInteger(left);
  if (number === undefined || count === undefined) return undefined;
  const result = integerResult(operator, number, count);
  return result === undefined || !Number.isSafeInteger(result)
    ? undefined
    : constantValue({ t: 'int', v: String(result) });
}

function integerResult(operator: string, a: number, b: number): number | undefined {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '^' && a >= 0 && b >= 0 && a < 2 ** 31 && b < 2 ** 31) return a ^ b;
  return undefined;
}

function bounded(t: 'str' | 'bytes', v: string): CodeValue | undefined {
  return v.length > LIMITS.codeTextCharacters.value ? undefined : constantValue({ t, v, folded: true });
}

/** Filled-in templates are how honest code writes text: not marked as put together. */
function plain(v: string): CodeValue | undefined {
  return v.length > LIMITS.codeTextCharacters.value ? undefined : textConstant(v);
}

function foldSubscript(left: CodeValue, right: CodeValue): CodeValue | undefined {
  const text = left.constant;
  const isText = text?.t === 'str' || text?.t === 'bytes';
  if (isText && text.truncated !== true && right.slice !== undefined)
    return bounded(text.t, cutSlice(text.v, right.slice));
  const index = knownInteger(right);
  if (index === undefined) return undefined;
  if (text?.t === 'str' && text.truncated !== true) {
    const char = text.v.at(index);
    return char === undefined ? undefined : bounded('str', char);
  }
  return knownItems(left)?.at(index);
}

/** Python's slice of a string; unknown bounds count as absent. */
function cutSlice(text: string, slice: readonly (CodeValue | undefined)[]): string {
  const step = knownInteger(slice[2]) ?? 1;
  if (step === 0) return '';
  const clamp = (value: number | undefined, absent: number): number => {
    if (value === undefined) return absent;
    const fromEnd = value < 0 ? value + text.length : value;
    return Math.min(Math.max(fromEnd, step > 0 ? 0 : -1), step > 0 ? text.length : text.length - 1);
  };
  const start = clamp(knownInteger(slice[0]), step > 0 ? 0 : text.length - 1);
  const stop = clamp(knownInteger(slice[1]), step > 0 ? text.length : -1);
  let result = '';
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) result += text[at] ?? '';
  return result;
}

function foldFormat(template: string, places: RegExp, values: readonly CodeValue[]): CodeValue | undefined {
  const texts = values.map(
    (value) => knownText(value) ?? (value.constant?.t === 'int' ? value.constant.v : undefined),
  );
  if (texts.some((text) => text === undefined)) return undefined;
  let next = 0;
  return bounded(
    'str',
    template.replace(places, () => texts[next++] ?? ''),
  );
}

/** The parts of an f-string put together. */
export function foldParts(parts: readonly CodeValue[]): CodeValue | undefined {
  const texts = parts.map(
    (part) => knownText(part) ?? (part.constant?.t === 'int' ? part.constant.v : undefined),
  );
  return texts.some((text) => text === undefined) ? undefined : plain(texts.join(''));
}

/** The result of calling a builtin or a method of a constant, where it is known. */
export function foldCall(callee: CodeValue, args: readonly CodeValue[]): CodeValue | undefined {
  const path = callee.paths?.length === 1 ? callee.paths[0] : undefined;
  if (path !== undefined) return foldFunction(path, args);
  const self = callee.self?.constant;
  if (self === undefined || callee.attribute === undefined) return undefined;
  if ((self.t === 'str' || self.t === 'bytes') && self.truncated !== true) {
    return self.t === 'str'
      ? foldTextMethod(self.v, callee.attribute, args)
      : foldBytesMethod(self.v, callee.attribute);
  }
  return undefined;
}

function foldFunction(path: string, args: readonly CodeValue[]): CodeValue | undefined {
  const [first] = args;
  const text = knownText(first) ?? (first?.constant?.t === 'bytes' ? first.constant.v : undefined);
  switch (path) {
    case 'builtins.chr': {
      const code = knownInteger(first);
      return code !== undefined && code >= 0 && code <= 0x10ffff
        ? bounded('str', String.fromCodePoint(code))
        : undefined;
    }
    case 'builtins.str':
      return args.length === 1 && first?.constant?.t === 'str' ? first : undefined;
    case 'builtins.bytes':
    case 'builtins.bytearray': {
      const codes = knownItems(first)?.map(knownInteger);
      if (codes === undefined || codes.some((code) => code === undefined || code < 0 || code > 255))
        return undefined;
      return bounded('bytes', String.fromCharCode(...codes.map((code) => code ?? 0)));
    }
    case 'builtins.bytes.fromhex':
    case 'builtins.bytearray.fromhex':
    case 'binascii.unhexlify':
    case 'binascii.a2b_hex':
      return text !== undefined && /^[0-9a-fA-F\s]*$/.test(text)
        ? bounded('bytes', Buffer.from(text.replace(/\s/g, ''), 'hex').toString('latin1'))
        : undefined;
    case 'base64.b64decode':
    case 'base64.standard_b64decode':
    case 'base64.urlsafe_b64decode':
    case 'base64.decodebytes':
    case 'binascii.a2b_base64':
      return text === undefined
        ? undefined
        : bounded('bytes', Buffer.from(text, 'base64').toString('latin1'));
    case 'codecs.decode':
      return text !== undefined && isRot13(knownText(args[1])) ? bounded('str', rot13(text)) : undefined;
    case 'builtins.reversed': {
      const reversed = knownText(first);
      return reversed === undefined ? undefined : bounded('str', [...reversed].reverse().join(''));
    }
    case 'builtins.map': {
      const items = knownItems(args[1]);
      if (items === undefined || args[0]?.paths?.[0] !== 'builtins.chr') return undefined;
      const folded = items.map((item) => foldFunction('builtins.chr', [item]));
      return {
        text: 'map(chr, ...)',
        container: 'list',
        items: folded.map((item) => item ?? { text: '...' }),
      };
    }
    default:
      return undefined;
  }
}

function foldTextMethod(self: string, method: string, args: readonly CodeValue[]): CodeValue | undefined {
  const texts = args.map(knownText);
  switch (method) {
    case 'join': {
      const parts =
        knownItems(args[0])?.map(knownText) ?? (texts[0] === undefined ? undefined : [...texts[0]]);
      return parts?.every((part) => part !== undefined) === true
        ? bounded('str', parts.join(self))
        : undefined;
    }
    case 'replace':
      return texts[0] !== undefined && texts[0] !== '' && texts[1] !== undefined
        ? bounded(
            'str',
            self.replaceAll(texts[0], () => texts[1] ?? ''),
          )
        : undefined;
    case 'lower':
    case 'casefold':
      return bounded('str', self.toLowerCase());
    case 'upper':
      return bounded('str', self.toUpperCase());
    case 'strip':
      return args.length === 0 ? bounded('str', self.trim()) : undefined;
    case 'encode':
      return bounded('bytes', Buffer.from(self, 'utf8').toString('latin1'));
    case 'format':
      return foldFormat(self, /\{\d?\}/g, args);
    case 'split': {
      const parts =
        texts[0] === undefined
          ? self.trim().split(/\s+/)
          : texts[0] === ''
            ? undefined
            : self.split(texts[0]);
      return parts === undefined || parts.length > LIMITS.codeListItems.value
        ? undefined
        : {
            text: `${self}.split()`,
            container: 'list',
            items: parts.map((part) => textConstant(part, true)),
          };
    }
    default:
      return undefined;
  }
}

function foldBytesMethod(self: string, method: string): CodeValue | undefined {
  if (method === 'decode') return bounded('str', Buffer.from(self, 'latin1').toString('utf8'));
  return method === 'hex' ? bounded('str', Buffer.from(self, 'latin1').toString('hex')) : undefined;
}

const isRot13 = (codec: string | undefined): boolean => codec !== undefined && /^rot[-_]?13$/i.test(codec);
