// The folders inside a zip that a PyTorch reader takes for the archive: everything before a well-known member.

/** Folders that were found, asked for names below them. Costs nothing per folder: an archive may name a hundred thousand. */
export class ArchiveRoots {
  readonly #roots = new Set<string>();
  readonly #lengths = new Set<number>();

  /**
   * Finds the prefixes (with their `/`, or empty) that stand before a member of that name.
   *
   * @param member for example `data.pkl`
   */
  constructor(names: readonly string[], member: string) {
    for (const name of names) {
      if (name === member) this.#add('');
      else if (name.endsWith(`/${member}`)) this.#add(name.slice(0, -member.length));
    }
  }

  get isEmpty(): boolean {
    return this.#roots.size === 0;
  }

  /** The first `end` characters of a name, where they are one of these roots. */
  before(name: string, end: number): string | undefined {
    if (!this.#lengths.has(end)) return undefined;
    const prefix = name.slice(0, end);
    return this.#roots.has(prefix) ? prefix : undefined;
  }

  /** Leaves those roots that `keeps` is true for. */
  filter(keeps: (root: string) => boolean): void {
    const kept = [...this.#roots].filter(keeps);
    this.#roots.clear();
    this.#lengths.clear();
    for (const root of kept) this.#add(root);
  }

  /** The name below the longest of these roots; undefined where it lies below none. */
  nameBelow(name: string): string | undefined {
    for (let slash = name.lastIndexOf('/'); slash >= 0; ) {
      if (this.before(name, slash + 1) !== undefined) return name.slice(slash + 1);
      slash = slash === 0 ? -1 : name.lastIndexOf('/', slash - 1);
    }
    return this.#roots.has('') ? name : undefined;
  }

  #add(root: string): void {
    this.#roots.add(root);
    this.#lengths.add(root.length);
  }
}

/** Pickles that TorchScript's own C++ unpickler reads, which calls no Python global. */
export function isTorchscriptPickle(name: string): boolean {
  return /(?:^|\/)(?:constants|bytecode|attributes)\.pkl$|\.debug_pkl$|mobile_debug_handles\.pkl$/.test(name);
}
