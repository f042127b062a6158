// What is known of a string that reaches an operation: constants it may be, and where else it may come from.

import { foremostStrings } from '../foremost-strings.ts';

/** Constants that one input may be, kept beside those that lead somewhere. */
const MAX_VALUES = 8;

/** Longest text that joining builds. */
const MAX_TEXT_LENGTH = 16_384;

/** What stands for a part that only the caller knows. */
export const CALLER_PART = '<input>';

/** See the file's head. */
export interface ResolvedStrings {
  /** Distinct constants, in the order they were found. */
  readonly values: readonly string[];
  /** Whoever runs the model says it: a placeholder, an argument of a function that nothing in the graph calls. */
  readonly fromCaller: boolean;
  /** A constant that the caller may replace (`PlaceholderWithDefault`). */
  readonly isDefault: boolean;
  /** The path of an asset, which the loader puts there. */
  readonly isAsset: boolean;
  /** Some source is an operation whose result is not known. */
  readonly isComputed: boolean;
  /** All such operations work on constants of the graph: nobody else has a say, and the string is hidden. */
  readonly isObscured: boolean;
  /** There are more constants, or longer ones, than were looked at. */
  readonly isCut: boolean;
}

/** No source at all. */
export const NOTHING: ResolvedStrings = {
  values: [],
  fromCaller: false,
  isDefault: false,
  isAsset: false,
  isComputed: false,
  isObscured: false,
  isCut: false,
};

/** What the caller says. */
export const FROM_CALLER: ResolvedStrings = { ...NOTHING, fromCaller: true };

/** What is not known. */
export const COMPUTED: ResolvedStrings = { ...NOTHING, isComputed: true };

/** What was not looked at. */
export const CUT: ResolvedStrings = { ...NOTHING, isCut: true };

/** The path of an asset. */
export const ASSET_PATH: ResolvedStrings = { ...NOTHING, isAsset: true };

/** Constants and nothing else. */
export function constants(values: readonly string[]): ResolvedStrings {
  return { ...NOTHING, values: foremostStrings(values, MAX_VALUES) };
}

/** Either of several. */
export function anyOf(parts: readonly ResolvedStrings[]): ResolvedStrings {
  if (parts.length === 1) return parts[0] as ResolvedStrings;
  return {
    values: foremostStrings([...new Set(parts.flatMap(({ values }) => values))], MAX_VALUES),
    isCut: parts.some(({ isCut }) => isCut),
    fromCaller: parts.some(({ fromCaller }) => fromCaller),
    isDefault: parts.some(({ isDefault }) => isDefault),
    isAsset: parts.some(({ isAsset }) => isAsset),
    isComputed: parts.some(({ isComputed }) => isComputed),
    isObscured: parts.some(({ isObscured }) => isObscured) && parts.every(isOfConstants),
  };
}

/** What an operation makes of its inputs, where it is not known what it does with them. */
export function unknownOf(inputs: readonly ResolvedStrings[]): ResolvedStrings {
  return { ...COMPUTED, isObscured: inputs.length > 0 && inputs.every(isOfConstants) };
}

/** Whether constants decide alone what a string is. */
function isOfConstants({ fromCaller, isAsset, isComputed, isObscured }: ResolvedStrings): boolean {
  return !fromCaller && !isAsset && (!isComputed || isObscured);
}

/** All of them, one after the other: of each part that is known its first constant. */
export function joined(parts: readonly ResolvedStrings[], separator: string): ResolvedStrings {
  const [first] = parts;
  if (first === undefined) return NOTHING;
  const rest = parts
    .slice(1)
    .map(({ values }) => values[0] ?? CALLER_PART)
    .map((text) => separator + text)
    .join('');
  // What begins with the caller's words goes where the caller says, unless it leaves again.
  if (first.values.length === 0 && !(first.fromCaller && climbsOut(CALLER_PART + rest))) return first;
  const beginnings = first.values.length === 0 ? [CALLER_PART] : first.values;
  const values = beginnings.map((value) => (value + rest).slice(0, MAX_TEXT_LENGTH));
  return { ...anyOf(parts), values, fromCaller: first.fromCaller };
}

/** Whether `..` leads above where the path begins. */
function climbsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** The same with every constant changed. */
export function mapped(resolved: ResolvedStrings, change: (text: string) => string): ResolvedStrings {
  return resolved.values.length === 0 ? resolved : { ...resolved, values: resolved.values.map(change) };
}
