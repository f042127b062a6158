// The manifests of a whole scan, and which constraints hold for each: pip applies a constraints file to everything that one
// installation takes in.

import {
  type Dependency,
  normalizedPackageName,
  type ReportedArtifact,
  type ReportedManifest,
} from '@sentrascan/contract';

/** An artifact that asks for packages. */
export interface ScannedManifest {
  /** Logical path. */
  readonly path: string;
  readonly manifest: ReportedManifest;
}

/** What constraints files say of a package, all of them together. */
export interface Constraint {
  /** Logical path of the first file that pins it, or of the first that names it. */
  readonly path: string;
  /** The first release that one of them pins. */
  readonly version?: string;
  /** Each once. */
  readonly specifiers: readonly string[];
}

/** By normalised name. */
export interface Constraints {
  get(name: string): Constraint | undefined;
}

/** More files than one installation takes in; a hostile set of them would name each other without end. */
const MAX_FILES_TAKEN_IN = 200;
/** Different specifiers of one package: more than a comparison reads clauses. */
const MAX_SPECIFIERS = 64;
const NO_CONSTRAINTS: Constraints = { get: () => undefined };

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
  /** Constraints files that narrow a package more often than is compared; known when all were asked for. */
  readonly cutConstraints: ReadonlySet<string>;
  /** What a manifest asks for: constraints only where nobody else takes them in. */
  asked(manifest: ScannedManifest): readonly Dependency[];
}

/** Follows `-r` and `-c` from every manifest; what is not in the scan, or above its root, is not followed. */
export function constraintsOf(manifests: readonly ScannedManifest[]): ConstraintsOfScan {
  const byPath = new Map(manifests.map((each) => [each.path, each]));
  const found = new Map<string, Map<string, ScannedManifest>>();
  const cut = new Set<string>();
  const cutConstraints = new Set<string>();
  const merge = mergedFiles(cutConstraints);
  const takenAsConstraints = new Set<string>();
  for (const root of manifests) {
    if (root.manifest.includes.length === 0) continue;
    const taken = takenIn(root, byPath);
    if (taken.isCut) cut.add(root.path);
    for (const { path } of taken.constraints) takenAsConstraints.add(path);
    if (taken.constraints.length === 0) continue;
    for (const path of taken.requirements) if (!isAddedTo(found, path, taken.constraints)) cut.add(path);
  }
  return {
    of: (path) => merge([...(found.get(path)?.values() ?? [])]),
    cut: [...cut],
    cutConstraints,
    asked: (manifest) => askedBy(manifest, takenAsConstraints.has(manifest.path)),
  };
}

/** Groups whose releases are put in the place of whatever else is asked for. */
const OVERRIDES: ReadonlySet<string> = new Set(['override-dependencies', 'overrides']);

/**
 * What a manifest asks for. A constraint adds nothing to what a file of the scan asks for; but where no file of the scan takes a
 * list of constraints in, whoever does installs these releases, and an override is installed wherever the package is.
 */
function askedBy({ manifest }: ScannedManifest, isTakenIn: boolean): readonly Dependency[] {
  const { kinds, dependencies } = manifest;
  const isAlone = !isTakenIn && kinds.length === 1 && kinds[0] === 'constraints';
  return dependencies.map((each) =>
    each.relation === 'constraint' && each.version !== undefined && (isAlone || OVERRIDES.has(each.group))
      ? { ...each, relation: 'direct' }
      : each,
  );
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

/** False where more files would hold for it than are followed. */
function isAddedTo(
  found: Map<string, Map<string, ScannedManifest>>,
  path: string,
  files: readonly ScannedManifest[],
): boolean {
  const ofPath = found.get(path) ?? new Map<string, ScannedManifest>();
  found.set(path, ofPath);
  for (const file of files) {
    if (ofPath.has(file.path)) continue;
    if (ofPath.size >= MAX_FILES_TAKEN_IN) return false;
    ofPath.set(file.path, file);
  }
  return true;
}

/**
 * Constraints of several files together. Each file is merged once, each name of a set of files once, and files that take in
 * the same set share it.
 */
function mergedFiles(cut: Set<string>): (files: readonly ScannedManifest[]) => Constraints {
  const ofFile = new Map<string, ReadonlyMap<string, Constraint>>();
  const ofFiles = new Map<string, Constraints>();
  return (files) => {
    if (files.length === 0) return NO_CONSTRAINTS;
    const key = JSON.stringify(files.map(({ path }) => path));
    const before = ofFiles.get(key);
    if (before !== undefined) return before;
    const maps = files.map((file) => {
      const map = ofFile.get(file.path) ?? mergedFile(file, cut);
      ofFile.set(file.path, map);
      return map;
    });
    const names = new Map<string, Constraint | undefined>();
    const constraints: Constraints = {
      get(name) {
        if (names.has(name)) return names.get(name);
        const said = maps.map((map) => map.get(name)).filter((one) => one !== undefined);
        const whole = said.length < 2 ? said[0] : mergedConstraints(said, cut);
        names.set(name, whole);
        return whole;
      },
    };
    ofFiles.set(key, constraints);
    return constraints;
  };
}

function mergedConstraints(said: readonly Constraint[], cut: Set<string>): Constraint | undefined {
  const specifiers = new Set<string>();
  for (const one of said)
    for (const specifier of one.specifiers) addSpecifier(specifiers, specifier, one.path, cut);
  const first = said.find(({ version }) => version !== undefined) ?? said[0];
  return first === undefined ? undefined : { ...first, specifiers: [...specifiers] };
}

function mergedFile({ path, manifest }: ScannedManifest, cut: Set<string>): ReadonlyMap<string, Constraint> {
  const merged = new Map<string, { version?: string; readonly specifiers: Set<string> }>();
  for (const dependency of manifest.dependencies) {
    const name = normalizedPackageName(dependency.name);
    const known = merged.get(name) ?? { specifiers: new Set() };
    merged.set(name, known);
    if (known.version === undefined && dependency.version !== undefined) known.version = dependency.version;
    if (dependency.specifier !== '') addSpecifier(known.specifiers, dependency.specifier, path, cut);
  }
  return new Map(
    [...merged].map(([name, { specifiers, ...pin }]) => [
      name,
      { path, ...pin, specifiers: [...specifiers] },
    ]),
  );
}

function addSpecifier(specifiers: Set<string>, specifier: string, path: string, cut: Set<string>): void {
  if (specifiers.size < MAX_SPECIFIERS) specifiers.add(specifier);
  else if (!specifiers.has(specifier)) cut.add(path);
}
