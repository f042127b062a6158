// Walks the graphs of one artifact: reads each into an index, states its operations and tensors, and goes on into graphs
// that stand in constants. Shared by SavedModel, MetaGraphDef and GraphDef.

import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FormatContext } from '../format.ts';
import type { Span } from '../protobuf/scalar-fields.ts';
import { type WireProblem, WireSource } from '../protobuf/wire.ts';
import { dtypeName } from './fields.ts';
import { stateOperations } from './graph-facts.ts';
import { GraphIndex, type Scope } from './graph-index.ts';
import { type GraphListener, GraphReader } from './graph-reader.ts';
import { type GraphShape, graphShapeOf } from './looks-like-graph.ts';

/** Graphs inside constants of graphs inside constants. */
const MAX_NESTING = 4;

/** The smallest node has a name and an operation. */
const LEAST_GRAPH_BYTES = 12;

/** Broken places of one artifact that are told. */
const MAX_PROBLEMS = 8;

interface NestedGraph {
  readonly shape: GraphShape;
  readonly span: Span;
  readonly place: string;
}

/** One graph while it is read: its index, and what it holds in its constants. */
export interface OpenGraph {
  readonly index: GraphIndex;
  readonly root: Scope;
  readonly reader: GraphReader;
  readonly nested: NestedGraph[];
}

/** See the file's head. */
export class ModelWalk {
  readonly source: WireSource;
  readonly context: FormatContext;
  /** Tensors of numbers, and how many numbers they hold. */
  tensors = 0;
  parameters = 0;
  readonly dtypes = new Set<string>();
  nodes = 0;
  readonly #anomalies: AnomalyRecorder;
  #problems = 0;
  #nestedGraphs = 0;
  #unreadGraphs = 0;

  constructor(context: FormatContext) {
    this.context = context;
    this.#anomalies = new AnomalyRecorder(context, 'tensorflow');
    this.source = new WireSource(context.bytes);
  }

  /** Begins a graph; its parts are read by `reader.readGraph`. */
  open(place: string): OpenGraph {
    const index = new GraphIndex();
    const root = index.addScope('graph', place);
    const nested: NestedGraph[] = [];
    return { index, root, nested, reader: new GraphReader(this.source, index, this.#listener(nested)) };
  }

  /** States what was read of a graph, and reads the graphs inside it. */
  close(graph: OpenGraph, contexts: readonly string[], depth = 0): void {
    const { index, nested } = graph;
    this.nodes += index.size;
    if (index.omitted > 0)
      this.context.gap({
        kind: 'limit',
        reason: `The graph has ${index.omitted} nodes more than the limit graphNodes (${LIMITS.graphNodes.value}).`,
        consequence: 'They were not judged.',
      });
    stateOperations(this.context, this.source, index, { contexts });
    for (const inner of nested) this.#readNested(inner, contexts, depth + 1);
  }

  /** Reads the graphs inside one NodeDef that stands alone, and searches its strings; the node itself is judged elsewhere. */
  readLoneNode(span: Span, place: string, contexts: readonly string[]): void {
    const graph = this.open(place);
    graph.reader.readNode(span, graph.root, 0);
    for (const inner of graph.nested) this.#readNested(inner, contexts, 1);
  }

  /** Tells a broken place; TensorFlow refuses the whole file for it. */
  tellProblem(place: string, problem: WireProblem): void {
    if (this.#problems++ >= MAX_PROBLEMS) return;
    this.context.gap({
      kind:
        problem.kind === 'too-many-fields'
          ? 'limit'
          : problem.kind === 'truncated'
            ? 'truncated'
            : 'malformed',
      reason: `The protobuf is broken at offset ${problem.offset}${place === '' ? '' : ` in ${place}`}: ${problem.detail}.`,
      consequence: 'What follows there was only searched for payloads.',
      location: { offset: problem.offset },
    });
  }

  /** Tells how many more anomalies there were. Call once, at the end. */
  finish(): void {
    this.#anomalies.finish();
  }

  /** Bytes that are data. */
  searched({ start, end }: Span): void {
    this.context.explainOpaque(start, end);
  }

  #listener(nested: NestedGraph[]): GraphListener {
    return {
      onOpaque: (span) => this.searched(span),
      onTensor: (name, dtype, shape, content) => this.#stateTensor(name, dtype, shape, content),
      onImpossibleShape: (place, shape, offset) =>
        this.#anomalies.tell('tensor-shape', `a tensor of ${shape.join(' by ')} elements`, offset, place),
      onString: (place, span) => {
        const shape = this.#graphIn(span);
        if (shape !== undefined) nested.push({ shape, span, place: place() });
      },
      onProblem: (place, problem) => this.tellProblem(place, problem),
    };
  }

  #stateTensor(name: string, dtype: number, shape: readonly number[], { start, end }: Span): void {
    this.tensors++;
    this.parameters += shape.reduce((product, size) => product * Math.max(0, size), 1);
    this.dtypes.add(dtypeName(dtype));
    this.context.emit({
      kind: 'tensor.index',
      name,
      dtype: dtypeName(dtype),
      shape,
      start,
      end,
      holdsObjects: false,
    });
  }

  /** What a string is, where it is a graph. Texts are told from messages by their first byte, most of the time. */
  #graphIn(span: Span): GraphShape | undefined {
    if (span.end - span.start < LEAST_GRAPH_BYTES) return undefined;
    const wireType = this.source.window.byteAt(span.start) & 7;
    return wireType === 2 || wireType === 0 ? graphShapeOf(this.source, span) : undefined;
  }

  #readNested({ shape, span, place }: NestedGraph, contexts: readonly string[], depth: number): void {
    const detail = `a string holds a serialised ${shape} of ${span.end - span.start} bytes`;
    this.#anomalies.tell('graph-in-constant', detail, span.start, place);
    if (depth > MAX_NESTING || ++this.#nestedGraphs > LIMITS.graphsInGraph.value) {
      if (this.#unreadGraphs++ > 0) return;
      this.context.gap({
        kind: 'limit',
        reason: `Graphs in constants are nested deeper than ${MAX_NESTING} levels or more than the limit graphsInGraph (${LIMITS.graphsInGraph.value}).`,
        consequence: 'The others were not judged.',
        location: { offset: span.start, lengthBytes: span.end - span.start },
      });
      return;
    }
    const graph = this.open(`${place}/value`);
    if (shape === 'function') graph.reader.readFunction(span, `${place}/value`);
    else if (shape === 'graph') graph.reader.readGraph(span, graph.root);
    else graph.reader.readLibrary(span, graph.root);
    this.close(graph, [...new Set([...contexts, 'nested'])], depth);
  }
}
