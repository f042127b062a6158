// Tells TensorFlow's magic-less protobufs from other bytes: by a node with a name and an operation, where the schema has it.

import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, STOP, WIRE, type WireField, type WireSource } from '../protobuf/wire.ts';
import { FUNCTION, GRAPH, LIBRARY, META_GRAPH, NODE, OP_DEF, SAVED_MODEL } from './fields.ts';

/** Fields that are looked at on one level before a message counts as something else. */
const MAX_FIELDS = 4096;

/** Of them, messages that are looked into. */
const MAX_CANDIDATES = 64;

/** Longest name or operation that a probe decodes. */
const MAX_NAME_BYTES = 512;

/** `ReadFile`, `Addons>Gelu`, `__inference_f_12`. */
const OPERATION = /^[A-Za-z_][\w>./\\-]{0,511}$/;

/** True where the span is a NodeDef: both strings are names, and no field contradicts the schema. */
function isNode(source: WireSource, span: Span): boolean {
  let hasOp = false;
  let fits = true;
  let fields = 0;
  const { problem } = readMessage(source, span.start, span.end, (field) => {
    const { number, wireType } = field;
    if (number >= NODE.name && number <= NODE.attr && wireType !== WIRE.bytes) fits = false;
    else if (number === NODE.name) fits = isName(readText(source, field, MAX_NAME_BYTES));
    else if (number === NODE.op) {
      hasOp = OPERATION.test(readText(source, field, MAX_NAME_BYTES));
      fits = hasOp;
    }
    return fits && ++fields < MAX_FIELDS ? undefined : STOP;
  });
  return fits && hasOp && (problem === undefined || problem.kind === 'length-past-end');
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

/** A message that holds operations. */
export type GraphShape = 'graph' | 'function' | 'library';

/** What the bytes of a string are, where they are a graph. */
export function graphShapeOf(source: WireSource, span: Span): GraphShape | undefined {
  if (isGraph(source, span)) return 'graph';
  if (isFunction(source, span)) return 'function';
  return isLibrary(source, span) ? 'library' : undefined;
}
