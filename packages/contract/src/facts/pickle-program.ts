// What matters of one pickle: what it names, what it calls, how its readers disagree. No judgement.

import type { SymbolicValue } from './symbolic-value.ts';

/**
 * The readers whose behaviour differs on hostile input.
 * - `c-bytes`: `_pickle.loads`, one buffer.
 * - `c-file`: `_pickle.Unpickler` over a file object with `peek` (`open()`).
 * - `c-stream`: the same over one without (`io.BytesIO`): an opcode that crosses a frame end drops the rest of the frame.
 * - `python`: `pickle._Unpickler`.
 * - `joblib`: `python`, with raw array bytes after each `NumpyArrayWrapper`.
 */
export type PickleReader = 'c-bytes' | 'c-file' | 'c-stream' | 'python' | 'joblib';

/** One importable name that a reader of the pickle resolves, listed once however often it is named. */
export interface PickleGlobal {
  /** As resolved, after `_compat_pickle` renames below protocol 3; an unknown operand is `null`. */
  readonly module: string | null;
  readonly name: string | null;
  /** As written, where a rename changed it. */
  readonly written?: { readonly module: string; readonly name: string };
  readonly offset: number;
  readonly opcode: string;
  /** True where dots in `name` walk attributes (protocol 4 and above at that moment). */
  readonly walksAttributes: boolean;
  /** True where module or name was computed at load time. */
  readonly computed: boolean;
  readonly readers: readonly PickleReader[];
  readonly count: number;
}

/** How a call comes about: an opcode, or a method that an opcode calls implicitly. */
export type CallVia =
  | 'REDUCE'
  | 'INST'
  | 'OBJ'
  | 'NEWOBJ'
  | 'NEWOBJ_EX'
  | 'BUILD'
  | 'APPEND'
  | 'APPENDS'
  | 'SETITEM'
  | 'SETITEMS'
  | 'ADDITEMS'
  | 'PERSID'
  | 'BINPERSID'
  | 'nested';

/** One call that a reader makes while it loads the pickle, with its arguments as far as they are known. */
export interface PickleCall {
  /** Index in `calls`; values refer to it. */
  readonly id: number;
  readonly offset: number;
  readonly via: CallVia;
  readonly callable: SymbolicValue;
  readonly args: readonly SymbolicValue[];
  /** Set where the argument tuple itself is not known. */
  readonly argsUnknown?: boolean;
  readonly kwargs?: readonly (readonly [string, SymbolicValue])[];
  readonly readers: readonly PickleReader[];
}

/** A write to something that exists before the pickle: a module's or class's attribute, `sys.modules`, the registry. */
export interface PickleMutation {
  readonly offset: number;
  readonly via: 'BUILD' | 'SETITEM' | 'SETITEMS' | 'APPEND' | 'APPENDS' | 'ADDITEMS';
  readonly target: SymbolicValue;
  readonly items: readonly (readonly [SymbolicValue, SymbolicValue])[];
  readonly readers: readonly PickleReader[];
}

/** What no honest pickler writes, or what readers take differently. */
export type PickleAnomalyKind =
  /** An opcode crosses the end of its frame: stream readers drop what is left of the frame. */
  | 'frame-crossed'
  | 'frame-beyond-input'
  | 'frame-nested'
  | 'proto-repeated'
  | 'proto-unknown'
  /** A literal that only some readers accept, or that they read as different values. */
  | 'literal-reader-dependent'
  /** A GLOBAL line whose bytes the readers decode differently or that lacks its newline. */
  | 'global-reader-dependent'
  | 'extension-registry'
  | 'out-of-band-buffer'
  | 'memo-missing'
  | 'stack-underflow'
  | 'stack-global-operand'
  | 'unknown-opcode'
  | 'operand-too-long'
  | 'invalid-text'
  | 'missing-stop'
  | 'large-memo-index'
  /** Readers resolve different globals or stop at different places. */
  | 'readers-disagree';

/** One such place; `detail` is a phrase with the values. */
export interface PickleAnomaly {
  readonly kind: PickleAnomalyKind;
  readonly offset: number;
  readonly detail: string;
  readonly readers?: readonly PickleReader[];
}

/** One disassembled opcode, printable. */
export interface PickleExcerptLine {
  readonly offset: number;
  readonly text: string;
}

/**
 * One pickle, from its first opcode to its end or its break: the union of what its readers resolve and
 * call.
 */
export interface PickleProgram {
  readonly kind: 'pickle.program';
  readonly start: number;
  /** One past the last byte any reader consumed. */
  readonly end: number;
  /** Highest PROTO seen; 0 when none. */
  readonly protocol: number;
  readonly opcodes: number;
  /** Position among the pickles of the same artifact, 0-based. */
  readonly index: number;
  /** False for a pickle found after a break or in bytes that no loader is known to reach. */
  readonly reached: boolean;
  readonly globals: readonly PickleGlobal[];
  readonly globalsOmitted: number;
  readonly calls: readonly PickleCall[];
  readonly callsOmitted: number;
  readonly mutations: readonly PickleMutation[];
  readonly persistentIds: readonly SymbolicValue[];
  readonly anomalies: readonly PickleAnomaly[];
  /** Where and why the stream ended without STOP, for the reader that got furthest. */
  readonly broken?: { readonly offset: number; readonly reason: string };
  /** What the pickle returns. */
  readonly result: SymbolicValue;
  /** Opcode lines around globals and calls, by offset. */
  readonly excerpt: readonly PickleExcerptLine[];
  /** Pickles that a consumer call of this one would load from its own bytes. */
  readonly nested: readonly NestedPickle[];
  /** Code objects that a consumer call would execute (marshal, `types.CodeType`, cloudpickle, dill). */
  readonly code: readonly NestedCode[];
}

/** A pickle that a call of the outer one loads from bytes the outer one carries. */
export interface NestedPickle {
  /** The call that loads it. */
  readonly call: number;
  readonly program: PickleProgram;
}

/** A code object that a call of the pickle builds or loads. */
export interface NestedCode {
  readonly call: number;
  readonly code: CodeSummary;
}

/** One call that bytecode or source makes. */
export interface CodeCall {
  /** Python-like form, local aliases of imports resolved: `os.system`, `__import__('os').system`. */
  readonly callable: string;
  /** The import path that the callable comes down to (`os.system`, `builtins.eval`), where it is known; `?` for a part that is computed. */
  readonly resolved?: string;
  readonly args: readonly SymbolicValue[];
  /** `**` stands for keywords that are not known. */
  readonly kwargs?: readonly (readonly [string, SymbolicValue])[];
  /** Of source: import paths of the calls that the first argument came out of, the first one first. */
  readonly origins?: readonly string[];
  /** Of source: the same of all other arguments. */
  readonly otherOrigins?: readonly string[];
  /** Of source: what the object of a method is, where that is a path of which something is known. */
  readonly receiver?: SymbolicValue;
  /** 1-based place in source; not known for bytecode. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
}

/** A code object disassembled, or a scope of source parsed, far enough to be judged. */
export interface CodeSummary {
  /** CPython versions whose marshal or bytecode layout fits, for example `3.11`; none for source. */
  readonly python: readonly string[];
  readonly name: string;
  readonly filename: string;
  readonly firstLine: number;
  readonly names: readonly string[];
  readonly constants: readonly SymbolicValue[];
  /** Dotted names that the bytecode imports. */
  readonly imports: readonly string[];
  /** Calls in Python-like form with constant arguments where they are known. */
  readonly calls: readonly CodeCall[];
  readonly nested: readonly CodeSummary[];
  /**
   * Of source: whether the import of the module runs it (module level, class bodies, functions they call) or only a
   * later call does.
   */
  readonly runs?: 'import' | 'call';
  /** Of source: texts that it puts together and binds to a name, which stand nowhere as a whole. */
  readonly foldedTexts?: readonly FoldedText[];
  /** Why the disassembly stopped early, where it did. */
  readonly incomplete?: string;
}

/** A text that source computes from constants. */
export interface FoldedText {
  readonly value: string;
  /** What it is bound to, where that is a plain name. */
  readonly name?: string;
  /** 1-based. */
  readonly line: number;
}
