// PaddlePaddle parameters (`.pdiparams`, `__params__`, files of one variable): tensors one after another, each with a header
// (SerializeToStream in paddle/fluid/framework/lod_tensor.cc and tensor_util.cc). No magic: each header is checked.
//
//   u32 version 0 | u64 levels, each u64 size and offsets | u32 version 0 | i32 size of TensorDesc | TensorDesc | numbers

import { u32le, u64le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { TENSOR_HEADER } from '../paddle-program/schema.ts';
import { appendVarints, asNumber } from '../protobuf/scalar-fields.ts';
import { fitsWireType } from '../protobuf/schema.ts';
import { readMessage, STOP, WireSource } from '../protobuf/wire.ts';

/** Levels of nesting of sequences; in use are two. */
const MAX_LEVELS = 16;
/** A TensorDesc of a type and 64 dimensions. */
const MAX_DESC_BYTES = 1024;
const MAX_DIMENSIONS = 64;

/** Name and size in bytes of element types (VarType.Type). */
const TYPES: Readonly<Record<number, readonly [name: string, sizeBytes: number]>> = {
  0: ['bool', 1],
  1: ['int16', 2],
  2: ['int32', 4],
  3: ['int64', 8],
  4: ['float16', 2],
  5: ['float32', 4],
  6: ['float64', 8],
  19: ['size_t', 8],
  20: ['uint8', 1],
  21: ['int8', 1],
  22: ['bfloat16', 2],
  23: ['complex64', 8],
  24: ['complex128', 16],
  32: ['float8_e4m3fn', 1],
  33: ['float8_e5m2', 1],
  36: ['uint16', 2],
  37: ['uint32', 4],
  38: ['uint64', 8],
};

interface TensorHead {
  readonly dtype: string;
  readonly dims: readonly number[];
  readonly dataAt: number;
  readonly dataBytes: number;
}

export const format: Format = {
  id: 'paddle-params',
  title: 'PaddlePaddle parameters',
  extensions: ['.pdiparams'],

  identify({ bytes }: Probe) {
    const head = readHead(bytes, 0);
    return head !== undefined && head.dataBytes >= 0 ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    let at = 0;
    let count = 0;
    let elements = 0;
    while (at < bytes.sizeBytes) {
      const head = readHead(bytes, at);
      if (head === undefined) break;
      if (!context.budget.spend('entries', 1) || context.budget.isOutOfTime()) {
        tellUnread(context, 'limit', at, 'the budget of entries or time is used up');
        return;
      }
      context.explain(at, head.dataAt);
      const end = Math.min(bytes.sizeBytes, head.dataAt + Math.max(0, head.dataBytes));
      context.explainOpaque(head.dataAt, end);
      tellTensor(context, head, count, end);
      count += 1;
      elements += head.dims.reduce((product, dim) => product * dim, 1);
      at = end;
      if (head.dataAt + head.dataBytes > bytes.sizeBytes) {
        tellUnread(context, 'truncated', at, 'the last tensor has more numbers than the file');
        break;
      }
    }
    context.emit({ kind: 'model.info', property: 'framework', value: 'PaddlePaddle' });
    context.emit({ kind: 'model.info', property: 'tensors', value: `${count}` });
    context.emit({ kind: 'model.info', property: 'parameters', value: `${elements}` });
    if (at < bytes.sizeBytes) tellUnread(context, 'malformed', at, 'no tensor begins there');
  },
};

function tellTensor(context: FormatContext, head: TensorHead, index: number, end: number): void {
  const { dtype, dims, dataAt, dataBytes } = head;
  context.emit({
    kind: 'tensor.index',
    name: `tensor ${index}`,
    dtype,
    shape: dims,
    start: dataAt,
    end,
    holdsObjects: false,
  });
  if (dataBytes >= 0 && dims.every((dim) => dim >= 0)) return;
  context.emit({
    kind: 'format.anomaly',
    format: 'paddle',
    anomaly: 'negative-dimension',
    detail: `tensor ${index} has the shape [${dims.slice(0, 8).join(', ')}]`,
    offset: dataAt,
  });
}

/** @returns undefined where no tensor begins at `at` */
function readHead(bytes: RandomAccess, at: number): TensorHead | undefined {
  const start = bytes.read(at, 12);
  if (start.length < 12 || u32le(start, 0) !== 0) return undefined;
  const levels = u64le(start, 4);
  if (levels > MAX_LEVELS) return undefined;
  let next = at + 12;
  for (let level = 0; level < levels; level++) {
    const size = u64le(bytes.read(next, 8), 0);
    if (size % 8 !== 0 || next + 8 + size > bytes.sizeBytes) return undefined;
    next += 8 + size;
  }
  const second = bytes.read(next, 8);
  const descBytes = u32le(second, 4);
  if (second.length < 8 || u32le(second, 0) !== 0 || descBytes < 2 || descBytes > MAX_DESC_BYTES)
    return undefined;
  const dataAt = next + 8 + descBytes;
  if (dataAt > bytes.sizeBytes) return undefined;
  return readDesc(bytes, next + 8, dataAt);
}

function readDesc(bytes: RandomAccess, start: number, end: number): TensorHead | undefined {
  const source = new WireSource(bytes, MAX_DESC_BYTES);
  const dims: (number | bigint)[] = [];
  let type = -1;
  let fits = true;
  const { problem } = readMessage(source, start, end, (field) => {
    const kind = TENSOR_HEADER.fields.get(field.number);
    fits = kind !== undefined && fitsWireType(kind, field.wireType);
    if (field.number === 1) type = Number(field.value);
    if (field.number === 2) fits &&= appendVarints(source, field, dims, MAX_DIMENSIONS);
    return fits ? undefined : STOP;
  });
  const known = TYPES[type];
  if (!fits || problem !== undefined || known === undefined) return undefined;
  const shape = dims.map(asNumber);
  const dataBytes = shape.reduce((product, dim) => product * dim, known[1]);
  return { dtype: known[0], dims: shape, dataAt: end, dataBytes };
}

function tellUnread(
  context: FormatContext,
  kind: 'limit' | 'truncated' | 'malformed',
  at: number,
  why: string,
): void {
  context.gap({
    kind,
    reason: `The parameters from offset ${at} on were not read: ${why}.`,
    consequence: 'They were only searched for payloads.',
    location: { offset: at, lengthBytes: context.bytes.sizeBytes - at },
  });
}
