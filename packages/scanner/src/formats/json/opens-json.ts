// Whether bytes begin as JSON.

import { jsonEncoding } from '../data-tree/json-encoding.ts';
import { decodeText } from '../text/decode-text.ts';
import { LastAsked } from '../text/last-asked.ts';

const FIRST_ITEM = /^(?:["\]{[]|-?\d{1,20}(?:[,.\]eE\s]|$)|true\b|false\b|null\b)/;
/** Enough of a head to see the first bracket and what follows it. */
const OPENING_BYTES = 4096;

/** Comments that configurations of editors and tools begin with; each piece is bounded. */
const LEADING_COMMENTS = /^(?:\/\/[^\n]{0,400}\n\s{0,100}|\/\*[^*]{0,1000}\*\/\s{0,100}){1,20}/;

/**
 * `{` and a key or an end; `[` and a value or an end. Text in brackets and the braces of other languages are neither.
 *
 * @param head the first bytes of the file
 */
export function opensJson(head: Uint8Array): boolean {
  return answers.of(head);
}

const answers = new LastAsked(opens);

function opens(head: Uint8Array): boolean {
  const encoding = jsonEncoding(head);
  // A small number of eight bytes begins like UTF-32, and goes on with a character that no text has.
  if (encoding.startsWith('utf-32') && head.subarray(4, 8).every((byte) => byte === 0)) return false;
  const opening = head.subarray(0, OPENING_BYTES);
  // Nothing but space and comments stands before the bracket.
  if (encoding === 'utf-8' && isOther(opening[0] ?? 0)) return false;
  const text = (
    encoding === 'utf-8'
      ? decodeText(opening, encoding)
      : encoding.startsWith('utf-16')
        ? new TextDecoder(encoding).decode(opening)
        : new TextDecoder('latin1')
            .decode(opening)
            .replaceAll('\0', '')
            .replace(/^\xff\xfe|^\xfe\xff/, '')
  )
    .trimStart()
    .replace(LEADING_COMMENTS, '');
  const second = text.slice(1).trimStart().replace(LEADING_COMMENTS, '');
  if (text.startsWith('{')) return second.startsWith('"') || second.startsWith('}');
  if (!text.startsWith('[') || !FIRST_ITEM.test(second)) return false;
  // `[[` opens a section of TOML, too: a list in a list goes on with a value of its own.
  const third = second.slice(1).trimStart();
  return !second.startsWith('[') || third === '' || FIRST_ITEM.test(third);
}

/** True for printable ASCII that is no bracket, brace or slash. */
function isOther(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== 0x7b && byte !== 0x5b && byte !== 0x2f;
}
