// The protobuf wire format: walks the fields of one message by position, never materialising a payload. Schemas are the
// formats' business. https://protobuf.dev/programming-guides/encoding/
//
// Every occurrence of a field is told, in order: a protobuf reader merges repeated singular messages and takes the last of
// singular scalars, so what hides in the first of two must be seen, too.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteWindow } from './byte-window.ts';

/** The wire types. 3 and 4 delimit groups; 6 and 7 do not exist. */
export const WIRE = { varint: 0, fixed64: 1, bytes: 2, groupStart: 3, groupEnd: 4, fixed32: 5 } as const;

/** What `onField` returns to end the walk of this message early. */
export const STOP: unique symbol = Symbol('stop');

/** One field. The object is used again for the next one: copy what must outlive the callback. */
export interface WireField {
  readonly number: number;
  /** 0 varint, 1 eight bytes, 2 length-delimited, 3 a whole group, 5 four bytes. */
  readonly wireType: number;
  /** Where the tag begins. */
  readonly at: number;
  /** The payload `[start, end)`: the varint's own bytes, the fixed bytes, the delimited bytes, the group's content. */
  readonly start: number;
  readonly end: number;
  /** A varint's value, unsigned; a bigint where a double does not hold it. 0 for the other wire types. */
  readonly value: number | bigint;
}

/** Where a message stops being one. */
export interface WireProblem {
  readonly kind:
    | 'varint-too-long'
    | 'truncated'
    | 'length-past-end'
    | 'field-number'
    | 'wire-type'
    | 'group'
    | 'too-many-fields';
  readonly offset: number;
  readonly detail: string;
}

/** How the walk of one message ended. */
export interface WireResult {
  /** Undefined where the message was read to its end (or to STOP). */
  readonly problem: WireProblem | undefined;
  /** The end of the last whole field. */
  readonly end: number;
  readonly stopped: boolean;
}

/** Bytes with a window over them and a budget of fields, shared by all messages of one artifact. */
export class WireSource {
  readonly window: ByteWindow;
  fieldsLeft: number;

  /** @param maxFields over all messages that are read from this source */
  constructor(access: RandomAccess, maxFields: number = LIMITS.protobufFields.value) {
    this.window = new ByteWindow(access);
    this.fieldsLeft = maxFields;
  }
}

interface MutableField {
  number: number;
  wireType: number;
  at: number;
  start: number;
  end: number;
  value: number | bigint;
  /** Where the next field begins: behind the end tag of a group. */
  next: number;
}

/** @returns the source itself, or a new one over bytes */
function sourceOf(source: WireSource | RandomAccess): WireSource {
  return source instanceof WireSource ? source : new WireSource(source);
}

/**
 * Walks the fields of the message in `[start, end)`. Call it again inside `onField` for a nested message, with the same
 * WireSource: bounding the depth is up to the schema that recurses (LIMITS.protobufDepth).
 *
 * @param onField called for each field in order; STOP ends the walk
 * @returns the first malformed place, if any; nothing behind it was told
 */
export function readMessage(
  source: WireSource | RandomAccess,
  start: number,
  end: number,
  onField: (field: WireField) => unknown,
): WireResult {
  const wire = sourceOf(source);
  const { window } = wire;
  const limit = Math.min(end, window.sizeBytes);
  const field: MutableField = { number: 0, wireType: 0, at: 0, start: 0, end: 0, value: 0, next: 0 };
  let at = start;
  if (end > window.sizeBytes && start >= limit && end > start)
    return failed(at, 'truncated', at, 'the message lies behind the end of the bytes');
  while (at < limit) {
    if (wire.fieldsLeft-- <= 0)
      return failed(at, 'too-many-fields', at, `more fields than LIMITS.protobufFields`);
    const problem = readField(wire, at, limit, field);
    if (problem !== undefined) return { problem, end: at, stopped: false };
    at = field.next;
    if (onField(field) === STOP) return { problem: undefined, end: at, stopped: true };
  }
  if (end > limit) return failed(at, 'truncated', at, 'the bytes end inside the message');
  return { problem: undefined, end: at, stopped: false };
}

function failed(end: number, kind: WireProblem['kind'], offset: number, detail: string): WireResult {
  return { problem: { kind, offset, detail }, end, stopped: false };
}

/** Reads one field into `field`; a group is walked to its end. */
function readField(
  wire: WireSource,
  at: number,
  limit: number,
  field: MutableField,
): WireProblem | undefined {
  const { window } = wire;
  if (!window.readVarint(at, limit)) return varintProblem(window, at);
  const tag = window.varint;
  if (typeof tag === 'bigint' || tag > 0xffff_ffff || tag < 8)
    return { kind: 'field-number', offset: at, detail: `field number ${BigInt(tag) >> 3n}` };
  const wireType = tag % 8;
  field.number = Math.floor(tag / 8);
  field.wireType = wireType;
  field.at = at;
  field.start = window.varintEnd;
  field.value = 0;
  switch (wireType) {
    case WIRE.varint:
      if (!window.readVarint(field.start, limit)) return varintProblem(window, field.start);
      field.value = window.varint;
      field.end = field.next = window.varintEnd;
      return undefined;
    case WIRE.fixed64:
    case WIRE.fixed32:
      field.end = field.next = field.start + (wireType === WIRE.fixed64 ? 8 : 4);
      if (field.end <= limit) return undefined;
      return { kind: 'truncated', offset: at, detail: 'the message ends inside a number' };
    case WIRE.bytes: {
      if (!window.readVarint(field.start, limit)) return varintProblem(window, field.start);
      const length = window.varint;
      field.start = window.varintEnd;
      if (typeof length === 'bigint' || length > limit - field.start)
        return {
          kind: 'length-past-end',
          offset: at,
          detail: `field ${field.number} claims ${length} bytes where ${limit - field.start} are left`,
        };
      field.end = field.next = field.start + length;
      return undefined;
    }
    case WIRE.groupStart:
      return readGroup(wire, limit, field);
    default:
      return {
        kind: wireType === WIRE.groupEnd ? 'group' : 'wire-type',
        offset: at,
        detail: wireType === WIRE.groupEnd ? 'a group ends that did not begin' : `wire type ${wireType}`,
      };
  }
}

/** Finds the end of the group that `field` begins; groups inside it are kept on a bounded stack. */
function readGroup(wire: WireSource, limit: number, field: MutableField): WireProblem | undefined {
  const { window } = wire;
  const open = [field.number];
  let at = field.start;
  while (at < limit) {
    if (wire.fieldsLeft-- <= 0)
      return { kind: 'too-many-fields', offset: at, detail: 'more fields than LIMITS.protobufFields' };
    if (!window.readVarint(at, limit)) return varintProblem(window, at);
    const tag = window.varint;
    if (typeof tag === 'bigint' || tag > 0xffff_ffff || tag < 8)
      return { kind: 'field-number', offset: at, detail: 'no field number inside a group' };
    const wireType = tag % 8;
    const number = Math.floor(tag / 8);
    const payloadAt = window.varintEnd;
    if (wireType === WIRE.groupEnd) {
      if (open.pop() !== number)
        return { kind: 'group', offset: at, detail: `group ${number} ends inside another` };
      if (open.length === 0) {
        field.end = at;
        field.next = payloadAt;
        return undefined;
      }
      at = payloadAt;
    } else if (wireType === WIRE.groupStart) {
      if (open.length >= LIMITS.protobufDepth.value)
        return { kind: 'group', offset: at, detail: 'groups nest deeper than LIMITS.protobufDepth' };
      open.push(number);
      at = payloadAt;
    } else {
      const inner: MutableField = { number: 0, wireType: 0, at: 0, start: 0, end: 0, value: 0, next: 0 };
      const problem = readField(wire, at, limit, inner);
      if (problem !== undefined) return problem;
      at = inner.end;
    }
  }
  return { kind: 'group', offset: field.at, detail: `group ${field.number} does not end` };
}

function varintProblem(window: ByteWindow, at: number): WireProblem {
  return window.varintTooLong
    ? { kind: 'varint-too-long', offset: at, detail: 'a number of more than ten bytes' }
    : { kind: 'truncated', offset: at, detail: 'the message ends inside a number' };
}
