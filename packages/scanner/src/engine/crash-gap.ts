// What stands in the report where a part of the scanner failed, or could not go on because its bytes did not come.

import type { Gap } from '@sentrascan/contract';
import { SourceError } from '../bytes/source-artifact.ts';

/**
 * A part of the scanner failed. The report names the part and the kind of error, never a stack or a message, which could
 * hold paths of the machine or bytes of the file.
 */
export function crashGap(part: string, error: unknown, consequence: string): Omit<Gap, 'artifact'> {
  // No bug: the source said why it has no bytes.
  if (error instanceof SourceError) return { ...error.gap, consequence };
  const name =
    error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'an unknown error';
  return {
    kind: 'crash',
    reason: `${part} failed with ${name}: a bug of the scanner.`,
    consequence,
  };
}
