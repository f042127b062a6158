import type { PickleProgram } from '@sentrascan/contract';
import { assemblePickle } from '@sentrascan/testkit/pickles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { type ReadProgram, readProgram } from './read-program.ts';

function read(bytes: Uint8Array, start = 0): ReadProgram {
  return readProgram({
    bytes: new MemoryAccess(bytes),
    start,
    index: 0,
    budget: Budget.root({}),
    nesting: 0,
    reached: true,
  });
}

const program = (source: string): PickleProgram => read(assemblePickle(source)).program;
const names = ({ globals }: PickleProgram) => globals.map((g) => `${g.module}.${g.name}`);
const anomalies = (each: PickleProgram) => [...new Set(each.anomalies.map((a) => a.kind))];
const callees = ({ calls }: PickleProgram) =>
  calls.map(({ callable }) => (callable.t === 'global' ? `${callable.module}.${callable.name}` : callable.t));

/** Something only reached where everything before it was read as the stream means it. */
const AFTER = 'POP | GLOBAL os system | STOP';

describe('literals that readers take differently', () => {
  test.each([
    ['INT 0x10', '16'],
    ['INT 0o17', '15'],
    ['INT 017', '15'],
    ["INT x'31 00 7a 7a'", '1'],
    ['LONG 0x10L', '16'],
    ["LONG x'31 00 4c'", '1'],
    ['INT 1_0', '10'],
    ['INT "01 "', '1'],
    ['INT "12 "', '12'],
  ])('%s is %s, and says that readers differ', (literal, value) => {
    const odd = program(`${literal} | STOP`);
    expect(odd.result).toMatchObject({ v: value });
    expect(anomalies(odd)).toContain('literal-reader-dependent');
    expect(names(program(`${literal} | ${AFTER}`))).toEqual(['os.system']);
  });

  test.each(['FLOAT 1_0.0', 'FLOAT " 1.0"', "FLOAT x'31 2e 35 00 7a'"])('%s goes on', (literal) => {
    const odd = program(`${literal} | ${AFTER}`);
    expect(names(odd)).toEqual(['os.system']);
    expect(anomalies(odd)).toContain('literal-reader-dependent');
  });

  test.each(['INT 12', 'LONG 12L', 'INT -3', 'FLOAT 1.5', 'FLOAT 1e-05', 'FLOAT inf', 'FLOAT nan', 'INT 01'])(
    '%s is what picklers write',
    (literal) => {
      expect(anomalies(program(`${literal} | STOP`))).toEqual([]);
    },
  );

  test.each([
    ['GET', "PUT 1 | POP | GET x'31 00 78'"],
    ['PUT', "PUT x'31 00 78' | POP | GET 1"],
    ['PUT with an underscore', 'PUT 1_0 | POP | GET 10'],
    ['PUT with a space', 'PUT " 1" | POP | GET 1'],
    ['LONG_BINPUT far away', 'LONG_BINPUT 0x0fffffff | POP | LONG_BINGET 0x0fffffff'],
  ])('%s finds its entry', (_, memo) => {
    const odd = program(`GLOBAL os system | ${memo} | EMPTY_TUPLE | REDUCE | STOP`);
    expect(callees(odd)).toEqual(['os.system']);
  });
});

describe('names that readers take differently', () => {
  test('UTF-8 names are names; a backslash is a backslash', () => {
    expect(names(program("GLOBAL x'c3a9' x | STOP"))).toEqual(['é.x']);
    const literal = program('GLOBAL \\x6fs system | STOP');
    expect(names(literal)).toEqual(['\\x6fs.system']);
    expect(anomalies(literal)).toContain('global-reader-dependent');
  });

  test('without its last newline a GLOBAL is cut by one character, for one reader', () => {
    const cut = read(Buffer.from('cos\nsystemx')).program;
    expect(names(cut)).toEqual(['os.system']);
    expect(cut.globals[0]?.readers).toEqual(['python']);
    expect(anomalies(cut)).toContain('global-reader-dependent');
  });

  test('dots walk attributes only where the protocol is 4 at that moment', () => {
    const walks = (source: string) => program(source).globals.map((g) => g.walksAttributes);
    expect(walks('PROTO 2 | GLOBAL a b.c | STOP')).toEqual([false]);
    expect(walks('PROTO 4 | GLOBAL a b.c | STOP')).toEqual([true]);
    expect(walks('PROTO 2 | PROTO 4 | GLOBAL a b.c | POP | PROTO 3 | GLOBAL a d.e | STOP')).toEqual([
      true,
      false,
    ]);
  });

  test('Python 2 names are renamed only below protocol 3 at that moment', () => {
    const renamed = program('PROTO 2 | GLOBAL commands getoutput | STOP');
    expect(names(renamed)).toEqual(['subprocess.getoutput']);
    expect(renamed.globals[0]?.written).toEqual({ module: 'commands', name: 'getoutput' });
    expect(names(program('PROTO 3 | GLOBAL commands getoutput | STOP'))).toEqual(['commands.getoutput']);
    expect(names(program('GLOBAL itertools imap | STOP'))).toEqual(['builtins.map']);
    expect(names(program('PROTO 4 | PROTO 0 | GLOBAL __builtin__ eval | STOP'))).toEqual(['builtins.eval']);
  });

  test.each([
    ['STRING', "STRING 'o\\x73'", "STRING 'system'"],
    ['SHORT_BINSTRING', 'SHORT_BINSTRING os', 'SHORT_BINSTRING system'],
    ['BINSTRING', 'BINSTRING os', 'BINSTRING system'],
    ['UNICODE', 'UNICODE \\u006fs', 'UNICODE system'],
    ['BINUNICODE', 'BINUNICODE os', 'BINUNICODE system'],
    ['BINUNICODE8', 'BINUNICODE8 os', 'BINUNICODE8 system'],
  ])('STACK_GLOBAL takes %s', (_, module, name) => {
    expect(names(program(`PROTO 4 | ${module} | ${name} | STACK_GLOBAL | STOP`))).toEqual(['os.system']);
  });

  test.each(['BININT1 1', 'SHORT_BINBYTES os', 'NONE', 'EMPTY_LIST'])(
    'STACK_GLOBAL stops at %s',
    (operand) => {
      const broken = program(`PROTO 4 | ${operand} | SHORT_BINUNICODE system | STACK_GLOBAL | STOP`);
      expect(broken.broken).toBeDefined();
      expect(anomalies(broken)).toContain('stack-global-operand');
    },
  );

  test('a name that is computed in a way that is not followed is listed as unknown', () => {
    const opaque = program(
      'PROTO 4 | GLOBAL x y | EMPTY_TUPLE | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | STOP',
    );
    expect(opaque.globals.at(-1)).toMatchObject({ module: null, name: 'system', computed: true });
  });
});

describe('frames', () => {
  test('a text across a frame end: one reader sees the text, another what it hides', () => {
    const hidden = assemblePickle('GLOBAL os system | STOP');
    const frame = Buffer.from([
      0x80,
      4,
      0x95,
      3,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0x58,
      2 + hidden.length,
      0,
      0,
      0,
      0,
      0,
    ]);
    const dropped = read(Buffer.concat([frame, hidden, Buffer.from('.')])).program;
    expect(names(dropped)).toEqual(['os.system']);
    expect(dropped.globals[0]?.readers).toContain('c-stream');
    expect(dropped.globals[0]?.readers).not.toContain('python');
    expect(anomalies(dropped)).toEqual(expect.arrayContaining(['frame-crossed', 'readers-disagree']));
  });

  test('a line across a frame end', () => {
    const crossing = read(
      Buffer.concat([
        assemblePickle('PROTO 4 | FRAME 3'),
        Buffer.from('cab'),
        assemblePickle("RAW x'' | GLOBAL os system | STOP").subarray(1),
      ]),
    ).program;
    expect(anomalies(crossing)).toContain('frame-crossed');
    expect(names(crossing)).toEqual(expect.arrayContaining(['os.system']));
  });

  test('an honest frame, and one that ends where the stream does, say nothing', () => {
    const body = assemblePickle('SHORT_BINUNICODE abc | MEMOIZE | STOP');
    const honest = read(Buffer.concat([assemblePickle(`PROTO 4 | FRAME ${body.length}`), body])).program;
    expect(honest.anomalies).toEqual([]);
    expect(honest.end).toBe(11 + body.length);
  });

  test('too long, and nested', () => {
    expect(anomalies(program('PROTO 4 | FRAME 999 | NONE | STOP'))).toEqual(['frame-beyond-input']);
    expect(anomalies(program('PROTO 4 | FRAME 11 | FRAME 2 | NONE | STOP'))).toContain('frame-nested');
  });
});

describe('memo, registry, calls', () => {
  test('PUT stores the top of the stack, MEMOIZE counts entries', () => {
    const put = program(
      'GLOBAL a b | SHORT_BINUNICODE x | POP | BINPUT 4 | POP | SHORT_BINUNICODE c | MEMOIZE | BINGET 1 | BINGET 4 | STOP',
    );
    expect(put.result).toEqual({ t: 'global', module: 'a', name: 'b' });
    expect(put.broken).toBeUndefined();
  });

  test('a missing entry breaks the stream', () => {
    expect(program('GLOBAL a b | BINGET 7 | STOP').broken?.reason).toMatch(/memo 7/);
  });

  test('extension codes resolve through what the stream registered', () => {
    const added = program(
      'PROTO 2 | GLOBAL copyreg add_extension | BINUNICODE os | BINUNICODE system | BININT1 7 | TUPLE3 | REDUCE | POP | EXT1 7 | EMPTY_TUPLE | REDUCE | STOP',
    );
    expect(callees(added)).toEqual(['copyreg.add_extension', 'os.system']);
    expect(callees(program('EXT1 7 | EMPTY_TUPLE | REDUCE | STOP'))).toEqual(['extension']);
  });

  test.each([
    ['REDUCE', 'GLOBAL a b | NONE | TUPLE1 | REDUCE'],
    ['NEWOBJ', 'GLOBAL a b | NONE | TUPLE1 | NEWOBJ'],
    ['NEWOBJ_EX', 'GLOBAL a b | NONE | TUPLE1 | EMPTY_DICT | NEWOBJ_EX'],
    ['OBJ', 'MARK | GLOBAL a b | NONE | OBJ'],
    ['INST', 'MARK | NONE | INST a b'],
  ])('%s calls', (via, source) => {
    expect(program(`PROTO 4 | ${source} | STOP`).calls).toMatchObject([
      { via, callable: { module: 'a', name: 'b' }, args: [{ t: 'none' }] },
    ]);
  });

  test('keyword arguments; those that cannot be told say so', () => {
    const [keyed] = program(
      'GLOBAL a b | EMPTY_TUPLE | EMPTY_DICT | BINUNICODE k | NONE | SETITEM | NEWOBJ_EX | STOP',
    ).calls;
    expect(keyed?.kwargs).toEqual([['k', { t: 'none' }]]);
    const opaque = program('GLOBAL a b | EMPTY_TUPLE | GLOBAL c d | NEWOBJ_EX | STOP').calls.at(-1);
    expect(opaque?.argsUnknown).toBe(true);
  });

  test('BUILD on a class or module changes it for good', () => {
    const changed = program('GLOBAL json loads | EMPTY_DICT | BINUNICODE x | NONE | SETITEM | BUILD | STOP');
    expect(changed.mutations).toMatchObject([{ via: 'BUILD', target: { module: 'json', name: 'loads' } }]);
  });
});

/** A stream with a bit of everything. */
const RICH = assemblePickle(`PROTO 4 | FRAME 400 | EMPTY_DICT | MEMOIZE | MARK
  SHORT_BINUNICODE os | SHORT_BINUNICODE system | STACK_GLOBAL | MEMOIZE | STRING 'a' | TUPLE1 | REDUCE
  MARK | INT 1 | LONG 2L | FLOAT 1.5 | BININT1 1 | BININT2 2 | BININT 3 | LONG1 x'01' | LIST | SETITEMS
  GLOBAL collections OrderedDict | EMPTY_TUPLE | NEWOBJ | EMPTY_DICT | BUILD | PERSID x | BINPERSID
  UNICODE \\u0041 | BINBYTES abc | BYTEARRAY8 abc | EMPTY_SET | MARK | NONE | ADDITEMS | MARK | NEWTRUE | FROZENSET
  EXT1 3 | PUT 5 | GET 5 | POP | BINFLOAT 1.5 | TUPLE3 | POP | MARK | GLOBAL a b | OBJ | MARK | INST c d | STOP`);

describe('streams that are cut or changed', () => {
  const whole = read(RICH).program;

  test('the whole stream is read to its end', () => {
    expect(whole.broken).toBeUndefined();
    expect(names(whole)).toEqual(['os.system', 'collections.OrderedDict', 'a.b', 'c.d']);
  });

  test('cut at any byte, everything named before the cut is listed', () => {
    for (let length = 0; length < RICH.length; length++) {
      const cut = read(RICH.subarray(0, length)).program;
      const before = whole.globals.filter((_, k) => (whole.globals[k + 1]?.offset ?? RICH.length) <= length);
      expect(names(cut)).toEqual(expect.arrayContaining(before.map((g) => `${g.module}.${g.name}`)));
      expect(cut.broken).toBeDefined();
      expect(cut.end).toBeLessThanOrEqual(length);
    }
  });

  test('any bytes, and any change of a byte, end without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(bytes).program.end).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.nat(RICH.length - 1), fc.nat(255), (at, byte) => {
        const changed = Uint8Array.from(RICH);
        changed[at] = byte;
        expect(() => read(changed)).not.toThrow();
      }),
      { numRuns: 1_500 },
    );
  });

  test('every length field at its most ends as a break', () => {
    for (const [opcode, width] of [
      ['BINUNICODE', 4],
      ['BINBYTES', 4],
      ['BINSTRING', 4],
      ['LONG4', 4],
      ['BINUNICODE8', 8],
      ['BINBYTES8', 8],
      ['BYTEARRAY8', 8],
    ] as const) {
      const most = (1n << BigInt(8 * width)) - 1n;
      const broken = program(`GLOBAL os system | ${opcode}@${most} "x"`);
      expect(broken.broken, opcode).toBeDefined();
      expect(names(broken)).toEqual(['os.system']);
    }
  });
});
