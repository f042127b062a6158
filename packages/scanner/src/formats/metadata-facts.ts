// States the free texts beside a model as facts: each different one once, and no more than a named limit.

import { LIMITS } from '../limits.ts';
import { emitMetadata } from './embedded-content.ts';
import type { FormatContext } from './format.ts';

/** Characters of all texts together that are told apart. */
const KEPT_CHARACTERS = 32 * 1024 * 1024;

/** The free texts of one model. */
export class MetadataFacts {
  readonly #context: FormatContext;
  readonly #format: string;
  readonly #known = new Set<string>();
  #characters = 0;

  /** @param format the id that the facts bear */
  constructor(context: FormatContext, format: string) {
    this.#context = context;
    this.#format = format;
  }

  /**
   * States one text; an empty one or one that was stated already is left out.
   *
   * @param text `value` is its beginning, at most METADATA_READ_BYTES of it
   */
  add(text: { key: string; value: string; place: string; offset?: number }): void {
    const { key, value } = text;
    if (value === '') return;
    const id = `${key}\0${value}`;
    if (this.#known.has(id)) return;
    if (this.#known.size >= LIMITS.modelMetadataTexts.value || this.#characters > KEPT_CHARACTERS) {
      this.#context.gap({
        kind: 'limit',
        reason: `More texts stand beside the model than the limit modelMetadataTexts allows (${LIMITS.modelMetadataTexts.value}), or longer ones.`,
        consequence: 'The others were only searched for payloads.',
      });
      return;
    }
    this.#known.add(id);
    this.#characters += id.length;
    emitMetadata(this.#context, { format: this.#format, ...text });
  }
}
