// What tables and queues of a graph are filled with: an operation that looks a string up, or takes it out, gives one of these.

import type { WireSource } from '../protobuf/wire.ts';
import type { GraphIndex, Scope } from './graph-index.ts';
import { dataInputs, type NodeView, readNode } from './node-reader.ts';
import { parseInput } from './parse-input.ts';

/** Operations that put strings into a table: table, keys, values. */
const FILLS_TABLE = /^(?:LookupTable(?:Import|Insert)|InitializeTable)(?:V2)?$/;

/** Operations that put their inputs behind the first into a queue. */
export const FILLS_QUEUE = /^QueueEnqueue(?:Many)?(?:V2)?$/;

/** Inputs of one table or queue that are followed. */
const MAX_STORED = 32;

/** A string that is put somewhere: an input, as a node in that scope writes it. */
export interface StoredInput {
  readonly scope: Scope;
  readonly handle: string;
  readonly input: string;
}

/** See the file's head. */
export class StringStores {
  readonly #source: WireSource;
  readonly #index: GraphIndex;
  readonly #stored = new Map<RegExp, readonly StoredInput[]>();

  constructor(source: WireSource, index: GraphIndex) {
    this.#source = source;
    this.#index = index;
  }

  /** Values that a table may hold. */
  inTable(scope: Scope, handle: string | undefined): readonly StoredInput[] {
    return this.#of(FILLS_TABLE, scope, handle, (inputs) => inputs.slice(2, 3));
  }

  /** What a queue may hold. */
  inQueue(scope: Scope, handle: string | undefined): readonly StoredInput[] {
    return this.#of(FILLS_QUEUE, scope, handle, (inputs) => inputs.slice(1));
  }

  /** Of that table or queue, where the same name fills it; of any, where a function takes the handle in. */
  #of(
    filling: RegExp,
    scope: Scope,
    handle: string | undefined,
    pick: (inputs: readonly string[]) => readonly string[],
  ): readonly StoredInput[] {
    const all = this.#filled(filling, pick);
    const name = parseInput(handle ?? '').name;
    const own = all.filter((stored) => stored.scope === scope && stored.handle === name);
    return (own.length > 0 ? own : all).slice(0, MAX_STORED);
  }

  #filled(filling: RegExp, pick: (inputs: readonly string[]) => readonly string[]): readonly StoredInput[] {
    const known = this.#stored.get(filling);
    if (known !== undefined) return known;
    const found: StoredInput[] = [];
    const isFilling = this.#index.ops.map((op) => filling.test(op));
    for (let node = 0; isFilling.includes(true) && node < this.#index.size; node++) {
      if (isFilling[this.#index.opNumberOf(node)] !== true || found.length >= MAX_FOUND) continue;
      const inputs = dataInputs(this.#read(node));
      const handle = parseInput(inputs[0] ?? '').name;
      const scope = this.#index.scopeOf(node);
      for (const input of pick(inputs).slice(0, MAX_STORED)) found.push({ scope, handle, input });
    }
    this.#stored.set(filling, found);
    return found;
  }

  #read(node: number): NodeView {
    return readNode(this.#source, this.#index.spanOf(node));
  }
}

/** Inputs of all tables or queues of a graph that are kept. */
const MAX_FOUND = 1024;
