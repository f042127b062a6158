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

/** Which strings of an operation a case is about: those of that kind, or any at all. */
export type StringKind =
  /** Files that no model has business with: keys, accounts, devices. */
  | 'sensitive-path'
  /** Out of the model's folder, addresses among them. */
  | 'outside-path'
  /** Out of the model's folder, on this machine. */
  | 'local-path'
  | 'address'
  /** Inside the model's folder. */
  | 'inside-path'
  /** A device of another process than the one that runs the graph. */
  | 'remote-device'
  /** Nothing between the quotes. */
  | 'empty'
  | 'any';

/** One case of an operation: the first that fits decides. All that it states must hold. */
export interface GraphOpCase {
  /** Contexts of the fact, one of which must be there; separated by white space. */
  readonly in?: string;
  /** A string of the fact must be of that kind. */
  readonly with?: StringKind;
  /** Names of the strings that count for `with`, separated by white space; any where it is left out. */
  readonly of?: string;
  /** `ordinary`: no finding. */
  readonly severity: Severity | 'ordinary';
  /** Where it is not the row's. */
  readonly effect?: GraphEffect;
  readonly why?: string;
}

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
  /** What decides before the row's own severity. */
  readonly cases?: readonly GraphOpCase[];
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
