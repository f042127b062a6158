// The characters of a JSON string literal (RFC 8259, section 7).

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** One for all: it keeps nothing from text to text. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Decodes the bytes between the quotes. Damaged UTF-8 becomes U+FFFD, an unknown escape the character itself: a name that
 * a lenient reader would see is worth more than an error.
 */
export function decodeJsonString(literal: Uint8Array): string {
  const text = UTF8.decode(literal);
  if (!text.includes('\\')) return text;
  try {
    // Several times as fast, for what is JSON by the letter.
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return decodeLeniently(text);
  }
}

function decodeLeniently(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', from)) {
    parts.push(text.slice(from, slash));
    const letter = text.charAt(slash + 1);
    const hex = letter === 'u' ? text.slice(slash + 2, slash + 6) : '';
    if (/^[0-9a-fA-F]{4}$/.test(hex)) {
      parts.push(String.fromCharCode(Number.parseInt(hex, 16)));
      from = slash + 6;
    } else {
      parts.push(ESCAPES[letter] ?? letter);
      from = slash + 2;
    }
  }
  parts.push(text.slice(from));
  return parts.join('');
}
