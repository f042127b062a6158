// Chunks of zarr arrays: numbers, as they are or compressed by Blosc (c-blosc README_CHUNK_FORMAT.rst). Not decompressed,
// searched.

import { u32le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { isChunkName } from './chunk-name.ts';

const HEADER_BYTES = 16;
const MAX_VERSION = 5;

export const format: Format = {
  id: 'zarr-chunk',
  title: 'Chunk of a zarr array',
  extensions: ['.blosc', '.blp'],

  identify({ head, name, sizeBytes }: Probe) {
    if (isBlosc(head, sizeBytes)) return 'certain';
    const isText = textEncoding(head, head.length === sizeBytes) !== undefined;
    return isChunkName(name) && !isText ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { sizeBytes } = context.bytes;
    if (isBlosc(context.bytes.read(0, HEADER_BYTES), sizeBytes)) {
      context.explain(0, HEADER_BYTES);
      context.explainOpaque(HEADER_BYTES, sizeBytes);
    } else {
      context.explainOpaque(0, sizeBytes);
    }
  },
};

/** Versions, flags, size of an element, and three sizes that must fit: of the content, of a block, and of the file. */
function isBlosc(head: Uint8Array, sizeBytes: number): boolean {
  if (head.length < HEADER_BYTES) return false;
  const [version = 0, codecVersion = 0, , elementBytes = 0] = head;
  const contentBytes = u32le(head, 4);
  const blockBytes = u32le(head, 8);
  return (
    version >= 1 &&
    version <= MAX_VERSION &&
    codecVersion >= 1 &&
    codecVersion <= MAX_VERSION &&
    elementBytes > 0 &&
    blockBytes > 0 &&
    blockBytes <= contentBytes &&
    u32le(head, 12) === sizeBytes
  );
}
