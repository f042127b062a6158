// torch.save before 1.6: five pickles one after the other, then the storages as raw numbers.
// Layout, from torch.serialization._legacy_save: magic number 0x1950a86a20f9469cfc6c, protocol 1001, system information,
// the object, the list of storage keys; then for each key an i64 element count and that many elements.

import type { PickleProgram, SymbolicValue } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';

const MAGIC = String(0x1950a86a20f9469cfc6cn);

const ELEMENT_BYTES: Readonly<Record<string, number>> = {
  DoubleStorage: 8,
  FloatStorage: 4,
  HalfStorage: 2,
  BFloat16Storage: 2,
  LongStorage: 8,
  IntStorage: 4,
  ShortStorage: 2,
  CharStorage: 1,
  ByteStorage: 1,
  BoolStorage: 1,
  UntypedStorage: 1,
  ComplexDoubleStorage: 16,
  ComplexFloatStorage: 8,
  QInt8Storage: 1,
  QUInt8Storage: 1,
  QInt32Storage: 4,
  QUInt4x2Storage: 1,
  QUInt2x4Storage: 1,
};

/** True where the first pickle is torch's magic number. */
export function isTorchLegacy(first: PickleProgram | undefined): boolean {
  return first?.result.t === 'int' && first.result.v === MAGIC;
}

/**
 * Where the raw storages behind the five pickles end.
 *
 * @param programs the pickles read so far, in order
 * @returns one past the last storage that fits; `start` where nothing does
 */
export function endOfStorages(
  bytes: RandomAccess,
  programs: readonly PickleProgram[],
  start: number,
): number {
  const keys = programs[4]?.result;
  const count = keys?.t === 'list' ? keys.count : 0;
  const sizes = new Set(programs.flatMap((program) => program.persistentIds.map(elementBytes)));
  sizes.delete(undefined);
  // Storages are not told apart by key here: with one element type for all, lengths follow from the counts alone.
  const widths = sizes.size === 0 ? [4] : ([...sizes] as number[]);
  let at = start;
  for (let k = 0; k < count; k++) {
    const head = bytes.read(at, 8);
    if (head.length < 8) break;
    const elements = Number(new DataView(head.buffer, head.byteOffset, 8).getBigInt64(0, true));
    const ends = widths
      .map((width) => at + 8 + elements * width)
      .filter((end) => elements >= 0 && end <= bytes.sizeBytes);
    if (ends.length === 0) break;
    at = widths.length === 1 ? (ends[0] as number) : bestEnd(bytes, ends, k + 1 === count);
  }
  return at;
}

/** Among several element types, the end behind which a plausible count stands, or the end of the file. */
function bestEnd(bytes: RandomAccess, ends: readonly number[], isLast: boolean): number {
  if (isLast) return Math.max(...ends);
  for (const end of ends) {
    const head = bytes.read(end, 8);
    if (head.length < 8) continue;
    const next = new DataView(head.buffer, head.byteOffset, 8).getBigInt64(0, true);
    if (next >= 0n && next < BigInt(bytes.sizeBytes)) return end;
  }
  return Math.max(...ends);
}

function elementBytes(id: SymbolicValue): number | undefined {
  if (id.t !== 'tuple') return undefined;
  const type = id.items[1];
  return type?.t === 'global' ? ELEMENT_BYTES[type.name] : undefined;
}
