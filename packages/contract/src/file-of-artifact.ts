// Logical paths of what lies in containers: `outer!inner!innermost`.

/** The file that an artifact is, or is inside of. A `!` of a name itself is escaped where the path is made. */
export function fileOfArtifact(artifact: string): string {
  const end = artifact.indexOf('!');
  return end === -1 ? artifact : artifact.slice(0, end);
}
