// Walks the graphs of an ORT model: operations, attributes, tensors, subgraphs. The slots are those of
// onnxruntime/core/flatbuffers/schema/ort.fbs.

import type { NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FlatTable, FlatVector } from '../flatbuffers/table.ts';
import type { FormatContext } from '../format.ts';
import type { MetadataFacts } from '../metadata-facts.ts';
import { elementType } from '../onnx/element-types.ts';
import { operationOf, referencesOf } from '../onnx/node-references.ts';
import type { OperationTally } from '../operation-tally.ts';

const TEXT_BYTES = LIMITS.modelNameBytes.value;

/** Texts of one attribute that are told. */
const ATTRIBUTE_TEXTS = 8;

const MAX_DIMENSIONS = 64;

/** Tensors that are listed: more would leave no room for what is judged. */
const TOLD_TENSORS = 100_000;

/** How often time is looked at. */
const NODES_PER_CLOCK = 1024;

const GRAPH = { initializers: 0, nodes: 2, sparse: 7 } as const;
const NODE = { doc: 1, domain: 2, op: 5, attributes: 10 } as const;
const ATTRIBUTE = { name: 0, i: 4, s: 5, t: 6, g: 7, strings: 10, tensors: 11, graphs: 12 } as const;
const TENSOR = { name: 0, dims: 2, type: 3, raw: 4 } as const;

/** Where the walk puts what it finds. */
export interface OrtFindings {
  readonly context: FormatContext;
  readonly operations: OperationTally;
  readonly anomalies: AnomalyRecorder;
  readonly texts: MetadataFacts;
  readonly dtypes: Map<string, number>;
  tensors: number;
  parameters: number;
  nodes: number;
  isStopped: boolean;
}

/** Walks one graph and those in it. */
export function walkGraph(found: OrtFindings, graph: FlatTable, place: string, depth: number): void {
  if (depth > LIMITS.protobufDepth.value) {
    stop(found, `Graphs nest deeper than the limit protobufDepth (${LIMITS.protobufDepth.value}).`);
    return;
  }
  each(graph.vector(GRAPH.initializers, 4), (tensor, index) =>
    takeTensor(found, tensor, `${place}/initializer[${index}]`),
  );
  each(graph.vector(GRAPH.sparse, 4), (sparse, index) => {
    for (const slot of [0, 1]) {
      const part = sparse.table(slot);
      if (part !== undefined) takeTensor(found, part, `${place}/sparse_initializer[${index}]`);
    }
  });
  each(graph.vector(GRAPH.nodes, 4), (node, index) => {
    if (found.isStopped) return;
    found.nodes += 1;
    if (found.nodes % NODES_PER_CLOCK === 0 && found.context.budget.isOutOfTime())
      stop(found, 'The time for this file was used up.');
    takeNode(found, node, `${place}/node[${index}]`, depth);
  });
}

function takeNode(found: OrtFindings, node: FlatTable, place: string, depth: number): void {
  const op = node.text(NODE.op, TEXT_BYTES) ?? '';
  const domain = node.text(NODE.domain, TEXT_BYTES) ?? '';
  const strings: NamedString[] = [];
  const numbers = new Map<string, number>();
  each(node.vector(NODE.attributes, 4), (attribute) => {
    const name = attribute.text(ATTRIBUTE.name, TEXT_BYTES) ?? '';
    numbers.set(name, attribute.u64(ATTRIBUTE.i));
    const values = [attribute.text(ATTRIBUTE.s, TEXT_BYTES + 1)];
    const list = attribute.vector(ATTRIBUTE.strings, 4);
    for (let index = 0; index < Math.min(list?.length ?? 0, ATTRIBUTE_TEXTS); index++)
      values.push(list?.text(index, TEXT_BYTES + 1));
    for (const value of values)
      if (value !== undefined && value !== '' && value.length <= TEXT_BYTES && !value.includes('\ufffd'))
        strings.push({ name, value });
    for (const tensor of tablesOf(attribute.table(ATTRIBUTE.t), attribute.vector(ATTRIBUTE.tensors, 4)))
      takeTensor(found, tensor, place);
    for (const graph of tablesOf(attribute.table(ATTRIBUTE.g), attribute.vector(ATTRIBUTE.graphs, 4)))
      walkGraph(found, graph, `${place}/${name}`, depth + 1);
  });
  const offset = node.at;
  found.operations.add({ op: operationOf(op, strings), domain, place: () => place, strings, offset });
  for (const reference of referencesOf(op, strings, numbers))
    found.context.emit({ kind: 'reference', format: 'ort', ...reference, place, offset });
}

function takeTensor(found: OrtFindings, tensor: FlatTable, place: string): void {
  const { name: type, bits } = elementType(tensor.i32(TENSOR.type));
  const dims = tensor.vector(TENSOR.dims, 8);
  const shape = Array.from({ length: Math.min(dims?.length ?? 0, MAX_DIMENSIONS) }, (_, index) =>
    dims === undefined ? 0 : signedAt(dims, index),
  );
  const elements = shape.reduce((product, dim) => product * dim, 1);
  const raw = tensor.vector(TENSOR.raw, 1);
  const name = tensor.text(TENSOR.name, TEXT_BYTES) ?? '';
  found.tensors += 1;
  if (Number.isFinite(elements) && elements > 0) found.parameters += elements;
  found.dtypes.set(type, (found.dtypes.get(type) ?? 0) + 1);
  if (shape.some((dim) => dim < 0))
    found.anomalies.tell(
      'negative-dimension',
      `the shape [${shape.slice(0, 8).join(', ')}]`,
      tensor.at,
      place,
    );
  if (raw === undefined) return;
  const expected = Math.ceil((elements * bits) / 8);
  if (bits > 0 && expected >= 0 && expected !== raw.length) {
    const detail = `the shape [${shape.slice(0, 8).join(', ')}] takes ${expected} bytes, and ${raw.length} are there`;
    const anomaly = raw.length < expected ? 'tensor-data-short' : 'tensor-data-long';
    found.anomalies.tell(anomaly, detail, tensor.at, place);
  }
  if (found.tensors > TOLD_TENSORS) return;
  found.context.emit({
    kind: 'tensor.index',
    name,
    dtype: type,
    shape,
    start: raw.start,
    end: raw.end,
    holdsObjects: false,
  });
}

/** Calls back for each table of a vector of tables. */
export function each(vector: FlatVector | undefined, take: (table: FlatTable, index: number) => void): void {
  for (let index = 0; index < (vector?.length ?? 0); index++) {
    const table = vector?.table(index);
    if (table !== undefined) take(table, index);
    else if ((vector?.buffer.problems.length ?? 0) >= MAX_PROBLEMS) return;
  }
}

/** From here on a damaged vector is not worth following. */
const MAX_PROBLEMS = 64;

function tablesOf(one: FlatTable | undefined, vector: FlatVector | undefined): FlatTable[] {
  const tables = one === undefined ? [] : [one];
  each(vector, (table) => tables.push(table));
  return tables;
}

/** A dimension: an int64, exact below 2^53. */
function signedAt(vector: FlatVector, index: number): number {
  const { buffer } = vector;
  const at = vector.elementAt(index);
  return buffer.reader.i32(at + 4) * 2 ** 32 + buffer.reader.u32(at);
}

function stop(found: OrtFindings, reason: string): void {
  if (found.isStopped) return;
  found.isStopped = true;
  found.context.gap({
    kind: reason.startsWith('The time') ? 'timeout' : 'limit',
    reason,
    consequence: 'The operations behind it were not judged.',
  });
}
