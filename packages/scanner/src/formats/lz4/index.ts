// lz4 frames under any name, legacy frames included.

import { isLz4Magic, isSkippableMagic, lz4 } from '../../bytes/codecs/lz4.ts';
import { u32le } from '../../bytes/integers.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';
import { magicAfterSkippables } from '../skippable-frames.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([['.lz4', '']]);

/** Frames that follow one another are one content; skippable frames are searched for payloads. */
export const format: Format = {
  id: 'lz4',
  title: 'lz4 frame',
  extensions: ['.lz4'],
  identify(probe) {
    const magic = u32le(probe.head, 0);
    if (isLz4Magic(magic)) return 'certain';
    if (!isSkippableMagic(magic)) return undefined;
    const next = magicAfterSkippables(probe.bytes);
    return next !== undefined && isLz4Magic(next) ? 'certain' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'lz4', title: 'lz4', decoder: lz4, suffixes: SUFFIXES });
  },
};
