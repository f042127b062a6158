// Whether bytes begin as XML that is not a web page.

import { MemoryAccess } from '../../bytes/random-access.ts';
import { xmlChunks, xmlEncoding } from './xml-encoding.ts';

/** Enough of a head to see a declaration, a comment or two, and the first tag. */
const OPENING_BYTES = 4096;
const SPACE_AND_COMMENTS = /^(?:\s{1,1024}|<!--[^>]{0,2048}-->|<\?[^>]{1,512}\?>){1,16}/;
const WEB_PAGE = /^<(?:!doctype\s{1,16}html|html)\b/i;
/** A tag with a name, and what may follow a name. */
const TAG = /^<(?:!DOCTYPE\s{1,16})?[A-Za-z_][\w.:-]{0,200}(?=[\s/>[]|$)/;

/**
 * @param head the first bytes of the file
 * @param name where there is no declaration, only names that promise XML are believed
 */
export function opensXml(head: Uint8Array, name: string): boolean {
  if (isOther(head)) return false;
  const encoding = xmlEncoding(head);
  const opening = new MemoryAccess(head.subarray(0, OPENING_BYTES));
  let text = '';
  for (const chunk of xmlChunks(opening, encoding, opening.sizeBytes)) text += chunk.text;
  if (encoding.kind === 'unknown' && encoding.label === 'EBCDIC') return true;
  const trimmed = text.trimStart();
  const first = trimmed.replace(SPACE_AND_COMMENTS, '');
  if (WEB_PAGE.test(first)) return false;
  if (/^<\?xml[\s?]/.test(trimmed)) return true;
  if (!TAG.test(first)) return false;
  return /\.(?:xml|pmml|koml|xmi|xsd|xsl|xslt|rdf|owl|rmp|plist)$/i.test(name) || KNOWN_ROOTS.test(first);
}

/** Roots of models, under any name, and what object graphs in XML begin with. */
const KNOWN_ROOTS =
  /^<(?:!DOCTYPE\s{1,16})?(?:(?:[\w-]{1,40}:)?PMML|net\s[^>]{0,400}\bversion=|(?:java|javax|com|org|sun|groovy|weka)\.[\w.$-]{1,200}|sorted-set|linked-hash-set|dynamic-proxy|tree-map|tree-set|java\s[^>]{0,200}class=)/;

/** True where the first character is printable ASCII, one byte long, and none that a document or EBCDIC begins with. */
function isOther(head: Uint8Array): boolean {
  const first = head[0] ?? 0;
  return first > 0x20 && first < 0x7f && first !== 0x3c && first !== 0x4c && head[1] !== 0;
}
