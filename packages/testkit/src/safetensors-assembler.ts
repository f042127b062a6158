// Assembles safetensors files from the text of a header and data, so that lies are easy to write.

export interface SafetensorsParts {
  /** The JSON; default: two small tensors and metadata. */
  readonly header?: string;
  /** Default: 24 zero bytes. */
  readonly data?: Uint8Array | string;
  /** A lie about the header's length. */
  readonly headerBytes?: string;
}

/** What the library writes for two tensors of 24 bytes together. */
export const HONEST_SAFETENSORS_HEADER =
  '{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"U8","shape":[8],"data_offsets":[16,24]}}  ';

export function assembleSafetensors(parts: SafetensorsParts = {}): Uint8Array {
  const header = Buffer.from(parts.header ?? HONEST_SAFETENSORS_HEADER, 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(parts.headerBytes ?? header.length));
  const data = parts.data ?? new Uint8Array(24);
  return Buffer.concat([length, header, typeof data === 'string' ? Buffer.from(data, 'latin1') : data]);
}
