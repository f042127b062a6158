// One ONNX tensor in a file of its own (`input_0.pb`, `test_data_set_0/`): a TensorProto without a model around it. No magic:
// taken only where every field fits, a type is there, and the data has the size that the shape says.

import type { Format, FormatContext, Probe } from '../format.ts';
import { elementType, isElementType } from '../onnx/element-types.ts';
import { TENSOR } from '../onnx/schema.ts';
import { TensorTally, walkTensor } from '../onnx/walk-tensor.ts';
import { MessageWalk } from '../protobuf/message-walk.ts';
import { appendVarints, asNumber } from '../protobuf/scalar-fields.ts';
import { fitsWireType } from '../protobuf/schema.ts';
import { readMessage, STOP, WireSource } from '../protobuf/wire.ts';

/** Fields looked at; more are strings of a tensor of texts. */
const PROBED_FIELDS = 256;
const MAX_DIMENSIONS = 32;
/** The data of a tensor, whatever its type, or where it lies. */
const DATA_FIELDS: ReadonlySet<number> = new Set([4, 5, 6, 7, 9, 10, 11, 13]);

export const format: Format = {
  id: 'onnx-tensor',
  title: 'ONNX tensor',
  extensions: [],

  identify({ bytes, head }: Probe) {
    // The tag of dimensions, packed or not, or of the type.
    if (head[0] !== 0x08 && head[0] !== 0x0a && head[0] !== 0x10) return undefined;
    return isTensor(new WireSource(bytes, PROBED_FIELDS), bytes.sizeBytes) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const walk = new MessageWalk(context, 'onnx');
    const span = { start: 0, end: context.bytes.sizeBytes };
    const tally = new TensorTally('onnx');
    walkTensor(walk, (listener) => walk.walk(TENSOR, span, listener), tally);
    walk.finish(span.end);
    tally.external.tell(walk);
  },
};

function isTensor(source: WireSource, end: number): boolean {
  const dims: (number | bigint)[] = [];
  let dataType = 0;
  let fits = true;
  let rawBytes: number | undefined;
  let hasData = false;
  const { problem } = readMessage(source, 0, end, (field) => {
    const kind = TENSOR.fields.get(field.number);
    fits = kind !== undefined && fitsWireType(kind, field.wireType);
    if (field.number === 1) fits &&= appendVarints(source, field, dims, MAX_DIMENSIONS);
    if (field.number === 2) dataType = Number(field.value);
    if (field.number === 9) rawBytes = field.end - field.start;
    if (DATA_FIELDS.has(field.number)) hasData = true;
    return fits ? undefined : STOP;
  });
  if (!fits || (problem !== undefined && problem.kind !== 'too-many-fields')) return false;
  if (!isElementType(dataType) || !hasData) return false;
  const { bits } = elementType(dataType);
  const elements = dims.map(asNumber).reduce((product, dim) => product * dim, 1);
  return rawBytes === undefined || bits === 0 || Math.ceil((elements * bits) / 8) === rawBytes;
}
