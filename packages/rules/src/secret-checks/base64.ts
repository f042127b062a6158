// Base64 in both alphabets, without the means of any one platform.

const VALUES = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((character, value) => [
    character,
    value,
  ]),
)
  .set('-', 62)
  .set('_', 63);

/** The most characters that are decoded at once. */
const MOST_CHARACTERS = 65_536;

/**
 * Decodes base64 or base64url; white space is skipped, padding ends it.
 *
 * @returns `undefined` where another character stands in it, where a lone character is left over, or beyond 64 Ki characters
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let filled = 0;
  let pending = 0;
  let bits = 0;
  let digits = 0;
  for (const character of text) {
    if (character === '=') break;
    if (character === '\n' || character === '\r' || character === ' ' || character === '\t') continue;
    const value = VALUES.get(character);
    if (value === undefined) return undefined;
    digits += 1;
    pending = ((pending << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = (pending >>> bits) & 0xff;
  }
  return digits % 4 === 1 ? undefined : bytes.subarray(0, filled);
}

/** The text that base64 stands for, each byte one character. `undefined` where it is no base64. */
export function base64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  if (bytes === undefined) return undefined;
  let decoded = '';
  for (const byte of bytes) decoded += String.fromCharCode(byte);
  return decoded;
}

/** The JSON object that base64 stands for. `undefined` where it is none. */
export function base64Object(text: string): Readonly<Record<string, unknown>> | undefined {
  const decoded = base64Text(text);
  if (decoded === undefined || !decoded.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(decoded);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
