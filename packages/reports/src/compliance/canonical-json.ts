// JSON in the one form that RFC 8785 fixes: equal values are equal bytes, so that a digest of them means something.

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript writes them.
 * Keys without a value are left out. Lone surrogates, which the RFC forbids, are written as escapes.
 *
 * @throws TypeError for a number that JSON does not have
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`no JSON for ${value}`);
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // The default order of `sort` is that of UTF-16 code units.
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}
