// Walks one ONNX tensor: its shape against its data, its external data, where its numbers lie.

import { LIMITS } from '../../limits.ts';
import type { MessageWalk } from '../protobuf/message-walk.ts';
import { appendVarints, asNumber } from '../protobuf/scalar-fields.ts';
import type { WireField } from '../protobuf/wire.ts';
import { elementType, INT32, INT64 } from './element-types.ts';
import { type AskedPart, ExternalData } from './external-data.ts';
import type { ModelTexts } from './model-texts.ts';

/** Tensors that are listed: more would leave no room for what is judged. */
const TOLD_TENSORS = 100_000;

/** Dimensions that are read; frameworks stop at 8 or 32. */
const MAX_DIMENSIONS = 64;

/** Numbers of a small tensor that are read, as shapes of other operations. */
const SHAPE_VALUES = 16;

/** What no memory holds: 2^43 bytes. Declared without the data for it, it is asked for by whoever believes it. */
const BOMB_BYTES = 2 ** 43;

const FIELD = {
  dims: 1,
  dataType: 2,
  name: 8,
  rawData: 9,
  doc: 12,
  externalData: 13,
  dataLocation: 14,
  metadata: 16,
} as const;
const FLOAT_DATA = 4;
const INT32_DATA = 5;
const INT64_DATA = 7;
const NUMBER_DATA: ReadonlySet<number> = new Set([FLOAT_DATA, INT32_DATA, 6, INT64_DATA, 10, 11]);

/** `data_location` of data in another file. */
const EXTERNAL = 1;

/** What a tensor was found to be. */
export interface WalkedTensor {
  readonly name: string;
  readonly dtype: string;
  readonly dims: readonly number[];
  /** The product of the dimensions; infinite where it is beyond doubles. */
  readonly elements: number;
  /** The values, where they are few integers. */
  readonly values: readonly number[] | undefined;
}

/** What is known of all tensors of a model. */
export class TensorTally {
  readonly external: ExternalData;
  readonly dtypes = new Map<string, number>();
  tensors = 0;
  parameters = 0;

  /** @param format the id that references bear */
  constructor(format: string) {
    this.external = new ExternalData(format);
  }
}

/**
 * Walks the tensor that the message at hand has as `field`.
 *
 * @param walkIt how the walk goes into it
 * @param texts take its description and metadata
 */
export function walkTensor(
  walk: MessageWalk,
  walkIt: (listener: (field: WireField) => unknown) => void,
  tally: TensorTally,
  texts?: Pick<ModelTexts, 'partDoc' | 'partEntry'>,
): WalkedTensor {
  const dims: (number | bigint)[] = [];
  const ints: (number | bigint)[] = [];
  let asked: AskedPart | undefined;
  let name = '';
  let dataType = 0;
  let location = 0;
  let rawData: { start: number; end: number } | undefined;
  let hasNumbers = false;
  let at = 0;
  walkIt((field) => {
    const { number, start, end, value } = field;
    if (at === 0) at = field.at;
    if (number === FIELD.dims) appendVarints(walk.source, field, dims, MAX_DIMENSIONS);
    else if (number === FIELD.dataType) dataType = Number(value);
    else if (number === FIELD.name) name = walk.text(field);
    else if (number === FIELD.rawData) rawData = { start, end };
    else if (number === FIELD.dataLocation) location = Number(value);
    else if (number === FIELD.externalData) {
      asked ??= { keys: new Set(), location: undefined, offset: 0, length: undefined };
      tally.external.takeEntry(walk, field, asked, name);
    } else if (number === FIELD.doc) texts?.partDoc(field);
    else if (number === FIELD.metadata) texts?.partEntry(field);
    else if (NUMBER_DATA.has(number)) {
      hasNumbers = true;
      const isSmall = end - start <= SHAPE_VALUES * 10;
      if ((number === INT64_DATA || number === INT32_DATA) && isSmall)
        appendVarints(walk.source, field, ints, SHAPE_VALUES);
    }
    return undefined;
  });
  const type = elementType(dataType);
  const signed = dims.map(asNumber);
  const elements = signed.reduce((product, dim) => product * dim, 1);
  const expected = type.bits === 0 ? undefined : Math.ceil((elements * type.bits) / 8);
  tally.tensors += 1;
  if (Number.isFinite(elements) && elements > 0) tally.parameters += elements;
  tally.dtypes.set(type.name, (tally.dtypes.get(type.name) ?? 0) + 1);
  if (signed.some((dim) => dim < 0))
    walk.anomaly(
      'negative-dimension',
      `${shownName(name)} has the shape [${signed.slice(0, 8).join(', ')}]`,
      at,
    );
  if (asked !== undefined) tally.external.endTensor(walk, asked, { name, at, expectedBytes: expected });
  if (location === EXTERNAL || asked !== undefined) {
    if (rawData !== undefined && rawData.end > rawData.start)
      walk.anomaly('external-and-raw', `${shownName(name)} has data here and in another file`, at);
  } else {
    compareSize(walk, { name, at, expected, dims: signed }, rawData, hasNumbers);
  }
  if (rawData !== undefined && tally.tensors <= TOLD_TENSORS) {
    walk.context.emit({
      kind: 'tensor.index',
      name: name.slice(0, LIMITS.modelNameBytes.value),
      dtype: type.name,
      shape: signed,
      start: rawData.start,
      end: rawData.end,
      holdsObjects: false,
    });
  }
  return {
    name,
    dtype: type.name,
    dims: signed,
    elements,
    values: smallValues(walk, dataType, ints, rawData),
  };
}

function compareSize(
  walk: MessageWalk,
  tensor: { name: string; at: number; expected: number | undefined; dims: readonly number[] },
  rawData: { start: number; end: number } | undefined,
  hasNumbers: boolean,
): void {
  const { name, at, expected, dims } = tensor;
  if (expected === undefined || expected < 0) return;
  const shape = `[${dims.slice(0, 8).join(', ')}]`;
  if (rawData === undefined) {
    if (expected >= BOMB_BYTES && !hasNumbers)
      walk.anomaly('shape-bomb', `${shownName(name)} declares the shape ${shape} and holds no data`, at);
    return;
  }
  const actual = rawData.end - rawData.start;
  if (actual === expected) return;
  const detail = `${shownName(name)} has the shape ${shape}, ${expected} bytes, and holds ${actual}`;
  if (expected >= BOMB_BYTES) walk.anomaly('shape-bomb', detail, at);
  else walk.anomaly(actual < expected ? 'tensor-data-short' : 'tensor-data-long', detail, at);
}

/** The values of a small tensor of integers: the shape that another operation is given. */
function smallValues(
  walk: MessageWalk,
  dataType: number,
  ints: readonly (number | bigint)[],
  rawData: { start: number; end: number } | undefined,
): readonly number[] | undefined {
  if (ints.length > 0) return ints.map(asNumber);
  const width = dataType === INT64 ? 8 : dataType === INT32 ? 4 : 0;
  if (rawData === undefined || width === 0) return undefined;
  const { start, end } = rawData;
  if (end - start === 0 || end - start > SHAPE_VALUES * width) return undefined;
  const bytes = walk.context.bytes.read(start, end - start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: number[] = [];
  for (let at = 0; at + width <= bytes.length; at += width)
    values.push(width === 8 ? Number(view.getBigInt64(at, true)) : view.getInt32(at, true));
  return values;
}

function shownName(name: string): string {
  return name === '' ? 'a tensor without a name' : `the tensor ${JSON.stringify(name.slice(0, 60))}`;
}
