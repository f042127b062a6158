// One piece of source that offsets refer to: the file itself, or source that the file executes as a constant.

/** A 1-based place. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export class SourceUnit {
  readonly source: string;
  /** Where it is executed, for source inside source. */
  readonly fixed: Place | undefined;
  readonly #linesBefore: number;
  #lineStarts: number[] | undefined;

  /** @param linesBefore of the whole of which this is a part */
  constructor(source: string, fixed?: Place, linesBefore = 0) {
    this.source = source;
    this.fixed = fixed;
    this.#linesBefore = linesBefore;
  }

  /** Where an offset is, in lines of the file. */
  placeOf(offset: number): Place {
    if (this.fixed !== undefined) return this.fixed;
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.#linesBefore + low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  #starts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts;
    const starts = [0];
    for (let at = 0; at < this.source.length; at++) {
      const code = this.source.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && this.source.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
    }
    this.#lineStarts = starts;
    return starts;
  }
}
