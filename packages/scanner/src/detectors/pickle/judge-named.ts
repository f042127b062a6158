// Judges a name that a pickle stores without calling it.

import { compareSeverity, type Severity } from '@sentrascan/contract';
import { type Judged, lookupCallable, pickleNamesDangerous, pickleNamesUnknown } from '@sentrascan/rules';
import { isTelling } from './attribute-names.ts';
import { globalPath } from './render-call.ts';

/** Types and functions that pickles of settings and classes store, and that do nothing until called. */
const STORED_HARMLESS = new Set([
  'builtins.type',
  'builtins.print',
  'builtins.getattr',
  'builtins.super',
  'builtins.setattr',
  'dill._dill',
  'builtins.input',
]);

/** A dangerous name that is stored, not called: as bad as the call, but one step away. */
export function judgeNamed(
  module: string,
  name: string,
): { readonly severity: Severity; readonly known: Judged } | undefined {
  const known = lookupCallable(module, name);
  if (known.standing !== 'dangerous' || known.severity === undefined) return undefined;
  const owningClass = known.matched === 'exact' ? undefined : /^(.+)\.__new__$/.exec(name)?.[1];
  if (owningClass !== undefined && !isTelling(owningClass)) return judgeNamed(module, owningClass);
  // A wrapper by itself wraps nothing, and what does little harm when called does none when stored.
  if (
    known.effect === 'call' ||
    (/^(?:exact|alias)$/.test(known.matched) && STORED_HARMLESS.has(globalPath(module, name)))
  )
    return undefined;
  if (compareSeverity(known.severity, pickleNamesDangerous.severity) > 0) {
    return { severity: pickleNamesUnknown.severity, known };
  }
  const severity =
    compareSeverity(known.severity, pickleNamesDangerous.severity) < 0
      ? pickleNamesDangerous.severity
      : known.severity;
  return { severity, known };
}
