// What a malicious release means for a range that leads past it.

import type { Severity } from '@sentrascan/contract';

/** Resolvers take a newer one; only a cache, a mirror or an old lock could still bring it. */
export const WIDE_RANGE_SEVERITY: Severity = 'low';

/** Manifests that say what a library works with. What is installed is said elsewhere. */
export const LIBRARY_METADATA: ReadonlySet<string> = new Set([
  'pyproject',
  'setup-cfg',
  'setup-py',
  'package-metadata',
]);
