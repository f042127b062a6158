// The zip of a llamafile: a model, its arguments, and what the program brings along (sources of its GPU kernels, pages of
// its server).

import type { Fact } from '@sentrascan/contract';
import { decodedPayload } from '../embedded-content.ts';
import type { Layout, Listing } from '../layout.ts';
import { isProgramOpening } from './opening.ts';

const ARGUMENTS = '.args';
const ARGUMENTS_BYTES = 64 * 1024;
/** What the program compiles or serves; nothing of it runs when the model is loaded. */
const OWN_TEXTS =
  /^(?:llama\.cpp|llamafile|stable-diffusion\.cpp|whisper\.cpp|usr)\/.{0,400}\.(?:[ch]|cu|cuh|cpp|hpp|m|mm|metal|inc|js|mjs|html|css|txt|md|sh|awk)$/i;

/** Libraries that the program would load: judged as programs, which no model carries. */
const LIBRARY = /\.(?:so(?:\.\d{1,4}){0,3}|dll|dylib)$/i;

export const layout: Layout = {
  id: 'llamafile-zip',
  title: 'Zip of a llamafile',

  recognise(listing: Listing) {
    const { container, names, opening } = listing;
    const isNamed =
      names.includes(ARGUMENTS) || names.some((name) => /^(?:llamafile|llama\.cpp)\//.test(name));
    const isOne =
      (opening !== undefined && isProgramOpening(opening)) ||
      (isNamed && names.some((name) => /\.(?:gguf|ggml|bin)$/i.test(name)));
    if (container !== 'zip' || !isOne) return undefined;
    return {
      roleOf: (name) => {
        if (name === ARGUMENTS || OWN_TEXTS.test(name)) return { carrier: 'llamafile', part: 'text' };
        return LIBRARY.test(name) ? { carrier: 'llamafile', part: 'tensor-data' } : undefined;
      },
      facts: argumentFacts(listing),
    };
  },
};

function argumentFacts(listing: Listing): readonly Fact[] {
  const bytes = listing.names.includes(ARGUMENTS) ? listing.read(ARGUMENTS, ARGUMENTS_BYTES) : undefined;
  if (bytes === undefined) return [];
  const value = new TextDecoder().decode(bytes);
  const decoded = decodedPayload(value);
  return [
    {
      kind: 'metadata',
      format: 'llamafile',
      key: ARGUMENTS,
      value,
      sizeBytes: bytes.length,
      place: ARGUMENTS,
      ...(decoded === undefined ? {} : { decoded }),
    },
  ];
}
