// What may be shown of a secret: enough to find it again, too little to use it.

/** Below this length nothing of the value is shown. */
const SHOWN_FROM_UNITS = 12;
/** From this length on four characters of either end are shown, below it two. */
const FOUR_FROM_UNITS = 16;

/**
 * @param most `ends`: the ends of long values; `length`: for passwords; `kind`: for keys of many lines
 * @returns `ghp_…6789 (len=40)`; of several lines the length alone
 */
export function redact(value: string, most: 'ends' | 'length' | 'kind' = 'ends'): string {
  const length = `(len=${value.length})`;
  if (most === 'kind') return 'of several lines';
  if (most === 'length' || value.length < SHOWN_FROM_UNITS || /[\r\n]|\\n/.test(value)) return `… ${length}`;
  const shown = value.length < FOUR_FROM_UNITS ? 2 : 4;
  return `${value.slice(0, shown)}…${value.slice(-shown)} ${length}`;
}
