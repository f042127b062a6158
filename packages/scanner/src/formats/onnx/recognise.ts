// Tells an ONNX model from other protobufs. The format has no magic: a model is a message whose fields have the numbers,
// wire types and values that ModelProto allows, and whose graph reads as a graph.

import type { Certainty, Probe } from '../format.ts';
import { readBytes } from '../protobuf/scalar-fields.ts';
import { fitsWireType, hasField, type MessageSchema } from '../protobuf/schema.ts';
import { readMessage, STOP, type WireField, WireSource } from '../protobuf/wire.ts';
import { GRAPH, MODEL, NODE } from './schema.ts';

/** Fields looked at, over all messages. A model has a dozen at the top, and a node some ten. */
const PROBED_FIELDS = 2000;

/** Fields at the top that are looked at where each lies far behind the last, and costs a read. */
const PROBED_JUMPS = 48;
const JUMP_BYTES = 16 * 1024;

/** Fields of the graph looked at. */
const GRAPH_FIELDS = 200;

/** The highest version that is believed; the format is at 14 after nine years. */
const MAX_IR_VERSION = 1000;

const TEXT_BYTES = 256;

const GRAPH_TAG = 0x3a;
const GRAPH_FIELD = { node: 1, name: 2 } as const;
const NODE_OPERATION = 4;

const FIELD = { irVersion: 1, docString: 6, graph: 7, opsetImport: 8, functions: 25 } as const;

interface Seen {
  hasVersion: boolean;
  hasGraph: boolean;
  hasParts: boolean;
  /** Everything is as the schema has it. */
  isStrict: boolean;
}

/**
 * `certain` where a whole message has a version and a graph, whatever stands beside them: loaders step over what they do not
 * know. `probable` where the graph is there and the message is broken, or has no version.
 */
export function recogniseModel({ bytes, head, name, role }: Probe): Certainty | undefined {
  // Text that was recognised by the names of its fields.
  if (role?.carrier === 'onnx-text') return 'certain';
  // A tag, of one byte or more.
  if ((head[0] ?? 0) < 0x08) return undefined;
  const source = new WireSource(bytes, PROBED_FIELDS);
  const seen: Seen = { isStrict: true, hasVersion: false, hasGraph: false, hasParts: false };
  let lastSize = 0;
  let jumps = 0;
  const { problem, stopped } = readMessage(source, 0, bytes.sizeBytes, (field) => {
    look(source, field, seen);
    if (field.end - lastSize > JUMP_BYTES) jumps += 1;
    lastSize = field.end;
    return jumps > PROBED_JUMPS ? STOP : undefined;
  });
  const isUnread = stopped || problem?.kind === 'too-many-fields';
  const isBroken = problem !== undefined && !isUnread;
  // A graph that is cut short is one all the same.
  if (problem?.kind === 'length-past-end' && source.window.byteAt(lastSize) === GRAPH_TAG) {
    if (source.window.readVarint(lastSize + 1, bytes.sizeBytes))
      seen.hasGraph ||= isGraph(source, source.window.varintEnd, bytes.sizeBytes);
  }
  if (seen.hasGraph) return seen.hasVersion && !isBroken ? 'certain' : 'probable';
  // A model without a graph says nothing but its name.
  if (seen.hasVersion && seen.isStrict && problem === undefined && name.endsWith('.onnx')) return 'probable';
  const isLibrary = seen.hasVersion && seen.isStrict && !isBroken && (seen.hasParts || isUnread);
  return isLibrary ? 'probable' : undefined;
}

function look(source: WireSource, field: WireField, seen: Seen): void {
  const kind = MODEL.fields.get(field.number);
  if (kind === undefined || !fitsWireType(kind, field.wireType)) {
    seen.isStrict = false;
  } else if (field.number === FIELD.irVersion) {
    seen.hasVersion ||= field.value >= 1 && field.value <= MAX_IR_VERSION;
  } else if (kind === 'text' && field.number !== FIELD.docString) {
    if (!isPlainText(readBytes(source, field, TEXT_BYTES))) seen.isStrict = false;
  } else if (field.number === FIELD.graph) {
    seen.hasGraph ||= isGraph(source, field.start, field.end);
  } else if (field.number === FIELD.opsetImport || field.number === FIELD.functions) {
    seen.hasParts = true;
  }
}

/** Has an operation, a tensor, or inputs and outputs with types. Fields that nobody knows are stepped over. */
function isGraph(source: WireSource, start: number, end: number): boolean {
  let says = false;
  let count = 0;
  let others = 0;
  const { problem } = readMessage(source, start, end, (field) => {
    count += 1;
    if (field.number === GRAPH_FIELD.node) says ||= hasText(source, field, NODE, NODE_OPERATION);
    else if (hasField(GRAPH, field) && field.number !== GRAPH_FIELD.name)
      says ||= hasText(source, field, schemaOf(field.number), NAMED_AT[field.number] ?? 1);
    else if (field.number !== GRAPH_FIELD.name) others += 1;
    return says || count >= GRAPH_FIELDS ? STOP : undefined;
  });
  // A graph without nodes and values is none, unless it is empty but for its name.
  return says || (problem === undefined && count === 1 && others === 0);
}

/** Where names of tensors and values stand. */
const NAMED_AT: Readonly<Record<number, number>> = { 5: 8, 11: 1, 12: 1, 13: 1 };

function schemaOf(number: number): MessageSchema | undefined {
  const kind = GRAPH.fields.get(number);
  return kind === undefined || typeof kind === 'string' ? undefined : kind.schema();
}

/** A message whose fields fit, with a plain text at that number. */
function hasText(
  source: WireSource,
  { start, end }: WireField,
  schema: MessageSchema | undefined,
  number: number,
): boolean {
  let isText = false;
  let fits = schema !== undefined;
  readMessage(source, start, end, (field) => {
    if (schema?.fields.has(field.number)) fits &&= hasField(schema, field);
    if (fits && field.number === number) isText = isPlainText(readBytes(source, field, TEXT_BYTES));
    return fits ? undefined : STOP;
  });
  return fits && isText;
}

/** Letters of any language, no controls; not nothing. */
function isPlainText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte >= 0x20 && byte !== 0x7f);
}
