// The folders inside a zip that a PyTorch reader takes for the archive: everything before a well-known member.

/**
 * Prefixes (with their `/`, or empty) that stand before a member of that name.
 *
 * @param member for example `data.pkl`
 */
export function archiveRoots(names: readonly string[], member: string): readonly string[] {
  const roots = new Set<string>();
  for (const name of names) {
    if (name === member) roots.add('');
    else if (name.endsWith(`/${member}`)) roots.add(name.slice(0, -member.length));
  }
  return [...roots];
}

/** The name below the longest of these roots; undefined where it lies below none. */
export function nameBelow(roots: readonly string[], name: string): string | undefined {
  let longest: string | undefined;
  for (const root of roots) {
    if (name.startsWith(root) && root.length >= (longest?.length ?? 0)) longest = root;
  }
  return longest === undefined ? undefined : name.slice(longest.length);
}

/** Pickles that TorchScript's own C++ unpickler reads, which calls no Python global. */
export function isTorchscriptPickle(name: string): boolean {
  return /(?:^|\/)(?:constants|bytecode|attributes)\.pkl$|\.debug_pkl$|mobile_debug_handles\.pkl$/.test(name);
}
