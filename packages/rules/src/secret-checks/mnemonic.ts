// Recovery phrases of wallets (BIP 39): words of one list whose last bits are a checksum.

import { MNEMONIC_WORDS } from './mnemonic-words.ts';
import { sha256 } from './sha256.ts';

const INDEX = new Map(MNEMONIC_WORDS.map((word, index) => [word, index]));
const BITS_A_WORD = 11;

/** True where each word is one of the list and the checksum is right. */
export function isMnemonic(words: readonly string[]): boolean {
  if (words.length % 3 !== 0 || words.length < 12 || words.length > 24) return false;
  let bits = '';
  for (const word of words) {
    const index = INDEX.get(word);
    if (index === undefined) return false;
    bits += index.toString(2).padStart(BITS_A_WORD, '0');
  }
  const checksumBits = words.length / 3;
  const entropy = new Uint8Array((bits.length - checksumBits) / 8);
  for (const index of entropy.keys())
    entropy[index] = Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2);
  const expected = (sha256(entropy)[0] ?? 0) >>> (8 - checksumBits);
  return Number.parseInt(bits.slice(-checksumBits), 2) === expected;
}
