// Assembles flatbuffers from tables by slot: `assembleFlat({ 0: { text: 'a' }, 3: { tables: [{ 1: { i32: 5 } }] } }, 'ABCD')`.

import { Builder } from 'flatbuffers';

/** The value of one slot. */
export type FlatValue =
  | { readonly text: string }
  | { readonly texts: readonly string[] }
  | { readonly u8: number }
  | { readonly i32: number }
  | { readonly u64: bigint }
  | { readonly u64s: readonly bigint[] }
  | { readonly bytes: Uint8Array }
  | { readonly table: FlatPlan }
  | { readonly tables: readonly FlatPlan[] };

/** A table by slot. */
export type FlatPlan = { readonly [slot: number]: FlatValue };

/** The bytes of a flatbuffer with that root and identifier. */
export function assembleFlat(root: FlatPlan, identifier: string): Uint8Array {
  const builder = new Builder(256);
  builder.finish(writeTable(builder, root), identifier);
  return Uint8Array.from(builder.asUint8Array());
}

function writeTable(builder: Builder, plan: FlatPlan): number {
  const slots = Object.entries(plan).map(
    ([slot, value]) => [Number(slot), value, writeOutside(builder, value)] as const,
  );
  builder.startObject(Math.max(0, ...slots.map(([slot]) => slot + 1)));
  for (const [slot, value, offset] of slots) {
    if (offset !== undefined) builder.addFieldOffset(slot, offset, 0);
    else if ('u8' in value) builder.addFieldInt8(slot, value.u8, -1);
    else if ('i32' in value) builder.addFieldInt32(slot, value.i32, -1);
    else if ('u64' in value) builder.addFieldInt64(slot, value.u64, -1n);
  }
  return builder.endObject();
}

/** Writes what stands outside of the table; undefined for what stands in it. */
function writeOutside(builder: Builder, value: FlatValue): number | undefined {
  if ('text' in value) return builder.createString(value.text);
  if ('bytes' in value) return builder.createByteVector(value.bytes);
  if ('table' in value) return writeTable(builder, value.table);
  if ('texts' in value) {
    return writeOffsets(
      builder,
      value.texts.map((text) => builder.createString(text)),
    );
  }
  if ('tables' in value) {
    return writeOffsets(
      builder,
      value.tables.map((table) => writeTable(builder, table)),
    );
  }
  if (!('u64s' in value)) return undefined;
  builder.startVector(8, value.u64s.length, 8);
  for (const number of [...value.u64s].reverse()) builder.addInt64(number);
  return builder.endVector();
}

function writeOffsets(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}
