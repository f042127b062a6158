// Who needs which library: files what they declare, libraries what a lock file says.

import type { Library } from './libraries.ts';

/** The dependency graph of the libraries. */
export interface LibraryNeeds {
  /** By reference of a library. A library that no lock file speaks of is missing: what it needs is unknown. */
  readonly ofLibraries: ReadonlyMap<string, ReadonlySet<string>>;
  /** By path of a manifest: what it asks for itself, without what its lock adds for others. */
  readonly ofManifests: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Builds the graph. What a lock file names and does not list leads nowhere. */
export function libraryNeeds(libraries: readonly Library[]): LibraryNeeds {
  const listed = new Map<string, Map<string, Set<string>>>();
  for (const { component, declarations } of libraries) {
    for (const { path, name } of declarations) {
      const names = listed.get(path) ?? new Map<string, Set<string>>();
      names.set(name, (names.get(name) ?? new Set()).add(component.ref));
      listed.set(path, names);
    }
  }
  const ofLibraries = new Map<string, Set<string>>();
  const needed = new Set<string>();
  for (const { component, declarations } of libraries) {
    for (const { path, dependency } of declarations) {
      if (dependency.requires === undefined) continue;
      const needs = ofLibraries.get(component.ref) ?? new Set<string>();
      ofLibraries.set(component.ref, needs);
      for (const name of dependency.requires) {
        for (const ref of listed.get(path)?.get(name) ?? []) {
          if (ref === component.ref) continue;
          needs.add(ref);
          needed.add(`${path}\n${ref}`);
        }
      }
    }
  }
  const ofManifests = new Map<string, Set<string>>();
  for (const { component, declarations } of libraries) {
    for (const { path, dependency } of declarations) {
      const needs = ofManifests.get(path) ?? new Set<string>();
      ofManifests.set(path, needs);
      const isForOthers =
        dependency.relation === 'transitive' ||
        (dependency.relation === 'locked' && needed.has(`${path}\n${component.ref}`));
      if (!isForOthers) needs.add(component.ref);
    }
  }
  return { ofLibraries, ofManifests };
}
