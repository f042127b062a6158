// The file format of joblib before 0.9.3: `ZF`, the content's length in hexadecimal text, a zlib stream.

import { unzlib } from '../../bytes/codecs/unzlib.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { walkCompressedStream } from '../compressed-stream.ts';
import type { Format } from '../format.ts';

const PREFIX = 'ZF';

/** `ZF`, then the length padded with spaces to the width of 2^64 in hexadecimal text. */
const HEADER_BYTES = PREFIX.length + 19;

const LENGTH = /^0x[0-9a-fA-F]{1,16}L? *$/;

/** joblib unpickles the content. */
export const format: Format = {
  id: 'zlib-joblib',
  title: 'joblib file of before 0.9.3',
  extensions: [],
  identify(probe) {
    return declaredLength(probe.head) === undefined ? undefined : 'certain';
  },
  walk(context) {
    const start = dataStart(context.bytes);
    const declared = declaredLength(context.bytes.read(0, HEADER_BYTES)) ?? 0;
    context.explain(0, start);
    walkCompressedStream(context, {
      id: 'zlib-joblib',
      title: 'zlib',
      decoder: measured(declared, (actual) => {
        const detail = `the header declares ${declared} bytes of content, the stream holds ${actual}`;
        context.emit({
          kind: 'container.structure',
          container: 'zlib-joblib',
          anomaly: 'header-field',
          detail,
          offset: PREFIX.length,
        });
      }),
      suffixes: SUFFIXES,
      start,
      role: { carrier: 'joblib', part: 'pickle' },
    });
  },
};

const SUFFIXES: ReadonlyMap<string, string> = new Map([['.z', '']]);

function declaredLength(head: Uint8Array): number | undefined {
  if (head.length < HEADER_BYTES || head[0] !== 0x5a || head[1] !== 0x46) return undefined;
  const text = Buffer.from(head.subarray(PREFIX.length, HEADER_BYTES)).toString('latin1');
  return LENGTH.test(text) ? Number.parseInt(text.slice(2), 16) : undefined;
}

/** Headers written under Python 2 are one space longer. */
function dataStart(bytes: RandomAccess): number {
  return bytes.read(HEADER_BYTES, 1)[0] === 0x20 ? HEADER_BYTES + 1 : HEADER_BYTES;
}

/** `unzlib` that tells where the content of a whole stream has another length than declared. */
function measured(declared: number, tell: (actualBytes: number) => void): typeof unzlib {
  return function* (source) {
    const generator = unzlib(source);
    let actual = 0;
    for (;;) {
      const step = generator.next();
      if (step.done === true) {
        if (step.value.status === 'end' && actual !== declared) tell(actual);
        return step.value;
      }
      actual += step.value.length;
      yield step.value;
    }
  };
}
