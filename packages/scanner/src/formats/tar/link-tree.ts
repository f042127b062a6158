// The directory tree that extracting a tar would build, as far as links matter: where does a path end up?

import { LIMITS } from '../../limits.ts';

/** A path inside the root as its components, or why it is not inside. */
export type ResolvedPath = readonly string[] | 'outside' | 'loop';

/** No file system goes deeper within its longest path than this in honest archives. */
const MAX_COMPONENTS = 512;

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\') || /^[A-Za-z]:/.test(path);
}

export class LinkTree {
  readonly #targets = new Map<string, string>();

  /** Places a symbolic link; a later one of the same name replaces it. */
  addLink(path: string, target: string): void {
    const parent = this.resolve(path, 'parent');
    if (typeof parent !== 'string') this.#targets.set(parent.join('/'), target);
  }

  /** Places something that is no link, and so replaces one of that name. */
  addOther(path: string): void {
    if (this.#targets.size === 0) return;
    const place = this.resolve(path, 'parent');
    if (typeof place !== 'string') this.#targets.delete(place.join('/'));
  }

  /**
   * Where a path written into the archive ends up, following the links placed before.
   *
   * @param last `follow`: also a link in the last component (opening a file for writing follows it); `parent`: the last
   *   component stands for itself
   */
  resolve(path: string, last: 'follow' | 'parent'): ResolvedPath {
    if (isAbsolute(path)) return 'outside';
    const done: string[] = [];
    // Components still to walk, the next one last.
    const ahead: string[] = [];
    const push = (text: string): void => {
      const parts = text.split('/').filter((part) => part !== '' && part !== '.');
      for (let i = parts.length - 1; i >= 0; i -= 1) ahead.push(parts[i] ?? '');
    };
    push(path);
    let steps = 0;
    for (let part = ahead.pop(); part !== undefined; part = ahead.pop()) {
      if (part === '..') {
        if (done.pop() === undefined) return 'outside';
        continue;
      }
      done.push(part);
      if (done.length > MAX_COMPONENTS) return 'loop';
      const target = this.#targets.size === 0 ? undefined : this.#targets.get(done.join('/'));
      if (target === undefined || (last === 'parent' && ahead.length === 0)) continue;
      steps += 1;
      if (steps > LIMITS.linkSteps.value) return 'loop';
      if (isAbsolute(target)) return 'outside';
      done.pop();
      push(target);
    }
    return done;
  }

  /** Where a link placed at `path` points to. */
  resolveTarget(path: string, target: string): ResolvedPath {
    if (isAbsolute(target)) return 'outside';
    const slash = path.lastIndexOf('/');
    return this.resolve(slash < 0 ? target : `${path.slice(0, slash)}/${target}`, 'follow');
  }
}
