// A candidate as a check sees it.

import type { SegmentKind, TextFact } from '@sentrascan/contract';
import type { PersonalDataCandidate } from '@sentrascan/rules';

const NEARBY_UNITS = 64;

/** What a check asks for is cut out of the text when it asks. */
export class Candidate implements PersonalDataCandidate {
  readonly value: string;
  readonly text: string;
  readonly at: number;
  readonly path: string;
  readonly #fact: TextFact;
  readonly #lineStart: number;
  readonly #contextOf: () => string | undefined;

  constructor(
    value: string,
    at: number,
    lineStart: number,
    contextOf: () => string | undefined,
    fact: TextFact,
    path: string,
  ) {
    this.value = value;
    this.text = fact.text;
    this.at = at;
    this.#contextOf = contextOf;
    this.path = path;
    this.#fact = fact;
    this.#lineStart = lineStart;
  }

  get context(): string | undefined {
    return this.#contextOf();
  }

  get compact(): string {
    return this.value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  }

  get fileName(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  get segment(): SegmentKind {
    return this.#fact.segment;
  }

  get language(): string {
    return this.#fact.language;
  }

  get before(): string {
    return this.text.slice(Math.max(0, Math.min(this.#lineStart, this.at), this.at - NEARBY_UNITS), this.at);
  }

  get after(): string {
    const start = this.at + this.value.length;
    const after = this.text.slice(start, start + NEARBY_UNITS);
    const lineEnd = after.indexOf('\n');
    return lineEnd < 0 ? after : after.slice(0, lineEnd);
  }
}
