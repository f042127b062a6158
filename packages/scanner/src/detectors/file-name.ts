// The name of an artifact's own file: a member of a container by its name in there.

/** @param artifact path, members behind `!`; @returns its last component */
export function fileNameOf(artifact: string): string {
  return artifact.slice(Math.max(artifact.lastIndexOf('/'), artifact.lastIndexOf('!')) + 1);
}
