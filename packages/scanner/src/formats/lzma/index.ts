// .lzma files ("LZMA alone"): a header without a magic, so it must be plausible and its data must decode.

import { LZMA_ALONE_HEADER_BYTES, lzmaAlone } from '../../bytes/codecs/lzma.ts';
import { lzmaProperties } from '../../bytes/codecs/lzma-core.ts';
import { u32le } from '../../bytes/codecs/members.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';
import { trialDecode } from '../trial-decode.ts';

const TRIAL_INPUT_BYTES = 64 * 1024;
const TRIAL_OUTPUT_BYTES = 1024;

/** Output before a break from which on chance is out of the question. */
const BROKEN_OUTPUT_BYTES = 64;

/** joblib takes every file that starts like this as LZMA. */
const USUAL_HEAD = [0x5d, 0x00] as const;

/** The largest output that liblzma takes for honest when it guesses the format: 256 GiB. */
const MAX_PLAUSIBLE_OUTPUT_BYTES = 2 ** 38;

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.tlz', '.tar'],
  ['.lzma', ''],
]);

/** The LZMA SDK's file format. */
export const format: Format = {
  id: 'lzma',
  title: 'LZMA (alone)',
  extensions: ['.lzma', '.tlz'],
  identify(probe) {
    if (!isPlausibleHeader(probe.head)) return undefined;
    const { outputBytes, end } = trialDecode(lzmaAlone, probe.bytes, TRIAL_INPUT_BYTES, TRIAL_OUTPUT_BYTES);
    if (end === undefined || end.status === 'end') return 'probable';
    return outputBytes >= (isUsualHeader(probe.head) ? 1 : BROKEN_OUTPUT_BYTES) ? 'probable' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'lzma', title: 'LZMA', decoder: lzmaAlone, suffixes: SUFFIXES });
  },
};

/** What encoders write unless told otherwise: thirteen bytes that chance does not give. */
function isUsualHeader(head: Uint8Array): boolean {
  const isUnknownSize = u32le(head, 5) === 0xffffffff && u32le(head, 9) === 0xffffffff;
  return head[0] === USUAL_HEAD[0] && isUnknownSize && isPlausibleDictionary(u32le(head, 1));
}

function isPlausibleHeader(head: Uint8Array): boolean {
  // The range coder starts with a zero byte right after the header.
  if (head.length <= LZMA_ALONE_HEADER_BYTES || head[LZMA_ALONE_HEADER_BYTES] !== 0) return false;
  if (lzmaProperties(head[0] as number) === undefined) return false;
  const outputLow = u32le(head, 5);
  const outputHigh = u32le(head, 9);
  const isUnknown = outputLow === 0xffffffff && outputHigh === 0xffffffff;
  if (!isUnknown && outputHigh * 2 ** 32 + outputLow > MAX_PLAUSIBLE_OUTPUT_BYTES) return false;
  if (!isUnknown && outputLow === 0 && outputHigh === 0) return false;
  if (head[0] === USUAL_HEAD[0] && head[1] === USUAL_HEAD[1]) return true;
  return isPlausibleDictionary(u32le(head, 1));
}

/** Encoders ask for 2^n or 2^n + 2^(n-1) bytes, or for all there is. */
function isPlausibleDictionary(bytes: number): boolean {
  if (bytes === 0xffffffff) return true;
  const top = 2 ** (31 - Math.clz32(bytes));
  return bytes >= 4096 && (bytes === top || bytes === top * 1.5);
}
