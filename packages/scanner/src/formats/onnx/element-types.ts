// The element types of ONNX tensors: names and sizes (onnx/onnx-ml.proto, TensorProto.DataType).

interface ElementType {
  readonly name: string;
  /** 0 where elements have no fixed size. */
  readonly bits: number;
}

const TYPES: readonly (readonly [name: string, bits: number])[] = [
  ['undefined', 0],
  ['float32', 32],
  ['uint8', 8],
  ['int8', 8],
  ['uint16', 16],
  ['int16', 16],
  ['int32', 32],
  ['int64', 64],
  ['string', 0],
  ['bool', 8],
  ['float16', 16],
  ['float64', 64],
  ['uint32', 32],
  ['uint64', 64],
  ['complex64', 64],
  ['complex128', 128],
  ['bfloat16', 16],
  ['float8e4m3fn', 8],
  ['float8e4m3fnuz', 8],
  ['float8e5m2', 8],
  ['float8e5m2fnuz', 8],
  ['uint4', 4],
  ['int4', 4],
  ['float4e2m1', 4],
  ['float8e8m0', 8],
  ['uint2', 2],
  ['int2', 2],
  // How six bits are packed is not settled between versions.
  ['float6e2m3', 0],
  ['float6e3m2', 0],
];

/** The number of INT64. */
export const INT64 = 7;

/** The number of INT32. */
export const INT32 = 6;

/** @param number as `data_type` has it */
export function elementType(number: number): ElementType {
  const [name, bits] = TYPES[number] ?? [`type ${number}`, 0];
  return { name, bits };
}

/** True for a number that this version of ONNX defines, UNDEFINED left out. */
export function isElementType(number: number): boolean {
  return number > 0 && number < TYPES.length;
}
