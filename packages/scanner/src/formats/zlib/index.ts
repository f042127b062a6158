// zlib streams: two header bytes that chance produces often, so the stream has to prove itself by decoding.

import { isZlibHeader, unzlib } from '../../bytes/codecs/unzlib.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format, Probe } from '../format.ts';
import { trialDecode } from '../trial-decode.ts';

const TRIAL_INPUT_BYTES = 64 * 1024;
const TRIAL_OUTPUT_BYTES = 1024;

/** Output before a break from which on chance is out of the question: no honest text decodes this far. */
const CORRUPT_OUTPUT_BYTES = 64;

/** The same where all the input decodes and only its end is missing. */
const TRUNCATED_OUTPUT_BYTES = 16;

/** RFC 1950. joblib takes every file that starts with 0x78 as one. */
export const format: Format = {
  id: 'zlib',
  title: 'zlib stream',
  extensions: ['.z', '.zlib', '.zz'],
  identify(probe) {
    if (!isZlibHeader(probe.head) || ((probe.head[1] as number) & 0x20) !== 0) return undefined;
    return judgeTrial(probe);
  },
  walk(context) {
    walkCompressedStream(context, { id: 'zlib', title: 'zlib', decoder: unzlib, suffixes: SUFFIXES });
  },
};

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.zlib', ''],
  ['.zz', ''],
  ['.z', ''],
]);

function judgeTrial(probe: Probe) {
  const { outputBytes, end } = trialDecode(unzlib, probe.bytes, TRIAL_INPUT_BYTES, TRIAL_OUTPUT_BYTES);
  if (end === undefined) return 'certain';
  if (end.status === 'end') return (end.checksumErrors ?? []).length === 0 ? 'certain' : 'probable';
  // Loaders that stream hand out what came before a break.
  const enough = end.status === 'truncated' ? TRUNCATED_OUTPUT_BYTES : CORRUPT_OUTPUT_BYTES;
  return outputBytes >= enough ? 'probable' : undefined;
}
