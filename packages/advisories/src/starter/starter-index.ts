// The index that ships with the product. Here it is made from the reviewed facts; the distribution holds it ready-made.

import { readFileSync } from 'node:fs';
import { starterBytes } from './make-starter.ts';

/** The bytes of the starter index. */
export function starterIndex(): Buffer {
  return starterBytes(readFileSync(new URL('./starter-advisories.jsonl', import.meta.url), 'utf8'));
}
