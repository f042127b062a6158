// Builds tar archives block by block, honest by default, with any lie a test wants to tell. Not a tar library.

const BLOCK_BYTES = 512;

export interface TarEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  /** Type flag; default `0`. */
  readonly type?: string;
  readonly linkName?: string;
  readonly mode?: number;
  /** Default `ustar`. */
  readonly dialect?: 'v7' | 'ustar' | 'gnu';
  readonly prefix?: string;
  /** Size field instead of the truth. */
  readonly sizeBytes?: number;
  /** Write the size in base 256. */
  readonly base256?: boolean;
  /** Checksum: `signed` as old writers, or any number. */
  readonly checksum?: 'signed' | number;
  /** Pax records of a header before this member. */
  readonly pax?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  /** Bytes written over the finished header before its checksum is computed. */
  readonly patch?: readonly (readonly [at: number, bytes: Uint8Array | string])[];
}

function toBytes(value: Uint8Array | string | undefined): Buffer {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value ?? new Uint8Array());
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK_BYTES - (bytes.length % BLOCK_BYTES)) % BLOCK_BYTES)]);
}

/** One header block. */
export function tarHeader(entry: TarEntry): Uint8Array {
  const dialect = entry.dialect ?? 'ustar';
  const block = Buffer.alloc(BLOCK_BYTES);
  const octal = (value: number, at: number, length: number): void => {
    block.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, length, 'latin1');
  };
  toBytes(entry.name).copy(block, 0, 0, 100);
  octal(entry.mode ?? 0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  const sizeBytes = entry.sizeBytes ?? toBytes(entry.data).length;
  if (entry.base256) {
    block.writeBigUInt64BE(BigInt(sizeBytes), 128);
    block[124] = 0x80;
  } else octal(sizeBytes, 124, 12);
  octal(0, 136, 12);
  block.write(entry.type ?? '0', 156, 1, 'latin1');
  toBytes(entry.linkName).copy(block, 157, 0, 100);
  if (dialect === 'ustar') block.write('ustar\x0000', 257, 'latin1');
  if (dialect === 'gnu') block.write('ustar  \0', 257, 'latin1');
  if (entry.prefix !== undefined) toBytes(entry.prefix).copy(block, 345, 0, 155);
  for (const [at, bytes] of entry.patch ?? []) toBytes(bytes).copy(block, at);
  block.fill(' ', 148, 156);
  let sum = 0;
  for (const byte of block) sum += entry.checksum === 'signed' && byte >= 128 ? byte - 256 : byte;
  if (typeof entry.checksum === 'number') sum = entry.checksum;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return new Uint8Array(block);
}

/** Pax records as bytes. */
export function paxRecords(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const records = pairs.map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + 1;
    while (String(length).length + rest !== length) length = String(length).length + rest;
    return `${length} ${key}=${value}\n`;
  });
  return Buffer.from(records.join(''));
}

/** A member: its pax header, its header and its data, padded. */
export function tarMember(entry: TarEntry): Uint8Array {
  const parts: Uint8Array[] = [];
  if (entry.pax !== undefined) {
    const pairs = Array.isArray(entry.pax) ? entry.pax : Object.entries(entry.pax);
    const data = paxRecords(pairs as readonly (readonly [string, string])[]);
    parts.push(tarHeader({ name: 'PaxHeaders/x', type: 'x', data }), padded(toBytes(data)));
  }
  parts.push(tarHeader(entry), padded(toBytes(entry.data)));
  return new Uint8Array(Buffer.concat(parts));
}

/** A whole archive. @param endBlocks blocks of zeros at the end; two in honest archives */
export function assembleTar(entries: readonly (TarEntry | Uint8Array)[], endBlocks = 2): Uint8Array {
  const parts = entries.map((entry) => (entry instanceof Uint8Array ? entry : tarMember(entry)));
  return new Uint8Array(Buffer.concat([...parts, Buffer.alloc(endBlocks * BLOCK_BYTES)]));
}
