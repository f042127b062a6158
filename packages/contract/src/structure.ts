// What a model is built of, small enough to stand in every report and to be compared with that of another version.

/** The tensors of an artifact, as a digest. */
export interface TensorStructure {
  readonly count: number;
  /** How many tensors have which type, types in the order of their names. */
  readonly dtypes: Readonly<Record<string, number>>;
  /** SHA-256 over the shapes alone, in the order of the file. */
  readonly shapesSha256: string;
  /** SHA-256 over names, types and shapes, in the order of the file; not over places, which move when data grows. */
  readonly sha256: string;
}

/** The operations and layers of a computation graph. */
export interface OperationStructure {
  /** `framework domain::op` and `loader module.Class`, each once, sorted; the first ones up to a limit. */
  readonly names: readonly string[];
  /** How many operations and layers there are. */
  readonly count: number;
  /** SHA-256 over all of them with the strings that they work on. */
  readonly sha256: string;
}

/** One template that an application renders. */
export interface TemplateStructure {
  readonly carrier: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the text, up to the length that the scanner keeps. */
  readonly sha256: string;
}

/** Program text and bytecode inside an artifact. */
export interface CodeStructure {
  /** Modules that it imports, sorted; the first ones up to a limit. */
  readonly imports: readonly string[];
  /** What it calls, by import path where that is known, sorted; the first ones up to a limit. */
  readonly calls: readonly string[];
  /** SHA-256 over all imports and calls in their order, and over embedded text; not over arguments of calls. */
  readonly sha256: string;
}

/** What an artifact is built of. Parts of which it has nothing are missing. */
export interface ReportedStructure {
  readonly tensors?: TensorStructure;
  readonly operations?: OperationStructure;
  readonly templates?: readonly TemplateStructure[];
  /** Names that a loader imports, constructs or calls because the model says so: `keras constructs my.Layer`. */
  readonly callables?: readonly string[];
  /** Files and addresses that a loader opens because the model says so: `read external-data weights.bin`. */
  readonly references?: readonly string[];
  readonly code?: CodeStructure;
  /** How many names and templates went over the limit structureNames and are not listed. */
  readonly omitted?: number;
}
