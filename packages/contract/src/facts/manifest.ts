// What a manifest says of packages: who needs which release of what, and in which line. Names and versions are data here.

/** Whose names they are: `pypi` (PEP 503 names, PEP 440 versions) or `conda` (a channel's names and versions). */
export type Ecosystem = 'pypi' | 'conda';

/**
 * How a package comes to be needed. `direct`: the project asks for it. `transitive`: a lock file lists it for another one.
 * `locked`: a lock file lists it and does not say for whom. `constraint`: only if something else asks for it.
 */
export type DependencyRelation = 'direct' | 'transitive' | 'locked' | 'constraint';

/** What a package is needed for. */
export type DependencyScope = 'runtime' | 'optional' | 'development' | 'build';

/** Where a requirement stands. Lines and columns are 1-based, columns in UTF-16 code units. */
export interface DependencyPlace {
  /** In the file itself; of a notebook, the line of the JSON text. */
  readonly line: number;
  readonly column: number;
  /** Of a notebook: the cell, 0-based, and the line inside it. */
  readonly cell?: { readonly cell: number; readonly line: number };
}

/** One package that a manifest asks for, as it stands there. */
export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** As written: `Torch_Vision`. Compare by the normalised name of PEP 503. */
  readonly name: string;
  /** Versions that are allowed, in the grammar of PEP 440 (`>=1.0,<2`), whatever the grammar of the file; empty: all. */
  readonly specifier: string;
  /** The one release that it comes down to: pinned, locked, or told by the name of a file or a tag. */
  readonly version?: string;
  readonly extras: readonly string[];
  /** Environment marker (PEP 508), as written. */
  readonly marker?: string;
  /** Group, extra, category or environment of the file; empty for its main list. */
  readonly group: string;
  readonly scope: DependencyScope;
  readonly relation: DependencyRelation;
  /** Where it comes from when not from an index: an address, a path, a repository with its revision. */
  readonly source?: string;
  /** Digests that the file pins its archives by, `sha256:...`; the first few. */
  readonly hashes: readonly string[];
  /** Normalised names of packages that this one needs, where a lock file says so. */
  readonly requires?: readonly string[];
  /** `low`: read from code, not from a list. */
  readonly confidence: 'high' | 'low';
  /** The requirement as it stands in the file, in one line, cut at a named limit. */
  readonly raw: string;
  readonly place: DependencyPlace;
}

/** One package that a manifest asks for. */
export interface DependencyFact extends Dependency {
  readonly kind: 'dependency';
}

/** Another file that a manifest takes in. */
export interface ManifestInclude {
  /** As written, relative to the file that names it. */
  readonly target: string;
  readonly purpose: 'requirements' | 'constraints';
  readonly line: number;
}

/** That these bytes are a manifest, and what it says of the project as a whole. One for each artifact and kind. */
export interface ManifestFact {
  readonly kind: 'manifest';
  /** `requirements`, `constraints`, `pyproject`, `setup-cfg`, `poetry-lock`, `conda-environment`, `dockerfile`, `notebook`, ... */
  readonly manifest: string;
  /** Every package is named with the one release that is installed, those that others need too. */
  readonly isLock: boolean;
  readonly includes: readonly ManifestInclude[];
  /** The project that the manifest belongs to, where it says. */
  readonly project?: { readonly name?: string; readonly version?: string; readonly licence?: string };
}
