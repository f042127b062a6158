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
  const code = [result, ...result.alternatives].flatMap((reading) =>
    outermost(reading).map((each) => summariseCode(each, options)),
  );
  return { code, end: result.end, ...(result.broken === undefined ? {} : { broken: result.broken }) };
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

/** The code objects that no other one contains. */
function outermost({ value, codes }: MarshalResult): readonly CodeObject[] {
  if (value.k === 'code') return [value.code];
  const inner = new Set<CodeObject>();
  for (const code of codes)
    for (const constant of code.consts) if (constant.k === 'code') inner.add(constant.code);
  return codes.filter((code) => !inner.has(code)).slice(0, MAX_OUTERMOST);
}
