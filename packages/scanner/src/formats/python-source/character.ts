// Classes of characters as Python's tokenizer sees them.

/** @param code a UTF-16 code unit; everything beyond ASCII counts as part of a name, as in CPython's own tokenizer */
export function isNameStart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}

/** Space, tab, form feed. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c;
}

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

export function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** @returns the first place at or after `at` that ends a line, or the end of the text */
export function lineEndAfter(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
  return end;
}

/** @returns where the next line begins, given where this one ends (`\r\n` counts as one) */
export function afterLineEnd(source: string, at: number): number {
  return source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
}
