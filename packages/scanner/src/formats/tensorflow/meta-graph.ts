// Walks one MetaGraphDef: its graph, the assets and signatures it names, what its objects and collections say.

import { LIMITS } from '../../limits.ts';
import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, WIRE } from '../protobuf/wire.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';
import { ASSET, dtypeName, META_GRAPH, META_INFO } from './fields.ts';
import type { ModelWalk } from './model-walk.ts';
import { readEntry, readShape } from './node-reader.ts';
import { walkObjectGraph } from './object-graph.ts';
import { parseInput } from './parse-input.ts';
import { isSearched } from './searched-value.ts';

/** Properties of one kind that are told. */
const MAX_TOLD = 32;

/** Collections that name the nodes that hold paths of assets. */
const ASSET_COLLECTION = 'asset_filepaths';

/** @param contexts of every operation in it, see graph-facts.ts */
export function walkMetaGraph(walk: ModelWalk, span: Span, place: string, contexts: readonly string[]): void {
  const graph = walk.open(`${place}graph_def`);
  const told = new Map<string, number>();
  const info = (property: 'tag' | 'framework-version' | 'inputs' | 'outputs', value: string) => {
    const count = told.get(property) ?? 0;
    told.set(property, count + 1);
    if (count < MAX_TOLD && value !== '') walk.context.emit({ kind: 'model.info', property, value });
  };
  const { problem } = readMessage(walk.source, span.start, span.end, (field) => {
    if (field.wireType === WIRE.groupStart) walk.searched(field);
    if (field.wireType !== WIRE.bytes) return;
    switch (field.number) {
      case META_GRAPH.metaInfo:
        readMessage(walk.source, field.start, field.end, (part) => {
          if (part.wireType !== WIRE.bytes) return;
          if (part.number === META_INFO.tags) info('tag', textOf(walk, part));
          if (part.number === META_INFO.tensorflowVersion) info('framework-version', textOf(walk, part));
        });
        break;
      case META_GRAPH.graph:
        graph.reader.readGraph({ start: field.start, end: field.end }, graph.root);
        break;
      case META_GRAPH.collection:
        readCollection(walk, field, (name) => graph.index.assetNodes.add(name));
        break;
      case META_GRAPH.signature:
        readSignature(walk, field, info);
        break;
      case META_GRAPH.asset: {
        const node = readAsset(walk, field, `${place}asset_file_def`);
        if (node !== undefined) graph.index.assetNodes.add(node);
        break;
      }
      case META_GRAPH.objectGraph:
        walkObjectGraph(walk, { start: field.start, end: field.end });
        break;
      case META_GRAPH.saver:
        break;
      default:
        walk.searched(field);
    }
  });
  if (problem !== undefined) walk.tellProblem(place, problem);
  walk.close(graph, contexts);
}

function textOf(walk: ModelWalk, span: Span): string {
  return readText(walk.source, span, LIMITS.graphNameBytes.value);
}

/** @returns the node whose constant the asset's path replaces */
function readAsset(walk: ModelWalk, span: Span, place: string): string | undefined {
  let node: string | undefined;
  readMessage(walk.source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === ASSET.filename)
      referTo(walk.context, {
        format: 'tensorflow',
        purpose: 'asset',
        target: readText(walk.source, field, REFERENCE_READ_BYTES),
        access: 'read',
        place,
        offset: field.start,
      });
    else if (field.number === ASSET.tensorInfo)
      readMessage(walk.source, field.start, field.end, (part) => {
        if (part.number === 1 && part.wireType === WIRE.bytes) node = parseInput(textOf(walk, part)).name;
      });
  });
  return node;
}

/** CollectionDef{1 node_list{1 value*}, 2 bytes_list{1 value*}, ...} by name. */
function readCollection(walk: ModelWalk, span: Span, onAssetNode: (name: string) => void): void {
  const entry = readEntry(walk.source, span);
  if (entry === undefined) return;
  readMessage(walk.source, entry.value.start, entry.value.end, (list) => {
    if (list.wireType !== WIRE.bytes) return;
    readMessage(walk.source, list.start, list.end, (item) => {
      if (item.wireType !== WIRE.bytes) return;
      if (isSearched(walk.source, item)) walk.searched(item);
      if (entry.key === ASSET_COLLECTION && list.number === 1)
        onAssetNode(parseInput(textOf(walk, item)).name);
    });
  });
}

/** SignatureDef{1 inputs map, 2 outputs map}: each TensorInfo{1 name, 2 dtype, 3 shape} by name. */
function readSignature(
  walk: ModelWalk,
  span: Span,
  info: (property: 'inputs' | 'outputs', value: string) => void,
): void {
  const entry = readEntry(walk.source, span);
  if (entry === undefined || entry.key.startsWith('__saved_model_')) return;
  readMessage(walk.source, entry.value.start, entry.value.end, (field) => {
    if (field.wireType !== WIRE.bytes || field.number > 2) return;
    const tensor = readEntry(walk.source, field);
    if (tensor === undefined) return;
    let dtype = 0;
    const shape: number[] = [];
    readMessage(walk.source, tensor.value.start, tensor.value.end, (part) => {
      if (part.number === 2 && part.wireType === WIRE.varint) dtype = Number(part.value);
      if (part.number === 3 && part.wireType === WIRE.bytes) readShape(walk.source, part, shape);
    });
    const sizes = shape.map((size) => (size < 0 ? '?' : size)).join(', ');
    info(
      field.number === 1 ? 'inputs' : 'outputs',
      `${entry.key}: ${tensor.key} ${dtypeName(dtype)}[${sizes}]`,
    );
  });
}
