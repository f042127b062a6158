// Packs values as MessagePack, arrays as Flax packs them.

export type MsgpackPlan =
  | null
  | boolean
  | number
  | string
  | readonly MsgpackPlan[]
  | { readonly bytes: Uint8Array }
  | { readonly extension: number; readonly bytes: Uint8Array }
  | { readonly [key: string]: MsgpackPlan };

function head(code: number, value: number, bytes: 1 | 2 | 4): Buffer {
  const out = Buffer.alloc(1 + bytes);
  out[0] = code;
  out.writeUIntBE(value, 1, bytes);
  return out;
}

function packNumber(value: number): Buffer {
  if (!Number.isInteger(value)) {
    const out = Buffer.alloc(9);
    out[0] = 0xcb;
    out.writeDoubleBE(value, 1);
    return out;
  }
  if (value >= 0 && value < 128) return Buffer.of(value);
  if (value < 0 && value >= -32) return Buffer.of(value + 256);
  const out = Buffer.alloc(5);
  out[0] = value < 0 ? 0xd2 : 0xce;
  if (value < 0) out.writeInt32BE(value, 1);
  else out.writeUInt32BE(value, 1);
  return out;
}

function packText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const opening = bytes.length < 32 ? Buffer.of(0xa0 + bytes.length) : head(0xda, bytes.length, 2);
  return Buffer.concat([opening, bytes]);
}

export function packMsgpack(value: MsgpackPlan): Buffer {
  if (value === null) return Buffer.of(0xc0);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') return packNumber(value);
  if (typeof value === 'string') return packText(value);
  if (Array.isArray(value)) {
    const items = value as readonly MsgpackPlan[];
    return Buffer.concat([head(0xdc, items.length, 2), ...items.map(packMsgpack)]);
  }
  if (isBlob(value)) {
    const extension = (value as { extension?: number }).extension;
    return extension === undefined
      ? Buffer.concat([head(0xc6, value.bytes.length, 4), value.bytes])
      : Buffer.concat([head(0xc9, value.bytes.length, 4), Buffer.of(extension & 0xff), value.bytes]);
  }
  const pairs = Object.entries(value as { readonly [key: string]: MsgpackPlan });
  return Buffer.concat([
    head(0xde, pairs.length, 2),
    ...pairs.flatMap(([key, item]) => [packText(key), packMsgpack(item)]),
  ]);
}

function isBlob(value: MsgpackPlan): value is { readonly bytes: Uint8Array } {
  return (value as { bytes?: unknown } | null)?.bytes instanceof Uint8Array;
}

/** An array, or with type 3 a numpy scalar. */
export function packNdarray(
  shape: readonly number[],
  dtype: string,
  data: Uint8Array,
  extension = 1,
): MsgpackPlan {
  return { extension, bytes: packMsgpack([shape, dtype, { bytes: data }]) };
}
