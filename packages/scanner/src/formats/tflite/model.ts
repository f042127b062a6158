// What is read of a TFLite model before its operators: codes, buffers and tensors, each with the bounds it claims.

import { LIMITS } from '../../limits.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FlatTable, FlatVector } from '../flatbuffers/table.ts';
import type { FormatContext } from '../format.ts';
import type { Span } from '../protobuf/scalar-fields.ts';
import {
  BUFFER,
  BUILTIN_OPERATORS,
  CUSTOM,
  MODEL,
  OPERATOR_CODE,
  PLACEHOLDER_FOR_GREATER_CODES,
  TENSOR,
  TENSOR_TYPES,
} from './schema.ts';

/** Dimensions of one tensor that are kept. */
const MAX_DIMENSIONS = 64;

/** One entry of the table of operators. */
export interface OperatorCode {
  /** Name of the builtin, or what the author calls it. */
  readonly name: string;
  readonly isCustom: boolean;
}

/** One tensor. */
export interface TensorView {
  readonly name: string;
  readonly type: number;
  readonly buffer: number;
}

/** See the file's head. */
export class TfliteModel {
  readonly root: FlatTable;
  readonly codes: readonly OperatorCode[];
  /** Where the data of each buffer stands; undefined for empty ones. */
  readonly buffers: readonly (Span | undefined)[];
  readonly #context: FormatContext;
  readonly #anomalies: AnomalyRecorder;
  tensors = 0;
  parameters = 0;
  /** Where the data behind the flatbuffer ends. */
  outsideEnd = 0;
  readonly dtypes = new Set<string>();

  constructor(context: FormatContext, anomalies: AnomalyRecorder, root: FlatTable) {
    this.#context = context;
    this.#anomalies = anomalies;
    this.root = root;
    this.codes = readCodes(root.vector(MODEL.operatorCodes, 4));
    this.buffers = this.#readBuffers(root.vector(MODEL.buffers, 4));
  }

  /** The data of a buffer by number. */
  bufferOf(tensor: TensorView | undefined): Span | undefined {
    return tensor === undefined ? undefined : this.buffers[tensor.buffer];
  }

  #readBuffers(vector: FlatVector | undefined): (Span | undefined)[] {
    const buffers: (Span | undefined)[] = [];
    for (let index = 0; index < (vector?.length ?? 0); index++) {
      if (index >= LIMITS.modelTensors.value) {
        this.#tellLimit(`It has ${vector?.length} buffers`);
        break;
      }
      const table = vector?.table(index);
      buffers.push(table && this.#bufferAt(table, index));
    }
    return buffers;
  }

  #bufferAt(table: FlatTable, index: number): Span | undefined {
    const data = table.vector(BUFFER.data, 1);
    if (data !== undefined && data.length > 0) {
      // Whether or not a tensor or an operator uses it.
      this.#context.explainOpaque(data.start, data.end);
      return { start: data.start, end: data.end };
    }
    return this.outside(table, BUFFER.offset, BUFFER.size, `buffers[${index}]`);
  }

  /** Data behind the flatbuffer, by offset and size; 0 and 1 stand for none. */
  outside(table: FlatTable, offsetSlot: number, sizeSlot: number, place: string): Span | undefined {
    const start = table.u64(offsetSlot);
    const size = table.u64(sizeSlot);
    if (start <= 1 || size === 0) return undefined;
    const { sizeBytes } = this.#context.bytes;
    if (start + size > sizeBytes) {
      const detail = `${size} bytes at offset ${start} of a file of ${sizeBytes}`;
      this.#anomalies.tell('buffer-outside', detail, table.at, place);
      this.#context.gap({
        kind: 'truncated',
        reason: `${place} claims ${detail}.`,
        consequence: 'Data behind the end of the file was not searched.',
        location: { offset: table.at },
      });
      return undefined;
    }
    this.#context.explainOpaque(start, start + size);
    this.outsideEnd = Math.max(this.outsideEnd, start + size);
    return { start, end: start + size };
  }

  /** Reads the tensors of one subgraph and states those that hold data. */
  readTensors(vector: FlatVector | undefined, place: string): TensorView[] {
    const tensors: TensorView[] = [];
    for (let index = 0; index < (vector?.length ?? 0); index++) {
      if (this.tensors++ >= LIMITS.modelTensors.value) {
        this.#tellLimit(`It has more than ${index} tensors`);
        break;
      }
      const table = vector?.table(index);
      if (table === undefined) continue;
      tensors.push(this.#tensorAt(table, `${place}/tensors[${index}]`));
    }
    return tensors;
  }

  #tensorAt(table: FlatTable, place: string): TensorView {
    const name = table.text(TENSOR.name, LIMITS.modelNameBytes.value) ?? '';
    const type = table.u8(TENSOR.type);
    const buffer = table.u32(TENSOR.buffer);
    const shape = table.vector(TENSOR.shape, 4)?.numbers(MAX_DIMENSIONS) ?? [];
    const [dtype, bits] = TENSOR_TYPES[type] ?? [`type ${type}`, 0];
    if (buffer > 0 && buffer >= this.buffers.length)
      this.#anomalies.tell('index-outside', `buffer ${buffer} of ${this.buffers.length}`, table.at, place);
    const data = this.buffers[buffer];
    if (data === undefined) return { name, type, buffer };
    const items = shape.reduce((product, size) => product * size, 1);
    const isDense = table.fieldAt(TENSOR.sparsity, 4) === undefined;
    const needed = Math.ceil((items * bits) / 8);
    if (isDense && bits > 0 && items >= 0 && data.end - data.start < needed) {
      const detail = `${name} needs ${needed} bytes, its buffer has ${data.end - data.start}`;
      this.#anomalies.tell('tensor-size', detail, table.at, place);
    }
    this.parameters += Math.max(0, items);
    this.dtypes.add(dtype);
    this.#context.explainOpaque(data.start, data.end);
    this.#context.emit({ kind: 'tensor.index', name, dtype, shape, ...data, holdsObjects: false });
    return { name, type, buffer };
  }

  #tellLimit(what: string): void {
    this.#context.gap({
      kind: 'limit',
      reason: `${what}, more than the limit modelTensors (${LIMITS.modelTensors.value}).`,
      consequence: 'The others were only searched for payloads.',
    });
  }
}

/** Operator codes; the number stands in either of two slots, the larger one holds. */
function readCodes(vector: FlatVector | undefined): OperatorCode[] {
  const codes: OperatorCode[] = [];
  for (let index = 0; index < Math.min(vector?.length ?? 0, LIMITS.graphOperations.value); index++) {
    const table = vector?.table(index);
    const deprecated = table?.i8(OPERATOR_CODE.deprecatedBuiltin) ?? 0;
    const builtin = table?.i32(OPERATOR_CODE.builtin) ?? 0;
    const code = deprecated === PLACEHOLDER_FOR_GREATER_CODES ? builtin : Math.max(deprecated, builtin);
    const custom = table?.text(OPERATOR_CODE.custom, LIMITS.modelNameBytes.value) ?? '';
    // A runtime that knows only one of the slots takes the operator for custom, too.
    const isCustom = code === CUSTOM || deprecated === CUSTOM || builtin === CUSTOM || custom !== '';
    codes.push({ name: isCustom ? custom : (BUILTIN_OPERATORS[code] ?? `BUILTIN_${code}`), isCustom });
  }
  return codes;
}
