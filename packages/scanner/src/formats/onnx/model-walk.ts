// Walks an ONNX model: graphs in graphs, functions, training, every place where a tensor, an operation or a text can
// stand. What it finds goes to tallies, which state it when the whole model was read.

import type { NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { MessageWalk, WALKED } from '../protobuf/message-walk.ts';
import { appendVarints, asNumber } from '../protobuf/scalar-fields.ts';
import type { MessageSchema } from '../protobuf/schema.ts';
import { readMessage, type WireField } from '../protobuf/wire.ts';
import { FunctionCalls } from './function-calls.ts';
import { GraphShapes, MAX_DIMENSIONS, tellEnormous } from './graph-shapes.ts';
import { type ModelInfo, tellModelInfo } from './model-info.ts';
import { operationOf, referencesOf } from './node-references.ts';
import { ATTRIBUTE, FUNCTION, GRAPH, MODEL, NODE, SHAPE } from './schema.ts';
import { TensorTally, type WalkedTensor, walkTensor } from './walk-tensor.ts';

/** A text in an attribute up to this size is told with its operation. */
const ATTRIBUTE_TEXT_BYTES = LIMITS.modelNameBytes.value;

/** Texts of one attribute, and of one operation, that are told. */
const ATTRIBUTE_TEXTS = 8;

/** Inputs of an operation whose names are read. */
const INPUTS = 4;

/** Texts that exporters attach to every node: where in the author's code it comes from. Searched, not judged as a text. */
const TRACE_KEY = /^(?:pkg\.(?:torch|onnxscript)\.|namespace$|stack_trace$)/;

/** `/path/to/model.py(12): forward`, as exporters of PyTorch write it. */
const TRACE_LINE = /^[^\n]{0,400}\(\d{1,7}\): /;

interface Node {
  op: string;
  domain: string;
  readonly inputs: string[];
  output: string;
  readonly strings: NamedString[];
  readonly numbers: Map<string, number>;
  constant: WalkedTensor | undefined;
}

/** One model. */
export class ModelWalk {
  readonly #walk: MessageWalk;
  readonly #operations = new OperationTally('onnx');
  readonly #tensors = new TensorTally('onnx');
  readonly #shapes = new GraphShapes();
  readonly #texts: MetadataFacts;
  readonly #functions = new FunctionCalls();
  /** Operations of the function at hand, by key. */
  #calls: Map<string, number> | undefined;
  readonly #info: ModelInfo = { texts: [], opsets: [], inputs: [], outputs: [] };

  constructor(context: FormatContext) {
    this.#walk = new MessageWalk(context, 'onnx');
    this.#texts = new MetadataFacts(context, 'onnx');
  }

  /** Walks the whole artifact and states everything. */
  run(): void {
    const walk = this.#walk;
    const { sizeBytes } = walk.context.bytes;
    walk.visit(SHAPE, () => this.#shapes.visitor(walk));
    walk.walk(MODEL, { start: 0, end: sizeBytes }, (field) => {
      switch (field.number) {
        case 1:
          this.#info.texts.push(['format-version', `IR ${field.value}`]);
          return undefined;
        case 2:
          this.#info.producer = walk.text(field);
          return undefined;
        case 3:
          this.#info.producerVersion = walk.text(field);
          return undefined;
        case 6:
          return this.#doc(field, 'doc_string');
        case 7:
          return this.#graph(MODEL, field, true);
        case 8:
          this.#opset(field);
          return undefined;
        case 14:
          return this.#entry(field, '');
        case 20:
          return this.#training(field);
        case 25:
          return this.#function(field);
        default:
          return undefined;
      }
    });
    walk.finish(sizeBytes);
    this.#shapes.tell(walk);
    this.#functions.tell(walk);
    this.#tensors.external.tell(walk);
    this.#operations.emit(walk.context, (op, domain) =>
      this.#functions.has(functionKey(domain, op)) ? ['defined-here'] : [],
    );
    tellModelInfo(walk.context, this.#info, this.#tensors);
  }

  #training(field: WireField): typeof WALKED {
    const schema = schemaBehind(MODEL, field.number);
    this.#walk.walkField(MODEL, field, (inner) =>
      inner.number <= 2 && schema !== undefined ? this.#graph(schema, inner, false) : undefined,
    );
    return WALKED;
  }

  #function(field: WireField): typeof WALKED {
    const walk = this.#walk;
    let name = '';
    let domain = '';
    const calls = new Map<string, number>();
    this.#calls = calls;
    walk.walkField(MODEL, field, (inner) => {
      if (inner.number === 1) name = walk.text(inner);
      if (inner.number === 10) domain = walk.text(inner);
      if (inner.number === 7) return this.#node(FUNCTION, inner);
      if (inner.number === 8) return this.#doc(inner, 'doc_string');
      if (inner.number === 11) return this.#attribute(FUNCTION, inner, undefined);
      return inner.number === 14 ? this.#entry(inner, '') : undefined;
    });
    this.#calls = undefined;
    this.#functions.add(functionKey(domain, name), calls, field.at);
    return WALKED;
  }

  #graph(parent: MessageSchema, field: WireField, isMain: boolean): typeof WALKED {
    const walk = this.#walk;
    walk.walkField(parent, field, (inner) => {
      switch (inner.number) {
        case 1:
          return this.#node(GRAPH, inner);
        case 2:
          if (isMain) this.#info.texts.push(['name', walk.text(inner)]);
          return undefined;
        case 5:
          this.#initializer(inner);
          return WALKED;
        case 10:
          return this.#doc(inner, 'doc_string');
        case 11:
          if (isMain) this.#info.inputs.push(this.#nameOf(inner));
          return undefined;
        case 12:
          if (isMain) this.#info.outputs.push(this.#nameOf(inner));
          return undefined;
        case 15:
          return this.#sparse(GRAPH, inner);
        default:
          return inner.number === 16 ? this.#entry(inner, '') : undefined;
      }
    });
    return WALKED;
  }

  #initializer(field: WireField): void {
    const tensor = this.#tensor(GRAPH, field);
    this.#shapes.addConstant(tensor.name, tensor);
  }

  #tensor(parent: MessageSchema, field: WireField): WalkedTensor {
    return walkTensor(
      this.#walk,
      (listener) => this.#walk.walkField(parent, field, listener),
      this.#tensors,
      (entry) => this.#entry(entry, 'tensor'),
    );
  }

  #sparse(parent: MessageSchema, field: WireField): typeof WALKED {
    const schema = schemaBehind(parent, field.number);
    const dims: (number | bigint)[] = [];
    this.#walk.walkField(parent, field, (inner) => {
      if (inner.number === 3) appendVarints(this.#walk.source, inner, dims, MAX_DIMENSIONS);
      if (schema === undefined || inner.number > 2) return undefined;
      this.#tensor(schema, inner);
      return WALKED;
    });
    tellEnormous(this.#walk, 'a sparse tensor', dims, field.at);
    return WALKED;
  }

  #node(parent: MessageSchema, field: WireField): typeof WALKED {
    const walk = this.#walk;
    const node: Node = {
      op: '',
      domain: '',
      inputs: [],
      output: '',
      strings: [],
      numbers: new Map(),
      constant: undefined,
    };
    let place = '';
    walk.walkField(parent, field, (inner) => {
      if (place === '') place = walk.place;
      switch (inner.number) {
        case 1:
          if (node.inputs.length < INPUTS) node.inputs.push(walk.text(inner));
          return undefined;
        case 2:
          if (node.output === '') node.output = walk.text(inner);
          return undefined;
        case 4:
          // Of several the last counts for protobuf; the others are told, too.
          if (node.op !== '') this.#add(node, place, field.at);
          node.op = walk.text(inner);
          return undefined;
        case 5:
          return this.#attribute(NODE, inner, node);
        case 6:
          return this.#nodeDoc(inner);
        case 7:
          node.domain = walk.text(inner);
          return undefined;
        case 9:
          return this.#entry(inner, 'node');
        default:
          return undefined;
      }
    });
    this.#add(node, place, field.at);
    this.#shapes.addUse(node.op, node.inputs, field.at);
    if (node.op === 'Constant' && node.constant !== undefined)
      this.#shapes.addConstant(node.output, node.constant);
    return WALKED;
  }

  #add({ op, domain, strings, numbers }: Node, place: string, offset: number): void {
    const key = functionKey(domain, op);
    this.#calls?.set(key, (this.#calls.get(key) ?? 0) + 1);
    this.#operations.add({ op: operationOf(op, strings), domain, place: () => place, strings, offset });
    for (const reference of referencesOf(op, strings, numbers))
      this.#walk.context.emit({ kind: 'reference', format: 'onnx', ...reference, place, offset });
  }

  /** @param node the operation whose attribute it is; undefined for the defaults of a function */
  #attribute(parent: MessageSchema, field: WireField, node: Node | undefined): typeof WALKED {
    const walk = this.#walk;
    const texts: string[] = [];
    let name = '';
    let number: number | undefined;
    let constant: WalkedTensor | undefined;
    walk.walkField(parent, field, (inner) => {
      switch (inner.number) {
        case 1:
          name = walk.text(inner);
          return undefined;
        case 3:
          number = asNumber(inner.value);
          return undefined;
        case 4:
        case 9:
          if (texts.length < ATTRIBUTE_TEXTS) texts.push(this.#attributeText(inner));
          return undefined;
        case 5:
        case 10:
          constant = this.#tensor(ATTRIBUTE, inner);
          return WALKED;
        case 6:
        case 11:
          return this.#graph(ATTRIBUTE, inner, false);
        case 22:
        case 23:
          return this.#sparse(ATTRIBUTE, inner);
        default:
          return undefined;
      }
    });
    if (node === undefined) return WALKED;
    if (number !== undefined) node.numbers.set(name, number);
    if (constant !== undefined) node.constant = constant;
    for (const value of texts) if (value !== '') node.strings.push({ name, value });
    return WALKED;
  }

  /** Long values are data (a vocabulary, a compiled engine), and so are bytes that are no text. */
  #attributeText(field: WireField): string {
    if (field.end - field.start > ATTRIBUTE_TEXT_BYTES) return '';
    const text = this.#walk.text(field);
    return text.includes('\ufffd') ? '' : text;
  }

  #opset(field: WireField): void {
    const walk = this.#walk;
    let domain = '';
    let version = 0;
    readMessage(walk.source, field.start, field.end, (inner) => {
      if (inner.number === 1) domain = walk.text(inner);
      if (inner.number === 2) version = asNumber(inner.value);
    });
    this.#info.opsets.push(`${domain === '' ? 'ai.onnx' : domain} ${version}`);
  }

  #nameOf(field: WireField): string {
    let name = '';
    readMessage(this.#walk.source, field.start, field.end, (inner) => {
      if (inner.number === 1) name = this.#walk.text(inner);
    });
    return name;
  }

  #doc(field: WireField, key: string): undefined {
    this.#text(key, field, field.at);
  }

  /** Exporters note where in the author's code a node comes from; anything else is a text like others. */
  #nodeDoc(field: WireField): undefined {
    if (!TRACE_LINE.test(this.#walk.text(field))) this.#text('doc_string', field, field.at);
  }

  /** @param owner empty where the text belongs to the model, a graph or a function */
  #entry(entry: WireField, owner: '' | 'node' | 'tensor'): undefined {
    const walk = this.#walk;
    let key = '';
    let value: { start: number; end: number } | undefined;
    readMessage(walk.source, entry.start, entry.end, (field) => {
      if (field.number === 1) key = walk.text(field);
      if (field.number === 2) value = { start: field.start, end: field.end };
    });
    if (value === undefined || (owner !== '' && TRACE_KEY.test(key))) return;
    this.#text(key, value, entry.at);
  }

  #text(key: string, value: { start: number; end: number }, offset: number): void {
    const walk = this.#walk;
    this.#texts.add({
      key,
      value: walk.text(value, LIMITS.metadataCharacters.value),
      place: walk.place,
      offset,
    });
  }
}

function functionKey(domain: string, name: string): string {
  return `${domain}\0${name}`;
}

function schemaBehind(parent: MessageSchema, number: number): MessageSchema | undefined {
  const kind = parent.fields.get(number);
  return kind === undefined || typeof kind === 'string' ? undefined : kind.schema();
}
