// The packages of a lock file with who needs whom: which of them the project asks for itself, and what for.

import { type Dependency, type DependencyScope, normalizedPackageName } from '@sentrascan/contract';
import type { DependencyDraft, ManifestRecorder } from './manifest-recorder.ts';

/** A package that the project itself asks for. */
export interface LockRoot {
  readonly name: string;
  readonly group: string;
  readonly scope: DependencyScope;
}

/** Packages that one package names, at most: those with the most needs have some hundred. */
const MAX_REQUIRES = 500;

/** Gathers the packages of one lock file. */
export class LockedPackages {
  readonly #packages: DependencyDraft[] = [];
  readonly #known = new Map<string, number>();
  readonly #roots: LockRoot[] = [];
  #holdsGraph = false;

  /** Adds a package; one that is listed again with the same release and source (for extras, for platforms) is added once. */
  add(draft: DependencyDraft): void {
    const requires = [...new Set(draft.requires?.slice(0, MAX_REQUIRES).map(normalizedPackageName))];
    if (requires.length > 0) this.#holdsGraph = true;
    const identity = [
      draft.ecosystem,
      normalizedPackageName(draft.name),
      draft.version,
      draft.source,
      draft.group,
    ].join('\n');
    const known = this.#known.get(identity);
    const first = known === undefined ? undefined : this.#packages[known];
    if (known !== undefined && first !== undefined) {
      const all = [...new Set([...(first.requires ?? []), ...requires])].slice(0, MAX_REQUIRES);
      if (all.length > 0) this.#packages[known] = { ...first, requires: all };
      return;
    }
    this.#known.set(identity, this.#packages.length);
    this.#packages.push({ ...draft, ...(requires.length > 0 ? { requires } : {}) });
  }

  /** Notes what the lock file says that the project asks for. */
  root(root: LockRoot): void {
    this.#roots.push({ ...root, name: normalizedPackageName(root.name) });
  }

  /**
   * Hands the packages over. Without known roots, its own or those of the project beside it, those are asked for that no other package needs: somebody must. A lock file
   * without a graph says of none for whom it is.
   */
  finish(recorder: ManifestRecorder): void {
    if (this.#roots.length === 0) this.#roots.push(...recorder.asked);
    const roots = new Set(this.#roots.map(({ name }) => name));
    const needed = new Set<string>();
    for (const { name, requires } of this.#packages) {
      const own = normalizedPackageName(name);
      for (const each of requires ?? []) if (each !== own) needed.add(each);
    }
    const reached = this.#roots.length > 0 ? this.#reached() : undefined;
    for (const draft of this.#packages) {
      const name = normalizedPackageName(draft.name);
      recorder.add({
        relation: this.#relationOf(name, roots, needed),
        ...(reached?.get(name) ?? {}),
        ...draft,
      });
    }
  }

  #relationOf(name: string, roots: ReadonlySet<string>, needed: ReadonlySet<string>): Dependency['relation'] {
    if (roots.size > 0) return roots.has(name) ? 'direct' : needed.has(name) ? 'transitive' : 'locked';
    if (!this.#holdsGraph) return 'locked';
    return needed.has(name) ? 'transitive' : 'direct';
  }

  /** What each package is needed for: what runs before what is optional, that before what only developers need. */
  #reached(): Map<string, Pick<LockRoot, 'group' | 'scope'>> {
    const requires = new Map<string, readonly string[]>();
    for (const draft of this.#packages) {
      const name = normalizedPackageName(draft.name);
      requires.set(name, [...(requires.get(name) ?? []), ...(draft.requires ?? [])]);
    }
    const reached = new Map<string, Pick<LockRoot, 'group' | 'scope'>>();
    for (const scope of ['runtime', 'optional', 'development', 'build'] as const) {
      const waiting = this.#roots.filter((root) => root.scope === scope);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (reached.has(next.name)) continue;
        const { group } = next;
        reached.set(next.name, { group, scope });
        for (const name of requires.get(next.name) ?? [])
          if (!reached.has(name)) waiting.push({ name, group, scope });
      }
    }
    return reached;
  }
}
