// CPython as the oracle: it compiles and takes apart, we read what it marshals. Nothing is executed. Runs where the
// machine has a `python3` whose release is known here.

import { spawnSync } from 'node:child_process';
import type { CodeSummary, SymbolicValue } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { renderCodeCall } from '../../detectors/code/render-code-call.ts';
import { disassemble } from './disassemble.ts';
import type { CodeObject } from './marshal-value.ts';
import { isKnownVersion } from './python-versions.ts';
import { readMarshal } from './read-marshal.ts';
import { summariseCodeCall } from './summarise-code-call.ts';
import { summariseMarshal } from './summarise-marshal.ts';

const MODULE = `
import os as o, base64
from subprocess import Popen, run as r
import urllib.request
LIMIT = 10 ** 40
class Thing(object):
    names = {'a': 1, 'b': (2.5, 3j, None, ...)}
    def method(self, q, *rest, key=b'k', **more):
        import socket
        s = socket.socket()
        s.connect(('192.0.2.1', 99))
        return [o.remove(z) for z in q if z]
def function(a, b=1):
    try:
        with open('/etc/hosts') as lines:
            for line in lines:
                if line and a:
                    print(line, sep=str(a) if b else o.environ.get('K'))
                else:
                    continue
    except (OSError, ValueError) as error:
        raise RuntimeError(f'{error!r:>10}') from error
    finally:
        print('done')
outer = lambda x: (lambda y: x + y)
while LIMIT:
    break
`;

const CALLS: readonly (readonly [source: string, call: string])[] = [
  ["import os\nos.system('id')", "os.system: os.system('id')"],
  ["import os as o\no.system('id')", "os.system: os.system('id')"],
  ["from os import system as s\ns('id')", "os.system: os.system('id')"],
  ["import os.path as p\np.join('a')", "os.path.join: os.path.join('a')"],
  [
    "import subprocess\nsubprocess.Popen(['sh', '-c', 'id'], shell=True)",
    "subprocess.Popen: subprocess.Popen(['sh', '-c', 'id'], shell=True)",
  ],
  ["__import__('os').system('sys' + 'tem')", "os.system: __import__('os').system('system')"],
  ["import os\nx = 'sys'\ngetattr(os, x + 'tem')('id')", "os.system: getattr(os, 'system')('id')"],
  ["import os\ngetattr(os, 'metsys'[::-1])('id')", "os.system: getattr(os, 'system')('id')"],
  [
    "import importlib\nimportlib.import_module('sub' + 'process').call('id')",
    "subprocess.call: importlib.import_module('subprocess').call('id')",
  ],
  ["globals()['__builtins__']['eval']('1')", "builtins.eval: globals()['__builtins__']['eval']('1')"],
  ["import os, sys\n(os.system if sys else print)('id')", "os.system: os.system('id')"],
  ["import os\nfor f in [os.popen, os.system]: f('id')", "os.system: os.system('id')"],
  ["import os\n{'k': os.system}['k']('id')", "os.system: {...}['k']('id')"],
  ["import os\nos.system(*['id'])", "os.system: os.system('id')"],
  ["import os\nos.system(''.join([chr(105), chr(100)]))", "os.system: os.system('id')"],
  ["import os\nos.system('{}d'.format('i'))", "os.system: os.system('id')"],
  ["import sys\nsys.modules['os'].system('id')", "os.system: sys.modules['os'].system('id')"],
  ["import base64\nexec(base64.b64decode('cHJpbnQoMSk='))", "builtins.exec: exec(b'print(1)')"],
  ["import codecs\neval(codecs.decode('riny', 'rot13'))", "builtins.eval: eval('eval')"],
  ["import os\ntry:\n    x = 1\nexcept Exception:\n    os.system('id')", "os.system: os.system('id')"],
  ["import os\nwith open('a') as f, open('b'):\n    os.system('id')", "os.system: os.system('id')"],
  [
    "import pathlib\npathlib.Path('a').write_text('b')",
    "pathlib.Path.write_text: pathlib.Path('a').write_text('b')",
  ],
  [
    "import functools, os\nfunctools.partial(os.system, 'id')()",
    "os.system: functools.partial(os.system, 'id')()",
  ],
];

/** One round trip to the interpreter: each source as base64 marshal, the module's disassembly, a function in pieces. */
const SCRIPT = `
import base64, dis, json, marshal, sys
request = json.load(sys.stdin)
def dump(source): return base64.b64encode(marshal.dumps(compile(source, 'example.py', 'exec'))).decode()
def all_codes(code):
    yield code
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'): yield from all_codes(constant)
def value(v, codes):
    if hasattr(v, 'co_code'):
        codes.append(pieces(v, codes))
        return {'t': 'call', 'call': len(codes) - 1}
    if v is None: return {'t': 'none'}
    if isinstance(v, bool): return {'t': 'bool', 'v': v}
    if isinstance(v, int): return {'t': 'int', 'v': str(v)}
    if isinstance(v, str): return {'t': 'str', 'v': v}
    if isinstance(v, bytes): return {'t': 'bytes', 'v': v.decode('latin-1')}
    if isinstance(v, tuple): return {'t': 'tuple', 'items': [value(x, codes) for x in v], 'count': len(v)}
    return {'t': 'data'}
def pieces(c, codes):
    parts = [c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_stacksize, c.co_flags, c.co_code, c.co_consts, c.co_names, c.co_varnames, c.co_filename, c.co_name]
    if sys.version_info >= (3, 11): parts += [c.co_qualname, c.co_firstlineno, c.co_linetable, c.co_exceptiontable]
    else: parts += [c.co_firstlineno, c.co_lnotab]
    return [value(part, codes) for part in parts + [c.co_freevars, c.co_cellvars]]
module = compile(request['module'], 'example.py', 'exec')
listings = [[[i.offset, i.opname, i.arg or 0] for i in dis.get_instructions(code) if i.opname not in ('EXTENDED_ARG', 'CACHE')] for code in all_codes(module)]
codes = []
whole = pieces(compile(request['function'], 'example.py', 'exec'), codes)
print(json.dumps({'python': '%d.%d' % sys.version_info[:2], 'module': dump(request['module']), 'sources': [dump(s) for s in request['sources']], 'listings': listings, 'pieces': whole, 'codes': codes}))
`;

interface Answer {
  readonly python: string;
  readonly module: string;
  readonly sources: readonly string[];
  readonly listings: readonly (readonly (readonly [number, string, number])[])[];
  readonly pieces: readonly SymbolicValue[];
  readonly codes: readonly (readonly SymbolicValue[])[];
}

const FUNCTION = "import os\ndef f(a):\n    def g(b):\n        return os.system(a + b)\n    return g('id')\n";

function askPython(): Answer | undefined {
  const input = JSON.stringify({
    module: MODULE,
    sources: CALLS.map(([source]) => source),
    function: FUNCTION,
  });
  const child = spawnSync('python3', ['-I', '-S', '-c', SCRIPT], {
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
  const answer = child.status === 0 ? (JSON.parse(child.stdout) as Answer) : undefined;
  return answer !== undefined && isKnownVersion(answer.python) ? answer : undefined;
}

const answer = askPython();
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

function codesOf(code: CodeObject): CodeObject[] {
  return [code, ...code.consts.flatMap((each) => (each.k === 'code' ? codesOf(each.code) : []))];
}

function callsOf(code: CodeSummary): string[] {
  return [
    ...code.calls.map((call) => `${call.resolved}: ${renderCodeCall(call)}`),
    ...code.nested.flatMap(callsOf),
  ];
}

describe.runIf(answer !== undefined)('what CPython writes', () => {
  const given = answer as Answer;

  test('is disassembled as its own dis module does', () => {
    const { value, broken } = readMarshal(fromBase64(given.module), 0);
    expect(broken).toBeUndefined();
    const codes = value.k === 'code' ? codesOf(value.code) : [];
    expect(codes.length).toBe(given.listings.length);
    for (const [index, code] of codes.entries()) {
      const { instructions } = disassemble(code.code, given.python as '3.11');
      const ours = instructions.map(({ offset, name, arg }) => [offset, name, arg]);
      expect(ours).toEqual(given.listings[index]);
    }
  });

  test('is recognised as the release that wrote it, and followed to the end', () => {
    const [code] = summariseMarshal(fromBase64(given.module), 0).code;
    expect(code?.python).toContain(given.python);
    expect(code?.incomplete).toBeUndefined();
    expect(code?.imports).toEqual([
      'os',
      'base64',
      'subprocess',
      'subprocess.Popen',
      'subprocess.run',
      'urllib.request',
    ]);
    expect(code === undefined ? [] : callsOf(code)).toEqual(
      expect.arrayContaining([
        "builtins.open: open('/etc/hosts')",
        "builtins.print: print('done')",
        'os.remove: os.remove(...)',
      ]),
    );
  });

  test.each(CALLS.map(([source, call], index) => [source, call, index] as const))('%s', (_, call, index) => {
    const [code] = summariseMarshal(fromBase64(given.sources[index] ?? ''), 0).code;
    expect(code === undefined ? [] : callsOf(code)).toContain(call);
  });

  test('a function in pieces, with the function inside it', () => {
    const code = summariseCodeCall(given.pieces, { callArguments: (call) => given.codes[call] });
    expect(code?.incomplete).toBeUndefined();
    expect(code === undefined ? [] : callsOf(code)).toContain('os.system: os.system(...)');
  });

  test('cut at any byte, never throws', () => {
    const whole = fromBase64(given.module);
    for (let end = 0; end < whole.length; end += 7) {
      expect(summariseMarshal(whole.subarray(0, end), 0).broken).toBeDefined();
    }
  });
});
