// What is known of an import path: the worst reading over all ways to split it into module and name. Pure.

import { compareSeverity, type Severity } from '@sentrascan/contract';
import type { Effect } from '@sentrascan/rules';

/** The answer of the knowledge of callables, as far as code is judged by it. */
export interface KnownCallable {
  readonly standing: 'dangerous' | 'safe' | 'unknown';
  readonly effect?: Effect;
  readonly severity?: Severity;
  readonly why: string;
  /** How the answer came about; `fallback` says that only the module is known. */
  readonly matched?: string;
}

export type CallableLookup = (module: string, name: string) => KnownCallable;

/** Components that may belong to the module; real ones nest less deeply. What follows is part of the name, in full. */
const MAX_MODULE_COMPONENTS = 8;

/** @returns the most severe danger of a path like `os.system`, or undefined where none is known */
export function dangerOf(
  path: string,
  lookup: CallableLookup,
): (KnownCallable & { readonly severity: Severity }) | undefined {
  const parts = path.replace(/^\.+/, '').split('.');
  let worst: (KnownCallable & { readonly severity: Severity }) | undefined;
  for (let split = Math.min(parts.length - 1, MAX_MODULE_COMPONENTS); split >= 1; split--) {
    const known = lookup(parts.slice(0, split).join('.'), parts.slice(split).join('.'));
    // The longest module that has an entry for the exact rest decides: `os.path.join` is not a name of `os`.
    if (known.standing === 'safe') return worst;
    const { severity } = known;
    if (known.standing !== 'dangerous' || severity === undefined) continue;
    if (worst === undefined || compareSeverity(severity, worst.severity) < 0) worst = { ...known, severity };
  }
  return worst;
}
