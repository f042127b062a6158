// Reads one NodeDef where it stands: its inputs, and its attributes as ranges. For the few nodes that matter; the others
// are known by name and operation alone.

import { LIMITS } from '../../limits.ts';
import { asNumber, readBytes, readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, WIRE, type WireSource } from '../protobuf/wire.ts';
import { ATTR_LIST, ATTR_VALUE, DT_INT32, DT_STRING, ENTRY, NODE, SHAPE, TENSOR } from './fields.ts';

/** Inputs of one node that are read: honest ones have some thousand (saving all variables). */
const MAX_INPUTS = 65_536;

/** A node's name, inputs as written, and where the values of its attributes stand. */
export interface NodeView {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly attrs: ReadonlyMap<string, Span>;
}

/** A field that a parser has left behind, as a range of its own. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** @param span the NodeDef */
export function readNode(source: WireSource, span: Span): NodeView {
  let name = '';
  let op = '';
  const inputs: string[] = [];
  const attrs = new Map<string, Span>();
  readMessage(source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === NODE.name) name = readText(source, field, LIMITS.graphNameBytes.value);
    else if (field.number === NODE.op) op = readText(source, field, LIMITS.graphNameBytes.value);
    else if (field.number === NODE.input && inputs.length < MAX_INPUTS)
      inputs.push(readText(source, field, LIMITS.graphNameBytes.value));
    else if (field.number === NODE.attr) {
      const entry = readEntry(source, field);
      if (entry !== undefined) attrs.set(entry.key, entry.value);
    }
  });
  return { name, op, inputs, attrs };
}

/** A node's data inputs, in order. */
export function dataInputs(node: NodeView): string[] {
  return node.inputs.filter((input) => !input.startsWith('^'));
}

/** A map's entry whose value is a message. */
export function readEntry(
  source: WireSource,
  span: Span,
): { readonly key: string; readonly value: Span } | undefined {
  let key = '';
  let value: Span | undefined;
  readMessage(source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === ENTRY.key) key = readText(source, field, LIMITS.graphNameBytes.value);
    else if (field.number === ENTRY.value) value = spanOf(field);
  });
  return value === undefined ? undefined : { key, value };
}

/** The texts of an attribute of type string or list(string), cut. */
export function attrTexts(source: WireSource, span: Span | undefined, maxItems: number): string[] {
  const texts: string[] = [];
  if (span === undefined) return texts;
  const take = (field: Span) => {
    if (texts.length < maxItems) texts.push(readText(source, field, LIMITS.graphStringBytes.value));
  };
  readMessage(source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === ATTR_VALUE.s) take(field);
    else if (field.number === ATTR_VALUE.list)
      readMessage(source, field.start, field.end, (item) => {
        if (item.number === ATTR_LIST.s && item.wireType === WIRE.bytes) take(item);
      });
  });
  return texts;
}

/** Names of the functions that an attribute holds. */
export function attrFunctions(source: WireSource, span: Span | undefined): string[] {
  const names: string[] = [];
  if (span === undefined) return names;
  const take = ({ start, end }: Span) => {
    readMessage(source, start, end, (field) => {
      if (field.number === 1 && field.wireType === WIRE.bytes && names.length < MAX_BRANCHES)
        names.push(readText(source, field, LIMITS.graphNameBytes.value));
    });
  };
  readMessage(source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === ATTR_VALUE.func) take(field);
    else if (field.number === ATTR_VALUE.list)
      readMessage(source, field.start, field.end, (item) => {
        if (item.number === ATTR_LIST.func && item.wireType === WIRE.bytes) take(item);
      });
  });
  return names;
}

/** Functions of one attribute that are followed. */
const MAX_BRANCHES = 64;

/** The tensor that an attribute holds. */
export function attrTensor(source: WireSource, span: Span | undefined): Span | undefined {
  let tensor: Span | undefined;
  if (span === undefined) return undefined;
  readMessage(source, span.start, span.end, (field) => {
    if (field.number === ATTR_VALUE.tensor && field.wireType === WIRE.bytes) tensor = spanOf(field);
  });
  return tensor;
}

/** What a TensorProto says of itself. */
export interface TensorView {
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly content: Span | undefined;
  /** The first strings. */
  readonly strings: readonly Span[];
}

/** @param maxStrings of `strings` */
export function readTensor(source: WireSource, span: Span, maxStrings: number): TensorView {
  let dtype = 0;
  let content: Span | undefined;
  const shape: number[] = [];
  const strings: Span[] = [];
  readMessage(source, span.start, span.end, (field) => {
    if (field.number === TENSOR.dtype && field.wireType === WIRE.varint) dtype = asNumber(field.value);
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === TENSOR.content) content = spanOf(field);
    else if (field.number === TENSOR.stringVal && strings.length < maxStrings) strings.push(spanOf(field));
    else if (field.number === TENSOR.shape) readShape(source, field, shape);
  });
  return { dtype, shape, content, strings };
}

/** Dimensions of one tensor that are kept: TensorFlow has at most 254. */
const MAX_DIMENSIONS = 254;

/** Appends the sizes of a TensorShapeProto. */
export function readShape(source: WireSource, span: Span, shape: number[]): void {
  readMessage(source, span.start, span.end, (field) => {
    if (field.number !== SHAPE.dim || field.wireType !== WIRE.bytes || shape.length >= MAX_DIMENSIONS) return;
    let size = 0;
    readMessage(source, field.start, field.end, (dim) => {
      if (dim.number === 1 && dim.wireType === WIRE.varint) size = asNumber(dim.value);
    });
    shape.push(size);
  });
}

/** The first strings of a constant of strings, whichever way it is written. */
export function tensorStrings(source: WireSource, span: Span, maxStrings: number): Span[] {
  const { dtype, shape, content, strings } = readTensor(source, span, maxStrings);
  if (dtype !== DT_STRING) return [];
  if (content === undefined || strings.length > 0) return [...strings];
  // Packed strings: all lengths as varints, then all bytes (tensor.cc, Helper<tstring>::Decode).
  const count = shape.reduce((product, size) => product * size, 1);
  if (!(count >= 0 && count <= content.end - content.start)) return [];
  const lengths: number[] = [];
  let at = content.start;
  for (let index = 0; index < count; index++) {
    if (!source.window.readVarint(at, content.end)) return [];
    if (lengths.length < maxStrings) lengths.push(Number(source.window.varint));
    at = source.window.varintEnd;
  }
  const packed: Span[] = [];
  for (const length of lengths) {
    if (!(length <= content.end - at)) break;
    packed.push({ start: at, end: at + length });
    at += length;
  }
  return packed;
}

/** A span's text, cut at LIMITS.graphStringBytes. */
export function spanText(source: WireSource, span: Span): string {
  return readText(source, span, LIMITS.graphStringBytes.value);
}

/** The first numbers of a constant of type int32, whichever way it is written; none of any other. */
export function int32Values(source: WireSource, tensor: Span, maxItems: number): number[] {
  const { dtype, content } = readTensor(source, tensor, 0);
  if (dtype !== DT_INT32) return [];
  const values: number[] = [];
  if (content !== undefined) {
    const bytes = readBytes(source, content, 4 * maxItems);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at += 4) values.push(view.getInt32(at, true));
  }
  readMessage(source, tensor.start, tensor.end, (field) => {
    if (field.number !== TENSOR.intVal || values.length >= maxItems) return;
    if (field.wireType === WIRE.varint) values.push(asNumber(field.value));
    if (field.wireType !== WIRE.bytes) return;
    for (let at = field.start; at < field.end && values.length < maxItems; at = source.window.varintEnd) {
      if (!source.window.readVarint(at, field.end)) break;
      values.push(asNumber(source.window.varint));
    }
  });
  return values;
}
