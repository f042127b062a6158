// Walks an ONNX model: graphs in graphs, functions, training, every place where a tensor, an operation or a text can
// stand. What it finds goes to tallies, which state it when the whole model was read.

import type { NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { OperationTally } from '../operation-tally.ts';
import { MessageWalk, WALKED } from '../protobuf/message-walk.ts';
import { appendVarints, asNumber } from '../protobuf/scalar-fields.ts';
import type { MessageSchema } from '../protobuf/schema.ts';
import type { WireField } from '../protobuf/wire.ts';
import { FunctionCalls } from './function-calls.ts';
import { GraphShapes, MAX_DIMENSIONS, tellEnormous } from './graph-shapes.ts';
import { CollectedInfo, tellModelInfo } from './model-info.ts';
import { ModelTexts } from './model-texts.ts';
import { isJudgedAttribute, operationOf, referencesOf } from './node-references.ts';
import { ATTRIBUTE, FUNCTION, GRAPH, MODEL, NODE, SHAPE, VALUE_INFO } from './schema.ts';
import { TensorTally, type WalkedTensor, walkTensor } from './walk-tensor.ts';

/** A text in an attribute up to this size is told with its operation. */
const ATTRIBUTE_TEXT_BYTES = LIMITS.modelNameBytes.value;

/** Texts of one attribute, and of one operation, that are told. */
const ATTRIBUTE_TEXTS = 8;

/** Different operations of one function that are counted. */
const CALLS_OF_FUNCTION = 1000;

/** Attributes of one operation that are told; operators have a dozen. */
const ATTRIBUTES = 256;

/** Inputs of an operation whose names are read. */
const INPUTS = 4;

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
  readonly #texts: ModelTexts;
  readonly #functions = new FunctionCalls();
  /** Operations of the function at hand, by key. */
  #calls: Map<string, number> | undefined;
  readonly #info = new CollectedInfo();

  constructor(context: FormatContext) {
    this.#walk = new MessageWalk(context, 'onnx');
    this.#texts = new ModelTexts(this.#walk);
  }

  /** Walks the whole artifact and states everything. */
  run(): void {
    const walk = this.#walk;
    const { sizeBytes } = walk.context.bytes;
    walk.visit(SHAPE, () => this.#shapes.visitor(walk));
    walk.visit(VALUE_INFO, () => ({ onField: (field) => this.#value(field) }));
    walk.walk(MODEL, { start: 0, end: sizeBytes }, (field) => {
      switch (field.number) {
        case 1:
          this.#info.add('format-version', `IR ${field.value}`);
          return undefined;
        case 2:
          this.#info.producer = walk.text(field);
          return undefined;
        case 3:
          this.#info.producerVersion = walk.text(field);
          return undefined;
        case 6:
          return this.#texts.doc(field);
        case 7:
          return this.#graph(MODEL, field, true);
        case 8:
          this.#info.addOpset(walk, field);
          return undefined;
        case 14:
          return this.#texts.entry(field);
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
      if (inner.number === 8) return this.#texts.doc(inner);
      if (inner.number === 11) return this.#attribute(FUNCTION, inner, undefined);
      return inner.number === 14 ? this.#texts.entry(inner) : undefined;
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
          if (isMain) this.#info.add('name', walk.text(inner));
          return undefined;
        case 5:
          this.#initializer(inner);
          return WALKED;
        case 10:
          return this.#texts.doc(inner);
        case 11:
          if (isMain) this.#info.addName('inputs', walk, inner);
          return undefined;
        case 12:
          if (isMain) this.#info.addName('outputs', walk, inner);
          return undefined;
        case 15:
          return this.#sparse(GRAPH, inner);
        default:
          return inner.number === 16 ? this.#texts.entry(inner) : undefined;
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
      this.#texts,
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
          return this.#texts.partDoc(inner);
        case 7:
          node.domain = walk.text(inner);
          return undefined;
        case 9:
          return this.#texts.partEntry(inner);
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
    if (this.#calls !== undefined && this.#calls.size < CALLS_OF_FUNCTION)
      this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
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
          // The last one counts where one is meant.
          texts[Math.min(texts.length, ATTRIBUTE_TEXTS - 1)] = this.#attributeText(inner);
          return undefined;
        case 5:
        case 10:
          constant = this.#tensor(ATTRIBUTE, inner);
          return WALKED;
        case 6:
        case 11:
          return this.#graph(ATTRIBUTE, inner, false);
        case 13:
          return this.#texts.partDoc(inner);
        case 22:
        case 23:
          return this.#sparse(ATTRIBUTE, inner);
        default:
          return undefined;
      }
    });
    if (node === undefined) return WALKED;
    if (node.numbers.size + node.strings.length > ATTRIBUTES && !isJudgedAttribute(name)) return WALKED;
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

  #value(field: WireField): undefined {
    if (field.number === 3) this.#texts.partDoc(field);
    if (field.number === 4) this.#texts.partEntry(field);
  }
}

function functionKey(domain: string, name: string): string {
  return `${domain}\0${name}`;
}

function schemaBehind(parent: MessageSchema, number: number): MessageSchema | undefined {
  const kind = parent.fields.get(number);
  return kind === undefined || typeof kind === 'string' ? undefined : kind.schema();
}
