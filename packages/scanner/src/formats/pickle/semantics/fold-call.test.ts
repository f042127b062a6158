import { deflateSync, gzipSync } from 'node:zlib';
import type { SymbolicValue } from '@sentrascan/contract';
import { assemblePickle } from '@sentrascan/testkit/pickles';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../../bytes/budget.ts';
import { MemoryAccess } from '../../../bytes/random-access.ts';
import { readProgram } from '../read-program.ts';

const text = (value: string) => `SHORT_BINUNICODE ${JSON.stringify(value)}`;
const bytes = (value: string | Uint8Array) => `BINBYTES x'${Buffer.from(value).toString('hex')}'`;
const list = (...items: string[]) => `EMPTY_LIST | MARK | ${items.join(' | ')} | APPENDS`;
const call = (callable: string, ...args: string[]) =>
  `${callable} | MARK | ${args.map((arg) => `${arg} | `).join('')}TUPLE | REDUCE`;
const of = (path: string, ...args: string[]) => call(`GLOBAL ${path}`, ...args);
const method = (self: string, name: string, ...args: string[]) =>
  call(of('builtins getattr', self, text(name)), ...args);

function result(source: string): SymbolicValue {
  return readProgram({
    bytes: new MemoryAccess(assemblePickle(`PROTO 4 | ${source} | STOP`)),
    start: 0,
    index: 0,
    budget: Budget.root({}),
    nesting: 0,
    reached: true,
  }).program.result;
}

describe('text that calls put together is what Python makes of it', () => {
  test.each([
    ["'-'.join(['a', 'b'])", method(text('-'), 'join', list(text('a'), text('b'))), 'a-b'],
    ["'aXbX'.replace('X', '', 1)", method(text('aXbX'), 'replace', text('X'), text(''), 'BININT1 1'), 'abX'],
    ["'aXbX'.replace('X', '')", method(text('aXbX'), 'replace', text('X'), text('')), 'ab'],
    ["'ab'.upper()", method(text('ab'), 'upper'), 'AB'],
    ["'hello world'.title()", method(text('hello world'), 'title'), 'Hello World'],
    ["'xaxx'.strip('x')", method(text('xaxx'), 'strip', text('x')), 'a'],
    ["'preos'.removeprefix('pre')", method(text('preos'), 'removeprefix', text('pre')), 'os'],
    ["b'os'.decode()", method(bytes('os'), 'decode'), 'os'],
    ["b'o\\0s\\0'.decode('utf-16-le')", method(bytes('o\0s\0'), 'decode', text('utf-16-le')), 'os'],
    ["'bf'.rot13", of('codecs decode', text('bf'), text('rot_13')), 'os'],
    ["b'os'.hex()", method(bytes('os'), 'hex'), '6f73'],
    ["bytes.fromhex('6f 73').decode()", method(of('builtins bytes.fromhex', text('6f 73')), 'decode'), 'os'],
    ["b64decode('b3M=').decode()", method(of('base64 b64decode', text('b3M=')), 'decode'), 'os'],
    [
      'zlib.decompress(...).decode()',
      method(of('zlib decompress', bytes(deflateSync('os'))), 'decode'),
      'os',
    ],
    ['gzip.decompress(...).decode()', method(of('gzip decompress', bytes(gzipSync('os'))), 'decode'), 'os'],
    [
      "'abcdef'[4:1:-2]",
      of('operator getitem', text('abcdef'), of('builtins slice', 'BININT1 4', 'BININT1 1', 'BININT -2')),
      'ec',
    ],
    ["'abc'[-1]", of('operator getitem', text('abc'), 'BININT -1'), 'c'],
    ["'{1}{0}{{'.format('a', 'b')", method(text('{1}{0}{{'), 'format', text('a'), text('b')), 'ba{'],
    [
      "'%s-%d%%' % ('a', 3)",
      of('operator mod', text('%s-%d%%'), `${text('a')} | BININT1 3 | TUPLE2`),
      'a-3%',
    ],
    ["'ab' * 2", of('operator mul', text('ab'), 'BININT1 2'), 'abab'],
    ['chr(100 + 15)', of('builtins chr', of('operator add', 'BININT1 100', 'BININT1 15')), 's'],
    [
      "reduce(add, ['o', 's'])",
      of('functools reduce', 'GLOBAL operator add', list(text('o'), text('s'))),
      'os',
    ],
    [
      "''.join(map(add, ['o'], ['s']))",
      method(text(''), 'join', of('builtins map', 'GLOBAL operator add', list(text('o')), list(text('s')))),
      'os',
    ],
    [
      "{'a': 'x', 'a': 'os'}['a']",
      of(
        'operator getitem',
        `EMPTY_DICT | MARK | ${text('a')} | ${text('x')} | ${text('a')} | ${text('os')} | SETITEMS`,
        text('a'),
      ),
      'os',
    ],
    ["{}.get('a', 'os')", method('EMPTY_DICT', 'get', text('a'), text('os')), 'os'],
    [
      "latin_1_decode(b'os')[0]",
      of('operator getitem', of('_codecs latin_1_decode', bytes('os')), 'BININT1 0'),
      'os',
    ],
    ["unquote('%6fs')", of('urllib.parse unquote', text('%6fs')), 'os'],
  ])('%s', (_, source, expected) => {
    expect(result(source)).toMatchObject({ t: 'str', v: expected });
  });

  test.each([
    [
      'a list that a method may have changed',
      `${list(text('a'))} | BINPUT 0 | POP | ${method('BINGET 0', 'sort')} | POP | ${method(text(''), 'join', 'BINGET 0')}`,
    ],
    [
      'a list with more items than are kept',
      method(text(''), 'join', list(...Array<string>(80).fill(text('a')))),
    ],
    ['a codec that is not followed', of('codecs decode', bytes('a'), text('punycode'))],
    [
      'a list grown by another list',
      `${list(text('a'))} | BINPUT 0 | POP | ${of('operator iadd', 'BINGET 0', list(text('b')))} | POP | ${of('builtins len', 'BINGET 0')}`,
    ],
  ])('%s stays a call', (_, source) => {
    expect(result(source).t).toBe('call');
  });
});

describe('names that calls fetch', () => {
  const SYSTEM = { t: 'global', module: 'os', name: 'system' };

  test.each([
    ['getattr', of('builtins getattr', of('importlib import_module', text('os')), text('system'))],
    ['attrgetter', call(of('operator attrgetter', text('system')), of('builtins __import__', text('os')))],
    [
      'sys.modules',
      of('builtins getattr', of('operator getitem', 'GLOBAL sys modules', text('os')), text('system')),
    ],
    [
      'vars',
      of('operator getitem', of('builtins vars', of('importlib import_module', text('os'))), text('system')),
    ],
    ['pydoc.locate', of('pydoc locate', text('os.system'))],
    ['pkgutil.resolve_name', of('pkgutil resolve_name', text('os:system'))],
    ['next(iter([...]))', of('builtins next', of('builtins iter', list('GLOBAL os system')))],
    ['list.pop', method(list('GLOBAL a b', 'GLOBAL os system'), 'pop')],
    ['itemgetter', call(of('operator itemgetter', 'BININT1 0'), list('GLOBAL os system'))],
  ])('%s', (_, source) => {
    expect(result(source)).toEqual(SYSTEM);
  });

  test('a fallback that can be called leaves open which it is', () => {
    expect(result(of('builtins getattr', 'GLOBAL a b', text('x'), 'GLOBAL os system')).t).toBe('call');
  });
});
