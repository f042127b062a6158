// What marshalled data holds, as plain values. Nothing here is judged, and no code object is ever run.

import type { SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';

/** How the fields of a code object follow one another; each serves the CPython versions from its name on. */
export const CODE_LAYOUTS = ['3.11', '3.8', '3.0', '2.7'] as const;

export type CodeLayout = (typeof CODE_LAYOUTS)[number];

/** A code object as marshal or a `CodeType` call gives it. Lists are what was readable, never padded. */
export interface CodeObject {
  readonly layout: CodeLayout;
  readonly argcount: number;
  readonly posonlyArgcount: number;
  readonly kwonlyArgcount: number;
  readonly flags: number;
  readonly code: Uint8Array;
  readonly consts: readonly MarshalValue[];
  readonly names: readonly string[];
  /** Locals; from 3.11 on the locals, cells and free variables in slot order. */
  readonly varnames: readonly string[];
  /** Before 3.11: cell variables and then free variables, as `LOAD_DEREF` counts them. */
  readonly derefs: readonly string[];
  readonly filename: string;
  readonly name: string;
  readonly firstLine: number;
  /** Why parts are missing, where they are. */
  readonly incomplete?: string;
}

export type MarshalSequenceKind = 'tuple' | 'list' | 'set' | 'frozenset' | 'slice';

export type MarshalValue =
  | { readonly k: 'none' | 'ellipsis' | 'stop-iteration' | 'null' | 'unknown' }
  | { readonly k: 'bool'; readonly v: boolean }
  | { readonly k: 'int' | 'float' | 'complex'; readonly v: string }
  | { readonly k: 'str'; readonly v: string }
  | { readonly k: 'bytes'; readonly v: Uint8Array }
  | { readonly k: MarshalSequenceKind; readonly items: readonly MarshalValue[] }
  | { readonly k: 'dict'; readonly items: readonly (readonly [MarshalValue, MarshalValue])[] }
  | { readonly k: 'code'; readonly code: CodeObject };

export const UNKNOWN: MarshalValue = { k: 'unknown' };

/** Latin-1 text of bytes, at most `maxBytes` of them. */
export function latin1(bytes: Uint8Array, maxBytes = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, maxBytes)).toString('latin1');
}

/** Bytes of Latin-1 text; what is above U+00FF keeps its low byte. */
export function fromLatin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Characters of a string that a fact keeps. */
export const cutText = (v: string): { readonly v: string; readonly truncated?: boolean } =>
  v.length > LIMITS.codeTextCharacters.value
    ? { v: v.slice(0, LIMITS.codeTextCharacters.value), truncated: true }
    : { v };

/** Values that one constant may come to as a fact; references make small files that mean large trees. */
const MAX_SYMBOLIC_VALUES = 1024;

/** Levels of containers that are written out. */
const MAX_SYMBOLIC_DEPTH = 4;

/** The value as a fact carries it: strings cut, containers cut, depth bounded (references may make cycles). */
export function toSymbolic(value: MarshalValue): SymbolicValue {
  return convert(value, MAX_SYMBOLIC_DEPTH, { left: MAX_SYMBOLIC_VALUES });
}

function convert(value: MarshalValue, depth: number, budget: { left: number }): SymbolicValue {
  if (--budget.left < 0) return { t: 'omitted' };
  switch (value.k) {
    case 'none':
      return { t: 'none' };
    case 'bool':
      return { t: 'bool', v: value.v };
    case 'int':
      return { t: 'int', v: value.v };
    case 'float':
    case 'complex':
      return { t: 'float', v: value.v };
    case 'str':
      return { t: 'str', ...cutText(value.v) };
    case 'bytes':
      return { t: 'bytes', ...cutText(latin1(value.v, LIMITS.codeTextCharacters.value + 1)) };
    case 'tuple':
    case 'list':
    case 'set':
    case 'frozenset':
    case 'slice': {
      if (depth === 0) return { t: 'omitted' };
      const items = value.items.slice(0, LIMITS.codeListItems.value);
      return {
        t: value.k === 'slice' ? 'tuple' : value.k,
        items: items.map((item) => convert(item, depth - 1, budget)),
        count: value.items.length,
      };
    }
    case 'dict': {
      if (depth === 0) return { t: 'omitted' };
      const items = value.items.slice(0, LIMITS.codeListItems.value);
      return {
        t: 'dict',
        items: items.map(
          ([key, item]) => [convert(key, depth - 1, budget), convert(item, depth - 1, budget)] as const,
        ),
        count: value.items.length,
      };
    }
    case 'ellipsis':
      return { t: 'data' };
    default:
      return { t: 'unknown' };
  }
}
