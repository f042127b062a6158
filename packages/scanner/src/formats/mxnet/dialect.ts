// MXNet symbols: a graph of operators as JSON, beside the parameters of `mxnet-params`. Source of truth: MXNet,
// 3rdparty/tvm/nnvm/src/pass/saveload_json.cc and src/operator/custom/.

import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { all, type DataNode, numberOf, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedText } from '../limited-items.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { referTo } from '../refer-to.ts';

/** Operators whose attributes say what they reach. */
const TOLD_ATTRIBUTES: ReadonlySet<string> = new Set([
  'Custom',
  '_Native',
  '_NDArray',
  '_CustomFunction',
  '_FusedOp',
  'TVMOp',
]);
const LIBRARY = /\.(?:so(?:\.\d{1,9}){0,4}|dll|dylib)$/i;
/** The ending of a library's name is no longer. */
const ENDING = 64;
/** Shorter attributes are numbers, shapes and flags. */
const SHORTEST_TEXT = 24;
/** Names that frameworks give stay below; CVE-2022-24294 takes longer ones. */
const LONGEST_NAME = 512;
/** Graphs inside graphs, as loops and branches have them. */
const MAX_DEPTH = 16;

export const dialect: Dialect = {
  id: 'mxnet-symbol',
  title: 'MXNet symbol',

  recognise({ roots }: StructuredDocument) {
    const root = roots[0];
    const nodes = all(root, 'nodes');
    if (!nodes.some(({ kind }) => kind === 'array') || root?.get('heads')?.kind !== 'array') return false;
    const [first] = nodes.flatMap((list) => firstOf(list) ?? []);
    return first === undefined
      ? root.get('arg_nodes') !== undefined
      : all(first, 'op').some(({ kind }) => kind === 'string');
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root !== undefined) new SymbolWalk(context).walk(root);
  },
};

interface Graph {
  readonly node: DataNode;
  readonly place: string;
  readonly depth: number;
}

class SymbolWalk {
  readonly #context: FormatContext;
  readonly #operations = new OperationTally('mxnet');
  readonly #anomalies: AnomalyRecorder;
  readonly #metadata: MetadataFacts;
  readonly #libraries = new Set<string>();
  readonly #told: ItemAllowance;
  #inputs = 0;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#told = new ItemAllowance(context, 'dialectItems', 'The other libraries were not judged.');
    this.#anomalies = new AnomalyRecorder(context, 'mxnet-symbol');
    this.#metadata = new MetadataFacts(context, 'mxnet-symbol');
  }

  walk(root: DataNode): void {
    const pending: Graph[] = [{ node: root, place: '#', depth: 0 }];
    for (let graph = pending.pop(); graph !== undefined; graph = pending.pop()) {
      if (graph.depth > MAX_DEPTH || this.#context.budget.isOutOfTime()) {
        this.#context.gap({
          kind: graph.depth > MAX_DEPTH ? 'limit' : 'timeout',
          reason: `Graphs inside graphs were not read at ${graph.place.slice(0, 150)}.`,
          consequence: 'Their operators were not judged.',
        });
        break;
      }
      this.#graph(graph, pending);
    }
    this.#operations.emit(this.#context);
    this.#anomalies.finish();
    this.#tellModel(root);
  }

  #graph({ node, place, depth }: Graph, pending: Graph[]): void {
    let count = 0;
    for (const item of itemsOf(node, 'nodes')) {
      const at = `${place}/nodes/${count}`;
      this.#operator(item, at);
      this.#checkInputs(item.get('inputs'), count, at);
      for (const inner of itemsOf(item, 'subgraphs'))
        pending.push({ node: inner, place: at, depth: depth + 1 });
      count += 1;
    }
    for (const name of ['heads', 'arg_nodes']) {
      for (const entry of node.get(name)?.items() ?? []) {
        const index = numberOf(entry.kind === 'array' ? firstOf(entry) : entry);
        if (index !== undefined && !(index >= 0 && index < count))
          this.#anomalies.tell(
            'node-index',
            `${name} lead to node ${index} of ${count}`,
            entry.offset,
            place,
          );
      }
    }
  }

  /** Nodes take their inputs from nodes before them. */
  #checkInputs(inputs: DataNode | undefined, own: number, place: string): void {
    for (const input of inputs?.items() ?? []) {
      const index = numberOf(firstOf(input));
      if (index !== undefined && !(Number.isInteger(index) && index >= 0 && index < own))
        this.#anomalies.tell(
          'node-index',
          `node ${own} takes the output of node ${index}`,
          input.offset,
          place,
        );
    }
  }

  #operator(node: DataNode, place: string): void {
    const ops = all(node, 'op').flatMap((value) => stringOf(value) ?? []);
    const name = stringOf(node.get('name')) ?? '';
    if (ops.every((op) => op === 'null')) this.#inputs += 1;
    for (const text of [...ops, name])
      if (text.length > LONGEST_NAME)
        this.#anomalies.tell('long-name', `a name of ${text.length} characters`, node.offset, place);
    const strings: { name: string; value: string }[] = [];
    // Releases called them differently.
    for (const attributes of ['attrs', 'attr', 'param'].flatMap((key) => all(node, key))) {
      for (const { key, value } of attributes.entries()) {
        if (value.kind !== 'string') continue;
        if (ops.some((op) => TOLD_ATTRIBUTES.has(op)))
          strings.push({
            name: key.slice(0, 100),
            value: limitedText(
              this.#context,
              value.text,
              'dialectTextCharacters',
              'The rest of an attribute was not judged.',
            ),
          });
        this.#attribute(key, value, place);
      }
    }
    // Readers differ in which of two they take.
    for (const op of new Set(ops)) {
      if (op === 'null') continue;
      this.#operations.add({
        op: op.slice(0, 200),
        domain: '',
        place: () => `${place} ${JSON.stringify(name.slice(0, 100))}`,
        strings,
        offset: node.offset,
      });
    }
  }

  #attribute(key: string, { text, offset }: DataNode, place: string): void {
    if (LIBRARY.test(text.trimEnd().slice(-ENDING))) {
      if (this.#libraries.has(text) || !this.#told.take()) return;
      this.#libraries.add(text);
      referTo(this.#context, {
        format: 'mxnet-symbol',
        purpose: 'library',
        target: text,
        access: 'execute',
        place: `${place}/${key.slice(0, 60)}`,
        offset,
      });
    } else if (text.length >= SHORTEST_TEXT)
      this.#metadata.add({ key: key.slice(0, 200), value: text, place, offset });
  }

  #tellModel(root: DataNode): void {
    const tell = (property: 'framework' | 'framework-version' | 'inputs' | 'outputs', value: string) =>
      this.#context.emit({ kind: 'model.info', property, value });
    tell('framework', 'MXNet');
    const version = numberOf([...(root.get('attrs')?.get('mxnet_version')?.items() ?? [])][1]);
    if (version !== undefined)
      tell(
        'framework-version',
        `${Math.floor(version / 10000)}.${Math.floor(version / 100) % 100}.${version % 100}`,
      );
    tell('inputs', `${this.#inputs} variables`);
    let heads = 0;
    for (const _ of root.get('heads')?.items() ?? []) heads += 1;
    tell('outputs', String(heads));
  }
}

/** The items of all values of a key. */
function* itemsOf(node: DataNode, key: string): Generator<DataNode> {
  for (const list of all(node, key)) yield* list.items();
}

function firstOf(node: DataNode): DataNode | undefined {
  const [first] = node.items();
  return first;
}
