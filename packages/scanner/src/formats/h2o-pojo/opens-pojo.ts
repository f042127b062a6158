// Whether a text is the source of an H2O model.

import { headText } from '../text/head-text.ts';

/** True for the source of a class that extends H2O's GenModel. */
export function opensPojo(head: Uint8Array): boolean {
  return (
    Buffer.from(head.buffer, head.byteOffset, head.length).includes('hex.genmodel', 0, 'latin1') &&
    /\bclass\s{1,8}\w{1,300}\s{1,8}extends\s{1,8}(?:hex\.genmodel\.)?GenModel\b/.test(headText(head))
  );
}
