// The name under which a person knows an artifact.

/** The last component of a logical path, inside containers too: `data.pkl` of `models/a.pt!archive/data.pkl`. */
export function lastName(artifact: string): string {
  return artifact.slice(Math.max(artifact.lastIndexOf('/'), artifact.lastIndexOf('!')) + 1);
}
