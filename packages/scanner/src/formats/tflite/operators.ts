// Walks the operators of TFLite subgraphs: builtins are counted, custom ones stated by name, and operators of TensorFlow
// (`Flex...`) stated as what they are, with the constants that reach them.

import type { NamedString } from '@sentrascan/contract';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FlatTable, FlatVector } from '../flatbuffers/table.ts';
import { foremostStrings } from '../foremost-strings.ts';
import type { FormatContext } from '../format.ts';
import { OperationTally } from '../operation-tally.ts';
import type { Span } from '../protobuf/scalar-fields.ts';
import { WireSource } from '../protobuf/wire.ts';
import { ModelWalk } from '../tensorflow/model-walk.ts';
import { attrTexts, type NodeView, readNode } from '../tensorflow/node-reader.ts';
import { OP_SIGNATURES } from '../tensorflow/op-signatures.ts';
import { flexStrings } from './flexbuffer.ts';
import type { TensorView, TfliteModel } from './model.ts';
import { OPERATOR, STRING_TYPE, SUBGRAPH } from './schema.ts';

/** How the converter names operators that TensorFlow itself runs. */
const FLEX = 'Flex';

/** Strings of one constant or attribute that are stated. */
const MAX_STRINGS = 8;

/** Strings of one that are looked at. */
const READ_STRINGS = 4096;

/** One subgraph's tensors, and which of them the caller fills. */
interface Subgraph {
  readonly place: string;
  readonly tensors: readonly TensorView[];
  readonly inputs: ReadonlySet<number>;
}

/** See the file's head. */
export class OperatorWalk {
  readonly #context: FormatContext;
  readonly #anomalies: AnomalyRecorder;
  readonly #model: TfliteModel;
  readonly #lite = new OperationTally('tflite');
  readonly #flex = new OperationTally('tensorflow');
  readonly #nodes: ModelWalk;

  constructor(context: FormatContext, anomalies: AnomalyRecorder, model: TfliteModel) {
    this.#context = context;
    this.#anomalies = anomalies;
    this.#model = model;
    this.#nodes = new ModelWalk(context);
  }

  /** Walks all subgraphs and states their operations. */
  walk(subgraphs: FlatVector | undefined): void {
    for (let index = 0; index < Math.min(subgraphs?.length ?? 0, LIMITS.graphOperations.value); index++) {
      const table = subgraphs?.table(index);
      if (table !== undefined) this.#walkSubgraph(table, `subgraphs[${index}]`);
    }
    this.#lite.emit(this.#context);
    this.#flex.emit(this.#context);
    this.#nodes.finish();
  }

  #walkSubgraph(table: FlatTable, place: string): void {
    const tensors = this.#model.readTensors(table.vector(SUBGRAPH.tensors, 4), place);
    const inputs = new Set(table.vector(SUBGRAPH.inputs, 4)?.numbers(LIMITS.graphOperations.value) ?? []);
    const subgraph: Subgraph = { place, tensors, inputs };
    for (const index of inputs) this.#checkTensor(index, subgraph, table.at);
    const operators = table.vector(SUBGRAPH.operators, 4);
    for (let index = 0; index < (operators?.length ?? 0); index++) {
      if (index % 4096 === 4095 && this.#context.budget.isOutOfTime()) {
        this.#context.gap({
          kind: 'timeout',
          reason: `Time was up at operator ${index} of ${operators?.length} of ${place}.`,
          consequence: 'The others were not judged.',
        });
        return;
      }
      const operator = operators?.table(index);
      if (operator === undefined) {
        // The walk has no tables left, or the vector leads nowhere: both are told once.
        if (this.#isExhausted(table)) return;
        continue;
      }
      this.#walkOperator(operator, `${place}/operators[${index}]`, subgraph);
    }
  }

  #isExhausted({ buffer }: FlatTable): boolean {
    return buffer.problems.some(({ kind }) => kind === 'too-many-tables');
  }

  #checkTensor(index: number, { tensors, place }: Subgraph, at: number): void {
    if (index < -1 || index >= tensors.length)
      this.#anomalies.tell('index-outside', `tensor ${index} of ${tensors.length}`, at, place);
  }

  #walkOperator(operator: FlatTable, place: string, subgraph: Subgraph): void {
    const { codes } = this.#model;
    const number = operator.u32(OPERATOR.code);
    const code = codes[number];
    if (code === undefined) {
      this.#anomalies.tell('index-outside', `operator code ${number} of ${codes.length}`, operator.at, place);
      return;
    }
    const inputs = operator.vector(OPERATOR.inputs, 4)?.numbers(LIMITS.graphOperations.value) ?? [];
    const outputs = operator.vector(OPERATOR.outputs, 4)?.numbers(LIMITS.graphOperations.value) ?? [];
    for (const index of [...inputs, ...outputs]) this.#checkTensor(index, subgraph, operator.at);
    const options = this.#optionsOf(operator, place);
    const named = `${place} ${JSON.stringify(code.name)}`;
    if (code.isCustom && code.name.startsWith(FLEX))
      this.#addFlex(code.name.slice(FLEX.length), {
        place: named,
        offset: operator.at,
        options,
        inputs,
        subgraph,
      });
    else
      this.#lite.add({
        op: code.name,
        domain: code.isCustom ? '' : 'builtin',
        place: () => named,
        strings: [],
        offset: operator.at,
      });
  }

  /** Options of a custom operator, inside the flatbuffer or behind it. */
  #optionsOf(operator: FlatTable, place: string): Span | undefined {
    const inside = operator.vector(OPERATOR.customOptions, 1);
    const span =
      inside !== undefined && inside.length > 0
        ? { start: inside.start, end: inside.end }
        : this.#model.outside(operator, OPERATOR.largeOptionsOffset, OPERATOR.largeOptionsSize, place);
    if (span !== undefined) this.#context.explainOpaque(span.start, span.end);
    return span;
  }

  #addFlex(
    op: string,
    met: {
      readonly place: string;
      readonly offset: number;
      readonly options: Span | undefined;
      readonly inputs: readonly number[];
      readonly subgraph: Subgraph;
    },
  ): void {
    const { place, offset, options, inputs, subgraph } = met;
    const found = options && readOptions(this.#context, options);
    if (found !== undefined) this.#nodes.readLoneNode(found.definition, place, ['flex']);
    const add = (name: string) => {
      const strings: NamedString[] = [];
      const context = this.#argumentsOf(name, inputs, subgraph, strings);
      for (const attr of OP_SIGNATURES.get(name)?.attrs ?? [])
        for (const value of found === undefined
          ? []
          : foremostStrings(attrTexts(found.source, found.node.attrs.get(attr), READ_STRINGS), MAX_STRINGS))
          strings.push({ name: attr, value });
      this.#flex.add({
        op: name,
        domain: '',
        place: () => place,
        strings,
        context: ['flex', ...context],
        offset,
      });
    };
    add(op);
    // The runtime builds the kernel from the node, whatever the operator is called.
    if (found !== undefined && found.node.op !== '' && found.node.op !== op) {
      this.#anomalies.tell('operator-name', `it is called ${op} and runs ${found.node.op}`, offset, place);
      add(found.node.op);
    }
  }

  /** Adds the constants among the inputs that say what the operation works on. @returns where its target comes from */
  #argumentsOf(
    op: string,
    inputs: readonly number[],
    { tensors, inputs: filled }: Subgraph,
    strings: NamedString[],
  ): string[] {
    const signature = OP_SIGNATURES.get(op);
    const context: string[] = [];
    signature?.inputs.forEach((name, position) => {
      const index = inputs[position] ?? -1;
      if (name === '' || index < 0) return;
      const values = this.#stringsOf(tensors[index], name === signature.target);
      for (const value of values) strings.push({ name, value });
      if (name === signature.target && values.length === 0)
        context.push(filled.has(index) ? 'caller-path' : 'computed-path');
    });
    return context;
  }

  /** Strings of a constant: their number, where each begins and ends, and then the characters. */
  #stringsOf(tensor: TensorView | undefined, mustBeWhole: boolean): string[] {
    const data = this.#model.bufferOf(tensor);
    if (data === undefined || tensor?.type !== STRING_TYPE) return [];
    const head = this.#context.bytes.read(data.start, 4 + 4 * (READ_STRINGS + 1));
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const count = head.length < 8 ? 0 : view.getUint32(0, true);
    const texts: string[] = [];
    for (let index = 0; index < Math.min(count, READ_STRINGS) && 12 + 4 * index <= head.length; index++) {
      const start = view.getUint32(4 + 4 * index, true);
      const end = view.getUint32(8 + 4 * index, true);
      if (start > end || end > data.end - data.start) break;
      const size = Math.min(end - start, LIMITS.graphStringBytes.value);
      texts.push(Buffer.from(this.#context.bytes.read(data.start + start, size)).toString('utf8'));
    }
    if (count > READ_STRINGS && mustBeWhole)
      this.#context.gap({
        kind: 'limit',
        reason: `A constant holds ${count} strings that an operation works on; ${READ_STRINGS} are read.`,
        consequence: 'The others were not judged.',
        location: { offset: data.start },
      });
    return [...foremostStrings(texts, MAX_STRINGS)];
  }
}

/** The node that options hold: the second string of a flexbuffer. */
function readOptions(
  context: FormatContext,
  span: Span,
): { readonly source: WireSource; readonly node: NodeView; readonly definition: Span } | undefined {
  const bytes = context.bytes.read(span.start, Math.min(span.end - span.start, LIMITS.tableBlockBytes.value));
  const [, definition] = flexStrings(bytes);
  if (definition === undefined) return undefined;
  const source = new WireSource(new MemoryAccess(bytes));
  const inFile = { start: span.start + definition.start, end: span.start + definition.end };
  return { source, node: readNode(source, definition), definition: inFile };
}
