// What stands behind the end of a compressed stream: padding, content to open, or bytes of no known kind.

import { isBzip2Magic } from '../bytes/codecs/bunzip2.ts';
import type { Decoder } from '../bytes/codecs/decoder.ts';
import { isGzipMagic } from '../bytes/codecs/gunzip.ts';
import { isLz4Magic } from '../bytes/codecs/lz4.ts';
import { lzmaAlone } from '../bytes/codecs/lzma.ts';
import { isReadAsLzmaAlone } from '../bytes/codecs/lzma-header.ts';
import { skipZeros } from '../bytes/codecs/members.ts';
import { isZlibHeader, unzlib } from '../bytes/codecs/unzlib.ts';
import { isXzMagic } from '../bytes/codecs/xz-header.ts';
import { isZstdMagic } from '../bytes/codecs/zstd.ts';
import { u32le } from '../bytes/integers.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { FormatContext } from './format.ts';
import { recognisePickle } from './pickle/recognise.ts';
import { trialDecode } from './trial-decode.ts';

const HEAD_BYTES = 16;
const TRIAL_INPUT_BYTES = 64 * 1024;

/** Output of a stream without a magic from which on it is worth opening. */
const TRIAL_OUTPUT_BYTES = 16;

/** Readers differ in whether they join zlib streams; those of other formats agree. */
const ZLIB_TITLE = 'zlib';

/** `PK`, 3, 4. */
const ZIP_MAGIC = 0x04034b50;

/**
 * Opens a stream or pickle behind the end of another one as a child; says where there is something else than zeros that
 * nothing here reads.
 *
 * @param end offset of the first byte that the stream before does not use
 */
export function openTrailingContent(context: FormatContext, end: number, title: string): void {
  const { bytes } = context;
  const { sizeBytes } = bytes;
  const afterPadding = skipZeros(bytes, end);
  if (afterPadding === sizeBytes) return;
  for (const at of new Set([end, afterPadding])) {
    const rest = bytes.slice(at, sizeBytes);
    if (!isKnownContent(rest)) continue;
    if (title === ZLIB_TITLE && at === end && isZlibStream(rest)) {
      context.gap({
        kind: 'unsupported',
        reason: `Another zlib stream follows at byte ${at}; each was read by itself, not both as one content.`,
        consequence: 'A loader that joins the streams gets content that was not judged as a whole.',
        location: { offset: at },
      });
    }
    context.child(`trailing@${at}`, rest);
    return;
  }
  context.gap({
    kind: 'unsupported',
    reason: `${sizeBytes - end} bytes stand behind the end of the ${title} data and are of no kind that is read.`,
    consequence: 'They were searched for payloads; what a loader that reads on makes of them was not judged.',
    location: { offset: end },
  });
}

function isKnownContent(rest: RandomAccess): boolean {
  const head = rest.read(0, HEAD_BYTES);
  const magic = u32le(head, 0);
  if (isGzipMagic(head) || isXzMagic(head) || isBzip2Magic(head)) return true;
  if (isZstdMagic(magic) || isLz4Magic(magic) || magic === ZIP_MAGIC) return true;
  if (isZlibStream(rest)) return true;
  if (isReadAsLzmaAlone(head) && decodes(lzmaAlone, rest)) return true;
  return recognisePickle(rest) !== undefined;
}

function isZlibStream(rest: RandomAccess): boolean {
  return isZlibHeader(rest.read(0, 2)) && decodes(unzlib, rest);
}

function decodes(decoder: Decoder, rest: RandomAccess): boolean {
  const { outputBytes, end } = trialDecode(decoder, rest, TRIAL_INPUT_BYTES, TRIAL_OUTPUT_BYTES);
  return end === undefined || end.status === 'end' || outputBytes >= TRIAL_OUTPUT_BYTES;
}
