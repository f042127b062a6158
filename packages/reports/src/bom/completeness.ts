// How complete a bill of materials is. What was not read is admitted; what no lock file says is unknown.

import type { Gap } from '@sentrascan/contract';
import type { Completeness } from './bill.ts';
import type { FoundManifest } from './declared-libraries.ts';
import type { Library } from './libraries.ts';

/** What the completeness follows from. */
export interface CompletenessSources {
  readonly subject: string;
  readonly gaps: readonly Gap[];
  readonly refOf: (artifact: string) => string | undefined;
  readonly libraries: readonly Library[];
  readonly manifests: readonly FoundManifest[];
  /** Libraries whose dependencies a lock file tells. */
  readonly resolved: ReadonlyMap<string, ReadonlySet<string>>;
  /** Libraries were left out on request. */
  readonly isWithoutLibraries: boolean;
}

/** Gaps of comparing, not of reading: what is there is known all the same. */
function isOfReading({ kind }: Gap): boolean {
  return kind !== 'not-covered' && kind !== 'unrecognised' && kind !== 'unsupported';
}

/** Statements on parts and on dependencies. */
export function completenessOf(sources: CompletenessSources): Completeness[] {
  const { subject, gaps, refOf, libraries, manifests, resolved, isWithoutLibraries } = sources;
  const incomplete = new Set<string>();
  const unknown = new Set<string>();
  for (const gap of gaps) {
    if (isOfReading(gap)) incomplete.add(refOf(gap.artifact) ?? subject);
    else if (gap.kind !== 'not-covered') unknown.add(refOf(gap.artifact) ?? subject);
  }
  if (incomplete.size > 0) incomplete.add(subject);
  for (const ref of incomplete) unknown.delete(ref);
  // Without a gap every file is listed; that nothing was left out of the folder beforehand is not for a report to say.
  if (incomplete.size === 0) unknown.add(subject);
  const needs = { complete: new Set<string>(), incomplete: new Set<string>(), unknown: new Set<string>() };
  for (const { path, manifest } of manifests) {
    const ref = refOf(path);
    if (ref === undefined || isWithoutLibraries) continue;
    const isWhole = manifest.isLock && !incomplete.has(ref);
    (isWhole ? needs.complete : needs.incomplete).add(ref);
  }
  for (const ref of needs.incomplete) needs.complete.delete(ref);
  for (const { component } of libraries)
    (resolved.has(component.ref) ? needs.complete : needs.unknown).add(component.ref);
  (isWithoutLibraries ? needs.unknown : needs.incomplete).add(subject);
  return [
    statement('complete', [], needs.complete),
    statement('incomplete', incomplete, needs.incomplete),
    statement('unknown', unknown, needs.unknown),
  ].filter(({ assemblies, dependencies }) => assemblies.length + dependencies.length > 0);
}

function statement(
  aggregate: Completeness['aggregate'],
  assemblies: Iterable<string>,
  dependencies: Iterable<string>,
): Completeness {
  return { aggregate, assemblies: [...assemblies].sort(), dependencies: [...dependencies].sort() };
}
