// What we know of one importable name: what happens when it is called, how bad that is, and why we say so.

import type { Severity } from '@sentrascan/contract';

/** What calling something can do that hurts. */
export const EFFECTS = [
  /** Runs a program, a shell line or Python code. */
  'exec',
  /** Imports a module by name, which runs it. */
  'import',
  /** Reads a pickle or another format that can run code. */
  'unpickle',
  /** Walks to an attribute by name: any object becomes reachable. */
  'attribute',
  /** Calls one of its arguments. */
  'call',
  /** Loads native code. */
  'native',
  'file-read',
  'file-write',
  'network',
  'environment',
  'credential',
  /** Reads or writes raw memory. */
  'memory',
  'denial-of-service',
] as const;

/** What calling something can do that hurts. */
export type Effect = (typeof EFFECTS)[number];

/**
 * Which arguments a `call` effect calls: positions, or `all`.
 * `lazy` says that the call happens when the result is consumed (map, filter, partial), not at once.
 */
export interface CalledArguments {
  readonly positions: readonly number[] | 'all';
  readonly lazy?: boolean;
}

/** Calling it with arguments of an attacker hurts. */
export interface DangerousCallable {
  readonly standing: 'dangerous';
  readonly effect: Effect;
  readonly severity: Severity;
  /** One line: what it does that hurts. */
  readonly why: string;
  readonly calls?: CalledArguments;
  /**
   * Ordinary pickles use it as well (bound methods, functions by value, lazy calls): the effect is that of the
   * arguments. With arguments that were all read and are harmless it is harmless; otherwise the severity holds.
   */
  readonly judgedByArgument?: true;
}

/** Calling it is harmless, whatever the arguments. */
export interface SafeCallable {
  readonly standing: 'safe';
  /** One line: why calling it with hostile arguments is harmless. */
  readonly why: string;
}

/** What is known of one callable. */
export type CallableEntry = DangerousCallable | SafeCallable;

/** Several names that share one entry. Names may be dotted (`Path.write_text`); white space separates them. */
export interface KnowledgeRow {
  readonly names: string;
  readonly entry: CallableEntry;
}

/** What the names of one module do. Twins (`os`, `posix`, `nt`) share one table. */
export interface ModuleKnowledge {
  /** Full module names, separated by white space. */
  readonly modules: string;
  /** The standing of every name that is not listed, where most of what the module exports has an effect. */
  readonly fallback?: DangerousCallable;
  /** `tree`: the fallback also covers submodules that have none of their own. */
  readonly reach?: 'module' | 'tree';
  /** Made by a tool and reviewed in bulk: what a hand-written table says of the same name stands. */
  readonly bulk?: true;
  readonly rows: readonly KnowledgeRow[];
}
