// What a manifest asks for of one package: its mentions, with the constraints that hold for them.

import { type Dependency, normalizedPackageName } from '@sentrascan/contract';
import { pypiNameOfConda } from '@sentrascan/rules';
import type { Constraint, Constraints } from './manifests.ts';

/** One mention of a package, with what it comes down to. */
export interface Mention {
  readonly dependency: Dependency;
  readonly version?: string;
  /** Of the requirement and of its constraints. */
  readonly specifier: string;
  /** Logical path of the constraints file that narrowed it. */
  readonly constrainedBy?: string;
}

/** A package that one manifest asks for. */
export interface WantedPackage {
  /** Normalised, as the Python Package Index has it. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}

/**
 * What a manifest asks for, one entry a package, in the order of the file. Left out: constraints, for they add nothing;
 * packages of conda that are no Python packages; and what a path gives. What an address gives without saying which release it
 * is counts as a bare name: it may be anything, and a name that is an attack as a whole is one wherever it comes from.
 */
export function wantedPackages(
  dependencies: readonly Dependency[],
  constraints: Constraints,
): readonly WantedPackage[] {
  const wanted = new Map<string, Mention[]>();
  for (const dependency of dependencies) {
    if (dependency.relation === 'constraint' || isFromPath(dependency)) continue;
    const name = indexName(dependency);
    if (name === undefined) continue;
    const mentions = wanted.get(name) ?? [];
    wanted.set(name, mentions);
    mentions.push(mentionOf(dependency, dependency.ecosystem === 'pypi' ? constraints.get(name) : undefined));
  }
  return [...wanted].map(([name, mentions]) => ({ name, mentions }));
}

/** The name that advisories use; undefined for what is no Python package. */
export function indexName({ ecosystem, name }: Dependency): string | undefined {
  return ecosystem === 'conda' ? pypiNameOfConda(name) : normalizedPackageName(name);
}

/** Archives of releases, with what may follow their name: `x-1.0.tar.gz#sha256=...`, `x-1.0-py3-none-any.whl[extra]`. */
const ARCHIVE = /\.(?:whl|egg|zip|tgz|tbz2?|txz|tlz|tar(?:\.(?:gz|bz2|xz|lz|lzma|z))?)(?:[?#[]|$)/i;

/** True for a path, but of an archive that says which release it is: that is a release, wherever it lies. */
function isFromPath({ source, version }: Dependency): boolean {
  if (source === undefined || !isLocalSource(source)) return false;
  return version === undefined || !ARCHIVE.test(source);
}

/** True for an address that names no release: what is installed is not what an index has under that name. */
export function isFromAddress({ dependency: { source, version } }: Mention): boolean {
  return source !== undefined && version === undefined;
}

/** True for a path, or an address of this machine. */
export function isLocalSource(source: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]{1,30}:\/\/|git@)/i.test(source) || /^(?:[a-z]{2,4}\+)?file:/i.test(source);
}

/** @param constraint of that package, of every file that holds for the manifest */
export function mentionOf(dependency: Dependency, constraint: Constraint | undefined): Mention {
  const { version, specifier, source } = dependency;
  if (version !== undefined) return { dependency, version, specifier };
  if (source !== undefined) return { dependency, specifier: '' };
  if (constraint === undefined) return { dependency, specifier };
  const pinned = constraint.version;
  const clauses = new Set([specifier, ...constraint.specifiers].filter((each) => each !== ''));
  return {
    dependency,
    ...(pinned === undefined ? {} : { version: pinned }),
    specifier: [...clauses].join(','),
    constrainedBy: constraint.path,
  };
}
