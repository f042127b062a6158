// Assembles protobuf messages from fields by number, so that splits, repeats and lies are easy to write.
//
//   message([1, 1], [2, 'text'], [3, message([1, 5n])], [4, bytes], [5, fixed32(0x3f800000)], raw([0x80]))

/** A varint, a text, delimited bytes (a nested message is bytes), or a field of another wire type. */
export type ProtoValue = number | bigint | boolean | string | Uint8Array | WireValue;

/** One field by its number; a list of fields is spread with `...`. */
export type ProtoField = readonly [number: number, value: ProtoValue] | Uint8Array;

/** A value whose wire type is stated. */
export interface WireValue {
  readonly wireType: number;
  readonly payload: Uint8Array;
}

/** The bytes of one message. A Uint8Array among the fields stands there as it is. */
export function message(...fields: ProtoField[]): Uint8Array {
  return Buffer.concat(fields.map((field) => (field instanceof Uint8Array ? field : fieldBytes(...field))));
}

/** Bytes that stand in a message as they are: a lie. */
export function raw(bytes: Iterable<number>): Uint8Array {
  return Uint8Array.from(bytes);
}

/** An unsigned varint; negative numbers are written as int64. */
export function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    bytes.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Uint8Array.from(bytes);
}

/** Four bytes, low first. */
export function fixed32(value: number): WireValue {
  const payload = Buffer.alloc(4);
  payload.writeUInt32LE(value >>> 0);
  return { wireType: 5, payload };
}

/** A float in four bytes. */
export function float32(value: number): WireValue {
  const payload = Buffer.alloc(4);
  payload.writeFloatLE(value);
  return { wireType: 5, payload };
}

/** Eight bytes, low first. */
export function fixed64(value: bigint): WireValue {
  const payload = Buffer.alloc(8);
  payload.writeBigUInt64LE(BigInt.asUintN(64, value));
  return { wireType: 1, payload };
}

/** Numbers in one packed field. */
export function packed(...values: (number | bigint)[]): Uint8Array {
  return Buffer.concat(values.map(varint));
}

/** A group with its content; its end tag is written by `message`. */
export function group(...fields: ProtoField[]): WireValue {
  return { wireType: 3, payload: message(...fields) };
}

/** A delimited field that claims another length than it has. */
export function lyingLength(number: number, claimedBytes: number | bigint, content: Uint8Array): Uint8Array {
  return Buffer.concat([varint(number * 8 + 2), varint(claimedBytes), content]);
}

function fieldBytes(number: number, value: ProtoValue): Uint8Array {
  const tag = (wireType: number) => varint((BigInt(number) << 3n) | BigInt(wireType));
  if (typeof value === 'string') return delimited(tag(2), Buffer.from(value, 'utf8'));
  if (value instanceof Uint8Array) return delimited(tag(2), value);
  if (typeof value !== 'object') return Buffer.concat([tag(0), varint(BigInt(value))]);
  const ending = value.wireType === 3 ? [tag(4)] : [];
  return Buffer.concat([tag(value.wireType), value.payload, ...ending]);
}

function delimited(tag: Uint8Array, content: Uint8Array): Uint8Array {
  return Buffer.concat([tag, varint(content.length), content]);
}
