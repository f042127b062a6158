// Lists, counts and texts that end at a named limit and say so: what is not read or not judged is a gap, never silence.

import { LIMITS, type LimitName } from '../limits.ts';
import type { FormatContext } from './format.ts';

/** Counts what is judged, up to a named limit. States one gap, the first time that more is asked for. */
export class ItemAllowance {
  readonly #context: Pick<FormatContext, 'gap'>;
  readonly #limit: LimitName;
  readonly #consequence: string;
  #left: number;

  /** @param consequence the gap's consequence, one sentence: what about the others was not judged */
  constructor(context: Pick<FormatContext, 'gap'>, limit: LimitName, consequence: string) {
    this.#context = context;
    this.#limit = limit;
    this.#consequence = consequence;
    this.#left = LIMITS[limit].value;
  }

  /** @returns false where the limit is reached; the gap is stated then */
  take(): boolean {
    if (this.#left > 0) {
      this.#left -= 1;
      return true;
    }
    if (this.#left === 0) {
      this.#left = -1;
      this.#context.gap({
        kind: 'limit',
        reason: `It holds more than the limit ${this.#limit} allows (${LIMITS[this.#limit].value}).`,
        consequence: this.#consequence,
      });
    }
    return false;
  }
}

/**
 * The items up to a named limit; one gap where there are more.
 *
 * @param consequence the gap's consequence, one sentence: what about the others was not judged
 */
export function* limitedItems<T>(
  context: Pick<FormatContext, 'gap'>,
  items: Iterable<T>,
  limit: LimitName,
  consequence: string,
): Generator<T> {
  const allowance = new ItemAllowance(context, limit, consequence);
  for (const item of items) {
    if (!allowance.take()) return;
    yield item;
  }
}

/**
 * A text up to a named limit of characters; a gap where it is longer.
 *
 * @param consequence the gap's consequence, one sentence: what about the rest was not judged
 */
export function limitedText(
  context: Pick<FormatContext, 'gap'>,
  text: string,
  limit: LimitName,
  consequence: string,
): string {
  const { value } = LIMITS[limit];
  if (text.length <= value) return text;
  context.gap({
    kind: 'limit',
    reason: `A text has ${text.length} characters, more than the limit ${limit} allows (${value}).`,
    consequence,
  });
  return text.slice(0, value);
}
