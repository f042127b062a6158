// Values for examples, put together from parts.

/** Joins the parts of a made-up value: no scanner of repositories takes a part alone for a secret. */
export function madeUp(...parts: readonly string[]): string {
  return parts.join('');
}
