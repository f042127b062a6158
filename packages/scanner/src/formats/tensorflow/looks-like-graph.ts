// Tells TensorFlow's magic-less protobufs from other bytes: by a node with a name and an operation, where the schema has it.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, STOP, WIRE, type WireField, WireSource } from '../protobuf/wire.ts';
import {
  ENTRY,
  FUNCTION,
  GRAPH,
  LIBRARY,
  META_GRAPH,
  META_INFO,
  NODE,
  OP_DEF,
  SAVED_MODEL,
} from './fields.ts';

/** Fields that are looked at on one level before a message counts as something else. */
const MAX_FIELDS = 4096;

/** Of them, messages that are looked into. */
const MAX_CANDIDATES = 1024;

/** Fields that telling what a file is may cost on all levels together. */
const PROBE_FIELDS = 16_384;

/** A source for telling what bytes are, before anyone walks them. */
export function probeSource(bytes: RandomAccess): WireSource {
  return new WireSource(bytes, PROBE_FIELDS);
}

/** Longest name or operation that a probe decodes. */
const MAX_NAME_BYTES = 512;

/** `ReadFile`, `Addons>Gelu`, `__inference_f_12`. */
const OPERATION = /^[A-Za-z_][\w>./\\-]{0,511}$/;

/** `node`, `node:1`, `node:output:1`, `^node`: other graphs of named nodes write names behind the colon. */
const INPUT = /^[^:]{1,511}(?::[^:]{1,511})?(?::\d{1,9})?$/;
const NAMED_STREAM = /^[A-Z][A-Z0-9_]{0,63}:(?:\d{1,9}:)?[a-z_]/;

/** True where the span is a NodeDef: both strings are names, and no field contradicts the schema. */
function isNode(source: WireSource, span: Span): boolean {
  let isNamed = false;
  let hasOp = false;
  let fits = true;
  let fields = 0;
  const { problem } = readMessage(source, span.start, span.end, (field) => {
    const { number, wireType } = field;
    if (number >= NODE.name && number <= NODE.attr && wireType !== WIRE.bytes) fits = false;
    else if (number === NODE.name) {
      isNamed = isName(readText(source, field, MAX_NAME_BYTES));
      fits = isNamed;
    } else if (number === NODE.input) fits = isInput(readText(source, field, MAX_NAME_BYTES));
    else if (number === NODE.attr) fits = isAttribute(source, field);
    else if (number === NODE.op) {
      hasOp = OPERATION.test(readText(source, field, MAX_NAME_BYTES));
      fits = hasOp;
    }
    return fits && ++fields < MAX_FIELDS ? undefined : STOP;
  });
  return fits && isNamed && hasOp && (problem === undefined || problem.kind === 'length-past-end');
}

/** An entry of the map of attributes: other formats have texts in its place. */
function isAttribute(source: WireSource, { start, end }: Span): boolean {
  let isKeyed = false;
  const { problem } = readMessage(source, start, end, ({ number, wireType }) => {
    isKeyed ||= number === ENTRY.key && wireType === WIRE.bytes;
  });
  return isKeyed && (problem === undefined || problem.kind === 'length-past-end');
}

function isInput(text: string): boolean {
  return INPUT.test(text) && !NAMED_STREAM.test(text);
}

/** A node's name: printable, not empty. */
function isName(text: string): boolean {
  return text.length > 0 && !/[\x00-\x1f\x7f\ufffd]/.test(text);
}

/** Whether any of the first messages with that number satisfies `test`. */
function someMessage(
  source: WireSource,
  span: Span,
  number: number,
  test: (source: WireSource, span: Span) => boolean,
): boolean {
  let found = false;
  let fields = 0;
  let candidates = 0;
  readMessage(source, span.start, span.end, (field: WireField) => {
    if (field.number === number && field.wireType === WIRE.bytes) {
      candidates++;
      found = test(source, { start: field.start, end: field.end });
    }
    return found || ++fields >= MAX_FIELDS || candidates >= MAX_CANDIDATES ? STOP : undefined;
  });
  return found;
}

/** FunctionDef: a signature with a name, and a node. */
export function isFunction(source: WireSource, span: Span): boolean {
  return (
    someMessage(source, span, FUNCTION.signature, (_, signature) => hasName(source, signature)) &&
    someMessage(source, span, FUNCTION.node, isNode)
  );
}

function hasName(source: WireSource, span: Span): boolean {
  let name = '';
  readMessage(source, span.start, span.end, (field) => {
    if (field.number === OP_DEF.name && field.wireType === WIRE.bytes)
      name = readText(source, field, MAX_NAME_BYTES);
    return STOP;
  });
  return OPERATION.test(name);
}

/** FunctionDefLibrary. */
function isLibrary(source: WireSource, span: Span): boolean {
  return someMessage(source, span, LIBRARY.function, isFunction);
}

/** GraphDef. */
export function isGraph(source: WireSource, span: Span): boolean {
  return someMessage(source, span, GRAPH.node, isNode) || someMessage(source, span, GRAPH.library, isLibrary);
}

/** MetaGraphDef. */
export function isMetaGraph(source: WireSource, span: Span): boolean {
  return someMessage(source, span, META_GRAPH.graph, isGraph);
}

/** SavedModel. */
export function isSavedModel(source: WireSource, span: Span): boolean {
  return someMessage(source, span, SAVED_MODEL.metaGraphs, isMetaGraph);
}

/** A SavedModel whose graphs have no nodes: by its versions, that of the schema and that of TensorFlow. */
export function isEmptySavedModel(source: WireSource, span: Span): boolean {
  let hasSchema = false;
  readMessage(source, span.start, span.end, ({ number, wireType, value }) => {
    hasSchema = number === SAVED_MODEL.schemaVersion && wireType === WIRE.varint && value === 1;
    return STOP;
  });
  return hasSchema && someMessage(source, span, SAVED_MODEL.metaGraphs, hasVersion);
}

function hasVersion(source: WireSource, span: Span): boolean {
  return someMessage(source, span, META_GRAPH.metaInfo, (_, info) =>
    someMessage(source, info, META_INFO.tensorflowVersion, (__, version) =>
      RELEASE.test(readText(source, version, MAX_NAME_BYTES)),
    ),
  );
}

/** `2.15.0`, `1.13.0-rc1`. */
const RELEASE = /^\d{1,3}\.\d{1,3}\.\d{1,3}/;

/** A message that holds operations. */
export type GraphShape = 'graph' | 'function' | 'library';

/** What the bytes of a string are, where they are a graph. */
export function graphShapeOf(source: WireSource, span: Span): GraphShape | undefined {
  if (isGraph(source, span)) return 'graph';
  if (isFunction(source, span)) return 'function';
  return isLibrary(source, span) ? 'library' : undefined;
}
