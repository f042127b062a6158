// Lists that a list includes: where they are, and what is said where the scan does not have them.

import type { FormatContext } from '../format.ts';

/** Includes of one list that are told. */
const MAX_TOLD = 20;

/** States each list that is not read once. */
export class AbsentLists {
  readonly #context: Pick<FormatContext, 'gap' | 'path' | 'role'>;
  readonly #told = new Set<string>();

  constructor(context: Pick<FormatContext, 'gap' | 'path' | 'role'>) {
    this.#context = context;
  }

  /**
   * @param target as the list writes it
   * @param line 1-based
   */
  tell(target: string, line: number): void {
    const { path, role } = this.#context;
    const why = leavesTree(target, path)
      ? 'lies outside of what is scanned'
      : target.includes('${')
        ? 'a variable names'
        : role?.absentLists?.includes(target) === true
          ? /\.(?:ya?ml|json|py|cfg)$/i.test(target)
            ? 'is not read as a list'
            : 'is no file of the scan'
          : role?.areListsUnfollowed === true
            ? 'was not looked for among so many lists'
            : undefined;
    if (why === undefined || this.#told.has(target) || this.#told.size >= MAX_TOLD) return;
    this.#told.add(target);
    this.#context.gap({
      kind: why.startsWith('was not') ? 'limit' : 'link',
      reason: `Line ${line} includes ${JSON.stringify(target.slice(0, 120))}, which ${why}.`,
      consequence: 'The packages that it names were not read.',
    });
  }
}

/**
 * Whether an include leads out of the scanned tree, or of the archive that the list is in.
 *
 * @param target as the list writes it
 * @param path of the list; unknown: only its last component is
 */
export function leavesTree(target: string, path: string | undefined): boolean {
  if (/^(?:[\\/~]|[a-z]:[\\/]|[a-z][a-z0-9+.-]{1,20}:)/i.test(target)) return true;
  if (path === undefined) return false;
  const within = path.slice(path.lastIndexOf('!') + 1);
  let depth = within.split('/').length - 1;
  for (const part of target.split(/[\\/]/)) {
    if (part === '..') depth--;
    else if (part !== '.' && part !== '') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/**
 * The path of an included list.
 *
 * @param target relative to the list that names it
 * @param path logical path of that list
 * @returns undefined where it leaves the scanned tree
 */
export function includedPath(target: string, path: string): string | undefined {
  if (leavesTree(target, path)) return undefined;
  const parts = path.split('/').slice(0, -1);
  for (const part of target.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
