// Reads a GraphDef with its library of functions into a GraphIndex, and tells whoever listens what lies in it: tensors,
// long strings, graphs inside constants.

import { LIMITS } from '../../limits.ts';
import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, WIRE, type WireField, type WireProblem, type WireSource } from '../protobuf/wire.ts';
import {
  ATTR_LIST,
  ATTR_VALUE,
  DT_STRING,
  ENTRY,
  FUNCTION,
  GRAPH,
  LIBRARY,
  NODE,
  OP_DEF,
  TENSOR,
} from './fields.ts';
import type { GraphIndex, Scope } from './graph-index.ts';
import { readTensor, tensorStrings } from './node-reader.ts';
import { isSearched } from './searched-value.ts';

/** Strings of one constant that are looked at; the largest vocabularies have a million. */
const MAX_PACKED_STRINGS = 2 ** 21;

/** Elements of one tensor: more would not fit any machine, and their number overflows. */
const MAX_ELEMENTS = 2 ** 40;

function isImpossible(shape: readonly number[]): boolean {
  let elements = 1;
  for (const size of shape) {
    if (size < 0) return true;
    elements *= Math.max(1, size);
  }
  return elements > MAX_ELEMENTS;
}

/** What a reader tells besides the nodes. */
export interface GraphListener {
  /** Bytes that are data: tensors, long strings, unknown fields. */
  onOpaque(span: Span): void;
  /** A tensor of numbers that a node holds. */
  onTensor(name: string, dtype: number, shape: readonly number[], content: Span): void;
  /** A tensor whose shape no tensor has. */
  onImpossibleShape(place: string, shape: readonly number[], offset: number): void;
  /** A string in a constant or attribute; `place` names the node. */
  onString(place: () => string, span: Span): void;
  /** A place where the message is broken. */
  onProblem(place: string, problem: WireProblem): void;
}

/** Reads one GraphDef; call it again for further occurrences of the same graph. */
export class GraphReader {
  readonly #source: WireSource;
  readonly #index: GraphIndex;
  readonly #listener: GraphListener;

  constructor(source: WireSource, index: GraphIndex, listener: GraphListener) {
    this.#source = source;
    this.#index = index;
    this.#listener = listener;
  }

  /** @param scope the root scope, whose place is the graph's */
  readGraph(span: Span, scope: Scope): void {
    let node = 0;
    this.#walk(scope.place, span, (field) => {
      if (field.wireType !== WIRE.bytes) return;
      if (field.number === GRAPH.node) this.readNode(field, scope, node++);
      else if (field.number === GRAPH.library) this.readLibrary(field, scope);
      else if (field.number !== GRAPH.versions) this.#other(field);
    });
  }

  /** Reads one FunctionDefLibrary of the graph whose scope that is. */
  readLibrary(span: Span, scope: Scope): void {
    let functions = 0;
    this.#walk(`${scope.place}/library`, span, (entry) => {
      if (entry.number === LIBRARY.function && entry.wireType === WIRE.bytes)
        this.readFunction(entry, `${scope.place}/library/function[${functions++}]`);
      else this.#other(entry);
    });
  }

  /** Reads one FunctionDef. */
  readFunction(span: Span, place: string): void {
    const scope = this.#index.addScope('function', place);
    let node = 0;
    this.#walk(place, span, (field) => {
      if (field.wireType !== WIRE.bytes) return;
      if (field.number === FUNCTION.signature) this.#readSignature(field, scope);
      else if (field.number === FUNCTION.node) this.readNode(field, scope, node++);
      else if (field.number === FUNCTION.ret) this.#readReturn(field, scope);
      else this.#other(field);
    });
    scope.place = `${place} "${scope.name}"`;
    if (!this.#index.functions.has(scope.name)) this.#index.functions.set(scope.name, scope);
  }

  #readSignature(span: Span, scope: Scope): void {
    this.#walk(scope.place, span, (field) => {
      if (field.wireType !== WIRE.bytes) return;
      if (field.number === OP_DEF.name) {
        scope.name = this.#name(field);
        scope.place = `${scope.place} "${scope.name}"`;
      } else if (field.number === OP_DEF.inputArg) {
        scope.args.set(this.#argName(field), scope.args.size);
      } else if (field.number === OP_DEF.outputArg) {
        scope.results.push(this.#argName(field));
      } else {
        this.#other(field);
      }
    });
  }

  #argName(span: Span): string {
    let name = '';
    readMessage(this.#source, span.start, span.end, (field) => {
      if (field.number === 1 && field.wireType === WIRE.bytes) name = this.#name(field);
    });
    return name;
  }

  #readReturn(span: Span, scope: Scope): void {
    let key = '';
    let value = '';
    readMessage(this.#source, span.start, span.end, (field) => {
      if (field.number === ENTRY.key) key = this.#name(field);
      else if (field.number === ENTRY.value) value = this.#name(field);
    });
    scope.returns.set(key, value);
  }

  /** Reads one NodeDef, the one at that position of its graph or function. */
  readNode(field: Span, scope: Scope, position: number): void {
    const index = this.#index;
    if (index.size >= LIMITS.graphNodes.value) {
      index.omitted++;
      return;
    }
    const span = { start: field.start, end: field.end };
    let name = '';
    let op = '';
    const functions: string[] = [];
    const place = () => `${scope.place}/node[${position}] "${name}"`;
    this.#walk(scope.place, span, (part) => {
      if (part.wireType !== WIRE.bytes) return;
      if (part.number === NODE.name) name = this.#name(part);
      else if (part.number === NODE.op) op = this.#name(part);
      else if (part.number === NODE.attr) this.#readAttr(part, place, functions);
      else if (part.number !== NODE.input) this.#other(part);
    });
    const node = index.addNode(scope, name, op, span);
    for (const called of functions) index.addCall(called, node);
    // An operation may be the name of a function.
    index.addCall(op, node);
  }

  #readAttr(span: Span, place: () => string, functions: string[]): void {
    this.#walk('', span, (field) => {
      if (field.number !== ENTRY.value || field.wireType !== WIRE.bytes) return;
      this.#walk('', field, (value) => {
        if (value.wireType !== WIRE.bytes) return;
        if (value.number === ATTR_VALUE.s) this.#string(value, place);
        else if (value.number === ATTR_VALUE.tensor) this.#tensor(value, place);
        else if (value.number === ATTR_VALUE.func) functions.push(this.#functionName(value));
        else if (value.number === ATTR_VALUE.list) this.#list(value, place, functions);
        else if (value.number !== ATTR_VALUE.shape) this.#other(value);
      });
    });
  }

  #list(span: Span, place: () => string, functions: string[]): void {
    this.#walk('', span, (item) => {
      if (item.wireType !== WIRE.bytes) return;
      if (item.number === ATTR_LIST.s) this.#string(item, place);
      else if (item.number === ATTR_LIST.tensor) this.#tensor(item, place);
      else if (item.number === ATTR_LIST.func) functions.push(this.#functionName(item));
      else this.#other(item);
    });
  }

  #functionName(span: Span): string {
    let name = '';
    readMessage(this.#source, span.start, span.end, (field) => {
      if (field.number === 1 && field.wireType === WIRE.bytes) name = this.#name(field);
    });
    return name;
  }

  #tensor(span: Span, place: () => string): void {
    const { dtype, shape, content } = readTensor(this.#source, span, 0);
    if (isImpossible(shape)) this.#listener.onImpossibleShape(place(), shape, span.start);
    if (content !== undefined && content.end > content.start) {
      if (isSearched(this.#source, content)) this.#listener.onOpaque(content);
      if (dtype === DT_STRING) this.#packedStrings(span, place);
      else this.#listener.onTensor(place(), dtype, shape, content);
    }
    this.#walk('', span, (field) => {
      if (field.wireType !== WIRE.bytes) return;
      if (field.number === TENSOR.stringVal) this.#string(field, place);
      else if (field.number !== TENSOR.content && field.number !== TENSOR.shape) this.#other(field);
    });
  }

  /** Strings of a constant that has them in its content. */
  #packedStrings(tensor: Span, place: () => string): void {
    const strings = tensorStrings(this.#source, tensor, MAX_PACKED_STRINGS + 1);
    for (const string of strings.slice(0, MAX_PACKED_STRINGS)) this.#string(string, place);
    if (strings.length > MAX_PACKED_STRINGS)
      this.#listener.onProblem(place(), {
        kind: 'too-many-fields',
        offset: tensor.start,
        detail: `a constant packs more than ${MAX_PACKED_STRINGS} strings`,
      });
  }

  #string(span: Span, place: () => string): void {
    if (isSearched(this.#source, span)) this.#listener.onOpaque({ start: span.start, end: span.end });
    this.#listener.onString(place, { start: span.start, end: span.end });
  }

  /** A field that is not followed: searched, where it is long enough to hold something. */
  #other(field: WireField): void {
    if (field.wireType === WIRE.bytes && isSearched(this.#source, field))
      this.#listener.onOpaque({ start: field.start, end: field.end });
  }

  #name(span: Span): string {
    return readText(this.#source, span, LIMITS.graphNameBytes.value);
  }

  #walk(place: string, span: Span, onField: (field: WireField) => void): void {
    const { problem } = readMessage(this.#source, span.start, span.end, (field) => {
      // No message of a graph has groups: whatever one wraps is data that nobody knows.
      if (field.wireType === WIRE.groupStart) this.#listener.onOpaque({ start: field.start, end: field.end });
      else onField(field);
    });
    if (problem !== undefined) this.#listener.onProblem(place, problem);
  }
}
