// Private keys between lines of dashes: what kind one is, and whether the text between is one.

import { derSequence } from './asn1.ts';
import { decodeBase64 } from './base64.ts';

/** A private key as its armour and its first bytes show it. */
export interface PrivateKeyBlock {
  /** As people call it: `RSA`, `OpenSSH`, `PKCS#8`. */
  readonly kind: string;
  /** True where a passphrase is needed to use it. */
  readonly isEncrypted: boolean;
  /** False where its structure announces more or fewer bytes than there are: it was cut, or made up. */
  readonly isWhole: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  'PRIVATE KEY': 'PKCS#8',
  'ENCRYPTED PRIVATE KEY': 'PKCS#8',
  'RSA PRIVATE KEY': 'RSA',
  'DSA PRIVATE KEY': 'DSA',
  'EC PRIVATE KEY': 'EC',
  'ANY PRIVATE KEY': 'private',
  'OPENSSH PRIVATE KEY': 'OpenSSH',
  'SSH2 ENCRYPTED PRIVATE KEY': 'SSH.com',
  'PGP PRIVATE KEY BLOCK': 'OpenPGP',
};

const OPENSSH_MAGIC = 'openssh-key-v1\0';
/** The number that SSH.com's keys begin with. */
const SSH2_MAGIC = [0x3f, 0x6f, 0xf9, 0xeb];
/** Shorter ones are samples that were cut. An Ed25519 key in PKCS#8 takes 48 bytes. */
const LEAST_BYTES = 40;

/**
 * Reads what stands between the lines of a private key.
 *
 * @param label what the line says after BEGIN: `RSA PRIVATE KEY`
 * @param body the lines between, line ends as they are or as `\n` of a string
 * @returns `undefined` where it is no private key: another label, too short, or bytes that are none
 */
export function privateKeyBlock(label: string, body: string): PrivateKeyBlock | undefined {
  const kind = KINDS[label];
  if (kind === undefined) return undefined;
  const { headers, base64 } = withoutHeaders(body);
  const bytes = decodeBase64(base64);
  if (bytes === undefined || bytes.length < LEAST_BYTES) return undefined;
  if (kind === 'OpenPGP') return openPgp(kind, bytes);
  if (kind === 'OpenSSH') return openSsh(kind, bytes);
  if (kind === 'SSH.com')
    return SSH2_MAGIC.every((byte, index) => bytes[index] === byte)
      ? { kind, isEncrypted: true, isWhole: true }
      : undefined;
  if (/Proc-Type: ?4,ENCRYPTED/.test(headers)) return { kind, isEncrypted: true, isWhole: true };
  const element = derSequence(bytes);
  if (element === undefined) return undefined;
  const isWhole = element.contentStart + element.lengthBytes === bytes.length;
  return { kind, isEncrypted: label.startsWith('ENCRYPTED'), isWhole };
}

/** Splits the lines `Proc-Type: ...` and checksums of OpenPGP from the base64. */
function withoutHeaders(body: string): { headers: string; base64: string } {
  const headers: string[] = [];
  const base64: string[] = [];
  for (const line of body.split(/\\r\\n|\\n|\\r|\r\n|\n|\r/)) {
    const bare = withoutSyntax(line);
    if (bare.includes(':')) headers.push(bare);
    else if (!bare.startsWith('=')) base64.push(bare);
  }
  return { headers: headers.join('\n'), base64: base64.join('') };
}

/**
 * Quotes, signs of concatenation and comments are what source code puts around each line. A plus next to a letter is a digit
 * of base64.
 */
function withoutSyntax(line: string): string {
  return line
    .trim()
    .replace(/["'`]\s{0,8}[+,;\\]?$/, '')
    .replace(/[,;\\]$/, '')
    .replace(/^(?:[\s>#*|]|\+(?=[\s"'`])){1,64}/, '')
    .replace(/^[rbuRBU]?["'`]{1,3}/, '');
}

function openSsh(kind: string, bytes: Uint8Array): PrivateKeyBlock | undefined {
  for (let index = 0; index < OPENSSH_MAGIC.length; index++)
    if (bytes[index] !== OPENSSH_MAGIC.charCodeAt(index)) return undefined;
  // The cipher's name follows, after its length: `none` where there is no passphrase.
  const cipherBytes = bytes[OPENSSH_MAGIC.length + 3] ?? 0;
  const cipher = String.fromCharCode(...bytes.subarray(OPENSSH_MAGIC.length + 4, OPENSSH_MAGIC.length + 8));
  return { kind, isEncrypted: !(cipherBytes === 4 && cipher === 'none'), isWhole: true };
}

function openPgp(kind: string, bytes: Uint8Array): PrivateKeyBlock | undefined {
  const first = bytes[0] ?? 0;
  // A packet of a secret key: tag 5, in the old or the new form. How it is protected stands behind the key's numbers.
  const tag = first & 0x40 ? first & 0x3f : (first >>> 2) & 0x0f;
  return (first & 0x80) !== 0 && tag === 5 ? { kind, isEncrypted: false, isWhole: true } : undefined;
}
