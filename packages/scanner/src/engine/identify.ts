// What content is, and what its name claims. Content decides; the name is only compared.

import type { IdentityFact } from '@sentrascan/contract';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { Certainty, Format, Probe, Role } from '../formats/format.ts';
import { LIMITS } from '../limits.ts';

export interface Recognition {
  /** The formats to walk: all that are certain, and structured text beside them; else all that are probable. */
  readonly formats: readonly Format[];
  /** Formats that threw while they looked. */
  readonly failed: readonly { readonly format: Format; readonly error: unknown }[];
}

/** Reads both ends once for every format. */
export function probeOf(bytes: RandomAccess, name: string, role: Role | undefined): Probe {
  const tailOffset = Math.max(0, bytes.sizeBytes - LIMITS.probeTailBytes.value);
  return {
    bytes,
    sizeBytes: bytes.sizeBytes,
    head: bytes.read(0, LIMITS.probeHeadBytes.value),
    tail: bytes.read(tailOffset, LIMITS.probeTailBytes.value),
    tailOffset,
    name,
    role,
  };
}

/** Asks every format. */
export function recognise(formats: readonly Format[], probe: Probe): Recognition {
  const found: { format: Format; certainty: Certainty }[] = [];
  const failed: { format: Format; error: unknown }[] = [];
  for (const format of formats) {
    try {
      const certainty = format.identify(probe);
      if (certainty !== undefined) found.push({ format, certainty });
    } catch (error) {
      failed.push({ format, error });
    }
  }
  const isCertain = found.some(({ certainty }) => certainty === 'certain');
  const taken = found.filter(
    ({ format, certainty }) => !isCertain || certainty === 'certain' || format.walksBesideOthers === true,
  );
  return { formats: taken.map(({ format }) => format), failed };
}

/**
 * What the extension claims: the formats with the longest extension that the name ends with.
 *
 * @param name the last component of a path
 */
export function claimOf(
  formats: readonly Format[],
  name: string,
): Pick<IdentityFact, 'claim' | 'claimAllows'> {
  const lower = name.toLowerCase();
  let longest = '';
  for (const format of formats) {
    for (const extension of format.extensions) {
      if (extension.length > longest.length && lower.endsWith(extension)) longest = extension;
    }
  }
  if (longest === '') return { claimAllows: [] };
  const claimAllows = formats
    .filter((format) => format.extensions.includes(longest))
    .map((format) => format.id);
  return { claim: claimAllows[0] ?? longest, claimAllows };
}
