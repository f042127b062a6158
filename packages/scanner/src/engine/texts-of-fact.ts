// The texts that facts of models carry, for those who look for words: metadata, templates, strings of graphs and layers, code.
// One place for all formats. Files of text are shown as they are written, and not a second time by what was read from them.

import type { Fact, SegmentKind, TextFact } from '@sentrascan/contract';
import { languageOfContent } from '../formats/text/language.ts';

/** What of a text tells its language. */
const OPENING_UNITS = 2048;
/** Shorter texts hold nothing that anyone looks for. */
const MIN_UNITS = 8;

/** The texts of one fact; none for most kinds. */
export function textsOfFact(fact: Fact): readonly TextFact[] {
  switch (fact.kind) {
    case 'metadata':
      return textOf(fact.value, fact.key, fact.offset);
    case 'template':
      return textOf(fact.text, fact.name, fact.offset, { segment: 'metadata', language: 'jinja' });
    case 'code.embedded':
      return textOf(fact.text, undefined, fact.offset, { segment: 'code', language: fact.language });
    case 'reference':
      return textOf(fact.target, fact.purpose, fact.offset);
    case 'graph.op':
    case 'layer.config':
      return fact.strings.flatMap(({ name, value }) => textOf(value, name, fact.offset));
    default:
      return [];
  }
}

function textOf(
  text: string,
  key: string | undefined,
  offset: number | undefined,
  known?: { readonly segment: SegmentKind; readonly language: string },
): readonly TextFact[] {
  if (text.length < MIN_UNITS) return [];
  const { segment, language } = known ?? {
    segment: 'metadata',
    language: languageOfContent(text.slice(0, OPENING_UNITS)) ?? 'plain',
  };
  return [
    {
      kind: 'text',
      segment,
      language,
      text,
      ownedUnits: text.length,
      ...(key === undefined || key === '' ? {} : { key }),
      place: { in: 'bytes', ...(offset === undefined ? {} : { offset }) },
    },
  ];
}
