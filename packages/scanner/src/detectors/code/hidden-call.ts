// Whether a call hides what it runs: decoded just before, or found through introspection. Pure.

import type { CodeCall, CodeSummary } from '@sentrascan/contract';
import { type CallableLookup, dangerOf } from './resolve-callable.ts';

/** Functions that turn text into other text or bytes; harmless but for what is done with the result. */
const DECODERS =
  /^(?:base64\.|binascii\.|zlib\.decompress|bz2\.decompress|lzma\.decompress|gzip\.decompress|codecs\.decode|marshal\.loads|builtins\.bytes\.fromhex|builtins\.bytearray\.fromhex)/;

/** Steps from an object towards the functions of the interpreter. One alone is common; a chain of them is not. */
const STEPS =
  /\.__(?:class|base|bases|mro|init|subclasses|globals|builtins|loader|import)__|\['__(?:builtins|import)__'\]/g;

/** The steps without which the chain does not arrive. */
const ARRIVALS = /__(?:subclasses|globals|builtins)__/;

/** @returns the way from some object to the functions of the interpreter, in words, or undefined */
export function introspectionOf(call: CodeCall): string | undefined {
  const steps = [...new Set(call.callable.match(STEPS) ?? [])];
  const arrives = steps.length > 1 && steps.some((step) => ARRIVALS.test(step));
  return arrives ? `it goes through ${steps.join('')}` : undefined;
}

/** @returns what hides it, in words, or undefined */
export function hidingOf(call: CodeCall, code: CodeSummary, lookup: CallableLookup): string | undefined {
  const steps = introspectionOf(call);
  if (steps !== undefined) return steps;
  if (call.resolved === undefined) return undefined;
  const known = dangerOf(call.resolved, lookup);
  const effect = known?.matched === 'fallback' ? undefined : known?.effect;
  if (effect !== 'exec' && effect !== 'unpickle') return undefined;
  if (DECODERS.test(call.resolved)) return undefined;
  const [first] = call.args;
  const isFolded = (first?.t === 'str' || first?.t === 'bytes') && first.folded === true;
  const decoder = code.calls.find((other) => DECODERS.test(other.resolved ?? ''))?.resolved;
  if (decoder !== undefined && (isFolded || first?.t === 'unknown'))
    return `its argument comes out of ${decoder}`;
  return isFolded ? 'its argument is put together from parts' : undefined;
}
