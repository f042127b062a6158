// The beginning of a file as Latin-1 text, made once for all formats that look for words in it.

import { latin1Text } from './decode-text.ts';
import { LastAsked } from './last-asked.ts';

const texts = new LastAsked(latin1Text);

/** @param head the probe's head; each byte becomes one character */
export function headText(head: Uint8Array): string {
  return texts.of(head);
}
