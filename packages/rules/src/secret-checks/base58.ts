// Base 58 with a checksum, as wallets write keys.

import { sha256 } from './sha256.ts';

const DIGITS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** An extended private key has 111 characters. */
const MOST_CHARACTERS = 128;

/** The bytes before the checksum of a text in base 58. `undefined` where the checksum is another one. */
export function base58Checked(text: string): Uint8Array | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let number = 0n;
  for (const character of text) {
    const value = DIGITS.indexOf(character);
    if (value < 0) return undefined;
    number = number * 58n + BigInt(value);
  }
  const bytes: number[] = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 0xffn));
  for (const character of text) {
    if (character !== '1') break;
    bytes.unshift(0);
  }
  if (bytes.length < 5) return undefined;
  const payload = Uint8Array.from(bytes.slice(0, -4));
  const digest = sha256(sha256(payload));
  return bytes.slice(-4).every((byte, index) => byte === digest[index]) ? payload : undefined;
}
