// Key stores of Java: their lists of entries, which no passphrase hides (sun.security.provider.JavaKeyStore,
// com.sun.crypto.provider.JceKeyStore and org.bouncycastle's BcKeyStoreSpi are the sources of the layouts).

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteCursor } from '../byte-cursor.ts';

const JKS = 0xfeedfeed;
const JCEKS = 0xcececece;
const PRIVATE_KEY = 1;
const CERTIFICATE = 2;
const SECRET_KEY = 3;
const DIGEST_BYTES = 20;
const TIME_BYTES = 8;
const BKS_SALT_BYTES = 20;
const BKS_MOST_ITERATIONS = 1_000_000;

/** What the opening of a file says. */
export type JavaStoreKind = 'jks' | 'jceks' | 'bks';

function u32(head: Uint8Array, at: number): number {
  return (
    ((head[at] ?? 0) * 0x1000000 +
      (((head[at + 1] ?? 0) << 16) | ((head[at + 2] ?? 0) << 8) | (head[at + 3] ?? 0))) >>>
    0
  );
}

/** The kind of store that these bytes open. */
export function javaStoreKind(head: Uint8Array): JavaStoreKind | undefined {
  const first = u32(head, 0);
  const second = u32(head, 4);
  if (first === JKS && (second === 1 || second === 2)) return 'jks';
  if (first === JCEKS && second === 2) return 'jceks';
  // Version, length of the salt, salt, count of iterations: no magic, but no chance either.
  const iterations = u32(head, 8 + BKS_SALT_BYTES);
  const entry = head[12 + BKS_SALT_BYTES];
  const isBks =
    (first === 1 || first === 2) &&
    second === BKS_SALT_BYTES &&
    iterations > 0 &&
    iterations <= BKS_MOST_ITERATIONS &&
    entry !== undefined &&
    entry <= 4;
  return isBks ? 'bks' : undefined;
}

/** What the list of a store holds. */
export interface JavaStoreEntries {
  readonly keys: number;
  /** Where the list was left: behind its last entry, or where it could not be followed. */
  readonly end: number;
  /** Why it was left early. */
  readonly problem: 'truncated' | 'unsupported' | 'limit' | undefined;
}

/** Follows the entries of a JKS or JCEKS. */
export function readJavaStore(bytes: RandomAccess): JavaStoreEntries {
  const cursor = new ByteCursor(bytes, 4);
  cursor.isLittleEndian = false;
  const version = cursor.u32();
  const count = cursor.u32();
  let keys = 0;
  for (let index = 0; index < count; index++) {
    if (index >= LIMITS.keyStoreEntries.value) return { keys, end: cursor.at, problem: 'limit' };
    const start = cursor.at;
    const tag = cursor.u32();
    skipText(cursor);
    cursor.seek(cursor.at + TIME_BYTES);
    if (tag === PRIVATE_KEY) {
      keys += 1;
      skipBlob(cursor);
      const certificates = cursor.u32();
      if (certificates > LIMITS.keyStoreEntries.value) return { keys, end: start, problem: 'limit' };
      for (let each = 0; each < certificates && cursor.at < cursor.end; each++)
        skipCertificate(cursor, version);
    } else if (tag === CERTIFICATE) skipCertificate(cursor, version);
    else if (tag === SECRET_KEY) return { keys: keys + 1, end: start, problem: 'unsupported' };
    else return { keys, end: start, problem: cursor.broken === undefined ? 'unsupported' : 'truncated' };
    if (cursor.broken !== undefined || cursor.at > cursor.end)
      return { keys, end: start, problem: 'truncated' };
  }
  const end = cursor.at + DIGEST_BYTES;
  return {
    keys,
    end: Math.min(end, bytes.sizeBytes),
    problem: end > bytes.sizeBytes ? 'truncated' : undefined,
  };
}

function skipText(cursor: ByteCursor): void {
  const lengthBytes = cursor.u16();
  cursor.seek(cursor.at + lengthBytes);
}

function skipBlob(cursor: ByteCursor): void {
  const lengthBytes = cursor.u32();
  cursor.seek(cursor.at + lengthBytes);
}

function skipCertificate(cursor: ByteCursor, version: number): void {
  if (version === 2) skipText(cursor);
  skipBlob(cursor);
}
