// The anchors of patterns and names as they stand in encoded texts. The distribution ships them made
// (tools/build/late-registries.ts): making them takes longer than reading the header of a model.

import { SECRETS } from '@sentrascan/rules';
import type { Anchor } from '../anchor-index.ts';
import { base64Forms } from './decode-text.ts';

/** An anchor in an encoding; in base64 the group of four that it belongs to begins `groupOffset` (modulo 4) before. */
export type EncodedAnchor = Anchor<
  { readonly kind: 'base64'; readonly groupOffset: number } | { readonly kind: 'hex' }
>;

/** The least of an anchor whose encoded form is looked for: shorter ones come about by chance. */
const ENCODED_ANCHOR_UNITS = 4;
const ENCODED_FORM_UNITS = 4;
/** Names in encoded settings. */
const ENCODED_WORDS = [
  'password',
  'PASSWORD',
  'passwd',
  'api_key',
  'API_KEY',
  'secret_key',
  'SECRET_KEY',
  'access_token',
  '://',
];

/** Every anchor, in base64 and in hexadecimal digits. */
export function encodedAnchors(): readonly EncodedAnchor[] {
  const ofPatterns = SECRETS.flatMap(({ search }) =>
    search.pattern === undefined ? [] : (search.anchors ?? []),
  );
  return once([...ofPatterns, ...ENCODED_WORDS].flatMap(encodedForms));
}

function encodedForms(text: string): EncodedAnchor[] {
  const forms: EncodedAnchor[] = [];
  for (const { form, groupOffset } of base64Forms(text)) {
    const isLong = text.length >= ENCODED_ANCHOR_UNITS || groupOffset === 0;
    if (isLong && form.length >= ENCODED_FORM_UNITS)
      forms.push({ text: form, anyCase: false, owner: { kind: 'base64', groupOffset } });
  }
  if (text.length >= ENCODED_ANCHOR_UNITS)
    forms.push({ text: Buffer.from(text, 'latin1').toString('hex'), anyCase: true, owner: { kind: 'hex' } });
  return forms;
}

function keyOf({ text, owner }: EncodedAnchor): string {
  return `${text} ${owner.kind}${owner.kind === 'base64' ? owner.groupOffset : ''}`;
}

/** @param anchors of encoded texts: those of one text in one encoding are the same */
function once(anchors: readonly EncodedAnchor[]): EncodedAnchor[] {
  return [...new Map(anchors.map((anchor) => [keyOf(anchor), anchor])).values()];
}
