// States the free texts beside a model as facts: each different one once, and no more than a named limit.

import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';
import { emitMetadata } from './embedded-content.ts';
import type { FormatContext } from './format.ts';

/** The free texts of one model. */
export class MetadataFacts {
  readonly #context: FormatContext;
  readonly #format: string;
  readonly #known = new Set<string>();

  /** @param format the id that the facts bear */
  constructor(context: FormatContext, format: string) {
    this.#context = context;
    this.#format = format;
  }

  /**
   * States one text; an empty one or one that was stated already is left out.
   *
   * @param text `value` is its beginning, at most LIMITS.metadataCharacters of it
   */
  add(text: { key: string; value: string; place: string; offset?: number }): void {
    const { key, value } = text;
    if (value === '') return;
    const id = createHash('sha256').update(`${key}\0${value}`).digest('base64');
    if (this.#known.has(id)) return;
    if (this.#known.size >= LIMITS.modelMetadataTexts.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `More texts stand beside the model than the limit modelMetadataTexts allows (${LIMITS.modelMetadataTexts.value}).`,
        consequence: 'The others were only searched for payloads.',
      });
      return;
    }
    this.#known.add(id);
    emitMetadata(this.#context, { format: this.#format, ...text });
  }
}
