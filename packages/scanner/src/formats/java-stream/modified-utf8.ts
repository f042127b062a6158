// Java's modified UTF-8: zero in two bytes, surrogates apart. Readers also accept characters in more bytes than they need,
// which hides a class name from whoever looks for its letters. Source of truth: java.io.DataInput.readUTF.

/** A decoded string. */
export interface JavaText {
  readonly text: string;
  /** Some character takes more bytes than it needs. */
  readonly isOverlong: boolean;
}

/** @param bytes the whole string */
export function decodeModifiedUtf8(bytes: Uint8Array): JavaText {
  let text = '';
  let isOverlong = false;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const second = (bytes[at + 1] ?? 0) & 0x3f;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      at += 1;
    } else if (first >> 5 === 6) {
      const unit = ((first & 0x1f) << 6) | second;
      if (unit < 0x80 && unit !== 0) isOverlong = true;
      text += String.fromCharCode(unit);
      at += 2;
    } else if (first >> 4 === 14) {
      const unit = ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
      if (unit < 0x800) isOverlong = true;
      text += String.fromCharCode(unit);
      at += 3;
    } else {
      text += '\uFFFD';
      at += 1;
    }
  }
  return { text, isOverlong };
}
