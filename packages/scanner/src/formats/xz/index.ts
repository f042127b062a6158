// xz files under any name.

import { lzmaAuto } from '../../bytes/codecs/lzma-auto.ts';
import { isXzMagic } from '../../bytes/codecs/xz-header.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.txz', '.tar'],
  ['.xz', ''],
]);

/** Streams that follow one another are one content, .lzma ones among them: the usual readers take both. */
export const format: Format = {
  id: 'xz',
  title: 'xz',
  extensions: ['.xz', '.txz'],
  identify(probe) {
    return isXzMagic(probe.head) ? 'certain' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'xz', title: 'xz', decoder: lzmaAuto, suffixes: SUFFIXES });
  },
};
