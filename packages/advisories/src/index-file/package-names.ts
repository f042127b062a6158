// The names of an index: searched in the text that they are kept in, for most of them are never asked for.

/** What is told of a package beside its name. */
export interface NamedPackage {
  /** Number of the block that its issues are in. */
  readonly block: number;
  /** Behind it no issue of the package holds (issue-window.ts). */
  readonly end: string;
}

/** Lines `name TAB block TAB end`, sorted by name. */
export class PackageNames {
  readonly #text: string;

  /** @param text every line of which ends */
  constructor(text: string) {
    this.#text = text;
  }

  /** @returns undefined where there is no package of that name */
  find(name: string): NamedPackage | undefined {
    let [low, high] = [0, this.#text.length];
    while (low < high) {
      const start = this.#text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      const tab = this.#text.indexOf('\t', start);
      const found = this.#text.slice(start, tab);
      if (found === name) return this.#at(tab);
      if (found < name) low = this.#text.indexOf('\n', tab) + 1;
      else high = start;
    }
    return undefined;
  }

  /** Every package, by name. */
  *all(): Generator<NamedPackage & { readonly name: string }> {
    for (let start = 0; start < this.#text.length; start = this.#text.indexOf('\n', start) + 1) {
      const tab = this.#text.indexOf('\t', start);
      yield { name: this.#text.slice(start, tab), ...this.#at(tab) };
    }
  }

  #at(tab: number): NamedPackage {
    const second = this.#text.indexOf('\t', tab + 1);
    return {
      block: Number(this.#text.slice(tab + 1, second)),
      end: this.#text.slice(second + 1, this.#text.indexOf('\n', second)),
    };
  }
}

/** @returns where the line of that name starts in a block; -1 where none does */
export function lineStart(text: string, name: string): number {
  if (text.startsWith(`${name}\t`)) return 0;
  const before = text.indexOf(`\n${name}\t`);
  return before < 0 ? -1 : before + 1;
}
