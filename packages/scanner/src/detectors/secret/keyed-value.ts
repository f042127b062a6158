// A text that is the whole value of a key: its key is the name that it is assigned to.

import { LITERAL_UNITS } from './read-literal.ts';
import { judge } from './search-text.ts';
import type { SearchedText } from './searched-text.ts';

/** Judges the text as what its key says. */
export function lookAtValue(searched: SearchedText): void {
  const { text, setting } = searched;
  const name = setting.keys.at(-1);
  const value = text.trim();
  if (name === undefined || value === '' || value.length > LITERAL_UNITS || value.includes('\n')) return;
  const start = text.indexOf(value);
  judge(searched, {
    name,
    nameStart: 0,
    nameEnd: 0,
    form: 'assigned',
    value,
    start,
    end: start + value.length,
    next: text.length,
    isQuoted: true,
    parts: 1,
  });
}
