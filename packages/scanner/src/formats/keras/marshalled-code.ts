// The code of Lambda layers: marshalled bytes as base64, or as Keras 1 wrote them (keras/src/utils/python_utils.py,
// `func_load`).

import type { CodeSummary, Gap } from '@sentrascan/contract';
import { summariseMarshal } from '../python-code/summarise-marshal.ts';

/** What a text holds as code. */
export interface MarshalledCode {
  readonly code: readonly CodeSummary[];
  /** Why not all of it was read. */
  readonly problem?: Pick<Gap, 'kind' | 'reason'>;
}

/** Shorter texts hold no function. */
const MIN_CHARACTERS = 40;

/** Reads text that stands where a function belongs. The reading that yields code wins, as `func_load` tries both. */
export function readMarshalledCode(text: string): MarshalledCode {
  const first = summarise(decodeBase64(text));
  if (first.code.length > 0) return first;
  const second = summarise(rawUnicodeEscaped(text));
  return second.code.length > 0 ? second : first;
}

/** True for text that is code beyond doubt, wherever it stands. */
export function looksLikeCode(text: string): boolean {
  // 0xE3 and 0x63, the type of code objects with and without a reference number, as base64.
  if (text.length < MIN_CHARACTERS || !/^\s{0,8}[4Y][wxyz0-9+/]/.test(text)) return false;
  const { code, problem } = summarise(decodeBase64(text));
  return code.length > 0 && problem === undefined;
}

function summarise(bytes: Uint8Array): MarshalledCode {
  if (bytes.length === 0) return { code: [], problem: { kind: 'malformed', reason: 'there is none' } };
  const { code, broken } = summariseMarshal(bytes, 0);
  return broken === undefined ? { code } : { code, problem: { kind: broken.kind, reason: broken.reason } };
}

/** As Python decodes it: what is not of the alphabet is left out, and padding ends it. */
export function decodeBase64(text: string): Uint8Array {
  const bare = text.replace(/[^A-Za-z0-9+/=]/g, '');
  const padding = bare.indexOf('=');
  return Buffer.from(padding < 0 ? bare : bare.slice(0, padding), 'base64');
}

/** Characters beyond Latin-1 become their escape. */
function rawUnicodeEscaped(text: string): Uint8Array {
  const escaped = text.replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(escaped, 'latin1');
}
