// bzip2 files under any name.

import { bunzip2, isBzip2Magic } from '../../bytes/codecs/bunzip2.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['.tbz2', '.tar'],
  ['.tbz', '.tar'],
  ['.bz2', ''],
  ['.bz', ''],
]);

/** Streams that follow one another are one content. */
export const format: Format = {
  id: 'bzip2',
  title: 'bzip2',
  extensions: ['.bz2', '.bz', '.tbz2', '.tbz'],
  identify(probe) {
    return isBzip2Magic(probe.head) ? 'certain' : undefined;
  },
  walk(context) {
    walkCompressedStream(context, { id: 'bzip2', title: 'bzip2', decoder: bunzip2, suffixes: SUFFIXES });
  },
};
