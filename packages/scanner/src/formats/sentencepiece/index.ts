// SentencePiece tokenizers (`tokenizer.model`, `spiece.model`, `vocabulary.spm`): a protobuf of pieces with scores. No magic:
// taken where the first pieces are pieces. Source of truth: google/sentencepiece, src/sentencepiece_model.proto.

import type { RandomAccess } from '../../bytes/random-access.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { readMessage, STOP, WIRE, WireSource } from '../protobuf/wire.ts';

/** Fields of ModelProto; 200 and above are extensions. */
const MODEL = { pieces: 1, trainer: 2, normalizer: 3, selfTest: 4, denormalizer: 5 } as const;
/** The compiled rules of a normalizer: bytes of any kind. */
const CHARSMAP = 2;

/** Pieces that must be pieces. */
const PROBED_PIECES = 3;
const MAX_PROBED_FIELDS = 64;

export const format: Format = {
  id: 'sentencepiece',
  title: 'SentencePiece tokenizer',
  extensions: ['.spm'],

  identify({ bytes, head, sizeBytes }: Probe) {
    if (head[0] !== 0x0a) return undefined;
    const source = new WireSource(bytes, MAX_PROBED_FIELDS);
    let pieces = 0;
    let fits = true;
    readMessage(source, 0, sizeBytes, ({ number, wireType, start, end }) => {
      fits = number === MODEL.pieces && wireType === WIRE.bytes && isPiece(source, start, end);
      if (fits) pieces += 1;
      return fits && pieces < PROBED_PIECES ? undefined : STOP;
    });
    return fits && pieces === PROBED_PIECES ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    let pieces = 0;
    const { problem, end } = readMessage(new WireSource(bytes), 0, bytes.sizeBytes, (field) => {
      const { number, wireType, start, end: fieldEnd } = field;
      if (number === MODEL.pieces) pieces += 1;
      else if (number === MODEL.normalizer || number === MODEL.denormalizer)
        explainRules(context, start, fieldEnd);
      // Extensions, and what later versions add: nobody reads them here.
      else if (number > MODEL.denormalizer && wireType === WIRE.bytes) context.explainOpaque(start, fieldEnd);
      return undefined;
    });
    context.explain(0, end);
    context.emit({ kind: 'model.info', property: 'tokenizer', value: `SentencePiece of ${pieces} pieces` });
    if (problem === undefined) return;
    context.gap({
      kind: problem.kind === 'truncated' || problem.kind === 'length-past-end' ? 'truncated' : 'malformed',
      reason: `The tokenizer breaks off at offset ${problem.offset}: ${problem.detail}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: end, lengthBytes: bytes.sizeBytes - end },
    });
  },
};

/** A text, a score and a type, and nothing else. */
function isPiece(source: WireSource, start: number, end: number): boolean {
  let hasText = false;
  let fits = true;
  const { problem } = readMessage(source, start, end, ({ number, wireType }) => {
    if (number === 1 && wireType === WIRE.bytes) hasText = true;
    else fits &&= (number === 2 && wireType === WIRE.fixed32) || (number === 3 && wireType === WIRE.varint);
    return fits ? undefined : STOP;
  });
  return fits && hasText && problem === undefined;
}

function explainRules(context: FormatContext, start: number, end: number): void {
  const access: RandomAccess = context.bytes;
  readMessage(new WireSource(access), start, end, (field) => {
    if (field.number === CHARSMAP) context.explainOpaque(field.start, field.end);
    return undefined;
  });
}
