// Assembles npy files from a header's text and data, so that lies about shape and dtype are easy to write.

export interface NpyParts {
  /** The text between the braces and with them; default: one float64. */
  readonly header?: string;
  readonly data?: Uint8Array;
  /** Default 1. */
  readonly version?: number;
  /** A lie about the length of the header's text. */
  readonly headerBytes?: number;
}

/** The header's text that numpy writes. */
export function npyHeader(descr: string, shape: string): string {
  return `{'descr': ${descr}, 'fortran_order': False, 'shape': ${shape}, }`;
}

export function assembleNpy(parts: NpyParts = {}): Uint8Array {
  const version = parts.version ?? 1;
  const text = Buffer.from(
    `${parts.header ?? npyHeader("'<f8'", '(1,)')}\n`,
    version === 3 ? 'utf8' : 'latin1',
  );
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  const claimed = parts.headerBytes ?? text.length;
  if (version === 1) length.writeUInt16LE(claimed);
  else length.writeUInt32LE(claimed);
  const magic = Buffer.from([0x93, ...Buffer.from('NUMPY'), version, 0]);
  return Buffer.concat([magic, length, text, parts.data ?? new Uint8Array(8)]);
}
