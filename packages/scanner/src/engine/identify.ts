// What content is, and what its name claims. Content decides; the name is only compared.

import type { IdentityFact } from '@sentrascan/contract';
import { BeginningAccess } from '../bytes/beginning-access.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { Certainty, Format, Probe, Role } from '../formats/format.ts';
import { LIMITS } from '../limits.ts';

export interface Recognition {
  /** The formats to walk: all that are certain, and structured text beside them; else all that are probable. */
  readonly formats: readonly Format[];
  /** Formats that threw while they looked. */
  readonly failed: readonly { readonly format: Format; readonly error: unknown }[];
}

/** Of data that a container explains and that is far away: enough for nearly all magics. */
const SPARING_HEAD_BYTES = 4096;
/** Smaller content is looked at as usual. */
const SPARING_FROM_BYTES = 256 * 1024;

/**
 * Reads both ends once for every format.
 *
 * @param isSparing each read is a request and the content is explained: formats see its beginning alone
 */
export function probeOf(
  bytes: RandomAccess,
  name: string,
  role: Role | undefined,
  path?: string,
  isSparing = false,
): Probe {
  const isShort = isSparing && bytes.sizeBytes > SPARING_FROM_BYTES;
  const tailOffset = isShort ? bytes.sizeBytes : Math.max(0, bytes.sizeBytes - LIMITS.probeTailBytes.value);
  return {
    bytes: isShort ? new BeginningAccess(bytes, SPARING_HEAD_BYTES) : bytes,
    sizeBytes: bytes.sizeBytes,
    head: bytes.read(0, isShort ? SPARING_HEAD_BYTES : LIMITS.probeHeadBytes.value),
    tail: bytes.read(tailOffset, LIMITS.probeTailBytes.value),
    tailOffset,
    name,
    path,
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

type Claim = Pick<IdentityFact, 'claim' | 'claimAllows'>;

const NO_CLAIM: Claim = { claimAllows: [] };

/** What each extension claims; made once for all files. */
const claims = new WeakMap<readonly Format[], ReadonlyMap<string, Claim>>();

/**
 * What the extension claims: the formats with the longest extension that the name ends with.
 *
 * @param name the last component of a path
 */
export function claimOf(formats: readonly Format[], name: string): Claim {
  let byExtension = claims.get(formats);
  if (byExtension === undefined) {
    byExtension = claimsByExtension(formats);
    claims.set(formats, byExtension);
  }
  const lower = name.toLowerCase();
  // Every extension begins with a dot: the first dot has the longest one.
  for (let dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
    const claim = byExtension.get(lower.slice(dot));
    if (claim !== undefined) return claim;
  }
  return NO_CLAIM;
}

function claimsByExtension(formats: readonly Format[]): ReadonlyMap<string, Claim> {
  const byExtension = new Map<string, string[]>();
  for (const { id, extensions } of formats) {
    for (const extension of extensions) {
      const ids = byExtension.get(extension);
      if (ids === undefined) byExtension.set(extension, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return new Map(
    [...byExtension].map(([extension, ids]) => [extension, { claim: ids[0] ?? extension, claimAllows: ids }]),
  );
}
