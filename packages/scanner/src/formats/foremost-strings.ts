// The strings of one operation or constant that are kept: the first ones, and beyond them those that lead somewhere.

/** Strings that lead out of a folder, or to another machine: few honest constants hold any. */
const LEADS_OUT = /^\s{0,8}(?:[\\/~]|[A-Za-z]:[^\d]|file:|[A-Za-z][\w+.-]{1,30}:[\\/]{2})|\.\.[\\/]|%2e/i;

/** How many of those are kept: each is judged, so that more tell no more. */
const LEADING_STRINGS = 32;

/**
 * Keeps the first strings, and beyond them those that look like a path out of the folder or an address.
 *
 * @param most strings kept whatever they are
 */
export function foremostStrings(values: readonly string[], most: number): readonly string[] {
  if (values.length <= most) return values;
  const leading = values.slice(most).filter((value) => LEADS_OUT.test(value));
  return [...values.slice(0, most), ...leading.slice(0, LEADING_STRINGS)];
}
