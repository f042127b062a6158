// Marshalled bytes to code summaries, for whoever finds such bytes: a .pyc, an argument of `marshal.loads`, a Lambda layer.

import type { CodeSummary } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { MarshalBreak } from './marshal-cursor.ts';
import { CODE_LAYOUTS, type CodeObject } from './marshal-value.ts';
import type { PycHeader } from './python-magic.ts';
import { isKnownVersion } from './python-versions.ts';
import { type MarshalResult, readMarshal } from './read-marshal.ts';
import { type SummaryOptions, summariseCode } from './summarise-code.ts';

export interface MarshalSummary {
  /** One per reading: bytes that make sense in several layouts are summarised in each. Empty where there is no code. */
  readonly code: readonly CodeSummary[];
  /** One past the last byte read. */
  readonly end: number;
  readonly broken?: MarshalBreak;
}

/**
 * Reads one marshalled object and summarises the code in it.
 *
 * @param header what a .pyc header in front of it said, where there is one
 */
export function summariseMarshal(
  bytes: RandomAccess | Uint8Array,
  at: number,
  header?: Pick<PycHeader, 'python' | 'layout'>,
): MarshalSummary {
  const result = readWithHeader(bytes, at, header?.layout);
  const options: SummaryOptions =
    header === undefined || result.layout !== header.layout
      ? {}
      : { python: header.python, versions: isKnownVersion(header.python) ? [header.python] : [] };
  const readings = [result, ...result.alternatives].map(outermost);
  const code = readings.flatMap((codes) =>
    codes.slice(0, MAX_OUTERMOST).map((each) => summariseCode(each, options)),
  );
  const isCut = readings.some((codes) => codes.length > MAX_OUTERMOST);
  const broken = result.broken ?? (isCut ? { ...TOO_MANY, offset: at } : undefined);
  return { code, end: result.end, ...(broken === undefined ? {} : { broken }) };
}

/** The header's layout is what the interpreter uses; the others are only tried where it fails. */
function readWithHeader(
  bytes: RandomAccess | Uint8Array,
  at: number,
  layout: PycHeader['layout'] | undefined,
): MarshalResult {
  if (layout === undefined) return readMarshal(bytes, at);
  const result = readMarshal(bytes, at, [layout]);
  if (result.broken === undefined) return result;
  const others = readMarshal(
    bytes,
    at,
    CODE_LAYOUTS.filter((other) => other !== layout),
  );
  return others.broken === undefined && others.codes.length > 0 ? others : result;
}

/** Code objects summarised of one value that is no code object itself (a tuple of functions). */
const MAX_OUTERMOST = 64;

const TOO_MANY = { kind: 'limit', reason: `more than ${MAX_OUTERMOST} code objects side by side` } as const;

/** The code objects that no other one contains. */
function outermost({ value, codes }: MarshalResult): readonly CodeObject[] {
  if (value.k === 'code') return [value.code];
  const inner = new Set<CodeObject>();
  for (const code of codes)
    for (const constant of code.consts) if (constant.k === 'code') inner.add(constant.code);
  return codes.filter((code) => !inner.has(code));
}
