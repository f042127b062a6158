import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { assemblePickle } from '@sentrascan/testkit/pickles';
import { describe, expect, test } from 'vitest';
import { format } from './index.ts';

function walk(...parts: (string | Uint8Array)[]): RecordingContext {
  const bytes = Buffer.concat(parts.map((part) => (typeof part === 'string' ? assemblePickle(part) : part)));
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const programs = (context: RecordingContext) => context.factsOf('pickle.program');
const names = (context: RecordingContext) =>
  programs(context).flatMap((each) => each.globals.map((g) => `${g.module}.${g.name}`));
const SYSTEM = 'GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE';

describe('several pickles in a file', () => {
  test('each is a program, numbered', () => {
    const context = walk('PROTO 2 | NONE | STOP', `PROTO 4 | ${SYSTEM} | STOP`, 'EMPTY_LIST | STOP');
    expect(programs(context).map(({ index, start }) => [index, start])).toEqual([
      [0, 0],
      [1, 4],
      [2, context.bytes.sizeBytes - 2],
    ]);
    expect(context.unexplained()).toEqual([]);
    expect(context.gaps).toEqual([]);
  });

  test('what follows and is no pickle stays unexplained', () => {
    const context = walk('PROTO 2 | NONE | STOP', Buffer.from('\x7fELF and more'));
    expect(programs(context)).toHaveLength(1);
    expect(context.unexplained()).toEqual([[4, context.bytes.sizeBytes]]);
  });

  test('a break is a gap; what stands before and behind it is judged', () => {
    const context = walk(
      `PROTO 4 | ${SYSTEM} | POP | POP`,
      Buffer.from([0xff, 0xfe]),
      'PROTO 4 | GLOBAL nt system | NONE | REDUCE | NONE | NONE | NONE | STOP',
    );
    expect(context.gaps).toMatchObject([
      { kind: 'malformed', consequence: expect.stringContaining('up to the break') },
    ]);
    expect(names(context)).toEqual(expect.arrayContaining(['os.system', 'nt.system']));
    expect(programs(context).map((each) => each.reached)).toEqual([true, false]);
  });
});

/** A joblib array wrapper; its raw bytes follow. */
function wrapper(dtype: string, shape: string, dtypeFlags = 0, aligned = true): string {
  return `GLOBAL joblib.numpy_pickle NumpyArrayWrapper | EMPTY_TUPLE | NEWOBJ | EMPTY_DICT | MARK
    SHORT_BINUNICODE subclass | GLOBAL numpy ndarray | SHORT_BINUNICODE shape | ${shape} | SHORT_BINUNICODE order | SHORT_BINUNICODE C
    SHORT_BINUNICODE dtype | GLOBAL numpy dtype | SHORT_BINUNICODE ${dtype} | NEWFALSE | NEWTRUE | TUPLE3 | REDUCE
    MARK | BININT1 3 | SHORT_BINUNICODE < | NONE | NONE | NONE | BININT -1 | BININT -1 | BININT1 ${dtypeFlags} | TUPLE | BUILD
    ${aligned ? 'SHORT_BINUNICODE numpy_array_alignment_bytes | BININT1 16' : ''} | SETITEMS | BUILD`;
}

const PADDING = Buffer.from([3, 0xff, 0xff, 0xff]);

describe('joblib arrays', () => {
  test.each([
    ['numbers', 'f8', 'BININT1 3 | TUPLE1', 24],
    ['text', 'U5', 'BININT1 2 | TUPLE1', 40],
    ['records', 'V12', 'BININT1 2 | TUPLE1', 24],
    ['a matrix', '<i4', 'BININT1 2 | BININT1 3 | TUPLE2', 24],
    ['no items', 'f8', 'BININT1 0 | TUPLE1', 0],
    ['no dimensions', 'f8', 'EMPTY_TUPLE', 8],
  ])('%s are stepped over', (_, dtype, shape, lengthBytes) => {
    const raw = Buffer.alloc(lengthBytes, 'cos\nsystem\n');
    const context = walk(
      `PROTO 4 | ${wrapper(dtype, shape)}`,
      PADDING,
      raw,
      'SHORT_BINUNICODE behind | TUPLE2 | STOP',
    );
    expect(context.layoutIds).toContain('joblib');
    expect(programs(context)[0]?.broken).toBeUndefined();
    expect(programs(context)[0]?.result).toMatchObject({
      t: 'tuple',
      items: [{ t: 'call' }, { v: 'behind' }],
    });
    expect(context.gaps).toEqual([]);
  });

  test('before joblib 1.2 nothing pads', () => {
    const context = walk(
      `PROTO 2 | ${wrapper('f8', 'BININT1 1 | TUPLE1', 0, false)}`,
      Buffer.alloc(8, 0xfe),
      'STOP',
    );
    expect(programs(context)[0]?.broken).toBeUndefined();
  });

  test('objects are a pickle of their own, and the stream goes on behind it', () => {
    const context = walk(
      `PROTO 4 | ${wrapper('O8', 'BININT1 1 | TUPLE1', 63)}`,
      `PROTO 4 | ${SYSTEM} | STOP`,
      'GLOBAL a b | TUPLE2 | STOP',
    );
    expect(names(context)).toEqual(expect.arrayContaining(['os.system', 'a.b']));
    expect(programs(context)).toHaveLength(2);
  });

  test('what a plain unpickler would find in the array bytes is told', () => {
    const raw = Buffer.concat([assemblePickle(`${SYSTEM} | STOP`), Buffer.alloc(64)]).subarray(0, 64);
    const context = walk(`PROTO 4 | ${wrapper('f8', 'BININT1 8 | TUPLE1', 0, false)}`, raw, 'STOP');
    expect(names(context)).toContain('os.system');
    expect(programs(context)[0]?.broken).toBeUndefined();
  });

  test('an array longer than the file is a break', () => {
    const context = walk(`PROTO 4 | ${wrapper('f8', 'BININT 1000000 | TUPLE1')}`, PADDING, Buffer.alloc(8));
    expect(context.gaps).not.toEqual([]);
  });
});

describe("torch's old format", () => {
  const head = [
    "PROTO 2 | LONG1 x'6cfc9c46f9206aa85019' | STOP",
    'PROTO 2 | BININT2 1001 | STOP',
    'PROTO 2 | EMPTY_DICT | STOP',
  ];
  const tensor =
    'PROTO 2 | MARK | BINUNICODE storage | GLOBAL torch FloatStorage | BINUNICODE 1 | BINUNICODE cpu | BININT1 2 | TUPLE | BINPERSID | STOP';
  const storage = Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(8, 0x2e)]);

  test('five pickles, then storages that are explained', () => {
    const context = walk(...head, tensor, 'PROTO 2 | EMPTY_LIST | BINUNICODE 1 | APPEND | STOP', storage);
    expect(programs(context)).toHaveLength(5);
    expect(context.layoutIds).toContain('torch-legacy');
    expect(context.unexplained()).toEqual([]);
    expect(context.gaps).toEqual([]);
  });

  test('bytes behind the storages stay unexplained', () => {
    const context = walk(
      ...head,
      tensor,
      'PROTO 2 | EMPTY_LIST | BINUNICODE 1 | APPEND | STOP',
      storage,
      Buffer.from('#!/bin/sh'),
    );
    expect(context.unexplained()).toHaveLength(1);
  });

  test('counts that lie do not reach behind the file', () => {
    const lie = Buffer.from('ffffffffffffff7f', 'hex');
    const context = walk(...head, tensor, 'PROTO 2 | EMPTY_LIST | BINUNICODE 1 | APPEND | STOP', lie);
    expect(programs(context)).toHaveLength(5);
    for (const [, end] of context.opaque) expect(end).toBeLessThanOrEqual(context.bytes.sizeBytes);
  });
});

describe('what calls load from the file itself', () => {
  const inner = Buffer.from(assemblePickle(`PROTO 2 | ${SYSTEM} | STOP`)).toString('hex');

  test('a nested pickle hangs on its call', () => {
    const [outer] = programs(
      walk(`PROTO 4 | GLOBAL pickle loads | BINBYTES x'${inner}' | TUPLE1 | REDUCE | STOP`),
    );
    expect(outer?.nested).toMatchObject([
      { call: 0, program: { globals: [{ module: 'os', name: 'system' }] } },
    ]);
  });

  test('bytes of another format become a child', () => {
    const context = walk(
      "PROTO 4 | GLOBAL torch load | GLOBAL io BytesIO | BINBYTES x'504b0304ffff' | TUPLE1 | REDUCE | TUPLE1 | REDUCE | STOP",
    );
    expect(context.children.map((child) => child.sizeBytes)).toEqual([6]);
  });

  test('levels are counted', () => {
    let nested = inner;
    for (let level = 0; level < 12; level++)
      nested = Buffer.from(
        assemblePickle(`PROTO 4 | GLOBAL pickle loads | BINBYTES x'${nested}' | TUPLE1 | REDUCE | STOP`),
      ).toString('hex');
    const context = walk(Buffer.from(nested, 'hex'));
    expect(programs(context)).toHaveLength(1);
    expect(context.gaps.length + context.children.length).toBeGreaterThan(0);
  });
});

describe('lists of labels', () => {
  const identified = (text: string, name: string) => format.identify(probeOf(Buffer.from(text), { name }));

  test('are text, though `cat` and `dog` read as a name', () => {
    expect(identified('cat\ndog\nbird\n', 'labels.txt')).toBeUndefined();
    expect(identified('cell\nphone\n.\n', 'labels.txt')).toBeUndefined();
    expect(identified('cell\nphone\n.', 'labels.txt')).toBe('certain');
    for (const words of ['cat\ndog\n', 'car\ntruck\nbus\n', 'cow\nhorse\n'])
      expect(identified(words, 'labels')).toBeUndefined();
    expect(identified('cos\nsystem\n(Vid\ntR.', 'labels')).toBe('certain');
    expect(identified('click\npyyaml\nnbformat >= 5.2.0\n', 'requirements.txt')).toBeUndefined();
    expect(identified('cat\ndog\nbird\n', 'labels.pkl')).toBe('probable');
    expect(identified('cos\nsystem\n(Vid\ntR.', 'labels.txt')).toBe('certain');
  });
});
