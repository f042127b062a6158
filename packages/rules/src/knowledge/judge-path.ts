// Answers what is known of a dotted name that a configuration writes in one piece: `os.system`, `torch.nn.Linear`. Where the
// module ends is not written, so every place is tried.

import { compareSeverity } from '@sentrascan/contract';
import { type Judged, lookupCallable } from './lookup-callable.ts';

/** No Python path that anyone writes is deeper. */
const MAX_COMPONENTS = 64;

/**
 * Judges a dotted Python name.
 *
 * @param path components separated by dots; a colon between module and name (`os:system`) counts as a dot
 * @returns the worst danger that any split finds; else what is known to be safe; else unknown
 */
export function judgePath(path: string): Judged {
  const components = path.replace(':', '.').split('.', MAX_COMPONENTS);
  let best: Judged | undefined;
  for (let split = components.length - 1; split >= 1; split--) {
    const judged = lookupCallable(components.slice(0, split).join('.'), components.slice(split).join('.'));
    if (best === undefined || isWorse(judged, best)) best = judged;
  }
  // A bare name is one of the builtins, where it is one at all.
  return best ?? lookupCallable('builtins', path);
}

function isWorse(a: Judged, b: Judged): boolean {
  if (a.standing === 'dangerous') {
    return b.standing !== 'dangerous' || compareSeverity(a.severity ?? 'low', b.severity ?? 'low') < 0;
  }
  return a.standing === 'safe' && b.standing === 'unknown';
}
