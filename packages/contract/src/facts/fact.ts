// Everything a format can say. Few kinds, stable, plain JSON: facts can be cached and judged again by newer rules.

import type { ContainerEntry, ContainerStructure } from './container.ts';
import type { KeyStoreFact } from './key-store.ts';
import type { DependencyFact, ManifestFact } from './manifest.ts';
import type {
  CallableReferenceFact,
  EmbeddedCodeFact,
  GraphOpFact,
  LayerConfigFact,
  MetadataFact,
  ModelInfoFact,
  ReferenceFact,
  TemplateFact,
} from './model.ts';
import type { CodeSummary, PickleProgram } from './pickle-program.ts';
import type { ShellCommandFact } from './shell-command.ts';
import type { TextFact } from './text.ts';

/** What the content is, against what the name says. One per artifact. */
export interface IdentityFact {
  readonly kind: 'identity';
  /** Every format that recognised the content. */
  readonly identity: readonly string[];
  /** The format that the extension claims, where it claims one. */
  readonly claim?: string;
  /** The formats a file of that extension may honestly have. */
  readonly claimAllows: readonly string[];
}

/** Code that stands on its own (`.pyc`, marshal in a blob, source). */
export interface PythonCodeFact {
  readonly kind: 'python.code';
  readonly origin: 'marshal' | 'pyc' | 'source';
  readonly code: CodeSummary;
  readonly offset: number;
  /** Of a notebook: the cells that the source is joined from, in the order of their lines. */
  readonly cells?: readonly CodeCell[];
  /** Of a notebook that installs PyTorch itself: a comparison and a release, `==2.5.1`. */
  readonly torch?: string;
}

/** The lines of a joined source that stand in one cell of a notebook. */
export interface CodeCell {
  /** 1-based, in the joined source; the cell ends where the next one begins. */
  readonly firstLine: number;
  /** 0-based, in the notebook. */
  readonly cell: number;
  /** 1-based lines of the file, for each line of the cell; the last one holds for the rest. */
  readonly rawLines: readonly number[];
}

/** One tensor or array a file declares. */
export interface TensorIndexFact {
  readonly kind: 'tensor.index';
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
  /** The data is a pickle instead of numbers. */
  readonly holdsObjects: boolean;
}

/** What the search in unexplained bytes recognises: programs, bytecode, scripts, archives, pickles. */
export type PayloadKind =
  | 'elf'
  | 'pe'
  | 'mach-o'
  | 'mach-o-fat'
  | 'java-class'
  | 'wasm'
  | 'dex'
  | 'pyc'
  | 'lnk'
  | 'ole'
  | 'script'
  | 'zip'
  | 'tar'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | '7z'
  | 'rar'
  | 'java-stream'
  | 'pickle';

/** What a processor runs by itself, whatever holds it. */
export const NATIVE_PAYLOADS: ReadonlySet<PayloadKind> = new Set(['elf', 'pe', 'mach-o', 'mach-o-fat']);

/** Something with a validated header where no format explains it. */
export interface PayloadFact {
  readonly kind: 'payload';
  readonly payload: PayloadKind;
  readonly offset: number;
  readonly lengthBytes?: number;
  readonly detail: string;
  /**
   * Where it was found: before, between, after what the formats explain, or inside opaque data. `text`: it is the
   * opening of an artifact that is text from end to end. `comment`: a container's comment holds it. `value`: a
   * long value inside explained bytes holds it, such as a pickled byte string.
   */
  readonly where: 'prefix' | 'between' | 'tail' | 'opaque' | 'whole' | 'text' | 'comment' | 'value';
}

/** Structure that contradicts its format, in a way that is not about entries of a container. */
export interface FormatAnomalyFact {
  readonly kind: 'format.anomaly';
  readonly format: string;
  /** kebab-case, documented by the format. */
  readonly anomaly: string;
  readonly detail: string;
  readonly offset: number;
  /** Path inside the model, where an offset alone says little. */
  readonly place?: string;
}

/** Anything a format can say of the bytes. It states what is there and never how bad that is. */
export type Fact =
  | PickleProgram
  | PythonCodeFact
  | ContainerEntry
  | ContainerStructure
  | IdentityFact
  | TensorIndexFact
  | PayloadFact
  | FormatAnomalyFact
  | GraphOpFact
  | ReferenceFact
  | CallableReferenceFact
  | LayerConfigFact
  | MetadataFact
  | TemplateFact
  | EmbeddedCodeFact
  | ModelInfoFact
  | TextFact
  | KeyStoreFact
  | ShellCommandFact
  | ManifestFact
  | DependencyFact;

/** The kinds of facts, by which detectors choose what they consume. */
export type FactKind = Fact['kind'];

/** The fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
