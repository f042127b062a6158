// ggml files of before GGUF, and of programs that still write them (whisper.cpp): a magic, numbers, a vocabulary, tensors.
// Nothing in them says which program's layout they have; the layouts are tried until one fits to the last byte.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { GGML_MAGICS, type GgmlMagic } from './flavours.ts';
import { type GgmlReading, readFlavour, searchTensors } from './read-flavour.ts';

/** Versions and sizes of vocabularies are below; letters of a text are above. */
const PLAUSIBLE = 2 ** 24;
/** No vocabulary and no layer is so large. */
const IMPOSSIBLE = 2 ** 31;

export const format: Format = {
  id: 'ggml',
  title: 'ggml model',
  extensions: ['.ggml'],

  identify({ head }: Probe) {
    return head.length >= 8 && u32le(head, 4) < PLAUSIBLE && magicOf(head) !== undefined
      ? 'certain'
      : undefined;
  },

  walk(context: FormatContext) {
    const magic = magicOf(context.bytes.read(0, 8));
    if (magic === undefined) return;
    const version = magic.isVersioned ? ` ${u32le(context.bytes.read(4, 4), 0)}` : '';
    const reading = bestReading(context, magic);
    context.emit({ kind: 'model.info', property: 'format-version', value: `${magic.name}${version}` });
    context.explain(0, 4);
    if (reading !== undefined) explainHeader(context, reading);
    if (reading !== undefined) tellReading(context, reading);
    if (reading?.isWhole === true) return;
    if (reading === undefined) tellImpossibleNumbers(context, magic.isVersioned ? 8 : 4);
    context.gap({
      kind: reading === undefined ? 'unsupported' : 'truncated',
      reason:
        reading === undefined
          ? 'It is none of the ggml layouts that are known.'
          : `As a model of ${reading.flavour.title} it was read up to offset ${reading.at}.`,
      consequence: 'What follows was only searched for payloads.',
      ...(reading === undefined ? {} : { location: { offset: reading.at } }),
    });
  },
};

function magicOf(head: Uint8Array): GgmlMagic | undefined {
  return GGML_MAGICS.find(({ magic }) => beginsWith(head, magic));
}

/**
 * Tells numbers of the header that no model has: programs allocate by them.
 *
 * @param at where the numbers begin, the first of which are sizes in every layout
 */
function tellImpossibleNumbers(context: FormatContext, at: number): void {
  const head = context.bytes.read(at, 12);
  for (let index = 0; index + 4 <= head.length; index += 4) {
    const number = u32le(head, index);
    if (number < IMPOSSIBLE) continue;
    context.emit({
      kind: 'format.anomaly',
      format: 'ggml',
      anomaly: 'count-beyond-file',
      detail: `a number of the header is ${number}`,
      offset: at + index,
    });
    return;
  }
}

/** The reading that fits, else the one that came furthest with tensors. */
function bestReading({ bytes, budget }: FormatContext, magic: GgmlMagic): GgmlReading | undefined {
  let best: GgmlReading | undefined;
  for (const flavour of magic.flavours) {
    for (const hasOldBlocks of [false, true]) {
      if (budget.isOutOfTime()) return best;
      const reading = readFlavour(bytes, magic, flavour, hasOldBlocks);
      if (reading.isWhole) return reading;
      if (reading.tensors.length > 0 && reading.at > (best?.at ?? 0)) best = reading;
    }
  }
  return searchTensors(bytes, magic, false) ?? searchTensors(bytes, magic, true) ?? best;
}

/** Numbers and a vocabulary; what nobody listed may hold anything, and is searched. */
function explainHeader(context: FormatContext, { flavour, tensors, at, isWhole }: GgmlReading): void {
  const first = tensors[0]?.start ?? at;
  if (flavour.parameters === 0) context.explainOpaque(4, first);
  else context.explain(4, first);
  context.explainValue(4, first);
  // The head of a tensor that breaks off may be something else that follows the last one.
  context.explain(first, isWhole ? at : (tensors.at(-1)?.end ?? at));
}

function tellReading(context: FormatContext, { flavour, tensors }: GgmlReading): void {
  let parameters = 0;
  const types = new Map<string, number>();
  for (const { name, type, shape, start, end } of tensors) {
    parameters += shape.reduce((product, size) => product * size, 1);
    types.set(type, (types.get(type) ?? 0) + 1);
    context.explainOpaque(start, end);
    context.emit({ kind: 'tensor.index', name, dtype: type, shape, start, end, holdsObjects: false });
  }
  const dtypes = [...types].map(([type, count]) => `${type} (${count})`).join(', ');
  context.emit({ kind: 'model.info', property: 'framework', value: flavour.title });
  context.emit({ kind: 'model.info', property: 'tensors', value: String(tensors.length) });
  context.emit({ kind: 'model.info', property: 'parameters', value: String(parameters) });
  context.emit({ kind: 'model.info', property: 'dtypes', value: dtypes });
}
