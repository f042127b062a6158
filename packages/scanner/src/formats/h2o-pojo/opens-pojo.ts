// Whether a text is the source of an H2O model.

import { headText } from '../text/head-text.ts';

/** True for the source of a class that extends H2O's GenModel. */
export function opensPojo(head: Uint8Array): boolean {
  const text = headText(head);
  return (
    text.includes('hex.genmodel') &&
    /\bclass\s{1,8}\w{1,300}\s{1,8}extends\s{1,8}(?:hex\.genmodel\.)?GenModel\b/.test(text)
  );
}
