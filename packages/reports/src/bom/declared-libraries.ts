// Which releases the manifests of a scan come down to: constraints that they take in and lock files beside them applied.

import type { Dependency, ReportedArtifact, ReportedManifest } from '@sentrascan/contract';
import { folderOf } from './file-kinds.ts';
import { normalisedName } from './package-urls.ts';

/** One manifest of the scan. */
export interface FoundManifest {
  readonly path: string;
  readonly manifest: ReportedManifest;
}

/** One package that a manifest asks for, with the release that it comes down to. */
export interface Declaration {
  readonly path: string;
  readonly isLock: boolean;
  readonly dependency: Dependency;
  /** Normalised. */
  readonly name: string;
  readonly version?: string;
}

/** Every manifest of the scan, members of archives included, in the order of the report. */
export function manifestsOf(artifacts: readonly ReportedArtifact[]): FoundManifest[] {
  const found: FoundManifest[] = [];
  const waiting = [...artifacts].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.manifest !== undefined) found.push({ path: next.path, manifest: next.manifest });
    for (const child of [...(next.children ?? [])].reverse()) waiting.push(child);
  }
  return found;
}

/** Versions by ecosystem and name. */
type Pins = ReadonlyMap<string, ReadonlySet<string>>;

const NO_PINS: Pins = new Map();
/** More files than one installation takes in; beyond, no release is told rather than a wrong one. */
const MAX_FILES_TAKEN_IN = 200;

function keyOf({ ecosystem, name }: Pick<Dependency, 'ecosystem' | 'name'>): string {
  return `${ecosystem} ${normalisedName(ecosystem, name)}`;
}

function pinsOf(dependencies: readonly Dependency[], pins: Map<string, Set<string>>): void {
  for (const dependency of dependencies) {
    if (dependency.version === undefined) continue;
    const key = keyOf(dependency);
    pins.set(key, (pins.get(key) ?? new Set()).add(dependency.version));
  }
}

function onlyPin(files: readonly Pins[], dependency: Dependency): string | undefined {
  const key = keyOf(dependency);
  let only: string | undefined;
  for (const pins of files) {
    const versions = pins.get(key);
    if (versions === undefined) continue;
    const [first] = versions;
    if (versions.size > 1 || (only !== undefined && only !== first)) return undefined;
    only = first;
  }
  return only;
}

/** `../x/y.txt` from a folder; undefined where it leaves what was scanned. */
export function resolveInside(folder: string, target: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of target.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Pins of the constraints that a manifest takes in, itself or through what it includes. */
function constraintsOf(
  start: FoundManifest,
  byPath: ReadonlyMap<string, FoundManifest>,
  read: Map<string, Pins>,
): readonly Pins[] {
  if (start.manifest.includes.length === 0) return [];
  const pins: Pins[] = [];
  const seen = new Set<string>();
  const waiting = [{ found: start, isConstraint: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { found, isConstraint } = next;
    const mark = `${isConstraint} ${found.path}`;
    if (seen.has(mark)) continue;
    if (seen.size >= MAX_FILES_TAKEN_IN) return [];
    seen.add(mark);
    const known = read.get(mark) ?? pinsOfFile(found, isConstraint);
    read.set(mark, known);
    if (known.size > 0) pins.push(known);
    for (const { target, purpose } of found.manifest.includes) {
      const included = byPath.get(resolveInside(folderOf(found.path), target) ?? '');
      if (included !== undefined)
        waiting.push({ found: included, isConstraint: isConstraint || purpose === 'constraints' });
    }
  }
  return pins;
}

function pinsOfFile({ manifest }: FoundManifest, isConstraint: boolean): Pins {
  const pins = new Map<string, Set<string>>();
  pinsOf(
    manifest.dependencies.filter(({ relation }) => isConstraint || relation === 'constraint'),
    pins,
  );
  return pins;
}

/** Everything that is asked for. Constraints add nothing: they only say which release. */
export function declarationsOf(manifests: readonly FoundManifest[]): Declaration[] {
  const byPath = new Map(manifests.map((found) => [found.path, found]));
  const locks = new Map<string, Map<string, Set<string>>>();
  for (const { path, manifest } of manifests) {
    if (!manifest.isLock) continue;
    const pins = locks.get(folderOf(path)) ?? new Map<string, Set<string>>();
    pinsOf(manifest.dependencies, pins);
    locks.set(folderOf(path), pins);
  }
  const read = new Map<string, Pins>();
  return manifests.flatMap((found) => {
    const constraints = constraintsOf(found, byPath, read);
    const beside = [locks.get(folderOf(found.path)) ?? NO_PINS];
    return found.manifest.dependencies.flatMap((dependency): Declaration[] => {
      if (dependency.relation === 'constraint') return [];
      // What comes from elsewhere is not the release of that name in an index.
      const isIndexed = dependency.source === undefined;
      const version =
        dependency.version ??
        (isIndexed ? (onlyPin(constraints, dependency) ?? onlyPin(beside, dependency)) : undefined);
      return [
        {
          path: found.path,
          isLock: found.manifest.isLock,
          dependency,
          name: normalisedName(dependency.ecosystem, dependency.name),
          ...(version === undefined || version === '' ? {} : { version }),
        },
      ];
    });
  });
}
