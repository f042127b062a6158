// What operations of computation graphs do: builders for one table a framework. Data only, no judging.

import type { Severity } from '@sentrascan/contract';

/** What running an operation does. Each but `normal` is a rule of the family `graph`. */
export type GraphEffect =
  | 'normal'
  | 'file-read'
  | 'file-write'
  | 'network'
  /** Calls a function that the process itself registered. */
  | 'registered-code'
  /** Loads native code. */
  | 'native'
  /** Needs an operator library of the author. */
  | 'custom-op'
  /** Holds a graph of its own. */
  | 'nested-graph'
  | 'exhausts';

/** Operations with one effect. */
export interface GraphOpRow {
  /** Exact names, separated by white space. */
  readonly ops: string;
  /** Domain or namespace; the framework's own where it is left out, `*` for any that no other row names. */
  readonly domain?: string;
  readonly effect: GraphEffect;
  /** One phrase that follows the name: `writes a file`. */
  readonly why: string;
  readonly severity?: Severity;
  /** Contexts (of the fact) in which the operation is ordinary. */
  readonly ordinaryIn?: readonly string[];
  /** `outside-path`: only where a string leaves the model's folder; `address`: only where one is an address. */
  readonly onlyWith?: 'outside-path' | 'address';
}

/** What is known of one framework's operations. */
export interface FrameworkOps {
  readonly framework: string;
  readonly rows: readonly GraphOpRow[];
  /** Domains whose operations the framework's usual builds bring along, separated by white space; `*` at the end matches any rest. */
  readonly domains: string;
  /** Names of the framework's own operations, separated by white space; others need a library. Empty: not judged by name. */
  readonly known: string;
}

/** Declares what a framework's operations do. */
export function describeGraphOps(
  framework: string,
  parts: { readonly rows: readonly GraphOpRow[]; readonly domains?: string; readonly known?: string },
): FrameworkOps {
  return { framework, rows: parts.rows, domains: parts.domains ?? '', known: parts.known ?? '' };
}
