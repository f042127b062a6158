// Turns the text of a template into a fact, wherever a format found it: a GGUF key, a tokenizer's configuration, a file.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { parseTemplate } from './parse-template.ts';

/** A template and where it was found. */
export interface FoundTemplate {
  readonly text: string;
  /** `gguf`, `tokenizer-config`, `chat-template-file`, `template-file`, ...: the kind of file or field. */
  readonly carrier: string;
  /** The template's own name; `default` where it has none. */
  readonly name: string;
  /** Path inside the file: `/chat_template/0/template`, a key. */
  readonly place: string;
  /** True where it may be a template of another language: then it is no gap that it does not parse. */
  readonly mayBeOther?: boolean;
  /** Where the text begins in the bytes, where that is known. */
  readonly offset?: number;
}

/**
 * Parses a template without rendering it and hands over its tree. What does not parse is a gap; the rest of the template is
 * in the tree all the same.
 */
export function emitTemplate(
  context: Pick<FormatContext, 'emit' | 'gap' | 'budget'>,
  found: FoundTemplate,
): void {
  const { carrier, name, place } = found;
  const offset = found.offset === undefined ? {} : { offset: found.offset };
  const maxCharacters = LIMITS.templateCharacters.value;
  const isWhole = found.text.length <= maxCharacters;
  const text = isWhole ? found.text : found.text.slice(0, maxCharacters);
  const where = place === '' ? '' : ` at ${place.slice(0, 200)}`;
  if (context.budget.isOutOfTime()) {
    context.gap({
      kind: 'timeout',
      reason: `The template${where} was not parsed: time was up.`,
      consequence: 'What it does when it is rendered was not judged.',
      ...(found.offset === undefined ? {} : { location: { offset: found.offset } }),
    });
    return;
  }
  const { tree, problem } = parseTemplate(text);
  context.emit({
    kind: 'template',
    language: 'jinja',
    carrier,
    name: name.slice(0, LIMITS.nameCharacters.value),
    sizeBytes: Buffer.byteLength(found.text),
    tree,
    ...(problem === undefined ? {} : { error: problem.message }),
    text: text.slice(0, LIMITS.templateTextCharacters.value),
    place: place.slice(0, LIMITS.nameCharacters.value),
    ...offset,
  });
  if (!isWhole) {
    context.gap({
      kind: 'limit',
      reason: `The template${where} is longer than the limit templateCharacters allows (${maxCharacters}).`,
      consequence: 'Only its beginning was judged.',
    });
  } else if (problem !== undefined && found.mayBeOther !== true) {
    context.gap({
      kind: 'malformed',
      reason: `The template${where} does not parse at character ${problem.at}: ${problem.message}.`,
      consequence: 'The part that does not parse was only searched for dangerous names.',
    });
  }
}

/** Whether a string that is not known to be a template looks like one: it holds a Jinja tag. */
export function looksLikeTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
