import { deflateSync } from 'node:zlib';
import type { PayloadFact } from '@sentrascan/contract';
import { assembleElf, assemblePe, assemblePickle, type ElfPlan, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { hashAndSweep } from './hash-and-sweep.ts';
import { payloadsIn } from './payloads-in.ts';

function search(bytes: Uint8Array): readonly PayloadFact[] {
  const access = new MemoryAccess(bytes);
  const { hits } = hashAndSweep(access);
  return payloadsIn(access, hits, [{ start: 0, end: bytes.length, where: 'opaque' }]).payloads;
}

function between(program: Uint8Array): Uint8Array {
  return Buffer.concat([new Uint8Array(777).fill(0x55), program, new Uint8Array(501).fill(0xaa)]);
}

describe('an ELF that Linux loads', () => {
  it.each<[string, ElfPlan]>([
    ['class 0', { identification: [0, 1, 1] }],
    ['class of the other width', { identification: [1, 1, 1] }],
    ['byte order 0', { identification: [2, 0, 1] }],
    ['byte order of others', { identification: [2, 2, 1] }],
    ['version 0', { identification: [2, 1, 0] }],
    ['version 9', { identification: [2, 1, 9] }],
    ['no identification', { identification: [0, 0, 0] }],
    ['file version 0', { version: 0 }],
    ['file version -1', { version: 0xffffffff }],
    ['header size 0', { headerBytes: 0 }],
    ['header size ffff', { headerBytes: 0xffff }],
    ['32 bits', { wide: false, machine: 3, identification: [0, 0, 0] }],
    ['big-endian', { little: false, machine: 22, identification: [0, 0, 0] }],
    ['big-endian of 32 bits', { wide: false, little: false, machine: 20, identification: [0, 0, 0] }],
    ['position independent', { type: 3, version: 0 }],
    ['kernel module', { type: 1, version: 0 }],
  ])('is found whatever its header says besides: %s', (_, plan) => {
    for (const machine of plan.machine === undefined ? [62, 183, 243, 258, 8] : [plan.machine]) {
      const program = assembleElf({ machine, ...plan });
      expect(search(program)).toMatchObject([{ payload: 'elf', offset: 0 }]);
      expect(search(between(program))).toMatchObject([{ payload: 'elf', offset: 777 }]);
    }
  });

  it('needs a machine, a type and a segment to load', () => {
    const identification = [0, 0, 0] as const;
    expect(search(assembleElf({ identification, machine: 9999 }))).toEqual([]);
    expect(search(assembleElf({ identification, type: 77 }))).toEqual([]);
    expect(search(assembleElf({ identification, segment: 0 }))).toEqual([]);
    expect(search(assembleElf({ identification }).subarray(0, 100))).toEqual([]);
  });
});

describe('a PE', () => {
  it.each([64, 128, 60_000, 66_000, 3_000_000, 9_000_000])(
    'is found with its signature at %i',
    (signatureAt) => {
      const program = assemblePe({ signatureAt });
      expect(search(program)).toMatchObject([{ payload: 'pe', offset: 0 }]);
      const found = search(between(program));
      // Beyond some MiB the start is not looked for: the signature and its headers are proof enough.
      const offset = signatureAt > 4 * 1024 * 1024 ? 777 + signatureAt : 777;
      expect(found).toMatchObject([{ payload: 'pe', offset }]);
    },
  );

  it('is none without machine or headers', () => {
    expect(search(assemblePe({ machine: 1 }))).toEqual([]);
    const program = assemblePe({ signatureAt: 70_000 });
    new DataView(program.buffer).setUint16(70_024, 0, true);
    expect(search(between(program))).toEqual([]);
  });
});

describe('a zlib stream at the start of a range', () => {
  const filler = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 2654435761) >>> 24);

  it.each([0, 1, 6, 9])('is the program it inflates to, level %i', (level) => {
    for (const kind of ['elf', 'pe', 'mach-o', 'script'] as const) {
      for (const rest of [new Uint8Array(0), filler]) {
        const stream = deflateSync(Buffer.concat([EXECUTABLE_HEADS[kind](), rest]), { level });
        const found = search(Buffer.concat([stream, filler]))[0];
        expect(found).toMatchObject({ payload: kind, offset: 0, detail: expect.stringContaining('zlib') });
      }
    }
  });

  it('is nothing where it holds data', () => {
    const pickle = assemblePickle('PROTO 4 | MARK | BININT1 1 | BININT1 2 | TUPLE | STOP');
    for (const data of [filler, pickle, new Uint8Array(9000)]) {
      expect(search(Buffer.concat([deflateSync(data), filler]))).toEqual([]);
    }
    for (const head of [0x01, 0x5e, 0x9c, 0xda]) {
      for (let seed = 0; seed < 200; seed++) {
        const noise = filler.map((byte, index) => byte ^ Math.imul(index + seed, 0x45d9f3b));
        expect(search(Buffer.concat([Uint8Array.of(0x78, head), noise]))).toEqual([]);
      }
    }
  });
});
