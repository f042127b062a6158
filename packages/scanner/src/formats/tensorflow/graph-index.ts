// What is kept of every node while a graph is read: its name, its operation and where it stands. Everything else is read
// again where it matters, so that a graph of a hundred thousand nodes costs some ten megabytes.

import type { Span } from '../protobuf/scalar-fields.ts';

/** Nodes of one graph, or of the body of one function: names are unique in it. */
export interface Scope {
  /** Position in `scopes`. */
  readonly id: number;
  readonly kind: 'graph' | 'function';
  /** The function's name; empty for a graph. */
  name: string;
  /** Where it stands: `meta_graphs[0]/graph_def`, `.../library/function[3] "f"`. */
  place: string;
  readonly nodes: Map<string, number>;
  /** Names of a function's arguments and results. */
  readonly args: Map<string, number>;
  readonly results: string[];
  /** Which node's output each result is: `node:output:0`. */
  readonly returns: Map<string, string>;
}

/** One place that calls a function: a node whose attribute names it. */
export interface CallSite {
  readonly node: number;
}

/** Call sites of one function that are followed. */
const MAX_CALL_SITES = 33;

/** All nodes of one graph and its functions. */
export class GraphIndex {
  readonly scopes: Scope[] = [];
  /** Operations by number. */
  readonly ops: string[] = [];
  readonly functions = new Map<string, Scope>();
  readonly calls = new Map<string, CallSite[]>();
  /** Nodes of the root graph that hold the path of an asset, which a loader replaces. */
  readonly assetNodes = new Set<string>();
  /** Nodes that were not kept, because there were too many. */
  omitted = 0;
  readonly #opNumbers = new Map<string, number>();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #ops: number[] = [];
  readonly #scopes: number[] = [];

  get size(): number {
    return this.#starts.length;
  }

  addScope(kind: Scope['kind'], place: string): Scope {
    const scope: Scope = {
      id: this.scopes.length,
      kind,
      name: '',
      place,
      nodes: new Map(),
      args: new Map(),
      results: [],
      returns: new Map(),
    };
    this.scopes.push(scope);
    return scope;
  }

  /** @returns the node's number */
  addNode(scope: Scope, name: string, op: string, { start, end }: Span): number {
    const node = this.#starts.length;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#ops.push(this.opNumber(op));
    this.#scopes.push(scope.id);
    if (!scope.nodes.has(name)) scope.nodes.set(name, node);
    return node;
  }

  addCall(functionName: string, node: number): void {
    const sites = this.calls.get(functionName);
    if (sites === undefined) this.calls.set(functionName, [{ node }]);
    else if (sites.length < MAX_CALL_SITES) sites.push({ node });
  }

  opNumber(op: string): number {
    const known = this.#opNumbers.get(op);
    if (known !== undefined) return known;
    this.ops.push(op);
    this.#opNumbers.set(op, this.ops.length - 1);
    return this.ops.length - 1;
  }

  spanOf(node: number): Span {
    return { start: this.#starts[node] ?? 0, end: this.#ends[node] ?? 0 };
  }

  opOf(node: number): string {
    return this.ops[this.#ops[node] ?? -1] ?? '';
  }

  opNumberOf(node: number): number {
    return this.#ops[node] ?? -1;
  }

  scopeOf(node: number): Scope {
    return this.scopes[this.#scopes[node] ?? 0] as Scope;
  }
}
