// xz files under any name.

import { xz } from '../../bytes/codecs/xz.ts';
import { isXzMagic } from '../../bytes/codecs/xz-header.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.txz', '.tar'],
  ['.xz', ''],
]);

/** Streams that follow one another are one content. */
export const format: Format = {
  id: 'xz',
  title: 'xz',
  extensions: ['.xz', '.txz'],
  identify(probe) {
    return isXzMagic(probe.head) ? 'certain' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'xz', title: 'xz', decoder: xz, suffixes: SUFFIXES });
  },
};
