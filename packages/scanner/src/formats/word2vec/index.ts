// word2vec's binary format: a line with the number of words and of dimensions, then each word, a space and its vector
// (word2vec.c, gensim `KeyedVectors.load_word2vec_format`).
//
// Anomalies: trailing-bytes, count-beyond-file.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

const HEADER = /^(\d{1,10}) (\d{1,5}) ?\r?\n/;
/** A word and its numbers in the text format, whose digits make small floats. */
const NUMBERS_AS_TEXT = /^[^ \n]{1,400} -?\d{1,20}(?:\.\d{0,40})?(?:e[+-]?\d{1,4})?[ \n]/i;
/** Entries that are looked at to tell it from chance. */
const PROBE_ENTRIES = 3;
const MAX_WORD_BYTES = 4096;
const STEPS_PER_CLOCK = 4096;

interface Header {
  readonly words: number;
  readonly dimensions: number;
  readonly end: number;
}

export const format: Format = {
  id: 'word2vec',
  title: 'word2vec vectors',
  extensions: ['.w2v'],

  identify({ bytes, head }: Probe) {
    const header = headerOf(head);
    if (header === undefined || header.words === 0 || header.dimensions === 0) return undefined;
    if (NUMBERS_AS_TEXT.test(new TextDecoder('latin1').decode(head.subarray(header.end, header.end + 512))))
      return undefined;
    // The words of the text format are followed by digits.
    const cursor = new ByteCursor(bytes, header.end);
    for (let index = 0; index < Math.min(PROBE_ENTRIES, header.words); index++) {
      if (passEntry(cursor, header.dimensions) !== 'whole') return undefined;
    }
    return isFloats(bytes, header) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes, budget } = context;
    const header = headerOf(bytes.read(0, 64));
    if (header === undefined) return;
    const anomalies = new AnomalyRecorder(context, 'word2vec');
    const cursor = new ByteCursor(bytes, header.end);
    let words = 0;
    let end: Passed = 'whole';
    while (words < header.words) {
      if (words % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && budget.isOutOfTime()) break;
      end = passEntry(cursor, header.dimensions);
      if (end !== 'whole') break;
      words += 1;
    }
    // Some writers end each entry with a line end.
    if (words === header.words && bytes.read(cursor.at, 1)[0] === 0x0a) cursor.skip(1);
    context.explain(0, header.end);
    context.explainOpaque(header.end, cursor.at);
    context.emit({ kind: 'model.info', property: 'framework', value: 'word2vec' });
    context.emit({
      kind: 'tensor.index',
      name: 'vectors',
      dtype: 'float32',
      shape: [header.words, header.dimensions],
      start: header.end,
      end: cursor.at,
      holdsObjects: false,
    });
    if (words < header.words) tellShort(context, anomalies, header, words, cursor.at);
    else if (cursor.leftBytes > 0)
      anomalies.tell('trailing-bytes', `${cursor.leftBytes} bytes follow the last vector`, cursor.at);
  },
};

function headerOf(head: Uint8Array): Header | undefined {
  const line = HEADER.exec(new TextDecoder('latin1').decode(head.subarray(0, 64)));
  if (line === null) return undefined;
  return { words: Number(line[1]), dimensions: Number(line[2]), end: line[0].length };
}

type Passed = 'whole' | 'truncated' | 'malformed';

function passEntry(cursor: ByteCursor, dimensions: number): Passed {
  let length = 0;
  for (;;) {
    const byte = cursor.u8();
    if (cursor.broken !== undefined) return 'truncated';
    if (byte === 0x20) break;
    // The line end of the entry before.
    if (byte === 0x0a && length === 0) continue;
    length += 1;
    if (byte < 0x20 || length > MAX_WORD_BYTES) return 'malformed';
  }
  if (length === 0) return 'malformed';
  return cursor.skip(dimensions * 4) ? 'whole' : 'truncated';
}

/** Whether the first vector is made of numbers that a model has. */
function isFloats(bytes: RandomAccess, { end, dimensions }: Header): boolean {
  const cursor = new ByteCursor(bytes, end);
  while (cursor.broken === undefined && cursor.u8() !== 0x20);
  for (let index = 0; index < Math.min(dimensions, 64); index++) {
    const value = Math.abs(cursor.f32());
    if (!(value < 1e6) || (value !== 0 && value < 1e-20)) return false;
  }
  return cursor.broken === undefined;
}

function tellShort(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  { words, dimensions }: Header,
  read: number,
  at: number,
): void {
  const isLate = context.budget.isOutOfTime();
  if (!isLate && words * dimensions * 4 > context.bytes.sizeBytes)
    anomalies.tell('count-beyond-file', `${words} words should follow, the file ends after ${read}`, 0);
  context.gap({
    kind: isLate ? 'timeout' : 'truncated',
    reason: `${read} of ${words} words were read, up to offset ${at}.`,
    consequence: 'What follows was only searched for payloads.',
    location: { offset: at },
  });
}
