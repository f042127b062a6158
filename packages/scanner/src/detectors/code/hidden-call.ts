// Whether a call hides what it runs: decoded just before, or found through introspection. Pure.

import type { CodeCall, CodeSummary } from '@sentrascan/contract';
import { type CallableLookup, dangerOf } from './resolve-callable.ts';

/** Functions that turn text into other text or bytes; harmless but for what is done with the result. */
const DECODERS =
  /^(?:base64\.|binascii\.|zlib\.decompress|bz2\.decompress|lzma\.decompress|gzip\.decompress|codecs\.decode|marshal\.loads|builtins\.bytes\.fromhex|builtins\.bytearray\.fromhex)/;

/** Attributes that lead from any object to the functions of the interpreter. */
const ESCAPES =
  /__subclasses__|__globals__|__builtins__|__mro__|__bases__|__code__|__getattribute__|f_globals|gi_frame/;

/** @returns what hides it, in words, or undefined */
export function hidingOf(call: CodeCall, code: CodeSummary, lookup: CallableLookup): string | undefined {
  const way = ESCAPES.exec(call.callable)?.[0];
  if (way !== undefined && call.resolved?.startsWith('builtins.') !== true) {
    return `it goes through ${way}`;
  }
  if (call.resolved === undefined) return undefined;
  const effect = dangerOf(call.resolved, lookup)?.effect;
  if (effect !== 'exec' && effect !== 'unpickle') return undefined;
  if (DECODERS.test(call.resolved)) return undefined;
  const [first] = call.args;
  const isFolded = (first?.t === 'str' || first?.t === 'bytes') && first.folded === true;
  const decoder = code.calls.find((other) => DECODERS.test(other.resolved ?? ''))?.resolved;
  if (decoder !== undefined && (isFolded || first?.t === 'unknown'))
    return `its argument comes out of ${decoder}`;
  return isFolded ? 'its argument is put together from parts' : undefined;
}
