// The manifests of a whole scan, and which constraints hold for each: pip applies a constraints file to everything that one
// installation takes in.

import type { Dependency, ReportedArtifact, ReportedManifest } from '@sentrascan/contract';
import { normalizedPackageName } from '@sentrascan/rules';

/** An artifact that asks for packages. */
export interface ScannedManifest {
  /** Logical path. */
  readonly path: string;
  readonly manifest: ReportedManifest;
}

/** What a constraints file says of a package. */
export interface Constraint {
  /** Logical path of the constraints file. */
  readonly path: string;
  readonly dependency: Dependency;
}

/** By normalised name. */
export type Constraints = ReadonlyMap<string, readonly Constraint[]>;

/** More files than one installation takes in; a hostile set of them would name each other without end. */
const MAX_FILES_TAKEN_IN = 200;
const NO_CONSTRAINTS: Constraints = new Map();

/** Every artifact with a manifest, members of archives too, in the order of the report. */
export function manifestsOf(artifacts: readonly ReportedArtifact[]): ScannedManifest[] {
  const found: ScannedManifest[] = [];
  const stack = [...artifacts].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.manifest !== undefined) found.push({ path: next.path, manifest: next.manifest });
    stack.push(...[...(next.children ?? [])].reverse());
  }
  return found;
}

/** Which constraints hold for which manifest, and which manifests take in more files than are followed. */
export interface ConstraintsOfScan {
  of(path: string): Constraints;
  readonly cut: readonly string[];
}

/** Follows `-r` and `-c` from every manifest; what is not in the scan, or above its root, is not followed. */
export function constraintsOf(manifests: readonly ScannedManifest[]): ConstraintsOfScan {
  const byPath = new Map(manifests.map((each) => [each.path, each]));
  const found = new Map<string, Map<string, Constraint[]>>();
  const cut: string[] = [];
  for (const root of manifests) {
    if (root.manifest.includes.length === 0) continue;
    const taken = takenIn(root, byPath);
    if (taken.isCut) cut.push(root.path);
    if (taken.constraints.length === 0) continue;
    for (const path of taken.requirements) addTo(found, path, taken.constraints);
  }
  return { of: (path) => found.get(path) ?? NO_CONSTRAINTS, cut };
}

interface TakenIn {
  readonly requirements: ReadonlySet<string>;
  readonly constraints: readonly ScannedManifest[];
  readonly isCut: boolean;
}

function takenIn(root: ScannedManifest, byPath: ReadonlyMap<string, ScannedManifest>): TakenIn {
  const requirements = new Set([root.path]);
  const constraints = new Map<string, ScannedManifest>();
  const queue: { readonly file: ScannedManifest; readonly isConstraint: boolean }[] = [
    { file: root, isConstraint: false },
  ];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { target, purpose } of next.file.manifest.includes) {
      const file = fileNamed(target, next.file.path, byPath);
      if (file === undefined) continue;
      const isConstraint = next.isConstraint || purpose === 'constraints';
      if (isConstraint ? constraints.has(file.path) : requirements.has(file.path)) continue;
      if (requirements.size + constraints.size >= MAX_FILES_TAKEN_IN)
        return { requirements, constraints: [...constraints.values()], isCut: true };
      if (isConstraint) constraints.set(file.path, file);
      else requirements.add(file.path);
      queue.push({ file, isConstraint });
    }
  }
  return { requirements, constraints: [...constraints.values()], isCut: false };
}

/** A file of the scan, by how another one names it. Commands of an image name it by where it lies there: its last parts count. */
function fileNamed(
  target: string,
  from: string,
  byPath: ReadonlyMap<string, ScannedManifest>,
): ScannedManifest | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) return undefined;
  const slashes = target.replaceAll('\\', '/');
  if (!slashes.startsWith('/')) {
    const path = resolved(slashes, from);
    return path === undefined ? undefined : byPath.get(path);
  }
  const parts = slashes.split('/').filter((part) => part !== '');
  for (let at = 0; at < Math.min(parts.length, 16); at += 1) {
    const path = resolved(parts.slice(at).join('/'), from);
    const file = path === undefined ? undefined : byPath.get(path);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** Relative to the folder of the file that names it; undefined above the root of the scan or of the archive. */
function resolved(target: string, from: string): string | undefined {
  const archiveEnd = from.lastIndexOf('!') + 1;
  const folders = from.slice(archiveEnd).split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') folders.push(part);
    else if (folders.pop() === undefined) return undefined;
  }
  return from.slice(0, archiveEnd) + folders.join('/');
}

function addTo(
  found: Map<string, Map<string, Constraint[]>>,
  path: string,
  files: readonly ScannedManifest[],
): void {
  const ofPath = found.get(path) ?? new Map<string, Constraint[]>();
  found.set(path, ofPath);
  for (const file of files) {
    for (const dependency of file.manifest.dependencies) {
      const name = normalizedPackageName(dependency.name);
      const known = ofPath.get(name) ?? [];
      ofPath.set(name, known);
      if (!known.some((each) => each.dependency === dependency)) known.push({ path: file.path, dependency });
    }
  }
}
