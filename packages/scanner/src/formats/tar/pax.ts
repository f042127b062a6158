// Records of a pax extended header (POSIX.1-2001): `length key=value\n`, repeated.

export interface PaxRecords {
  /** The last value of each key, as raw bytes. */
  readonly values: ReadonlyMap<string, Uint8Array>;
  /** `GNU.sparse.offset` and `GNU.sparse.numbytes` in order: the only keys whose repeats matter (sparse format 0.0). */
  readonly sparsePairs: readonly (readonly [offset: number, lengthBytes: number])[];
  /** False where the records end in something that is none. */
  readonly isWellFormed: boolean;
}

/** @param body the content of a header of type `x` or `g` */
export function parsePax(body: Uint8Array): PaxRecords {
  const values = new Map<string, Uint8Array>();
  const sparsePairs: (readonly [number, number])[] = [];
  let sparseOffset = 0;
  let at = 0;
  let isWellFormed = true;
  while (at < body.length && body[at] !== 0) {
    let length = 0;
    let digits = at;
    while (digits < body.length && digits - at < 10) {
      const digit = (body[digits] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      length = length * 10 + digit;
      digits += 1;
    }
    const end = at + length;
    if (digits === at || body[digits] !== 0x20 || end > body.length || end <= digits + 1) {
      isWellFormed = false;
      break;
    }
    // The newline belongs to the record; a missing one is a lie that readers tolerate.
    const valueEnd = body[end - 1] === 0x0a ? end - 1 : end;
    if (valueEnd === end) isWellFormed = false;
    const equals = body.indexOf(0x3d, digits + 1);
    if (equals < 0 || equals >= valueEnd) {
      isWellFormed = false;
    } else {
      const key = Buffer.from(body.subarray(digits + 1, equals)).toString('latin1');
      const value = body.subarray(equals + 1, valueEnd);
      values.set(key, value);
      if (key === 'GNU.sparse.offset') sparseOffset = paxNumber(value) ?? Number.POSITIVE_INFINITY;
      if (key === 'GNU.sparse.numbytes') {
        sparsePairs.push([sparseOffset, paxNumber(value) ?? Number.POSITIVE_INFINITY]);
      }
    }
    at = end;
  }
  return { values, sparsePairs, isWellFormed };
}

/** A decimal number of a record; undefined where it is none. */
export function paxNumber(value: Uint8Array | undefined): number | undefined {
  if (value === undefined || value.length === 0 || value.length > 20) return undefined;
  let number = 0;
  for (const byte of value) {
    if (byte < 0x30 || byte > 0x39) return undefined;
    number = number * 10 + (byte - 0x30);
  }
  return Number.isSafeInteger(number) ? number : Number.POSITIVE_INFINITY;
}
