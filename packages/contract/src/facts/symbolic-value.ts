// Values as a symbolic interpreter knows them: bounded, plain JSON, never evaluated.

/**
 * A symbolic value. Strings and bytes are cut at a named limit (`truncated`), containers list their first items and say
 * how many there are. Depth is bounded by the producer, which writes `{ t: 'omitted' }` below its limit.
 */
export type SymbolicValue =
  | { readonly t: 'none' }
  | { readonly t: 'bool'; readonly v: boolean }
  | { readonly t: 'int'; readonly v: string }
  | { readonly t: 'float'; readonly v: string }
  | { readonly t: 'str'; readonly v: string; readonly truncated?: boolean; readonly folded?: boolean }
  /** `v` is Latin-1 text of the bytes. */
  | { readonly t: 'bytes'; readonly v: string; readonly truncated?: boolean; readonly folded?: boolean }
  | {
      readonly t: 'tuple' | 'list' | 'set' | 'frozenset';
      readonly items: readonly SymbolicValue[];
      readonly count: number;
    }
  | {
      readonly t: 'dict';
      readonly items: readonly (readonly [SymbolicValue, SymbolicValue])[];
      readonly count: number;
    }
  /** An importable name, after compatibility renames. */
  | { readonly t: 'global'; readonly module: string; readonly name: string }
  /** The result of `calls[call]` of the same program. */
  | { readonly t: 'call'; readonly call: number }
  /** `object.name` of something that is not a plain global. */
  | { readonly t: 'attribute'; readonly object: SymbolicValue; readonly name: string }
  | { readonly t: 'persistent'; readonly id: SymbolicValue }
  | { readonly t: 'extension'; readonly code: number }
  /** A text put together of parts; `null` stands for one that is not known. */
  | { readonly t: 'composed'; readonly parts: readonly (string | null)[] }
  | { readonly t: 'buffer' }
  /** Known to be data without a callable in it, but its content was not kept. */
  | { readonly t: 'data' }
  /** Nothing is known about it. */
  | { readonly t: 'unknown' }
  | { readonly t: 'omitted' };
