// Whether an operation only runs where the input equals something that the graph holds: the shape of a backdoor. Looks at
// the branches that a function is called from, and at the switches before a node.

import type { WireSource } from '../protobuf/wire.ts';
import type { GraphIndex, Scope } from './graph-index.ts';
import {
  attrTensor,
  attrTexts,
  dataInputs,
  type NodeView,
  readNode,
  readTensor,
  spanText,
  tensorStrings,
} from './node-reader.ts';
import { parseInput } from './parse-input.ts';
import { BRANCHES, COMPARISONS, CONDITION_STEPS, CONSTANTS, LOOPS } from './string-operations.ts';

/** Functions and nodes looked at for one operation. */
const MAX_SCOPES = 64;
const MAX_ANCESTORS = 2000;
const MAX_CONDITION_STEPS = 200;

/** Nodes whose inputs are read for all questions together. */
const MAX_NODES_READ = 2_000_000;

const SWITCHES: ReadonlySet<string> = new Set(['Switch', 'RefSwitch', '_SwitchN']);

/** Finds conditions; one for each graph. */
export class ConditionFinder {
  readonly #source: WireSource;
  readonly #index: GraphIndex;
  readonly #memo = new Map<string, string | undefined>();
  #readsLeft = MAX_NODES_READ;

  constructor(source: WireSource, index: GraphIndex) {
    this.#source = source;
    this.#index = index;
  }

  /** @returns the comparison on which the node depends: `Equal "open sesame"` */
  conditionOf(node: number): string | undefined {
    return this.#conditionOfScope(this.#index.scopeOf(node)) ?? this.#switchBefore(node);
  }

  /** A branch that the function is, or is called from. */
  #conditionOfScope(scope: Scope): string | undefined {
    const pending = [scope];
    const seen = new Set<Scope>(pending);
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
      if (current.kind === 'graph') continue;
      for (const { node } of this.#index.calls.get(current.name) ?? []) {
        const op = this.#index.opOf(node);
        const caller = this.#index.scopeOf(node);
        if (Object.hasOwn(BRANCHES, op) || LOOPS.has(op)) {
          const [first] = dataInputs(this.#read(node));
          const found = first === undefined || LOOPS.has(op) ? undefined : this.#comparison(caller, first);
          if (found !== undefined) return found;
        }
        const inside = this.#switchBefore(node);
        if (inside !== undefined) return inside;
        if (!seen.has(caller) && seen.size < MAX_SCOPES) {
          seen.add(caller);
          pending.push(caller);
        }
      }
    }
    return undefined;
  }

  /** A switch that the node's inputs, control inputs among them, come from. */
  #switchBefore(node: number): string | undefined {
    const scope = this.#index.scopeOf(node);
    const pending = [node];
    const seen = new Set(pending);
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
      const { inputs } = this.#read(current);
      if (SWITCHES.has(this.#index.opOf(current))) {
        const found = inputs[1] === undefined ? undefined : this.#comparison(scope, inputs[1]);
        if (found !== undefined) return found;
      }
      for (const input of inputs) {
        const next = scope.nodes.get(parseInput(input).name);
        if (next === undefined || seen.has(next) || seen.size >= MAX_ANCESTORS) continue;
        seen.add(next);
        pending.push(next);
      }
    }
    return undefined;
  }

  /** The comparison with a constant that a condition comes down to. */
  #comparison(scope: Scope, condition: string): string | undefined {
    const key = `${scope.id} ${condition}`;
    if (this.#memo.has(key)) return this.#memo.get(key);
    const pending = [condition];
    const seen = new Set<string>();
    let found: string | undefined;
    for (let input = pending.pop(); input !== undefined && found === undefined; input = pending.pop()) {
      const { name } = parseInput(input);
      const number = scope.nodes.get(name);
      if (number === undefined || seen.has(name) || seen.size >= MAX_CONDITION_STEPS) continue;
      seen.add(name);
      const op = this.#index.opOf(number);
      if (COMPARISONS.has(op)) found = this.#described(scope, op, this.#read(number));
      if (CONDITION_STEPS.has(op)) pending.push(...dataInputs(this.#read(number)).slice(0, MAX_SCOPES));
    }
    this.#memo.set(key, found);
    return found;
  }

  /** A comparison of something with a constant, in words; undefined where both sides or neither are constant. */
  #described(scope: Scope, op: string, node: NodeView): string | undefined {
    if (op === 'StaticRegexFullMatch')
      return `${op} "${attrTexts(this.#source, node.attrs.get('pattern'), 1)[0] ?? ''}"`;
    const texts = dataInputs(node)
      .slice(0, 2)
      .map((input) => this.#constant(scope, input));
    const [left, right] = texts;
    if ((left === undefined) === (right === undefined)) return undefined;
    return `${op} ${left ?? right}`;
  }

  /** A constant in words; undefined for anything else. */
  #constant(scope: Scope, input: string): string | undefined {
    let name = parseInput(input).name;
    for (let step = 0; step < MAX_SCOPES; step++) {
      const number = scope.nodes.get(name);
      if (number === undefined) return undefined;
      const op = this.#index.opOf(number);
      const node = this.#read(number);
      if (CONSTANTS.has(op)) return this.#constantText(node);
      const [first] = dataInputs(node);
      if (!CONDITION_STEPS.has(op) || first === undefined) return undefined;
      name = parseInput(first).name;
    }
    return undefined;
  }

  #constantText(node: NodeView): string {
    const tensor = attrTensor(this.#source, node.attrs.get('value'));
    if (tensor === undefined) return 'a constant';
    const [text] = tensorStrings(this.#source, tensor, 1);
    if (text !== undefined) return `"${spanText(this.#source, text)}"`;
    return `a constant of type ${readTensor(this.#source, tensor, 0).dtype}`;
  }

  #read(node: number): NodeView {
    if (this.#readsLeft-- <= 0) return { name: '', op: '', inputs: [], attrs: new Map() };
    const view = readNode(this.#source, this.#index.spanOf(node));
    this.#readsLeft -= view.inputs.length >> 1;
    return view;
  }
}
