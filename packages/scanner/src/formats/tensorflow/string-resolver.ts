// Follows an input of an operation to the constant strings it may be: through the operations that hand strings on,
// through arguments and results of functions, and through branches. Bounded in depth and steps; what it gives up on is
// `isComputed`.

import { LIMITS } from '../../limits.ts';
import type { WireSource } from '../protobuf/wire.ts';
import type { GraphIndex, Scope } from './graph-index.ts';
import {
  attrFunctions,
  attrTensor,
  attrTexts,
  dataInputs,
  int32Values,
  type NodeView,
  readNode,
  spanText,
  tensorStrings,
} from './node-reader.ts';
import { parseInput } from './parse-input.ts';
import {
  ASSET_PATH,
  anyOf,
  COMPUTED,
  CUT,
  constants,
  FROM_CALLER,
  joined,
  mapped,
  type ResolvedStrings,
  unknownOf,
} from './resolved-strings.ts';
import {
  ANY_INPUT,
  ASSIGNMENTS,
  BRANCHES,
  BY_POSITION,
  CONSTANTS,
  FED,
  FIRST_INPUT,
  JOINING,
  LATER_INPUTS,
  LOOPS,
  PLAIN_CALLS,
} from './string-operations.ts';
import { type StoredInput, StringStores } from './string-stores.ts';

/** Operations between a constant and where it is used; deeper chains are unknown. */
const MAX_DEPTH = 48;

/** Inputs whose strings are kept. */
const MAX_KEPT = 65_536;

/** Operations that hand no string on whose own inputs are looked at, to tell where a string comes from. */
const MAX_UNKNOWN = 64;

/** Code points of one constant that are read. */
const MAX_CODE_POINTS = 4096;

/** `LookupTableFindV2(table, keys, default)`. */
const TAKES_FROM_TABLE = /^LookupTableFind(?:V2)?$/;

/** `QueueDequeueV2(queue)` and its kin. */
const TAKES_FROM_QUEUE = /^QueueDequeue(?:Many|UpTo)?(?:V2)?$/;

/** Steps for one input. */
const MAX_STEPS = 4096;

/** Inputs followed of one node, and calls and assignments of one function or variable. */
const MAX_ITEMS = 32;

/** Strings read of one constant. */
const CONSTANT_STRINGS = 4096;

/** See the file's head. */
export class StringResolver {
  readonly #source: WireSource;
  readonly #index: GraphIndex;
  #stepsLeft: number = LIMITS.graphSteps.value;
  #steps = 0;
  #unknownLeft = 0;
  readonly #stores: StringStores;
  /** What was followed already: thousands of operations work on one path. */
  readonly #resolved = new Map<string, ResolvedStrings>();
  readonly #assignments = new Map<number, ReadonlyMap<string, readonly string[]>>();

  constructor(source: WireSource, index: GraphIndex) {
    this.#source = source;
    this.#index = index;
    this.#stores = new StringStores(source, index);
  }

  /** Whether steps ran out, so that later inputs stay unknown. */
  get isExhausted(): boolean {
    return this.#stepsLeft <= 0;
  }

  /** @param input as the node in that scope writes it */
  resolve(scope: Scope, input: string): ResolvedStrings {
    const key = `${scope.id} ${input}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    this.#steps = MAX_STEPS;
    this.#unknownLeft = MAX_UNKNOWN;
    const resolved = this.#resolve(scope, input, 0);
    if (this.#resolved.size < MAX_KEPT) this.#resolved.set(key, resolved);
    return resolved;
  }

  #resolve(scope: Scope, input: string, depth: number): ResolvedStrings {
    if (depth > MAX_DEPTH || this.#steps-- <= 0 || this.#stepsLeft-- <= 0) return COMPUTED;
    const ref = parseInput(input);
    const arg = scope.args.get(ref.name);
    if (arg !== undefined) return this.#argument(scope, arg, depth + 1);
    const number = scope.nodes.get(ref.name);
    if (number === undefined) return COMPUTED;
    const op = this.#index.opOf(number);
    if (scope.kind === 'graph' && this.#index.assetNodes.has(ref.name)) return ASSET_PATH;
    if (FED.has(op)) return FROM_CALLER;
    return this.#result(scope, op, this.#read(number), ref.output, depth + 1);
  }

  /** Reading a node costs as much as it has inputs. */
  #read(number: number): NodeView {
    const node = readNode(this.#source, this.#index.spanOf(number));
    this.#steps -= node.inputs.length >> 1;
    this.#stepsLeft -= node.inputs.length >> 1;
    return node;
  }

  /** What an operation's output may be. */
  #result(scope: Scope, op: string, node: NodeView, output: number, depth: number): ResolvedStrings {
    const inputs = dataInputs(node);
    const follow = (picked: readonly string[]) => {
      const followed = picked.slice(0, MAX_ITEMS).map((input) => this.#resolve(scope, input, depth));
      return picked.length > MAX_ITEMS ? [...followed, CUT] : followed;
    };
    if (CONSTANTS.has(op)) return this.#constant(node);
    if (FIRST_INPUT.has(op)) return anyOf(follow(inputs.slice(0, 1)));
    if (ANY_INPUT.has(op)) return anyOf(follow(inputs));
    if (LATER_INPUTS.has(op)) return anyOf(follow(inputs.slice(1)));
    if (BY_POSITION.has(op)) return anyOf(follow(inputs.slice(output, output + 1)));
    if (JOINING.has(op)) return joined(follow(inputs), this.#text(node, 'separator'));
    if (op === 'ReadVariableOp' || op === 'Variable' || op === 'VariableV2')
      return this.#variable(scope, op === 'ReadVariableOp' ? inputs[0] : node.name, depth);
    if (op === 'PlaceholderWithDefault')
      return { ...anyOf(follow(inputs.slice(0, 1))), fromCaller: true, isDefault: true };
    if (op === 'StaticRegexReplace')
      return anyOf([...follow(inputs.slice(0, 1)), constants([this.#text(node, 'rewrite')])]);
    if (op === 'StringFormat') return anyOf([constants([this.#text(node, 'template')]), ...follow(inputs)]);
    if (op === 'StringLower') return mapped(anyOf(follow(inputs)), (text) => text.toLowerCase());
    if (op === 'StringUpper') return mapped(anyOf(follow(inputs)), (text) => text.toUpperCase());
    if (op === 'DecodeBase64') return mapped(anyOf(follow(inputs)), decodeBase64);
    if (op === 'UnicodeEncode') {
      const text = this.#codePoints(scope, inputs[0]);
      if (text !== undefined) return constants([text]);
    }
    if (TAKES_FROM_TABLE.test(op))
      return this.#stored(this.#stores.inTable(scope, inputs[0]), follow(inputs.slice(2, 3)), depth);
    if (TAKES_FROM_QUEUE.test(op)) return this.#stored(this.#stores.inQueue(scope, inputs[0]), [], depth);
    const called = this.#called(scope, op, node, output, depth);
    if (called !== undefined) return called;
    return this.#unknownLeft-- > 0 ? unknownOf(follow(inputs)) : COMPUTED;
  }

  /** What a table or queue may give; what fills it is unknown where nothing in the graph does. */
  #stored(
    filled: readonly StoredInput[],
    others: readonly ResolvedStrings[],
    depth: number,
  ): ResolvedStrings {
    const parts = filled.map(({ scope, input }) => this.#resolve(scope, input, depth));
    return anyOf([...parts, ...others, ...(filled.length === 0 ? [COMPUTED] : [])]);
  }

  /** The text of a constant of code points. */
  #codePoints(scope: Scope, input: string | undefined): string | undefined {
    const number = scope.nodes.get(parseInput(input ?? '').name);
    if (number === undefined || !CONSTANTS.has(this.#index.opOf(number))) return undefined;
    const tensor = attrTensor(this.#source, this.#read(number).attrs.get('value'));
    const points = tensor && int32Values(this.#source, tensor, MAX_CODE_POINTS);
    if (points?.some((point) => point < 0 || point > 0x10ffff) !== false) return undefined;
    return points.map((point) => String.fromCodePoint(point)).join('');
  }

  #text(node: NodeView, key: string): string {
    return attrTexts(this.#source, node.attrs.get(key), 1)[0] ?? '';
  }

  #constant(node: NodeView): ResolvedStrings {
    const tensor = attrTensor(this.#source, node.attrs.get('value'));
    if (tensor === undefined) return COMPUTED;
    const spans = tensorStrings(this.#source, tensor, CONSTANT_STRINGS + 1);
    const isCut =
      spans.length > CONSTANT_STRINGS ||
      spans.some(({ start, end }) => end - start > LIMITS.graphStringBytes.value);
    return {
      ...constants(spans.slice(0, CONSTANT_STRINGS).map((span) => spanText(this.#source, span))),
      isCut,
    };
  }

  /** What is assigned to a variable in its own graph. */
  #variable(scope: Scope, handle: string | undefined, depth: number): ResolvedStrings {
    const values = handle === undefined ? undefined : this.#assignedIn(scope).get(parseInput(handle).name);
    if (values === undefined) return COMPUTED;
    return anyOf(
      values.map((value, number) => (number < MAX_ITEMS ? this.#resolve(scope, value, depth) : CUT)),
    );
  }

  /** Values by variable, of all assignments of a scope. */
  #assignedIn(scope: Scope): ReadonlyMap<string, readonly string[]> {
    const known = this.#assignments.get(scope.id);
    if (known !== undefined) return known;
    const assigned = new Map<string, string[]>();
    this.#assignments.set(scope.id, assigned);
    for (const number of scope.nodes.values()) {
      if (!ASSIGNMENTS.has(this.#index.opOf(number)) || this.#stepsLeft <= 0) continue;
      const [variable, value] = dataInputs(this.#read(number));
      if (variable === undefined || value === undefined) continue;
      const { name } = parseInput(variable);
      const values = assigned.get(name) ?? [];
      assigned.set(name, values.length <= MAX_ITEMS ? [...values, value] : values);
    }
    return assigned;
  }

  /** What comes out of a call: what the called functions return there. */
  #called(
    scope: Scope,
    op: string,
    node: NodeView,
    output: number,
    depth: number,
  ): ResolvedStrings | undefined {
    if (LOOPS.has(op)) {
      const [start] = dataInputs(node).slice(output, output + 1);
      const body = attrFunctions(this.#source, node.attrs.get('body'));
      return anyOf([
        ...(start === undefined ? [] : [this.#resolve(scope, start, depth)]),
        ...body.map((name) => this.#returned(name, output, depth)),
      ]);
    }
    const attribute = PLAIN_CALLS[op];
    const keys = attribute === undefined ? BRANCHES[op] : [attribute];
    const names = keys?.flatMap((key) => attrFunctions(this.#source, node.attrs.get(key)));
    const called = names ?? (this.#index.functions.has(op) ? [op] : undefined);
    return (
      called &&
      anyOf(called.map((name, number) => (number < MAX_ITEMS ? this.#returned(name, output, depth) : CUT)))
    );
  }

  #returned(functionName: string, output: number, depth: number): ResolvedStrings {
    const scope = this.#index.functions.get(functionName);
    const result = scope?.results[Math.min(output, (scope?.results.length ?? 1) - 1)];
    const source = result === undefined ? undefined : scope?.returns.get(result);
    return scope === undefined || source === undefined ? COMPUTED : this.#resolve(scope, source, depth);
  }

  /** What callers put in an argument's place; a function that nothing here calls is called by whoever runs the model. */
  #argument(scope: Scope, arg: number, depth: number): ResolvedStrings {
    const sites = this.#index.calls.get(scope.name);
    if (sites === undefined || sites.length === 0) return FROM_CALLER;
    return anyOf(
      sites.map(({ node }, number) => {
        if (number >= MAX_ITEMS) return CUT;
        const op = this.#index.opOf(node);
        const caller = this.#index.scopeOf(node);
        const inputs = dataInputs(this.#read(node));
        const first = Object.hasOwn(BRANCHES, op) ? 1 : 0;
        const isDirect = first === 1 || Object.hasOwn(PLAIN_CALLS, op) || LOOPS.has(op) || op === scope.name;
        // Functions of datasets take elements first and what they capture last.
        const picked = isDirect
          ? inputs.slice(arg + first, arg + first + 1)
          : inputs.slice(Math.max(0, inputs.length - scope.args.size + arg)).slice(0, 1);
        return picked.length === 0
          ? COMPUTED
          : anyOf(picked.map((input) => this.#resolve(caller, input, depth)));
      }),
    );
  }
}

/** Web-safe base64 without padding, as tf.io.encode_base64 writes it. */
function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64url').toString('utf8');
}
