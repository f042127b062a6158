// .lzma files ("LZMA alone"): a header without a magic, so it must be plausible and its data must decode.

import { lzmaAuto } from '../../bytes/codecs/lzma-auto.ts';
import {
  isReadAsLzmaAlone,
  isRoundDictionary,
  type LzmaAloneHeader,
  possibleLzmaAlone,
} from '../../bytes/codecs/lzma-header.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';
import { trialDecode } from '../trial-decode.ts';

const TRIAL_INPUT_BYTES = 64 * 1024;
const TRIAL_OUTPUT_BYTES = 1024;

/** Output before a break from which on chance is out of the question. */
const BROKEN_OUTPUT_BYTES = 64;

/** joblib takes every file that starts like this as LZMA. */
const USUAL_HEAD = [0x5d, 0x00] as const;

/** Names whose readers take a .lzma stream whatever its header. */
const CLAIMS = ['.lzma', '.tlz', '.xz', '.txz'] as const;

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.tlz', '.tar'],
  ['.lzma', ''],
]);

/** The LZMA SDK's file format. Streams that follow, .xz ones among them, are of the same content. */
export const format: Format = {
  id: 'lzma',
  title: 'LZMA (alone)',
  extensions: ['.lzma', '.tlz'],
  identify(probe) {
    const isClaimed = CLAIMS.some((extension) => probe.name.toLowerCase().endsWith(extension));
    const header = plausibleHeader(probe.head, isClaimed);
    if (header === undefined) return undefined;
    const { outputBytes, end } = trialDecode(lzmaAuto, probe.bytes, TRIAL_INPUT_BYTES, TRIAL_OUTPUT_BYTES);
    if (end?.status === 'end') {
      const isEmpty = outputBytes === 0 && header.outputBytes === 0;
      return isEmpty && !isUsualDictionary(header.dictionaryBytes) ? undefined : 'probable';
    }
    // Zeros at the start are what other formats begin with, and zeros after them decode to zeros for long.
    if (header.propertiesByte === 0 && !isClaimed) return undefined;
    if (end === undefined) return 'probable';
    return outputBytes >= (isUsual(header) ? 1 : BROKEN_OUTPUT_BYTES) ? 'probable' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'lzma', title: 'LZMA', decoder: lzmaAuto, suffixes: SUFFIXES });
  },
};

/** What encoders write unless told otherwise: bytes that chance does not give. */
function isUsual({ propertiesByte, dictionaryBytes, outputBytes }: LzmaAloneHeader): boolean {
  return propertiesByte === USUAL_HEAD[0] && outputBytes === undefined && isUsualDictionary(dictionaryBytes);
}

function isUsualDictionary(bytes: number): boolean {
  return bytes >= 4096 && isRoundDictionary(bytes);
}

function plausibleHeader(head: Uint8Array, isClaimed: boolean): LzmaAloneHeader | undefined {
  const header = possibleLzmaAlone(head);
  if (header === undefined) return undefined;
  if (header.propertiesByte === USUAL_HEAD[0] && head[1] === USUAL_HEAD[1]) return header;
  const isPlausible = isClaimed ? isReadAsLzmaAlone(head) : isUsualDictionary(header.dictionaryBytes);
  return isPlausible ? header : undefined;
}
