// A text that is the whole value of a key: its key is the name that it is assigned to.

import { LITERAL_UNITS } from './read-literal.ts';
import { judge } from './search-text.ts';
import type { SearchedText } from './searched-text.ts';

/** Judges the text as what its key says. */
export function judgeValue(searched: SearchedText, name: string): void {
  const { text } = searched;
  const value = text.trim();
  if (value === '' || value.length > LITERAL_UNITS || value.includes('\n')) return;
  judgeAs(searched, name, value, text.indexOf(value));
}

/** Judges a value that stands somewhere in the text under a name that stands elsewhere. */
export function judgeAs(searched: SearchedText, name: string, value: string, start: number): void {
  const end = start + value.length;
  judge(searched, {
    name,
    nameStart: start,
    nameEnd: start,
    form: 'assigned',
    value,
    start,
    end,
    next: end,
    isQuoted: true,
    parts: 1,
  });
}
