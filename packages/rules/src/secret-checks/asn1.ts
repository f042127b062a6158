// The outermost shape of DER: one element with a definite length. Nothing below it is judged.

const SEQUENCE = 0x30;

/** Where the content of an element begins and how long the element says it is. */
export interface DerElement {
  readonly contentStart: number;
  readonly lengthBytes: number;
}

/** The element at `at`, where it is a SEQUENCE with a definite length of up to four bytes. */
export function derSequence(bytes: Uint8Array, at = 0): DerElement | undefined {
  if (bytes[at] !== SEQUENCE) return undefined;
  const first = bytes[at + 1];
  if (first === undefined) return undefined;
  if (first < 0x80) return { contentStart: at + 2, lengthBytes: first };
  const width = first & 0x7f;
  if (width === 0 || width > 4 || bytes.length < at + 2 + width) return undefined;
  let lengthBytes = 0;
  for (let index = 0; index < width; index++) lengthBytes = lengthBytes * 256 + (bytes[at + 2 + index] ?? 0);
  return { contentStart: at + 2 + width, lengthBytes };
}
