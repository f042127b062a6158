// States what was wrong with the offsets of a flatbuffer: an anomaly for whoever reads without a verifier, and a gap,
// because what they should lead to was not read.

import type { FormatContext } from '../format.ts';
import type { FlatBuffer } from './table.ts';

/** Problems that are told one by one. */
const TOLD_PROBLEMS = 4;

/**
 * @param format the id that the anomalies bear (`offset-outside`)
 * @param missing what was not found at all, where there is such a thing
 */
export function tellFlatProblems(
  context: FormatContext,
  format: string,
  { problems }: Pick<FlatBuffer, 'problems'>,
  missing?: string,
): void {
  for (const { detail, offset, kind } of problems.slice(0, TOLD_PROBLEMS)) {
    if (kind === 'too-many-tables') continue;
    context.emit({ kind: 'format.anomaly', format, anomaly: 'offset-outside', detail, offset });
  }
  const [first] = problems;
  if (first === undefined && missing === undefined) return;
  const what = first === undefined ? `there is ${missing}` : first.detail;
  context.gap({
    kind: first?.kind === 'too-many-tables' ? 'limit' : 'malformed',
    reason: `The flatbuffer does not hold what it refers to: ${what}.`,
    consequence: 'What should stand there was not judged; all bytes were searched for payloads.',
    location: { offset: first?.offset ?? 0 },
  });
}
