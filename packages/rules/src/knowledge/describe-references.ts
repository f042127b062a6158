// Where the references of a format may lead: builders for one table a format. Data only, no judging.

import type { Severity } from '@sentrascan/contract';
import { PATH_PLACES, type PathPlace } from './path-place.ts';

/** What a place means for a reference: ordinary, or a finding of the rule for that place. */
export type ReferenceStanding = 'ordinary' | Severity;

/** One purpose of a format's references. */
export interface ReferencePurpose {
  /** What a loader does with the target: `reads it into the weights`. */
  readonly why: string;
  readonly advisories?: readonly string[];
  /** Standing by place, where it is not the default. */
  readonly places?: Readonly<Partial<Record<PathPlace, ReferenceStanding>>>;
  /** Standing of files that a model has no business with (`/etc/passwd`, `.ssh`), where it is worse than that of their place. */
  readonly sensitive?: Severity;
}

/** The references of one format, by purpose. */
export interface FormatReferences {
  readonly format: string;
  readonly purposes: Readonly<Record<string, ReferencePurpose>>;
}

/**
 * Declares where the references of a format may lead. What stands nowhere follows the defaults of the rules: inside the
 * folder is ordinary, outside it and addresses are findings.
 */
export function describeReferences(
  format: string,
  purposes: Readonly<Record<string, ReferencePurpose>>,
): FormatReferences {
  return { format, purposes };
}

/** The same standing wherever a reference leads: for what a model has no business to name at all. */
export function everywhere(standing: ReferenceStanding): Readonly<Record<PathPlace, ReferenceStanding>> {
  return Object.fromEntries(PATH_PLACES.map((place) => [place, standing])) as Record<
    PathPlace,
    ReferenceStanding
  >;
}
