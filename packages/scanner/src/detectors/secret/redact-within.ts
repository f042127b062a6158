// Takes out of a short text what the search finds in it: for texts of the report that no fact showed to the detectors.

import { HIDDEN_CONSTRUCTS, mostSpecific } from './found-secrets.ts';
import { redact } from './redact.ts';
import { searchText } from './search-text.ts';

const SETTING = { segment: 'metadata', language: 'plain', fileName: '', keys: [] } as const;

/**
 * @param names false where only values with a form of their own are looked for
 * @returns the same text where there is nothing
 */
export function redactWithin(text: string, names: boolean): string {
  const { candidates } = searchText(text, text.length, SETTING, names);
  if (candidates.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { value, start, end, rule } of mostSpecific(candidates)) {
    if (start < done) continue;
    parts.push(
      text.slice(done, start),
      redact(value, HIDDEN_CONSTRUCTS.has(rule.search.construct ?? '') ? 'length' : 'ends'),
    );
    done = end;
  }
  return parts.join('') + text.slice(done);
}
