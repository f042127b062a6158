// The beginning of a file as Latin-1 text, made once for all formats that look for words in it.

const known = new WeakMap<Uint8Array, string>();

/** @param head the probe's head; each byte becomes one character */
export function headText(head: Uint8Array): string {
  const text = known.get(head);
  if (text !== undefined) return text;
  const made = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  known.set(head, made);
  return made;
}
