// The account that an access key of AWS belongs to stands in the key's id.

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ACCOUNT_DIGITS = 12;

/**
 * @param keyId the twenty characters of an access key id
 * @returns the account, twelve digits; `undefined` where the number is none. Ids that were issued before 2019 hold no
 *   account: what they decode to says nothing.
 */
export function awsAccount(keyId: string): string | undefined {
  let bits = 0n;
  for (const character of keyId.slice(4, 14)) {
    const value = BASE32.indexOf(character);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  // Ten characters are 50 bits. Of the first 48, the account is the 40 behind the first bit.
  const account = ((bits >> 2n) & 0x7fffffffff80n) >> 7n;
  const digits = account.toString().padStart(ACCOUNT_DIGITS, '0');
  return digits.length === ACCOUNT_DIGITS ? digits : undefined;
}
