// What a malicious release means for a range that allows it, by the file that asks for the range.

import type { Severity } from '@sentrascan/contract';

/** Nothing is installed from what a library says of itself; what takes it in has lists and locks of its own. */
export const LIBRARY_RANGE_SEVERITY: Severity = 'low';

/** Manifests that say what a library works with. What is installed is said elsewhere. */
export const LIBRARY_METADATA: ReadonlySet<string> = new Set([
  'pyproject',
  'setup-cfg',
  'setup-py',
  'package-metadata',
]);
