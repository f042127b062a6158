// Keys and stores of keys in DER, told apart by their first elements (RFC 7292, RFC 5958, RFC 8017, RFC 5915; Bouncy
// Castle's FIPS store is described in its source, org.bouncycastle.asn1.bc.ObjectStore).

import type { KeyStoreFact } from '@sentrascan/contract';

/** A store as its opening shows it, and where it says that it ends. */
export interface DerKey {
  /** `public`: a certificate or a public key, which everybody may see. */
  readonly store: KeyStoreFact['store'] | 'public';
  readonly isEncrypted: boolean;
  /** `undefined` where the outermost element ends where its content does. */
  readonly endOffset: number | undefined;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;

const PKCS7 = '2a864886f70d0107';
const PBES2 = '2a864886f70d01050d';
/** Schemes of PKCS #5 and PKCS #12 by which a key in PKCS #8 is encrypted. */
const KEY_ENCRYPTION = /^2a864886f70d01(?:05(?:01|03|04|06|0a|0b|0d)|0c01(?:01|02|03|04|05|06))$/;
/** RSA, RSASSA-PSS, DSA, EC, X25519, X448, Ed25519, Ed448. */
const KEY_ALGORITHM = /^(?:2a864886f70d0101(?:01|0a)|2a8648ce380401|2a8648ce3d0201|2b65(?:6e|6f|70|71))$/;
/** A modulus of RSA is longer than any version, and the usual exponents follow it. */
const LEAST_MODULUS_BYTES = 64;

interface Element {
  readonly tag: number;
  readonly contentStart: number;
  /** `undefined`: indefinite. */
  readonly lengthBytes: number | undefined;
}

function elementAt(head: Uint8Array, at: number): Element | undefined {
  const tag = head[at];
  const first = head[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  if (first === 0x80) return { tag, contentStart: at + 2, lengthBytes: undefined };
  if (first < 0x80) return { tag, contentStart: at + 2, lengthBytes: first };
  const width = first & 0x7f;
  if (width > 4 || at + 2 + width > head.length) return undefined;
  let lengthBytes = 0;
  for (let index = 0; index < width; index++) lengthBytes = lengthBytes * 256 + (head[at + 2 + index] ?? 0);
  return { tag, contentStart: at + 2 + width, lengthBytes };
}

function hexOf(head: Uint8Array, start: number, lengthBytes: number): string {
  let digits = '';
  for (let at = start; at < start + lengthBytes; at++)
    digits += (head[at] ?? 0).toString(16).padStart(2, '0');
  return digits;
}

/** The object identifier at a place, in hexadecimal digits; empty where none stands there. */
function objectIdAt(head: Uint8Array, at: number): string {
  const element = elementAt(head, at);
  if (element?.tag !== OBJECT_ID || element.lengthBytes === undefined || element.lengthBytes > 16) return '';
  return hexOf(head, element.contentStart, element.lengthBytes);
}

/** The key, store or certificate that these bytes open. */
export function derKey(head: Uint8Array): DerKey | undefined {
  const outer = elementAt(head, 0);
  if (outer?.tag !== SEQUENCE) return undefined;
  const endOffset = outer.lengthBytes === undefined ? undefined : outer.contentStart + outer.lengthBytes;
  const first = elementAt(head, outer.contentStart);
  if (first === undefined) return undefined;
  if (first.tag === SEQUENCE) return ofSequence(head, first, endOffset);
  if (first.tag !== INTEGER || first.lengthBytes !== 1) return undefined;
  const version = head[first.contentStart];
  const secondAt = first.contentStart + 1;
  const second = elementAt(head, secondAt);
  if (second === undefined) return undefined;
  if (second.tag === SEQUENCE) {
    const id = objectIdAt(head, second.contentStart);
    if (version === 3 && id.startsWith(PKCS7)) return { store: 'pkcs12', isEncrypted: true, endOffset };
    if ((version === 0 || version === 1) && KEY_ALGORITHM.test(id))
      return { store: 'pkcs8', isEncrypted: false, endOffset };
    return undefined;
  }
  if (version === 0 && second.tag === INTEGER && (second.lengthBytes ?? 0) >= LEAST_MODULUS_BYTES)
    return { store: 'pkcs1', isEncrypted: false, endOffset };
  if (version === 1 && second.tag === OCTET_STRING && isCurveParameter(head, second))
    return { store: 'sec1', isEncrypted: false, endOffset };
  return undefined;
}

function ofSequence(head: Uint8Array, first: Element, endOffset: number | undefined): DerKey | undefined {
  const id = objectIdAt(head, first.contentStart);
  const bits = elementAt(head, first.contentStart + (first.lengthBytes ?? 0));
  if (KEY_ALGORITHM.test(id) && bits?.tag === BIT_STRING)
    return { store: 'public', isEncrypted: false, endOffset };
  if (isCertificateVersion(head, first.contentStart))
    return { store: 'public', isEncrypted: false, endOffset };
  if (KEY_ENCRYPTION.test(id)) return { store: 'pkcs8', isEncrypted: true, endOffset };
  const inner = elementAt(head, first.contentStart);
  if (inner?.tag === SEQUENCE && objectIdAt(head, inner.contentStart) === PBES2)
    return { store: 'bcfks', isEncrypted: true, endOffset };
  return undefined;
}

/** A certificate of version 3 says so first, as element [0] that holds the number 2 (RFC 5280). */
function isCertificateVersion(head: Uint8Array, at: number): boolean {
  return [0xa0, 3, INTEGER, 1, 2].every((byte, index) => head[at + index] === byte);
}

/** The curve follows the number of a key of elliptic curves, as element [0]. */
function isCurveParameter(head: Uint8Array, secret: Element): boolean {
  const { lengthBytes = 0, contentStart } = secret;
  return (
    [20, 24, 28, 32, 48, 66].includes(lengthBytes) &&
    head[contentStart + lengthBytes] === 0xa0 &&
    objectIdAt(head, contentStart + lengthBytes + 2) !== ''
  );
}
