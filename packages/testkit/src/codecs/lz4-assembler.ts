// Writes lz4 blocks and frames from readable parts. Checksums come from the caller, so that they can lie.

/** `literals`, then a match of `length` (at least 4) bytes from `distance` back; a last sequence has no match. */
export interface Lz4Sequence {
  readonly literals: string | Uint8Array;
  readonly match?: { readonly distance: number; readonly length: number };
}

export function lz4Block(sequences: readonly Lz4Sequence[]): Buffer {
  const parts: Buffer[] = [];
  for (const { literals, match } of sequences) {
    const bytes = Buffer.from(literals as string, 'latin1');
    const matchCode = match === undefined ? 0 : match.length - 4;
    parts.push(Buffer.of((Math.min(bytes.length, 15) << 4) | Math.min(matchCode, 15)));
    parts.push(longLength(bytes.length), bytes);
    if (match === undefined) continue;
    parts.push(Buffer.of(match.distance & 255, match.distance >> 8), longLength(matchCode));
  }
  return Buffer.concat(parts);
}

function longLength(value: number): Buffer {
  if (value < 15) return Buffer.alloc(0);
  const rest = value - 15;
  return Buffer.concat([Buffer.alloc(Math.floor(rest / 255), 255), Buffer.of(rest % 255)]);
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** A block as a frame stores it; `plain` blocks carry their bytes as they are. */
export function lz4FrameBlock(bytes: Uint8Array, plain = false): Buffer {
  return Buffer.concat([u32((bytes.length | (plain ? 0x80000000 : 0)) >>> 0), bytes]);
}

export interface Lz4FrameParts {
  readonly blocks: readonly Buffer[];
  /** FLG without the version bits: 0x20 independent blocks, 0x10 block checksums, 8 content size, 4 content checksum. */
  readonly flags?: number;
  /** 4 to 7: blocks of 64 KiB to 4 MiB. */
  readonly sizeCode?: number;
  /** Content size and dictionary id, as the flags announce them. */
  readonly descriptorExtra?: Buffer;
  readonly headerChecksum: number;
  readonly contentChecksum?: number;
}

export function lz4Frame(parts: Lz4FrameParts): Buffer {
  return Buffer.concat([
    u32(0x184d2204),
    lz4Descriptor(parts),
    Buffer.of(parts.headerChecksum),
    ...parts.blocks,
    u32(0),
    parts.contentChecksum === undefined ? Buffer.alloc(0) : u32(parts.contentChecksum),
  ]);
}

/** The bytes that the header checksum covers. */
export function lz4Descriptor(parts: Pick<Lz4FrameParts, 'flags' | 'sizeCode' | 'descriptorExtra'>): Buffer {
  const flags = 0x40 | (parts.flags ?? 0);
  return Buffer.concat([
    Buffer.of(flags, (parts.sizeCode ?? 4) << 4),
    parts.descriptorExtra ?? Buffer.alloc(0),
  ]);
}
