// A look into a file before its own scan, for what it says of other files.

import type { RandomAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';

/**
 * Opens a file, looks, and closes it. Throws nothing: what cannot be read is told by the file's own scan.
 *
 * @param otherwise the answer where the file must not be opened, cannot be, or the look fails
 */
export function lookInto<T>(
  source: SourceArtifact | undefined,
  look: (bytes: RandomAccess) => T,
  otherwise: T,
): T {
  if (source?.handle === undefined) return otherwise;
  try {
    const bytes = source.open();
    try {
      return look(bytes);
    } finally {
      bytes.close();
    }
  } catch {
    return otherwise;
  }
}
