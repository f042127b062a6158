// What a container says of its entries, and a repository of its files, beyond their bytes. Formats read by it, detectors judge by it.

import type { CodeCell } from './fact.ts';
import type { DependencyScope } from './manifest.ts';

/** What a container knows of an entry that the entry's bytes do not say. */
export interface Role {
  /** The container's flavour: `torch-zip`, `torchscript`, `npz`, `torch-tar`, `joblib`, ... */
  readonly carrier: string;
  /**
   * `pickle`: a loader unpickles it. `tensor-data`: raw numbers, explained. `text`: plain text. `code`: a loader runs it.
   * `member`: no more known. `unreached`: no loader is known to read it. `whole`: no member, but a file of which others say
   * something.
   */
  readonly part: 'pickle' | 'tensor-data' | 'text' | 'code' | 'member' | 'unreached' | 'whole';
  /** Of a file that a cell of a notebook writes: that cell, whose first line stands `1 - firstLine` lines above the file's. */
  readonly cell?: CodeCell;
  /** The chat template that the repository has for this model. */
  readonly template?: string;
  /** What the project of a source asks of PyTorch: a comparison and a release, `==2.5.1`. */
  readonly torch?: string;
  /** What another file of the scan takes this list of packages for. */
  readonly packages?: 'requirements' | 'constraints';
  /** Of a list of packages: the lists that it includes and the scan does not have, as it names them; the first few. */
  readonly absentLists?: readonly string[];
  /** Of a file that may name lists of packages: it is one of too many, and those that it names were not looked for. */
  readonly areListsUnfollowed?: true;
  /** Of a lock file: the packages that the project beside it asks for itself. */
  readonly asked?: readonly AskedPackage[];
}

/** A package that a project asks for itself. */
export interface AskedPackage {
  /** Normalised by PEP 503. */
  readonly name: string;
  readonly group: string;
  readonly scope: DependencyScope;
}
