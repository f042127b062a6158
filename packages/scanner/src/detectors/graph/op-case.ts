// Which case of an operation holds: by what surrounds it and what its strings are.

import type { GraphOpFact, Severity } from '@sentrascan/contract';
import {
  type GraphEffect,
  type GraphOpCase,
  type GraphOpRow,
  isSensitivePath,
  placeOfPath,
  type StringKind,
} from '@sentrascan/rules';

/** The string that says on what comparison an operation depends: it is no path. */
export const CONDITION = 'condition';

/** `/job:localhost/...`, `/device:CPU:0`, `/cpu:0`. */
const LOCAL_DEVICE = /^\/?(?:job:localhost|replica:|task:|device:|cpu|gpu)/i;

/** What an operation comes down to. */
export interface DecidedCase {
  readonly effect: GraphEffect;
  readonly why: string;
  /** Undefined where the rule's own severity holds. */
  readonly severity: Severity | undefined;
}

/** The first case of the row that fits the fact, or the row itself. */
export function decideCase(row: GraphOpRow, fact: GraphOpFact): DecidedCase | 'ordinary' {
  const found = row.cases?.find((candidate) => fits(candidate, fact));
  if (found === undefined) return { effect: row.effect, why: row.why, severity: row.severity };
  if (found.severity === 'ordinary') return 'ordinary';
  return { effect: found.effect ?? row.effect, why: found.why ?? row.why, severity: found.severity };
}

function fits(candidate: GraphOpCase, { context, strings }: GraphOpFact): boolean {
  const contexts = words(candidate.in);
  if (contexts.length > 0 && !contexts.some((word) => context.includes(word))) return false;
  const kind = candidate.with;
  if (kind === undefined) return true;
  const names = words(candidate.of);
  return strings.some(
    ({ name, value }) =>
      (names.length > 0 ? names.includes(name) : name !== CONDITION) && isOfKind(kind, value),
  );
}

function isOfKind(kind: StringKind, value: string): boolean {
  if (kind === 'any') return true;
  if (kind === 'empty') return value === '';
  if (kind === 'remote-device') return value !== '' && !LOCAL_DEVICE.test(value);
  if (kind === 'sensitive-path') return isSensitivePath(value);
  const place = placeOfPath(value);
  if (kind === 'inside-path') return place === 'inside' && value !== '';
  if (kind === 'address') return place === 'address';
  return place !== 'inside' && (kind === 'outside-path' || place !== 'address');
}

function words(text: string | undefined): string[] {
  return text === undefined ? [] : text.split(/\s+/).filter((word) => word !== '');
}
