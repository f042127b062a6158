// The comments in which pip-compile and uv say for whom they list a package: `# via flask`, or a list over several lines.

/** For whom a package is listed. */
export interface Via {
  /** Packages that need it, as written. */
  readonly packages: readonly string[];
  /** A list, a project or the command line asks for it. */
  readonly isDirect: boolean;
}

/** Packages of one list that are kept. */
const MAX_PACKAGES = 200;

/** Reads the comments behind one requirement, in order. */
export class ViaReader {
  readonly #packages: string[] = [];
  #isDirect = false;
  #isOpen = false;

  /** @param comment without its hash sign, trimmed */
  add(comment: string): void {
    const via = /^via(?:\s|$)/.exec(comment);
    if (via !== null) this.#isOpen = true;
    else if (!this.#isOpen) return;
    for (const item of comment.slice(via?.[0].length ?? 0).split(',')) this.#item(item.trim());
  }

  /** @returns undefined where no comment says it */
  via(): Via | undefined {
    return this.#packages.length === 0 && !this.#isDirect
      ? undefined
      : { packages: this.#packages, isDirect: this.#isDirect };
  }

  #item(item: string): void {
    if (item === '') return;
    if (/^(?:-c|--constraint)\b/.test(item)) return;
    if (/^-|\(|^the command line|\.(?:in|txt|toml|cfg|py)$/.test(item)) this.#isDirect = true;
    else if (/^[a-z0-9][a-z0-9._-]{0,199}(?:\[[^\]]{0,200}\])?$/i.test(item)) {
      if (this.#packages.length < MAX_PACKAGES) this.#packages.push(item.replace(/\[.*/, ''));
    } else this.#isOpen = false;
  }
}
