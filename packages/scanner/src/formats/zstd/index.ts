// zstd files under any name.

import { isSkippableMagic } from '../../bytes/codecs/lz4.ts';
import { isZstdMagic, zstd } from '../../bytes/codecs/zstd.ts';
import { u32le } from '../../bytes/integers.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';
import { lastNode } from '../ocdbt/last-node.ts';
import { magicAfterSkippables } from '../skippable-frames.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.tzst', '.tar'],
  ['.zst', ''],
  ['.zstd', ''],
]);

/** Frames that follow one another are one content; skippable frames are searched for payloads. */
export const format: Format = {
  id: 'zstd',
  title: 'zstd',
  extensions: ['.zst', '.zstd', '.tzst'],
  identify(probe) {
    const magic = u32le(probe.head, 0);
    // A store of values may begin with a frame, and opens it.
    if (isZstdMagic(magic)) return lastNode(probe) === undefined ? 'certain' : undefined;
    if (!isSkippableMagic(magic)) return undefined;
    const next = magicAfterSkippables(probe.bytes);
    return next !== undefined && isZstdMagic(next) ? 'certain' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'zstd', title: 'zstd', decoder: zstd, suffixes: SUFFIXES });
  },
};
