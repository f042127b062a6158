import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import {
  assembleFasttext,
  assembleMxnetParams,
  assembleWord2vec,
} from '../../../../testkit/src/vectors-assembler.ts';
import { format as fasttext } from '../fasttext/index.ts';
import type { Format } from '../format.ts';
import { format as mxnet } from '../mxnet-params/index.ts';
import { format as word2vec } from './index.ts';

const F32 = new Uint8Array(24).fill(0x3c);
const TAIL = Buffer.from('hidden data');

const HONEST: [string, Format, Uint8Array][] = [
  ['model.bin', fasttext, assembleFasttext()],
  ['model.ftz', fasttext, assembleFasttext({ quantised: true })],
  ['old.bin', fasttext, assembleFasttext({ isFirst: true })],
  ['vectors.bin', word2vec, assembleWord2vec(['</s>', 'hello', 'wörld'])],
  ['vectors.bin', word2vec, assembleWord2vec(['a', 'b', 'c', 'd'], { lineEnds: true })],
  ...([0, 1, 2, 3] as const).map((version): [string, Format, Uint8Array] => [
    'model-0000.params',
    mxnet,
    assembleMxnetParams([{ version, shape: [2, 3], data: F32 }], ['arg:fc_weight']),
  ]),
  ['sparse.params', mxnet, assembleMxnetParams([{ shape: [9, 3], stored: [2, 3], data: F32 }], ['arg:w'])],
  ['empty.params', mxnet, assembleMxnetParams([{ shape: [], data: new Uint8Array(0) }].slice(1), [])],
];

describe.each(HONEST)('%s of %s', (name, format, bytes) => {
  it('is read to the last byte and clean', () => {
    expect(format.identify(probeOf(bytes))).toBe('certain');
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(scanBytes(bytes, name)).toMatchObject({ worst: 'none', gaps: [] });
  });

  it('does not hide what follows it', () => {
    expect(scanBytes(Buffer.concat([bytes, TAIL]), name).worst).toBe('medium');
  });
});

describe('what lies', () => {
  it.each<[string, string, Uint8Array]>([
    ['the number of words', 'model.bin', assembleFasttext({ words: 2 ** 31 - 1 })],
    ['a negative number of words', 'model.bin', assembleFasttext({ words: -5 })],
    ['the rows of a matrix', 'model.bin', assembleFasttext({ rows: 2 ** 40 })],
    [
      'the rows of a matrix in the first version',
      'model.bin',
      assembleFasttext({ rows: 2 ** 40, isFirst: true }),
    ],
    ['the number of vectors', 'vectors.bin', assembleWord2vec(['a', 'b', 'c'], { words: '4000000000' })],
    ['the number of arrays', 'm.params', assembleMxnetParams([], [], { arrays: 2n ** 62n })],
    ['the number of names', 'm.params', assembleMxnetParams([], [], { names: 2n ** 62n })],
    [
      'the size of an array',
      'm.params',
      assembleMxnetParams([{ shape: [2n ** 40n, 2n ** 40n], data: F32 }], ['a']),
    ],
    ['a shape beyond the file', 'm.params', assembleMxnetParams([{ shape: [2n ** 40n], data: F32 }], ['a'])],
  ])('%s', (_, name, bytes) => {
    const scanned = scanBytes(bytes, name);
    expect(scanned.worst).toBe('medium');
    expect(scanned.gaps).toHaveLength(1);
  });
});

it.each([
  '3 4 notes of a meeting\n',
  '12 300\nhello 0.1 0.2 0.3 0.4 and so on for many more numbers\n',
  '10 4\n',
  '22 5\nthe 0.068811 0.26619 0.026622 -0.2588 -0.00044401 \nof 0.074764 0.2619 0.14943 -0.053636 -0.073243 \nand 0.02 0.1 0.2 0.3 0.4\n',
])('leaves the text %j alone', (text) =>
  expect(word2vec.identify(probeOf(Buffer.from(text)))).toBeUndefined(),
);
