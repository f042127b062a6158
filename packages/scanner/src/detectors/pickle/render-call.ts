// Writes symbolic calls in a form like Python source, for people. Bounded, printable, never evaluated.

import type { PickleCall, SymbolicValue } from '@sentrascan/contract';

const MAX_DEPTH = 5;
const MAX_LENGTH = 300;
const SHOWN_ITEMS = 8;
const SHOWN_TEXT = 120;
/** Values written in all: more than fit, and few enough that nested calls do not multiply. */
const MAX_VALUES = 256;

interface Room {
  left: number;
}

/** @returns for example `os.system('id')`, at most MAX_LENGTH characters */
export function renderCall(call: PickleCall, calls: readonly PickleCall[], maxValues = MAX_VALUES): string {
  return cut(callText(call, calls, MAX_DEPTH, { left: maxValues }));
}

export function renderValue(value: SymbolicValue, calls: readonly PickleCall[]): string {
  return cut(valueText(value, calls, MAX_DEPTH, { left: MAX_VALUES }));
}

/** The dotted path of a global; a module object is its module. */
export function globalPath(module: string, name: string): string {
  return name === '' ? module : `${module}.${name}`;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function callText(call: PickleCall, calls: readonly PickleCall[], depth: number, room: Room): string {
  const callable = valueText(call.callable, calls, depth - 1, room);
  if (call.argsUnknown === true) return `${callable}(*…)`;
  const args = call.args.slice(0, SHOWN_ITEMS).map((arg) => valueText(arg, calls, depth - 1, room));
  if (call.args.length > SHOWN_ITEMS) args.push('…');
  for (const [name, value] of (call.kwargs ?? []).slice(0, SHOWN_ITEMS)) {
    args.push(`${printable(name)}=${valueText(value, calls, depth - 1, room)}`);
  }
  return `${callable}(${args.join(', ')})`;
}

function valueText(value: SymbolicValue, calls: readonly PickleCall[], depth: number, room: Room): string {
  if (depth <= 0 || --room.left < 0) return '…';
  const list = (items: readonly SymbolicValue[], count: number): string => {
    const shown = items.slice(0, SHOWN_ITEMS).map((item) => valueText(item, calls, depth - 1, room));
    if (count > shown.length) shown.push(`… ${count - shown.length} more`);
    return shown.join(', ');
  };
  switch (value.t) {
    case 'none':
      return 'None';
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
    case 'float':
      return printable(value.v);
    case 'str':
      return quoted(value.v, value.truncated === true);
    case 'bytes':
      return `b${quoted(value.v, value.truncated === true)}`;
    case 'tuple':
      return `(${list(value.items, value.count)}${value.count === 1 ? ',' : ''})`;
    case 'list':
      return `[${list(value.items, value.count)}]`;
    case 'set':
      return `{${list(value.items, value.count)}}`;
    case 'frozenset':
      return `frozenset({${list(value.items, value.count)}})`;
    case 'dict': {
      const pairs = value.items
        .slice(0, SHOWN_ITEMS)
        .map(([k, v]) => `${valueText(k, calls, depth - 1, room)}: ${valueText(v, calls, depth - 1, room)}`);
      if (value.count > pairs.length) pairs.push('…');
      return `{${pairs.join(', ')}}`;
    }
    case 'global':
      return printable(globalPath(value.module, value.name));
    case 'call': {
      const call = calls[value.call];
      return call === undefined ? '…' : callText(call, calls, depth - 1, room);
    }
    case 'attribute':
      return `${valueText(value.object, calls, depth - 1, room)}.${printable(value.name)}`;
    case 'persistent':
      return `persistent_load(${valueText(value.id, calls, depth - 1, room)})`;
    case 'extension':
      return `extension(${value.code})`;
    case 'buffer':
      return '<buffer>';
    case 'unknown':
      return '<computed>';
    default:
      return '…';
  }
}

function quoted(text: string, isTruncated: boolean): string {
  const shown = text.length > SHOWN_TEXT ? text.slice(0, SHOWN_TEXT) : text;
  const body = printable(shown.replaceAll('\\', '\\\\').replaceAll("'", "\\'"));
  return `'${body}${isTruncated || shown.length < text.length ? '…' : ''}'`;
}

/** Control characters and everything outside ASCII as escapes: scanned text must not steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
