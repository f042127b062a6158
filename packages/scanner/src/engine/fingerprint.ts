// What makes a finding the same one tomorrow: rule, evidence without positions, logical place.

import { createHash, createHmac } from 'node:crypto';
import { compareText, type Evidence, type EvidenceValue } from '@sentrascan/contract';

const VERSION = 'v1';

/** Keys of evidence that say where, not what. */
const POSITION_KEY = /(?:^|[a-z])(?:[oO]ffset|[pP]osition)$|^(?:at|start|end|line|column)$/;

/** Payloads found in unexplained bytes are named by their kind and offset; the offset may move. */
const PAYLOAD_PLACE = /!([a-z0-9-]+)@\d+(?=!|$)/g;

/**
 * @param meaning what the detector says makes the finding the same; without it the evidence, positions left out
 * @param path the logical path of the artifact
 */
export function fingerprintOf(
  ruleId: string,
  evidence: Evidence,
  meaning: string | undefined,
  path: string,
): string {
  const what = meaning ?? canonicalJson(withoutPositions(evidence));
  const where = path.replace(PAYLOAD_PLACE, '!$1@');
  const hash = createHash('sha256')
    .update(JSON.stringify([ruleId, what, where]))
    .digest('hex');
  return `${VERSION}:${hash.slice(0, 32)}`;
}

/**
 * What tells a secret from another one in a fingerprint: without the salt nobody can try values against it.
 *
 * @param salt of the project; without one nothing is said of the value, because a plain hash of a short one is soon undone
 */
export function keyedDigest(value: string, salt: string | undefined): string | undefined {
  return salt === undefined ? undefined : createHmac('sha256', salt).update(value).digest('hex');
}

/** JSON with the keys of every object in code unit order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)));
  });
}

function withoutPositions(value: EvidenceValue): EvidenceValue {
  if (Array.isArray(value)) return (value as readonly EvidenceValue[]).map(withoutPositions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !POSITION_KEY.test(key))
      .map(([key, inner]) => [key, withoutPositions(inner)]),
  );
}
