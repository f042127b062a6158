// Programs with the tables that a loader asks for, and with fields that it ignores set as a test wants. None has code.

/** What an ELF file header says; what is not given is what linkers write. */
export interface ElfPlan {
  readonly wide?: boolean;
  readonly little?: boolean;
  readonly type?: number;
  readonly machine?: number;
  /** Class, byte order and version, which Linux does not look at. */
  readonly identification?: readonly [number, number, number];
  readonly version?: number;
  readonly headerBytes?: number;
  /** p_type of the only program header: 1 is PT_LOAD. */
  readonly segment?: number;
}

/** @returns a file header, a program header and a section header of type 0 */
export function assembleElf(plan: ElfPlan = {}): Uint8Array {
  const { wide = true, little = true, type = 2, machine = 62, version = 1, segment = 1 } = plan;
  const size = wide ? { header: 64, program: 56, section: 64 } : { header: 52, program: 32, section: 40 };
  const bytes = new Uint8Array(size.header + size.program + size.section);
  const view = new DataView(bytes.buffer);
  const u16 = (at: number, value: number) => view.setUint16(at, value, little);
  const word = (at: number, value: number) => {
    if (wide) view.setBigUint64(at, BigInt(value), little);
    else view.setUint32(at, value, little);
  };
  bytes.set([0x7f, 0x45, 0x4c, 0x46, ...(plan.identification ?? [wide ? 2 : 1, little ? 1 : 2, 1])]);
  u16(16, type);
  u16(18, machine);
  view.setUint32(20, version, little);
  word(wide ? 32 : 28, size.header);
  word(wide ? 40 : 32, size.header + size.program);
  const sizesAt = wide ? 52 : 40;
  [plan.headerBytes ?? size.header, size.program, 1, size.section, 1].forEach((value, index) => {
    u16(sizesAt + 2 * index, value);
  });
  view.setUint32(size.header, segment, little);
  return bytes;
}

/** What a PE says of itself. */
export interface PePlan {
  /** e_lfanew: where the signature stands. */
  readonly signatureAt?: number;
  readonly machine?: number;
}

/** @returns DOS header, signature, file header and the optional header of a 64-bit program */
export function assemblePe({ signatureAt = 128, machine = 0x8664 }: PePlan = {}): Uint8Array {
  const bytes = new Uint8Array(signatureAt + 24 + 240);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4d, 0x5a]);
  view.setUint32(60, signatureAt, true);
  bytes.set([0x50, 0x45], signatureAt);
  view.setUint16(signatureAt + 4, machine, true);
  view.setUint16(signatureAt + 6, 1, true);
  view.setUint16(signatureAt + 20, 240, true);
  view.setUint16(signatureAt + 22, 0x22, true);
  view.setUint16(signatureAt + 24, 0x20b, true);
  view.setUint32(signatureAt + 56, 4096, true);
  view.setUint32(signatureAt + 60, 512, true);
  return bytes;
}
