// What is known of a value while a template's constants are folded. Values the caller passes in stay unknown.

/** A value of a template, as far as its text alone decides it. */
export type Value =
  | { readonly t: 'const'; readonly v: string | number | boolean | null }
  | ({ readonly t: 'list'; readonly items: readonly Value[] } & Compound)
  | ({ readonly t: 'dict'; readonly entries: readonly (readonly [Value, Value])[] } & Compound)
  /** A builtin of Jinja or of the application that the template did not assign itself. */
  | { readonly t: 'root'; readonly name: string }
  /** One of a few, by which branch was taken. */
  | ({ readonly t: 'oneof'; readonly of: readonly Value[] } & Compound)
  | Unknown;

/** What is known of all parts of a value, so that nobody walks them: they may be shared a thousand times over. */
interface Compound {
  readonly parts: {
    readonly size: number;
    readonly isContent: boolean;
    readonly isMessage: boolean;
    readonly isDate: boolean;
    readonly isFromConstants: boolean;
  };
}

/** A value that the text does not decide. */
export interface Unknown {
  readonly t: 'unknown';
  /** Every part of it stands in the template, and yet it was not folded. */
  readonly fromConstants?: true;
  readonly isNumber?: true;
  /** A conversation, a message or a part of one. */
  readonly isMessage?: true;
  /** What a person or a model wrote. */
  readonly isContent?: true;
  /** Comes from the clock. */
  readonly isDate?: true;
}

export const UNKNOWN: Unknown = { t: 'unknown' };
export const NUMBER: Unknown = { t: 'unknown', isNumber: true };
export const COMPUTED: Unknown = { t: 'unknown', fromConstants: true };
export const CONTENT: Unknown = { t: 'unknown', isContent: true };
export const MESSAGE: Unknown = { t: 'unknown', isMessage: true };
export const DATE: Unknown = { t: 'unknown', isDate: true };

/** Longest string that is folded, in UTF-16 code units. */
export const MAX_FOLDED_CHARACTERS = 16_384;
/** Most items of a list that is folded. */
export const MAX_FOLDED_ITEMS = 1024;
/** Most values that one variable is followed through. */
const MAX_ALTERNATIVES = 8;
/** Characters of a string that count like an item. */
const CHARACTERS_PER_ITEM = 64;

/** A constant; one too long to keep is computed, and no more is known of it. */
export function constant(v: string | number | boolean | null): Value {
  return typeof v === 'string' && v.length > MAX_FOLDED_CHARACTERS ? COMPUTED : { t: 'const', v };
}

/** A list of these; one too large to keep is computed, and no more is known of it. */
export function listOf(items: readonly Value[]): Value {
  const parts = partsOf(items);
  return parts.size > MAX_FOLDED_ITEMS ? derived(items) : { t: 'list', items, parts };
}

/** A dictionary of these pairs. */
export function dictOf(entries: readonly (readonly [Value, Value])[]): Value {
  const parts = partsOf(entries.flat());
  return parts.size > MAX_FOLDED_ITEMS ? derived(entries.flat()) : { t: 'dict', entries, parts };
}

function partsOf(values: readonly Value[]): Compound['parts'] {
  return {
    size: values.reduce((sum, value) => sum + sizeOf(value), 0),
    isContent: values.some(isContent),
    isMessage: values.some(isMessage),
    isDate: values.some(isDate),
    isFromConstants: values.every(isFromConstants),
  };
}

function sizeOf(value: Value): number {
  if ('parts' in value) return 1 + value.parts.size;
  return 1 + (stringOf(value)?.length ?? 0) / CHARACTERS_PER_ITEM;
}

/** The values that it may be. */
export function alternatives(value: Value): readonly Value[] {
  return value.t === 'oneof' ? value.of : [value];
}

/** The string that it is, if it is one. */
export function stringOf(value: Value | undefined): string | undefined {
  return value?.t === 'const' && typeof value.v === 'string' ? value.v : undefined;
}

/** The number that it is, if it is one. */
export function numberIn(value: Value | undefined): number | undefined {
  return value?.t === 'const' && typeof value.v === 'number' ? value.v : undefined;
}

/** True where nothing from outside the template is part of it. */
export function isFromConstants(value: Value): boolean {
  if ('parts' in value) return value.parts.isFromConstants;
  return value.t !== 'unknown' || value.fromConstants === true;
}

/** True where a person or a model wrote some of it. */
export function isContent(value: Value): boolean {
  if ('parts' in value) return value.parts.isContent;
  return value.t === 'unknown' && value.isContent === true;
}

/** True where it is a conversation, a message or a part of one. */
export function isMessage(value: Value): boolean {
  if ('parts' in value) return value.t === 'oneof' && value.parts.isMessage;
  return value.t === 'unknown' && value.isMessage === true;
}

/** True where the clock decides it. */
export function isDate(value: Value): boolean {
  if ('parts' in value) return value.parts.isDate;
  return value.t === 'unknown' && value.isDate === true;
}

export function isNumber(value: Value): boolean {
  if (value.t === 'oneof') return value.of.every(isNumber);
  return value.t === 'unknown' ? value.isNumber === true : numberIn(value) !== undefined;
}

/** What an operation that is not followed makes of these. */
export function derived(values: readonly Value[]): Value {
  if (values.some(isContent)) return CONTENT;
  if (values.some(isDate)) return DATE;
  if (values.some(isMessage)) return MESSAGE;
  return values.every(isFromConstants) ? COMPUTED : UNKNOWN;
}

/** One value out of several branches. */
export function oneOf(values: readonly Value[]): Value {
  const distinct = new Map<string, Value>();
  for (const value of values) {
    for (const item of alternatives(value)) distinct.set(keyOf(item), item);
    if (distinct.size > MAX_ALTERNATIVES) return derived(values);
  }
  const items = [...distinct.values()];
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { t: 'oneof', of: items, parts: partsOf(items) };
}

/** Applies a function to each pair of alternatives. */
export function combine(left: Value, right: Value, fold: (a: Value, b: Value) => Value): Value {
  if (left.t !== 'oneof' && right.t !== 'oneof') return fold(left, right);
  const results = alternatives(left).flatMap((a) => alternatives(right).map((b) => fold(a, b)));
  return oneOf(results);
}

function keyOf(value: Value): string {
  if (value.t === 'const') return `c${typeof value.v}${String(value.v)}`;
  return JSON.stringify(value).slice(0, 2000);
}
