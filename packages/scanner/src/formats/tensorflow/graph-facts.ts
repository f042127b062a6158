// States the operations of a graph that has been read: those that work on numbers counted by kind, those whose strings say
// what they work on with their strings and what surrounds them.
//
// Contexts: `defined-here` the operation is a function of the graph; `saver` it stands in the functions that save and
// restore a model; `training-graph` the graph trains; `asset` its path is an asset that the loader puts there;
// `caller-path` whoever runs the model says the path; `default-path` a constant that the caller may replace;
// `computed-path` the path is not known; `obscured-path` and
// constants alone make it; `conditional` it only runs where an input equals a constant; `nested` the graph
// was found inside a constant.

import type { GraphOpFact, NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { foremostStrings } from '../foremost-strings.ts';
import type { FormatContext } from '../format.ts';
import type { WireSource } from '../protobuf/wire.ts';
import { ConditionFinder } from './condition.ts';
import type { GraphIndex, Scope } from './graph-index.ts';
import { attrTexts, dataInputs, type NodeView, readNode } from './node-reader.ts';
import { OP_SIGNATURES, type OpSignature } from './op-signatures.ts';
import type { ResolvedStrings } from './resolved-strings.ts';
import { StringResolver } from './string-resolver.ts';
import { FILLS_QUEUE } from './string-stores.ts';

/** Longest string that a fact carries. */
const MAX_TEXT_LENGTH = LIMITS.graphStringBytes.value;

/** Strings of one attribute that a fact carries. */
const MAX_TEXTS = 8;

/** Strings of one attribute or queue that are looked at. */
const READ_TEXTS = 256;

/** Optimisers: a graph that has one trains. */
const OPTIMIZER =
  /^(?:Resource)?(?:Sparse)?Apply(?:GradientDescent|Ada|Momentum|Keras|RMSProp|CenteredRMSProp|Ftrl|Proximal|PowerSign|AddSign)/;

/** Functions that SavedModels save and restore their variables with. */
const SAVER_FUNCTION =
  /^__inference_+(?:traced_)?(?:save|restore)_?(?:fn)?_?\d*$|^__inference__?traced_(?:save|restore)_\d+$/;

/** Scopes in which `tf.compat.v1.train.Saver` puts its nodes. */
const SAVER_SCOPE = /(?:^|\/)save(?:_\d{1,6})?\//;

/** What the surroundings of a whole graph add to each of its operations. */
export interface GraphSurroundings {
  readonly contexts: readonly string[];
}

interface Counted {
  readonly fact: GraphOpFact;
  count: number;
}

/** See the file's head. */
export function stateOperations(
  context: FormatContext,
  source: WireSource,
  index: GraphIndex,
  surroundings: GraphSurroundings,
): void {
  new GraphFacts(context, source, index, surroundings).state();
}

class GraphFacts {
  readonly #context: FormatContext;
  readonly #source: WireSource;
  readonly #index: GraphIndex;
  readonly #resolver: StringResolver;
  readonly #conditions: ConditionFinder;
  readonly #contexts: readonly string[];
  readonly #counted = new Map<string, Counted>();
  readonly #queues = new Map<number, readonly string[]>();
  #omitted = 0;
  #areTargetsCut = false;

  constructor(
    context: FormatContext,
    source: WireSource,
    index: GraphIndex,
    surroundings: GraphSurroundings,
  ) {
    this.#context = context;
    this.#source = source;
    this.#index = index;
    this.#resolver = new StringResolver(source, index);
    this.#conditions = new ConditionFinder(source, index);
    const trains = trainsInRoot(index);
    this.#contexts = [...new Set([...surroundings.contexts, ...(trains ? ['training-graph'] : [])])];
  }

  state(): void {
    const index = this.#index;
    for (let node = 0; node < index.size; node++) {
      if (node % 4096 === 4095 && this.#context.budget.isOutOfTime()) {
        this.#gap('timeout', `Time was up at node ${node} of ${index.size}.`);
        break;
      }
      const op = index.opOf(node);
      // A node that breaks off before its operation: the gap says so.
      if (op === '') continue;
      const signature = OP_SIGNATURES.get(op);
      if (signature === undefined)
        this.#count(String(index.opNumberOf(node)), () => this.#plainFact(node, op));
      else this.#stateEffect(node, op, signature);
    }
    for (const { fact, count } of this.#counted.values()) this.#context.emit({ ...fact, count });
    if (this.#omitted > 0)
      this.#gap(
        'limit',
        `${this.#omitted} operations differ from more others than LIMITS.graphFacts allows.`,
      );
    if (this.#areTargetsCut)
      this.#gap('limit', 'An operation works on more files, or on longer paths, than are looked at.');
    if (this.#resolver.isExhausted)
      this.#gap('limit', 'Following strings took more steps than LIMITS.graphSteps allows.');
  }

  #gap(kind: 'limit' | 'timeout', reason: string): void {
    this.#context.gap({ kind, reason, consequence: 'Not every operation of the graph was judged.' });
  }

  #count(key: string, fact: () => GraphOpFact): void {
    const known = this.#counted.get(key);
    if (known !== undefined) known.count++;
    else if (this.#counted.size < LIMITS.graphFacts.value) this.#counted.set(key, { fact: fact(), count: 1 });
    else this.#omitted++;
  }

  #plainFact(node: number, op: string): GraphOpFact {
    const isDefinedHere = this.#index.functions.has(op);
    return this.#fact(node, op, [], isDefinedHere ? [...this.#contexts, 'defined-here'] : this.#contexts);
  }

  #stateEffect(node: number, op: string, signature: OpSignature): void {
    const view = readNode(this.#source, this.#index.spanOf(node));
    const scope = this.#index.scopeOf(node);
    const contexts = new Set(this.#contexts);
    const strings = this.#strings(view, scope, signature, contexts);
    if (isSaver(scope, view)) contexts.add('saver');
    const condition = this.#conditions.conditionOf(node);
    if (condition !== undefined) {
      contexts.add('conditional');
      strings.push({ name: 'condition', value: condition.slice(0, MAX_TEXT_LENGTH) });
    }
    const key = JSON.stringify([op, strings, [...contexts].sort()]);
    this.#count(key, () => this.#fact(node, op, strings, [...contexts]));
  }

  #strings(view: NodeView, scope: Scope, signature: OpSignature, contexts: Set<string>): NamedString[] {
    const strings: NamedString[] = [];
    const inputs = dataInputs(view);
    const add = (name: string, value: string) =>
      strings.push({ name, value: value.slice(0, MAX_TEXT_LENGTH) });
    signature.inputs.forEach((name, position) => {
      const input = inputs[position];
      if (name === '' || input === undefined) return;
      const resolved = this.#resolver.resolve(scope, input);
      for (const value of resolved.values) add(name, value);
      if (name !== signature.target) return;
      addContexts(contexts, resolved);
      this.#areTargetsCut ||= resolved.isCut;
    });
    if (signature.readsQueue) for (const value of this.#enqueued(scope)) add('filenames', value);
    for (const name of signature.attrs)
      for (const value of foremostStrings(
        attrTexts(this.#source, view.attrs.get(name), READ_TEXTS),
        MAX_TEXTS,
      ))
        add(name, value);
    return strings;
  }

  /** Constants that are put into queues: a reader takes its names of files from one. */
  #enqueued(scope: Scope): readonly string[] {
    const known = this.#queues.get(scope.id);
    if (known !== undefined) return known;
    const values = new Set<string>();
    for (const node of scope.nodes.values()) {
      if (!FILLS_QUEUE.test(this.#index.opOf(node)) || values.size >= READ_TEXTS) continue;
      const components = dataInputs(readNode(this.#source, this.#index.spanOf(node))).slice(
        1,
        1 + READ_TEXTS,
      );
      for (const input of components)
        for (const value of this.#resolver.resolve(scope, input).values) values.add(value);
    }
    const kept = foremostStrings([...values], MAX_TEXTS);
    this.#queues.set(scope.id, kept);
    return kept;
  }

  #fact(node: number, op: string, strings: NamedString[], contexts: readonly string[]): GraphOpFact {
    const scope = this.#index.scopeOf(node);
    const span = this.#index.spanOf(node);
    const { name } = readNode(this.#source, span);
    return {
      kind: 'graph.op',
      framework: 'tensorflow',
      op,
      domain: '',
      place: `${scope.place}/node "${name.slice(0, MAX_TEXT_LENGTH)}"`,
      strings,
      context: contexts,
      count: 1,
      offset: span.start,
    };
  }
}

/** Graphs of sessions train in the root; functions that train stand beside those that serve. */
function trainsInRoot(index: GraphIndex): boolean {
  const optimizers = new Set(index.ops.flatMap((op, number) => (OPTIMIZER.test(op) ? [number] : [])));
  if (optimizers.size === 0) return false;
  for (const scope of index.scopes)
    if (scope.kind === 'graph')
      for (const node of scope.nodes.values()) if (optimizers.has(index.opNumberOf(node))) return true;
  return false;
}

/** Where the path comes from, in words. A constant counts as one, whatever else it may be. */
function addContexts(contexts: Set<string>, resolved: ResolvedStrings): void {
  if (resolved.isDefault) contexts.add('default-path');
  if (resolved.values.length > 0) return;
  if (resolved.isObscured) contexts.add('obscured-path');
  if (resolved.isComputed) contexts.add('computed-path');
  else if (resolved.isAsset) contexts.add('asset');
  else if (resolved.fromCaller) contexts.add('caller-path');
  else contexts.add('computed-path');
}

function isSaver(scope: Scope, { name }: NodeView): boolean {
  return scope.kind === 'function' ? SAVER_FUNCTION.test(scope.name) : SAVER_SCOPE.test(name);
}
