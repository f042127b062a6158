// Lines of a list that pip would refuse, told as one gap.

import type { FormatContext } from '../format.ts';

/** Lines that the gap names. */
const NAMED_LINES = 8;

/** Collects the lines of one list that were not understood. */
export class UnreadLines {
  readonly #context: Pick<FormatContext, 'gap'>;
  readonly #lines = new Set<number>();

  constructor(context: Pick<FormatContext, 'gap'>) {
    this.#context = context;
  }

  /** @param line 1-based */
  add(line: number): void {
    this.#lines.add(line);
  }

  /** States the gap, where there is one to state. */
  tell(): void {
    const [first] = this.#lines;
    if (first === undefined) return;
    const named = [...this.#lines].slice(0, NAMED_LINES);
    const more = this.#lines.size - named.length;
    const which =
      this.#lines.size === 1
        ? `Line ${first} is`
        : `Lines ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} are`;
    this.#context.gap({
      kind: 'malformed',
      reason: `${which} no requirement and no option of a list.`,
      consequence: 'Packages that are meant there were not compared with anything.',
    });
  }
}
