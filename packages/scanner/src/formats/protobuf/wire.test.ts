import { protobuf } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { appendVarints, asNumber, readFloat, readText } from './scalar-fields.ts';
import { readMessage, STOP, type WireField, WireSource } from './wire.ts';

const { fixed32, fixed64, float32, group, lyingLength, message, packed, raw, varint } = protobuf;

function read(bytes: Uint8Array, end = bytes.length) {
  const source = new WireSource(new MemoryAccess(bytes));
  const fields: WireField[] = [];
  const result = readMessage(source, 0, end, (field) => {
    fields.push({ ...field });
  });
  return { source, fields, ...result };
}

describe('readMessage', () => {
  it('tells every field in order with its place, repeats included', () => {
    const bytes = message([1, 150], [2, 'abc'], [1, 1n << 63n], [5, fixed32(7)], [6, fixed64(8n)], [2, 'd']);
    const { fields, problem, end, source } = read(bytes);
    expect(problem).toBeUndefined();
    expect(end).toBe(bytes.length);
    expect(fields.map(({ number, wireType, value }) => [number, wireType, value])).toEqual([
      [1, 0, 150],
      [2, 2, 0],
      [1, 0, 1n << 63n],
      [5, 5, 0],
      [6, 1, 0],
      [2, 2, 0],
    ]);
    expect(readText(source, fields[1] as WireField, 100)).toBe('abc');
    expect(readText(source, fields[1] as WireField, 2)).toBe('ab');
  });

  it('steps over groups in groups', () => {
    const { fields, problem, end } = read(message([3, group([1, 1], [4, group([2, 'x'])])], [7, 1]));
    expect(problem).toBeUndefined();
    expect(fields.map(({ number, wireType }) => [number, wireType])).toEqual([
      [3, 3],
      [7, 0],
    ]);
    expect(end).toBe(fields[1]?.end ?? 0);
  });

  it.each([
    ['a varint of eleven bytes', raw([8, ...Array(11).fill(0x80)]), 'varint-too-long'],
    ['a varint cut short', raw([8, 0x80]), 'truncated'],
    ['a length past the end', lyingLength(2, 100, raw([1])), 'length-past-end'],
    ['a length beyond doubles', lyingLength(2, (1n << 64n) - 1n, raw([1])), 'length-past-end'],
    ['field number 0', raw([0, 1]), 'field-number'],
    ['a field number of more than 29 bits', message([2 ** 29, 1]), 'field-number'],
    ['wire type 6', raw([14, 1]), 'wire-type'],
    ['wire type 7', raw([15, 1]), 'wire-type'],
    ['an end without a group', raw([12]), 'group'],
    ['a group without an end', raw([11, 8, 1]), 'group'],
    ['a group ended by another', raw([11, 20]), 'group'],
    ['a number cut short', raw([13, 1, 2]), 'truncated'],
    ['groups too deep', Buffer.alloc(1000, 11), 'group'],
  ])('stops at %s', (_, bytes, kind) => {
    const { problem, fields } = read(message([1, 1], bytes));
    expect(problem?.kind).toBe(kind);
    expect(fields).toHaveLength(1);
  });

  it('says so where the message is longer than the bytes', () => {
    expect(read(message([1, 1]), 100).problem?.kind).toBe('truncated');
  });

  it('stops where the reader has seen enough', () => {
    let count = 0;
    const result = readMessage(new MemoryAccess(message([1, 1], [2, 2], raw([0]))), 0, 5, () => {
      count++;
      return STOP;
    });
    expect([count, result.stopped, result.problem]).toEqual([1, true, undefined]);
  });

  it('reads no payload and walks messages inside messages with one window', () => {
    const inner = message([1, 'name'], [8, new Uint8Array(1_000_000)], [2, 'op']);
    const bytes = new MemoryAccess(message([1, inner], [1, inner], [4, 5]));
    let readBytes = 0;
    const counting = new Proxy(bytes, {
      get: (target, key) =>
        key === 'read'
          ? (at: number, length: number) => {
              readBytes += length;
              return target.read(at, length);
            }
          : target[key as 'sizeBytes'],
    });
    const source = new WireSource(counting);
    const texts: string[] = [];
    readMessage(source, 0, bytes.sizeBytes, (outer) => {
      if (outer.number !== 1) return;
      readMessage(source, outer.start, outer.end, (field) => {
        if (field.number < 3) texts.push(readText(source, field, 100));
      });
    });
    expect(texts).toEqual(['name', 'op', 'name', 'op']);
    expect(readBytes).toBeLessThan(8 * LIMITS.wireWindowBytes.value);
  });

  it('counts fields over all messages of a source', () => {
    const source = new WireSource(new MemoryAccess(message([1, 1], [1, 1], [1, 1])), 2);
    expect(readMessage(source, 0, 6, () => {}).problem?.kind).toBe('too-many-fields');
  });

  it('reads any varint as BigInt arithmetic does', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (value) => {
        const [field] = read(message([1, value])).fields;
        expect(BigInt(field?.value ?? -1)).toBe(value);
        expect(BigInt(asNumber(field?.value ?? 0)) === BigInt.asIntN(64, value) || value > 1n << 53n).toBe(
          true,
        );
      }),
    );
  });

  it('reads what the assembler wrote, and ends on any bytes', () => {
    const value = fc.oneof(fc.nat(), fc.string(), fc.uint8Array({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 1000 }), value)), (fields) => {
        const result = read(message(...fields));
        expect(result.problem).toBeUndefined();
        expect(result.fields.map(({ number }) => number)).toEqual(fields.map(([number]) => number));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { end, problem } = read(bytes);
        expect(problem === undefined ? end : problem.offset).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

describe('scalar fields', () => {
  it('reads packed and single numbers alike, bounded', () => {
    const { fields, source } = read(message([1, packed(1, 300, -1)], [1, 4]));
    const numbers: (number | bigint)[] = [];
    for (const field of fields) expect(appendVarints(source, field, numbers, 10)).toBe(true);
    expect(numbers.map(asNumber)).toEqual([1, 300, -1, 4]);
    expect(appendVarints(source, fields[0] as WireField, [], 2)).toBe(false);
    const cut = read(message([1, Buffer.concat([varint(1), raw([0x80])])]));
    expect(appendVarints(cut.source, cut.fields[0] as WireField, [], 9)).toBe(false);
  });

  it('reads floats', () => {
    const { fields, source } = read(message([1, float32(1.5)], [2, fixed64(0x3ff8000000000000n)], [3, 1]));
    expect(fields.map((field) => readFloat(source, field))).toEqual([1.5, 1.5, Number.NaN]);
  });
});
