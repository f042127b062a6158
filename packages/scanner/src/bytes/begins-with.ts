// Magics: texts that bytes begin with.

/**
 * True where `bytes` holds `text` at `at`.
 *
 * @param text one character for each byte, up to U+00FF
 */
export function beginsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let index = 0; index < text.length; index++)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}
