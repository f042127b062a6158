// Text behind an encoding: base64, hexadecimal digits, and characters written as escapes. Only what decodes to text counts.

const BASE64_PATTERN = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** What a check of a decoded text looks at. */
const PRINTABLE = /^[\t\r\n\x20-\x7e]+$/;

/** @returns the text, where all of it is printable ASCII */
export function decodeBase64Text(encoded: string): string | undefined {
  if (encoded.length < 8 || !BASE64_PATTERN.test(encoded)) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('latin1');
  return PRINTABLE.test(decoded) ? decoded : undefined;
}

/** The longest printable beginning, where the end of the run is not known to be the end of what was encoded. */
export function decodeBase64Start(encoded: string): string {
  const decoded = Buffer.from(encoded, 'base64').toString('latin1');
  const end = decoded.search(/[^\t\r\n\x20-\x7e]/);
  return end < 0 ? decoded : decoded.slice(0, end);
}

/** The same for hexadecimal digits. */
export function decodeHexStart(encoded: string): string {
  const decoded = Buffer.from(encoded.slice(0, encoded.length & ~1), 'hex').toString('latin1');
  const end = decoded.search(/[^\t\r\n\x20-\x7e]/);
  return end < 0 ? decoded : decoded.slice(0, end);
}

const ESCAPE = /(?:\\u00|\\x|%)([0-9A-Fa-f]{2})|&#(?:x([0-9A-Fa-f]{2})|(\d{2,3}));/g;

/** Escapes of single characters resolved; everything else stays. */
export function decodeEscapes(text: string): string {
  return text.replace(ESCAPE, (_, hex: string | undefined, entityHex: string | undefined, entity: string) =>
    String.fromCharCode(
      hex !== undefined
        ? Number.parseInt(hex, 16)
        : entityHex !== undefined
          ? Number.parseInt(entityHex, 16)
          : Number(entity),
    ),
  );
}

/** How the base64 of a text begins, wherever in the encoded text it stands: one form for each of three alignments. */
export function base64Forms(
  text: string,
): readonly { readonly form: string; readonly groupOffset: number }[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(`${'\0'.repeat(shift)}${text}`, 'latin1')
      .toString('base64')
      .replace(/=+$/, '');
    // Characters that hold bits of what stands before or behind are left out.
    const first = shift === 0 ? 0 : shift === 1 ? 2 : 3;
    const last = Math.floor(((shift + text.length) * 8) / 6);
    return { form: encoded.slice(first, last), groupOffset: first };
  });
}
