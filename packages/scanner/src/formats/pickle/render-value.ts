// Turns the machine's values into the plain symbolic values that facts carry: bounded in depth, width and text.

import type { SymbolicValue } from '@sentrascan/contract';
import { readLiteral } from './literal.ts';
import type { PickleMachine } from './machine.ts';
import { NodeKind, UNKNOWN_VALUE, type Value } from './value-store.ts';

export interface RenderLimits {
  readonly depth: number;
  readonly items: number;
  readonly textLength: number;
  /** Values in all of one rendering: containers that hold one another many times multiply. */
  readonly nodes: number;
}

export const RENDER_LIMITS: RenderLimits = { depth: 7, items: 32, textLength: 1024, nodes: 1024 };

/** Code objects are read from rendered arguments, so these may be long. */
export const CODE_RENDER_LIMITS: RenderLimits = {
  depth: 12,
  items: 4096,
  textLength: 1 << 20,
  nodes: 200_000,
};

export function renderValue(
  machine: PickleMachine,
  value: Value,
  limits: RenderLimits = RENDER_LIMITS,
): SymbolicValue {
  // What all renderings of one pickle may take together; past it each shows its surface.
  const used = rendered.get(machine) ?? 0;
  const room = { left: used < RENDERED_NODES ? limits.nodes : SURFACE_NODES };
  const before = room.left;
  const whole = render(machine, value, limits, limits.depth, room);
  rendered.set(machine, used + before - room.left);
  return whole;
}

/**
 * The items that are shown: the first ones, and behind them whatever is no plain literal, so that nothing callable hides
 * in a long list. Where even that is too much the last one is unknown.
 *
 * @param width 2 for keys and values in turn
 */
function telling(items: readonly Value[], width: 1 | 2, limits: RenderLimits): readonly Value[] {
  const first = limits.items * width;
  if (items.length <= first) return items;
  const shown = items.slice(0, first);
  for (let k = first; k < items.length; k += width) {
    const group = items.slice(k, k + width);
    if (group.every((item) => item >= 0)) continue;
    if (shown.length >= 2 * first) return [...shown, UNKNOWN_VALUE, ...(width === 2 ? [UNKNOWN_VALUE] : [])];
    shown.push(...group);
  }
  return shown;
}

const RENDERED_NODES = 400_000;
const SURFACE_NODES = 24;
const rendered = new WeakMap<PickleMachine, number>();

function render(
  machine: PickleMachine,
  value: Value,
  limits: RenderLimits,
  depth: number,
  room: { left: number },
): SymbolicValue {
  if (room.left <= 0) return { t: 'omitted' };
  room.left--;
  if (value >= 0) return renderLiteral(machine, value, limits);
  if (depth <= 0) return { t: 'omitted' };
  const { values, recorder } = machine;
  const inner = (item: Value) => render(machine, item, limits, depth - 1, room);
  switch (values.kind(value)) {
    case NodeKind.global: {
      const global = recorder.globals[values.aux(value)];
      if (global === undefined || global.module === null || global.name === null) return { t: 'unknown' };
      return { t: 'global', module: global.module, name: global.name };
    }
    case NodeKind.call:
      return { t: 'call', call: recorder.callOf(value)?.id ?? 0 };
    case NodeKind.tuple:
      return {
        t: 'tuple',
        items: telling(values.items(value), 1, limits).map(inner),
        count: values.count(value),
      };
    case NodeKind.list:
      return {
        t: 'list',
        items: telling(values.items(value), 1, limits).map(inner),
        count: values.count(value),
      };
    case NodeKind.set:
      return {
        t: 'set',
        items: telling(values.items(value), 1, limits).map(inner),
        count: values.count(value),
      };
    case NodeKind.frozenset:
      return {
        t: 'frozenset',
        items: telling(values.items(value), 1, limits).map(inner),
        count: values.count(value),
      };
    case NodeKind.dict: {
      const items = telling(values.items(value), 2, limits).map(inner);
      const pairs = items.flatMap((item, k) =>
        k % 2 === 0 ? [[item, items[k + 1] ?? { t: 'omitted' }] as const] : [],
      );
      return { t: 'dict', items: pairs, count: values.count(value) };
    }
    case NodeKind.persistent:
      return { t: 'persistent', id: inner(values.items(value)[0] ?? values.unknown) };
    case NodeKind.extension:
      return { t: 'extension', code: values.aux(value) };
    case NodeKind.buffer:
      return { t: 'buffer' };
    case NodeKind.data:
      return { t: 'data' };
    case NodeKind.text:
      return { t: 'str', ...cut(values.textOf(value) ?? '', limits), folded: true };
    case NodeKind.bytes: {
      const bytes = values.bytesOf(value) ?? new Uint8Array(0);
      return { t: 'bytes', ...cutBytes(bytes, bytes.length, limits), folded: true };
    }
    case NodeKind.integer:
      return { t: 'int', v: String(values.integerOf(value) ?? 0) };
    case NodeKind.attribute: {
      const [object, name] = values.items(value);
      return {
        t: 'attribute',
        object: object === undefined ? { t: 'unknown' } : inner(object),
        name: name === undefined ? '' : (values.textOf(name) ?? ''),
      };
    }
    default:
      return { t: 'unknown' };
  }
}

function renderLiteral(machine: PickleMachine, offset: number, limits: RenderLimits): SymbolicValue {
  const literal = readLiteral(machine.bytes, offset, limits.textLength * 4);
  switch (literal.kind) {
    case 'none':
      return { t: 'none' };
    case 'empty-tuple':
      return { t: 'tuple', items: [], count: 0 };
    case 'bool':
      return { t: 'bool', v: literal.value };
    case 'int':
      return { t: 'int', v: literal.value === undefined ? literal.text.slice(0, 40) : String(literal.value) };
    case 'float':
      return { t: 'float', v: literal.text.slice(0, 40) };
    case 'text': {
      const { v, truncated } = cut(literal.text, limits);
      return literal.isTruncated || truncated === true ? { t: 'str', v, truncated: true } : { t: 'str', v };
    }
    case 'bytes': {
      const kept = machine.bytes.read(literal.start, Math.min(literal.lengthBytes, limits.textLength));
      return { t: 'bytes', ...cutBytes(kept, literal.lengthBytes, limits) };
    }
    default:
      return { t: 'unknown' };
  }
}

function cut(text: string, limits: RenderLimits): { v: string; truncated?: boolean } {
  return text.length > limits.textLength
    ? { v: text.slice(0, limits.textLength), truncated: true }
    : { v: text };
}

function cutBytes(
  bytes: Uint8Array,
  total: number,
  limits: RenderLimits,
): { v: string; truncated?: boolean } {
  const v = Buffer.from(bytes.subarray(0, limits.textLength)).toString('latin1');
  return total > v.length ? { v, truncated: true } : { v };
}
