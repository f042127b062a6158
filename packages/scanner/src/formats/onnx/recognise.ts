// Tells an ONNX model from other protobufs. The format has no magic: a model is a message whose fields have the numbers,
// wire types and values that ModelProto allows, and whose graph reads as a graph.

import type { Certainty, Probe } from '../format.ts';
import { readBytes } from '../protobuf/scalar-fields.ts';
import { fitsWireType, type MessageSchema } from '../protobuf/schema.ts';
import { readMessage, STOP, WIRE, type WireField, WireSource } from '../protobuf/wire.ts';
import { GRAPH, MODEL, NODE } from './schema.ts';

/** Fields looked at, over all messages. A model has a dozen at the top, and a node some ten. */
const PROBED_FIELDS = 2000;

/** Fields at the top that are looked at where each lies far behind the last, and costs a read. */
const PROBED_JUMPS = 48;
const JUMP_BYTES = 16 * 1024;

/** Fields of the graph looked at. */
const GRAPH_FIELDS = 16;

/** The highest version that is believed; the format is at 14 after nine years. */
const MAX_IR_VERSION = 1000;

const TEXT_BYTES = 256;

const FIELD = { irVersion: 1, docString: 6, graph: 7, opsetImport: 8, functions: 25 } as const;

interface Seen {
  /** Everything is as the schema has it, and texts print. */
  isStrict: boolean;
  hasVersion: boolean;
  hasGraph: boolean;
  hasParts: boolean;
}

/** `certain` where all fields fit ModelProto, `probable` where a graph is there and something is odd beside it. */
export function recogniseModel({ bytes, head }: Probe): Certainty | undefined {
  // A tag of a field that ModelProto has.
  if (!MODEL.fields.has((head[0] ?? 0) >> 3) && (head[0] ?? 0) < 0x80) return undefined;
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
  // A graph that is cut short is one all the same.
  if (
    problem?.kind === 'length-past-end' &&
    problem.offset === lastSize &&
    source.window.byteAt(lastSize) === 0x3a
  ) {
    const from = problem.offset + 1;
    if (source.window.readVarint(from, bytes.sizeBytes))
      seen.hasGraph ||= isGraph(source, source.window.varintEnd, bytes.sizeBytes);
  } else if (problem !== undefined && problem.kind !== 'too-many-fields') {
    seen.isStrict = false;
  }
  const isUnread = stopped || problem?.kind === 'too-many-fields';
  if (!seen.hasGraph && !(seen.hasVersion && seen.isStrict && (seen.hasParts || isUnread))) return undefined;
  return seen.isStrict && seen.hasVersion ? 'certain' : 'probable';
}

function look(source: WireSource, field: WireField, seen: Seen): void {
  const kind = MODEL.fields.get(field.number);
  if (kind === undefined || !fitsWireType(kind, field.wireType)) {
    seen.isStrict = false;
    return;
  }
  if (field.number === FIELD.irVersion) {
    seen.hasVersion = true;
    if (field.value < 1 || field.value > MAX_IR_VERSION) seen.isStrict = false;
  } else if (kind === 'text' && field.number !== FIELD.docString) {
    if (!isPlainText(readBytes(source, field, TEXT_BYTES))) seen.isStrict = false;
  } else if (field.number === FIELD.graph) {
    if (isGraph(source, field.start, field.end)) seen.hasGraph = true;
    else seen.isStrict = false;
  } else if (field.number === FIELD.opsetImport || field.number === FIELD.functions) {
    seen.hasParts = true;
  }
}

function isGraph(source: WireSource, start: number, end: number): boolean {
  let fits = true;
  let says = false;
  let count = 0;
  const { problem } = readMessage(source, start, end, (field) => {
    count += 1;
    if (!hasField(GRAPH, field)) fits = false;
    else if (field.number === 1) says ||= isNode(source, field);
    else if (field.number !== 2) says = true;
    return !fits || count >= GRAPH_FIELDS ? STOP : undefined;
  });
  // A graph without nodes and values is none, unless it is empty but for its name.
  return fits && (says || (problem === undefined && count === 1));
}

function isNode(source: WireSource, { start, end }: WireField): boolean {
  let fits = true;
  let hasOperation = false;
  readMessage(source, start, end, (field) => {
    if (!hasField(NODE, field)) fits = false;
    else if (field.number === 4) hasOperation = isPlainText(readBytes(source, field, TEXT_BYTES));
    return fits ? undefined : STOP;
  });
  return fits && hasOperation;
}

function hasField(schema: MessageSchema, { number, wireType }: WireField): boolean {
  const kind = schema.fields.get(number);
  return kind !== undefined && fitsWireType(kind, wireType) && wireType !== WIRE.groupStart;
}

/** Letters of any language, no controls. */
function isPlainText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte !== 0x7f);
}
