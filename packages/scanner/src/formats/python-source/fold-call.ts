// Calls of builtins and of the standard library over constants: texts from numbers, decoders, `map(chr, ...)`.

import { LIMITS } from '../../limits.ts';
import { constantValue, cutExpression, knownInteger, knownText } from '../python-code/code-value.ts';
import { computeCall } from './call-function.ts';
import { elementsOf } from './evaluate.ts';
import { decodeCall } from './fold-decoder.ts';
import { decodeText, folded, foldMethod, itemsOf, knownCharacters } from './fold-text.ts';
import type { Frame, SourceRun } from './source-run.ts';
import type { SourceValue } from './source-value.ts';

/** What the call returns, where callee and arguments are known. */
export function foldCall(
  run: SourceRun,
  callee: SourceValue,
  args: readonly SourceValue[],
): SourceValue | undefined {
  const path = callee.paths?.length === 1 ? callee.paths[0] : undefined;
  const self = callee.self as SourceValue | undefined;
  const size = [self, ...args].reduce((sum, value) => sum + sizeOf(value), 0);
  if (size === 0 || !run.spend(size)) return undefined;
  const value =
    path !== undefined
      ? foldFunction(path, args)
      : self !== undefined && callee.attribute !== undefined
        ? foldMethod(self, callee.attribute, args)
        : undefined;
  if (value !== undefined) run.spend(sizeOf(value));
  return value;
}

function sizeOf(value: SourceValue | undefined): number {
  return (
    (knownCharacters(value)?.length ?? 0) +
    (value?.items?.length ?? 0) +
    (value?.constant?.t === 'int' ? 1 : 0)
  );
}

function foldFunction(path: string, args: readonly SourceValue[]): SourceValue | undefined {
  const [first, second] = args;
  const text = knownCharacters(first);
  const number = knownInteger(first);
  switch (path) {
    case 'builtins.chr':
    case 'builtins.unichr':
      return number !== undefined && number >= 0 && number <= 0x10ffff
        ? folded('str', String.fromCodePoint(number))
        : undefined;
    case 'builtins.ord': {
      const code = text?.codePointAt(0);
      return code === undefined ? undefined : constantValue({ t: 'int', v: String(code) });
    }
    case 'builtins.bool':
      return first?.constant?.t === 'bool'
        ? first
        : number === undefined
          ? text === undefined
            ? undefined
            : constantValue({ t: 'bool', v: text !== '' })
          : constantValue({ t: 'bool', v: number !== 0 });
    case 'builtins.int':
      return text === undefined
        ? number === undefined
          ? undefined
          : first
        : parsedInteger(text, knownInteger(second) ?? 10);
    case 'builtins.str':
      if (first?.constant?.t === 'bytes' && text !== undefined && second !== undefined)
        return decodeText(text, knownText(second));
      return first?.constant?.t === 'str'
        ? first
        : number === undefined
          ? undefined
          : folded('str', String(number));
    case 'builtins.bytes':
    case 'builtins.bytearray':
      return bytesOf(first);
    case 'builtins.reversed': {
      if (text !== undefined)
        return folded(first?.constant?.t === 'bytes' ? 'bytes' : 'str', [...text].reverse().join(''));
      const items = itemsOf(first);
      return items === undefined
        ? undefined
        : { text: 'reversed(...)', container: 'list', items: [...items].reverse() };
    }
    case 'builtins.list':
    case 'builtins.tuple':
    case 'builtins.iter': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined
        ? undefined
        : { text: 'list(...)', container: path === 'builtins.tuple' ? 'tuple' : 'list', items };
    }
    case 'os.path.expanduser':
    case 'os.path.expandvars':
    case 'os.path.abspath':
    case 'os.path.realpath':
    case 'os.path.normpath':
      // Near enough: what the path says stays in it.
      return text === undefined || args.length !== 1 ? undefined : constantValue({ t: 'str', v: text });
    case 'builtins.range':
      return rangeOf(args);
    case 'builtins.zip':
      return zipOf(args);
    case 'builtins.enumerate': {
      const items = first === undefined ? undefined : elementsOf(first);
      const start = second === undefined ? 0 : knownInteger(second);
      return items === undefined || start === undefined
        ? undefined
        : rowsOf(items.map((item, index) => [constantValue({ t: 'int', v: String(start + index) }), item]));
    }
    case 'codecs.decode':
      return text === undefined ? undefined : decodeText(text, knownText(second));
    case 'codecs.encode':
      return text === undefined || !/^rot[-_]?13$/i.test(knownText(second) ?? '')
        ? undefined
        : decodeText(text, 'rot13');
    default: {
      const decoded = text === undefined ? undefined : decodeCall(path, text);
      return decoded === undefined ? undefined : folded('bytes', decoded);
    }
  }
}

function parsedInteger(text: string, base: number): SourceValue | undefined {
  const digits = text.trim().replace(/^0[xXoObB]/, '');
  const isNumber = base >= 2 && base <= 36 && digits.length > 0 && digits.length < 15;
  const value = isNumber ? Number.parseInt(digits, base) : Number.NaN;
  return Number.isSafeInteger(value) ? constantValue({ t: 'int', v: String(value) }) : undefined;
}

function bytesOf(value: SourceValue | undefined): SourceValue | undefined {
  const text = knownCharacters(value);
  if (text !== undefined) {
    return folded(
      'bytes',
      value?.constant?.t === 'bytes' ? text : Buffer.from(text, 'utf8').toString('latin1'),
    );
  }
  const codes = itemsOf(value)?.map(knownInteger);
  if (codes === undefined || codes.some((code) => code === undefined || code < 0 || code > 255))
    return undefined;
  return folded('bytes', Buffer.from(codes.map((code) => code ?? 0)).toString('latin1'));
}

function rangeOf(args: readonly SourceValue[]): SourceValue | undefined {
  const numbers = args.map(knownInteger);
  const [a, b, by = 1] = numbers;
  if (a === undefined || by === 0 || numbers.some((number) => number === undefined)) return undefined;
  const [start, stop] = b === undefined ? [0, a] : [a, b];
  const count = Math.max(0, Math.ceil((stop - start) / by));
  if (count > LIMITS.sourceDisplayItems.value) return undefined;
  const items = Array.from({ length: count }, (_, index) =>
    constantValue({ t: 'int', v: String(start + index * by) }),
  );
  return { text: 'range(...)', container: 'list', items };
}

function zipOf(args: readonly SourceValue[]): SourceValue | undefined {
  const columns = args.map(elementsOf);
  if (columns.length === 0 || columns.some((column) => column === undefined)) return undefined;
  const count = Math.min(...columns.map((column) => column?.length ?? 0));
  return rowsOf(Array.from({ length: count }, (_, row) => columns.flatMap((column) => column?.[row] ?? [])));
}

function rowsOf(rows: readonly (readonly SourceValue[])[]): SourceValue {
  return {
    text: 'zip(...)',
    container: 'list',
    items: rows.map((items) => ({ text: '(...)', container: 'tuple', items })),
  };
}

/** `map(function, items)` and `filter`, item by item, for functions that are folded or lambdas of this source. */
export function foldMap(
  run: SourceRun,
  callee: SourceValue,
  [mapped, over]: readonly SourceValue[],
  frame: Frame,
): SourceValue | undefined {
  if (callee.paths?.[0] !== 'builtins.map' || mapped === undefined || over === undefined) return undefined;
  const items = elementsOf(over);
  if (items === undefined || items.length === 0 || !run.repeat(items.length)) return undefined;
  const results = items.map((item) => {
    const args = [item];
    const { definition } = mapped;
    if (definition?.k === 'function') return computeCall(run, definition, { args, kwargs: [] }, frame);
    return foldCall(run, mapped, args);
  });
  if (results.some((result) => result === undefined)) return undefined;
  return {
    text: cutExpression(`map(${mapped.text}, ...)`),
    container: 'list',
    items: results.map((each) => each ?? { text: '...' }),
  };
}
