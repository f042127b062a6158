import fc from 'fast-check';
import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { FlatBuffer, type FlatTable } from './table.ts';

/** A root {0 i32, 1 text, 2 [root], 3 [u8], 4 f32, 5 i8, 6 u64} with one child of its kind. */
function sample(): Uint8Array {
  const builder = new Builder(64);
  const node = (number: number, text: string, children: number | undefined) => {
    const name = builder.createString(text);
    const data = builder.createByteVector(new Uint8Array([1, 2, 3]));
    builder.startObject(7);
    builder.addFieldInt32(0, number, 0);
    builder.addFieldOffset(1, name, 0);
    if (children !== undefined) builder.addFieldOffset(2, children, 0);
    builder.addFieldOffset(3, data, 0);
    builder.addFieldFloat32(4, 1.5, 0);
    builder.addFieldInt8(5, -3, 0);
    builder.addFieldInt64(6, 5_000_000_000n, 0n);
    return builder.endObject();
  };
  const child = node(-7, 'child', undefined);
  builder.startVector(4, 1, 4);
  builder.addOffset(child);
  const children = builder.endVector();
  builder.finish(node(70_000, 'root', children), 'TST1');
  return builder.asUint8Array();
}

function visit(table: FlatTable | undefined, depth: number): unknown {
  if (table === undefined || depth > 8) return undefined;
  const children = table.vector(2, 4);
  const data = table.vector(3, 1);
  return {
    number: table.i32(0),
    text: table.text(1, 100),
    data: data && Array.from({ length: Math.min(data.length, 4) }, (_, index) => data.u8(index)),
    float: table.f32(4),
    small: table.i8(5),
    wide: table.u64(6),
    absent: table.u32(40, 9),
    children: Array.from({ length: Math.min(children?.length ?? 0, 4) }, (_, index) =>
      visit(children?.table(index), depth + 1),
    ),
  };
}

describe('flatbuffers', () => {
  it('reads what the library wrote, and learns where it ends', () => {
    const bytes = sample();
    const buffer = new FlatBuffer(new MemoryAccess(Buffer.concat([bytes, Buffer.from('behind it')])));
    expect(buffer.identifier()).toBe('TST1');
    const expected = { data: [1, 2, 3], float: 1.5, small: -3, wide: 5_000_000_000, absent: 9 };
    expect(visit(buffer.root(), 0)).toEqual({
      ...expected,
      number: 70_000,
      text: 'root',
      children: [{ ...expected, number: -7, text: 'child', children: [] }],
    });
    expect(buffer.problems).toEqual([]);
    expect(bytes.length - buffer.furthest).toBeLessThan(8);
    expect(buffer.furthest).toBeLessThanOrEqual(bytes.length);
  });

  it('cuts texts and reads behind a size prefix', () => {
    const bytes = Buffer.concat([Buffer.from([1, 2, 3, 4]), sample()]);
    const root = new FlatBuffer(new MemoryAccess(bytes), 4).root();
    expect(root?.text(1, 2)).toBe('ro');
  });

  it('tells every offset that leads outside, and never throws', () => {
    const bytes = sample();
    const offsets = [0, 0xffff_ffff, 0x7fff_ffff, bytes.length, bytes.length - 3];
    for (const offset of offsets) {
      const lying = Buffer.from(bytes);
      lying.writeUInt32LE(offset, 0);
      const buffer = new FlatBuffer(new MemoryAccess(lying));
      expect(buffer.root()).toBeUndefined();
      expect(buffer.problems).toHaveLength(1);
    }
    for (let length = 0; length < bytes.length - 8; length++) {
      const buffer = new FlatBuffer(new MemoryAccess(bytes.subarray(0, length)));
      visit(buffer.root(), 0);
      expect(buffer.problems.length).toBeGreaterThan(0);
    }
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        const buffer = new FlatBuffer(new MemoryAccess(changed));
        visit(buffer.root(), 0);
        expect(buffer.furthest).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it('refuses a vector that claims more than there is', () => {
    const bytes = Buffer.from(sample());
    const buffer = new FlatBuffer(new MemoryAccess(bytes));
    const vector = buffer.root()?.vector(3, 1);
    bytes.writeUInt32LE(0xffff_ffff, (vector?.start ?? 4) - 4);
    const lying = new FlatBuffer(new MemoryAccess(bytes));
    expect(lying.root()?.vector(3, 1)).toBeUndefined();
    expect(lying.problems.map(({ kind }) => kind)).toEqual(['vector']);
  });

  it('reads numbers that lie across two pages', () => {
    const bytes = Buffer.alloc(40_000);
    bytes.writeUInt32LE(0xdead_beef, 16_382);
    expect(new FlatBuffer(new MemoryAccess(bytes)).reader.u32(16_382)).toBe(0xdead_beef);
  });

  it('visits one table as often as a buffer of its size has tables', () => {
    const buffer = new FlatBuffer(new MemoryAccess(sample()));
    let visits = 0;
    while (buffer.root() !== undefined) visits++;
    expect(visits).toBeLessThan(11_000);
    expect(buffer.problems[0]?.kind).toBe('too-many-tables');
  });
});
