import { assemblePickle, scanBytes } from '@sentrascan/testkit/pickles';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../limits.ts';

/** No stream below may take longer; each takes well under a second on a quiet machine. */
const MAX_MS = 15_000;

function scanInTime(bytes: Uint8Array): ReturnType<typeof scanBytes> {
  const started = performance.now();
  const scan = scanBytes(bytes);
  expect(performance.now() - started).toBeLessThan(MAX_MS);
  expect(scan.gaps.filter((gap) => gap.startsWith('crash'))).toEqual([]);
  return scan;
}

const repeat = (part: string, times: number) => Array<string>(times).fill(part).join(' | ');
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? assemblePickle(part) : part)));

const SYSTEM = 'GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE';

describe('streams made to cost', () => {
  test('lists of lists of lists, each the same one over and over', () => {
    const level = `MEMOIZE | POP | EMPTY_LIST | MARK | ${repeat('BINGET 0', 40)} | APPENDS | BINPUT 0`;
    const laughs = `PROTO 4 | EMPTY_LIST | ${repeat(level, 12)} | POP | GLOBAL os system | BINGET 0 | TUPLE1 | REDUCE | STOP`;
    expect(scanInTime(assemblePickle(laughs)).worst).toBe('critical');
  });

  test('the same in arguments of calls, at each level', () => {
    const level = `GLOBAL builtins sorted | MARK | ${repeat('BINGET 0', 40)} | TUPLE | REDUCE | BINPUT 0 | POP`;
    const wide = `PROTO 4 | GLOBAL builtins len | BINPUT 0 | POP | ${repeat(level, 12)} | ${SYSTEM} | STOP`;
    expect(scanInTime(assemblePickle(wide)).worst).toBe('critical');
  });

  test.each([
    ['functools partial', 'GLOBAL functools partial'],
    ['io BytesIO', 'GLOBAL io BytesIO'],
    ['builtins bytes', 'GLOBAL builtins bytes'],
    ['operator itemgetter', 'GLOBAL operator itemgetter'],
  ])('%s of itself, ten thousand deep, called', (_, maker) => {
    const deep = `PROTO 4 | GLOBAL os system | ${repeat('TUPLE1 | REDUCE', 0)}`;
    const level = bytes(`BINPUT 0 | POP | ${maker} | BINGET 0 | TUPLE1 | REDUCE`);
    const stream = bytes(deep, ...Array<Uint8Array>(10_000).fill(level), 'EMPTY_TUPLE | REDUCE | STOP');
    expect(['critical', 'high']).toContain(scanInTime(stream).worst);
  });

  test('an attribute of an attribute, twenty thousand times', () => {
    const level = bytes(
      'BINPUT 0 | POP | GLOBAL builtins getattr | BINGET 0 | SHORT_BINUNICODE __call__ | TUPLE2 | REDUCE',
    );
    for (const start of ['GLOBAL os system', 'EMPTY_LIST']) {
      const stream = bytes(
        `PROTO 4 | ${start}`,
        ...Array<Uint8Array>(20_000).fill(level),
        'EMPTY_TUPLE | REDUCE | STOP',
      );
      expect(['critical', 'high']).toContain(scanInTime(stream).worst);
    }
  });

  test('a reduce over four thousand items, fifty thousand times', () => {
    const list = `EMPTY_LIST | ${repeat(`MARK | ${repeat('SHORT_BINUNICODE a', 60)} | APPENDS`, 1)}`;
    const call = bytes('GLOBAL functools reduce | GLOBAL operator add | BINGET 0 | TUPLE2 | REDUCE | POP');
    const stream = bytes(
      `PROTO 4 | ${list} | BINPUT 0`,
      ...Array<Uint8Array>(50_000).fill(call),
      `${SYSTEM} | STOP`,
    );
    expect(scanInTime(stream).worst).toBe('critical');
  });

  test('a long text decoded fifty thousand times', () => {
    const text = bytes(`BINUNICODE ${'a'.repeat(1 << 20)}`);
    const call = bytes('GLOBAL _codecs encode | BINGET 0 | SHORT_BINUNICODE latin1 | TUPLE2 | REDUCE | POP');
    const stream = bytes(
      'PROTO 4',
      text,
      'BINPUT 0',
      ...Array<Uint8Array>(50_000).fill(call),
      `${SYSTEM} | STOP`,
    );
    expect(scanInTime(stream).worst).toBe('critical');
  });

  test('one nested pickle of a megabyte, loaded three thousand times', () => {
    const inner = bytes('PROTO 4', Buffer.alloc(1 << 20, 'N0'), 'NONE | STOP');
    const call = bytes('GLOBAL torch.storage _load_from_bytes | BINGET 0 | TUPLE1 | REDUCE | POP');
    const stream = bytes(
      `PROTO 4 | BINBYTES x'${Buffer.from(inner).toString('hex')}' | BINPUT 0`,
      ...Array<Uint8Array>(3_000).fill(call),
      'STOP',
    );
    expect(scanInTime(stream).worst).toBe('low');
  });

  test('three million calls of one callable, then one that harms', () => {
    const call = bytes('BINGET 0 | EMPTY_TUPLE | REDUCE | POP');
    const many = Buffer.alloc(call.length * 3_000_000, call);
    const scan = scanInTime(
      bytes('PROTO 4 | GLOBAL collections OrderedDict | BINPUT 0', many, `${SYSTEM} | STOP`),
    );
    expect(scan.worst).toBe('critical');
  });

  test('five million opcodes of plain data, then a call', () => {
    const pairs = Buffer.alloc(5_000_000, 'N0');
    expect(scanInTime(bytes('PROTO 4', pairs, `${SYSTEM} | STOP`)).worst).toBe('critical');
  });

  test('a literal of twelve megabytes, then a call', () => {
    const literal = bytes(`BINBYTES@${12 << 20} ""`, Buffer.alloc(12 << 20, 'os\nsystem\n'));
    expect(scanInTime(bytes('PROTO 4', literal, `POP | ${SYSTEM} | STOP`)).worst).toBe('critical');
  });

  test('a hundred thousand open marks, then a call', () => {
    expect(scanInTime(bytes('PROTO 4', Buffer.alloc(100_000, '('), `${SYSTEM} | STOP`)).worst).toBe(
      'critical',
    );
  });

  test('ten thousand tuples nested in one another, as argument', () => {
    const nest = `PROTO 4 | GLOBAL os system | NONE | ${repeat('TUPLE1', 10_000)} | REDUCE | STOP`;
    expect(scanInTime(assemblePickle(nest)).worst).toBe('critical');
  });

  test('more containers than are kept apart, then a call', () => {
    const lists = Buffer.alloc(2 * 2_200_000, ']0');
    expect(scanInTime(bytes('PROTO 4', lists, `${SYSTEM} | STOP`)).worst).toBe('critical');
  });

  test('more names than are listed: a gap says so', () => {
    const names = Array.from(
      { length: LIMITS.pickleGlobals.value + 500 },
      (_, k) => `GLOBAL pkg C${k} | POP`,
    ).join(' | ');
    const scan = scanInTime(assemblePickle(`PROTO 4 | ${names} | NONE | STOP`));
    expect(scan.gaps.join()).toMatch(/500 globals beyond/);
  });
});

describe('limits hide nothing', () => {
  const harmless = Buffer.from(assemblePickle('PROTO 2 | NONE | STOP')).toString('hex');
  const hostile = Buffer.from(assemblePickle(`PROTO 2 | ${SYSTEM} | STOP`)).toString('hex');
  const load = (hex: string) =>
    `GLOBAL torch.storage _load_from_bytes | BINBYTES x'${hex}' | TUPLE1 | REDUCE | POP`;

  test.each([1, 8, 20, 600])('after %i harmless loads, a hostile one', (count) => {
    const stream = `PROTO 4 | ${repeat(load(harmless), count)} | ${load(hostile)} | NONE | STOP`;
    expect(scanInTime(assemblePickle(stream)).worst).toBe('critical');
  });

  test.each(['memoryview', 'bytearray'])(
    'loads of %s that begin alike are not taken for one another',
    (wrapper) => {
      const wrapped = (hex: string) =>
        `GLOBAL torch.storage _load_from_bytes | GLOBAL builtins ${wrapper} | BINBYTES x'${hex}' | TUPLE1 | REDUCE | TUPLE1 | REDUCE | POP`;
      const text = `BINUNICODE ${'a'.repeat(600)} | POP`;
      const long = (end: string) =>
        Buffer.from(assemblePickle(`PROTO 2 | ${text} | ${end} | STOP`)).toString('hex');
      const stream = `PROTO 4 | ${repeat(wrapped(long('NONE')), 20)} | ${wrapped(long(SYSTEM))} | NONE | STOP`;
      expect(scanInTime(assemblePickle(stream)).worst).toBe('critical');
    },
  );

  test('more loads than are told: a gap says that some were not judged', () => {
    const stream = `PROTO 4 | ${repeat(load(harmless), 4_100)} | ${load(hostile)} | NONE | STOP`;
    const scan = scanInTime(assemblePickle(stream));
    expect(scan.worst === 'critical' || scan.gaps.length > 0).toBe(true);
  });

  test('a callable first called after all room for calls is used up is still told', () => {
    const calls = Array.from({ length: 4_200 }, (_, k) => `GLOBAL pkg C${k} | EMPTY_TUPLE | REDUCE | POP`);
    const scan = scanInTime(assemblePickle(`PROTO 4 | ${calls.join(' | ')} | ${SYSTEM} | STOP`));
    expect(scan.worst).toBe('critical');
  });

  test('arguments made after all room for containers is used up are not those of others', () => {
    const lists = Buffer.alloc(2 * 2_100_000, ']0');
    const join = (a: string, b: string) =>
      `GLOBAL builtins str.join | SHORT_BINUNICODE "" | EMPTY_LIST | MARK | SHORT_BINUNICODE ${a} | SHORT_BINUNICODE ${b} | APPENDS | TUPLE2 | REDUCE`;
    const stream = bytes(
      'PROTO 4',
      lists,
      `${join('o', 'x')} | POP | ${join('Counter', 's')} | SHORT_BINUNICODE Popen | STACK_GLOBAL | EMPTY_TUPLE | NEWOBJ | STOP`,
    );
    expect(['critical', 'high']).toContain(scanInTime(stream).worst);
  });

  test('honest pickles with very many like instances have no gap', () => {
    const instance = bytes('BINGET 0 | BINGET 1 | BINGET 2 | NONE | TUPLE3 | REDUCE | POP');
    const member = bytes('BINGET 3 | BINGET 1 | SHORT_BINUNICODE RED | TUPLE2 | REDUCE | POP');
    const scan = scanInTime(
      bytes(
        'PROTO 2 | GLOBAL copy_reg _reconstructor | BINPUT 0 | GLOBAL project.data Thing | BINPUT 1 | GLOBAL __builtin__ object | BINPUT 2 | GLOBAL __builtin__ getattr | BINPUT 3',
        Buffer.alloc(instance.length * 50_000, instance),
        Buffer.alloc(member.length * 50_000, member),
        'STOP',
      ),
    );
    expect(scan.gaps).toEqual([]);
    expect(scan.worst).toBe('low');
  });
});
