import type { CodeCall, CodeSummary } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../limits.ts';
import { analysePython } from './analyse-python.ts';

function scopes(code: CodeSummary): CodeSummary[] {
  return [code, ...code.nested.flatMap(scopes)];
}

function calls(source: string): CodeCall[] {
  return scopes(analysePython(source).code).flatMap((scope) => scope.calls);
}

/** Import paths of all calls, with a constant first argument. */
function told(source: string): string[] {
  return calls(source).map(({ resolved, callable, args }) => {
    const [first] = args;
    const shown = first?.t === 'str' || first?.t === 'bytes' ? first.v : '';
    return `${resolved ?? `~${callable}`} ${shown}`.trim();
  });
}

const gaps = (source: string) => analysePython(source).gaps;

describe('names come down to import paths', () => {
  test.each([
    ['import os as o\no.system("id")', 'os.system id'],
    ['from os import system as s\ns("id")', 'os.system id'],
    ['import os.path\nos.system("id")', 'os.system id'],
    ['from os import *\nsystem("id")', 'os.system id'],
    ['def f():\n    from subprocess import run\n    run("id")', 'subprocess.run id'],
    ['import os\nrun = os.system\nrun("id")', 'os.system id'],
    ['import os\n(a, b) = os.system, 1\na("id")', 'os.system id'],
    ['import os\ngetattr(os, "sys" + "tem")("id")', 'os.system id'],
    ['__import__("o" + "s").system("id")', 'os.system id'],
    ['__import__("os.path", fromlist=["x"]).join("id")', 'os.path.join id'],
    ['import importlib\nimportlib.import_module("sub" "process").run("id")', 'subprocess.run id'],
    ['import os\nglobals()["o" + "s"].system("id")', 'os.system id'],
    ['import sys\nsys.modules["os"].system("id")', 'os.system id'],
    ['import sys\nsys.modules.get("os").system("id")', 'os.system id'],
    ['__builtins__.__dict__["ev" + "al"](x)', 'builtins.eval'],
    ['import os\nvars(os)["system"]("id")', 'os.system id'],
    ['import os\nos.__getattribute__("system")("id")', 'os.system id'],
    ['import os\nos.system.__call__("id")', 'os.system id'],
    ['import os, functools\nfunctools.partial(os.system, "id")()', 'os.system id'],
    ['import os, operator\noperator.attrgetter("system")(os)("id")', 'os.system id'],
    ['import os, operator\noperator.methodcaller("system", "id")(os)', 'os.system id'],
    ['import os\n[f("id") for f in [os.system]]', 'os.system id'],
    ['import os\nfor f in (os.system, os.popen):\n    f("id")', 'os.popen id'],
    ['import os\n{"a": os.system}["a"]("id")', 'os.system id'],
    ['import os\n(lambda f: f("id"))(os.system)', 'os.system id'],
    ['import os\nclass A:\n    run = os.system\n    def f(self):\n        self.run("id")', 'os.system id'],
    [
      'import os\nclass A:\n    def __init__(self):\n        self.r = os.popen\n    def f(self):\n        self.r("id")',
      'os.popen id',
    ],
    ['import os\ndef f(run=os.system):\n    run("id")', 'os.system id'],
    ['import os\ndef module():\n    return os\nmodule().system("id")', 'os.system id'],
    ['import pickle\npickle.Unpickler(f).load()', 'pickle.Unpickler.load'],
    ['import pickle\nclass U(pickle.Unpickler): pass\nU(f).load()', 'pickle.Unpickler.load'],
    ['import tarfile\nwith tarfile.open("x") as t:\n    t.extractall("y")', 'tarfile.open.extractall y'],
    [
      'try:\n    import cPickle as p\nexcept ImportError:\n    import pickle as p\np.loads(x)',
      'cPickle.loads',
    ],
    ['import os\nclass R:\n    def __reduce__(self):\n        return (os.system, ("id",))', 'os.system id'],
    ['import 𝐨𝐬\n𝐨𝐬.system("id")', 'os.system id'],
    ['eval("__import__(\'os\')").system("id")', 'os.system id'],
    ['match x:\n    case {"a": [1, *r]} if os.system("id"):\n        pass', 'os.system id'],
    ['async def f():\n    async with a as b:\n        await os.system("id")', 'os.system id'],
    ['print "x", os.system("id")', 'os.system id'],
    ['exec "import os" in {}', 'builtins.exec import os'],
    ['x = `os.system("id")`', 'os.system id'],
    ['t = t"{os.system(\'id\')}"', 'os.system id'],
    ['f"{f\'{os.system("id")}\'}"', 'os.system id'],
    ['def f(x: os.system("id") = 1): pass', 'os.system id'],
    ['@os.system\ndef f(): pass', 'os.system'],
  ])('%s', (source, expected) => expect(told(source)).toContain(expected));

  test.each([
    ['def eval(x): return x\neval(y)'],
    ['class M:\n    def eval(self): pass\n    def f(self):\n        self.eval()'],
    ['def f(eval):\n    eval(x)'],
    ['# eval(x)\n"""eval(x)"""\ns = "eval(x)"'],
    ['import ast\nast.literal_eval(x)'],
    ['from ast import literal_eval as eval\neval(x)'],
  ])('takes %j for no call of a builtin', (source) => {
    expect(told(source).filter((each) => each.startsWith('builtins.eval'))).toEqual([]);
  });
});

describe('constants are computed', () => {
  const argument = (expression: string) => {
    const call = calls(`import base64, zlib, codecs, binascii\nsink(${expression})`).find(
      ({ resolved }) => resolved === 'sink',
    );
    const [first] = call?.args ?? [];
    return first?.t === 'str' || first?.t === 'bytes' ? first.v : first?.t;
  };

  test.each([
    ["'i' 'd'", 'id'],
    ["'i' + 'd'", 'id'],
    ["'%s%s' % ('i', 'd')", 'id'],
    ["'%c%c' % (105, 100)", 'id'],
    ["'{}{}'.format('i', 'd')", 'id'],
    ['f\'{"i"}{"d"}\'', 'id'],
    ["'di'[::-1]", 'id'],
    ["'xidx'[1:3]", 'id'],
    ["''.join(['i', 'd'])", 'id'],
    ["''.join(chr(c) for c in [105, 100])", 'id'],
    ["''.join(map(chr, [105, 100]))", 'id'],
    ["''.join(map(lambda c: chr(c ^ 1), (104, 101)))", 'id'],
    ["''.join(reversed('di'))", 'id'],
    ['bytes([105, 100]).decode()', 'id'],
    ["bytes.fromhex('6964').decode()", 'id'],
    ["base64.b64decode('aWQ=').decode()", 'id'],
    ["base64.b32decode('NFSA====')", 'id'],
    ["base64.b85decode('X=D')", 'id'],
    ["codecs.decode('vq', 'rot13')", 'id'],
    ["'vq'.encode('rot13')", 'id'],
    ["zlib.decompress(base64.b64decode('eJzLTAEAATgAzg=='))", 'id'],
    ["binascii.unhexlify('6964')", 'id'],
    ["str(b'id', 'utf8')", 'id'],
    ["'ID'.lower()", 'id'],
    ["'i_d'.replace('_', '')", 'id'],
    ["r'\\x69'", '\\x69'],
    ["'\\x69\\u0064'", 'id'],
    ["'\\151\\144'", 'id'],
    ["'i\\\nd'", 'id'],
    ['chr(0x69) + chr(0b1100100)', 'id'],
    ["chr(int('69', 16)) + 'd'", 'id'],
    ["'id' if x else 'id'", 'id'],
    ["'id' if x else 'other'", 'composed'],
  ])('%s', (expression, expected) => expect(argument(expression)).toBe(expected));

  test('by functions of the source', () => {
    const source = `
def decode(text):
    out = ''
    for char in text:
        out += chr(ord(char) ^ 1)
    return out
getattr(os, decode('rxrudl'))(decode('he'))`;
    expect(told(source)).toContain('os.system id');
  });

  test('through loops over known values, and names bound in branches are not certain', () => {
    expect(told("s = ''\nfor c in [105, 100]:\n    s += chr(c)\nsink(s)")).toContain('sink id');
    expect(told("s = 'a'\nif x:\n    s = 'b'\nsink(s)")).toContain('sink');
  });

  test('and where a text is not known, its known parts are told', () => {
    const [call] = calls("sink(f'a {x} b {1}')");
    expect(call?.args).toEqual([{ t: 'composed', parts: ['a ', null, ' b ', '1'] }]);
    expect(calls("sink('a %s' % x)")[0]?.args).toEqual([{ t: 'composed', parts: ['a ', null, ''] }]);
  });
});

describe('code that is executed as a constant', () => {
  test('is analysed like the file, at the place of the call', () => {
    const found = calls("\n\nexec('import os\\nos.system(1)')").find(
      ({ resolved }) => resolved === 'os.system',
    );
    expect(found).toMatchObject({ line: 3, column: 1 });
  });

  test('through compile, and nested up to a limit', () => {
    expect(told("exec(compile('os.system(\"id\")', '', 'exec'))")).toContain('os.system id');
    const nested = (depth: number): string =>
      depth === 0 ? 'f()' : `exec(${JSON.stringify(nested(depth - 1))})`;
    expect(told(nested(3))).toContain('f');
    expect(gaps(nested(8))).toMatchObject([{ kind: 'limit' }]);
  });

  test('keeps what it came out of', () => {
    const call = calls('import requests\nexec(requests.get(u).text)').find(
      ({ resolved }) => resolved === 'builtins.exec',
    );
    expect(call?.origins).toContain('requests.get');
  });
});

describe('keywords', () => {
  const kwargs = (source: string) => calls(source).find(({ resolved }) => resolved === 'f')?.kwargs;
  test.each([
    ['f(a=True)', [['a', { t: 'bool', v: true }]]],
    ['f(**{"a": True})', [['a', { t: 'bool', v: true }]]],
    ['k = dict(a=True)\nf(**k)', [['a', { t: 'bool', v: true }]]],
    ['k = {}\nk["a"] = True\nf(**k)', [['a', { t: 'bool', v: true }]]],
    ['f(**k)', [['**', { t: 'unknown' }]]],
    ['import functools\nfunctools.partial(f, a=True)()', [['a', { t: 'bool', v: true }]]],
  ])('%s', (source, expected) => expect(kwargs(source)).toEqual(expected));
});

describe('what the import runs', () => {
  const runs = (source: string) =>
    Object.fromEntries(scopes(analysePython(source).code).map((scope) => [scope.name, scope.runs]));

  test('the module, class bodies, and functions that they call', () => {
    const source = `
class A:
    x = f()
    def __init__(self): g()
    def m(self): h()
def called(): inner()
def inner(): deep()
def never(): q()
called()
if __name__ == '__main__':
    main()
`;
    expect(runs(source)).toMatchObject({
      'the module': 'import',
      A: 'import',
      'A.__init__': 'call',
      called: 'import',
      inner: 'import',
      never: 'call',
      "if __name__ == '__main__'": 'call',
    });
    expect(runs(`${source}\nA()`)).toMatchObject({ 'A.__init__': 'import', 'A.m': 'call' });
    expect(runs(`${source}\nA().m()`)).toMatchObject({ 'A.m': 'import' });
  });

  test('functions that are handed over, not those that are decorated', () => {
    expect(runs('def f(): g()\natexit.register(f)')).toMatchObject({ f: 'import' });
    expect(runs('@lru_cache\ndef f(): g()')).toMatchObject({ f: 'call' });
  });

  test('defaults and decorators belong to the scope around', () => {
    expect(analysePython('def f(x=g()): pass').code.calls).toHaveLength(1);
  });
});

describe('places', () => {
  test('count from one, in lines of any kind', () => {
    expect(calls('a = 1\r\n  \nb = f(\n 1)')[0]).toMatchObject({ line: 3, column: 5 });
    expect(calls('x.y(1).\\\nz(2)').map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('broken source', () => {
  test.each([
    ['x = = 1\nos.system("id")', 1],
    ['f(\nimport os\nos.system("id")', 1],
    ['def f(:\n    x\nos.system("id")', 1],
    ['if $:\n    os.system("id")', 1],
    ['x = "abc\nos.system("id")', 1],
    ['try:\n    pass\nexcept $:\n    pass\nos.system("id")', 1],
  ])('%j is a gap with its line, and the rest is read', (source, line) => {
    expect(gaps(source)).toMatchObject([{ kind: 'malformed', line }]);
    expect(told(source)).toContain('os.system id');
  });

  test('that breaks off tells what stands there', () => {
    expect(told('import torch\ntorch.load("x"')).toContain('torch.load x');
  });

  const WHOLE = `import os
class A(B, metaclass=C):
    """doc"""
    @property
    def f(self, *a, b=1, **k) -> int:
        with open(x) as f, g():
            return [i async for i in f if i] or {**k, 'a': lambda q: f"{q!r:>{w}}"}
match = 3
match x:
    case [1, *_] | {'a': 2}: pass
`;

  test('at any place never throws', () => {
    for (let cut = 0; cut <= WHOLE.length; cut++) analysePython(WHOLE.slice(0, cut));
    expect(gaps(WHOLE)).toEqual([]);
  });

  test('of any kind never throws', () => {
    const piece = fc.constantFrom(
      ...'( ) [ ] { } : ; , . = := ** -> @ f" rb\' \'\'\' """ " \' \\ \n \t if else for in lambda class def match case import from as async await yield exec print x 1 0x 1e { } !r # \u{1d428}'.split(
        ' ',
      ),
      '\n    ',
      '\n\t',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        analysePython(pieces.join(''));
        analysePython(pieces.join(' '));
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void analysePython(text)));
  });
});

describe('hostile source takes time linear in its size', () => {
  const N = 200_000;
  test.each([
    ['open brackets', '('.repeat(N), 'limit'],
    ['brackets on lines of their own', '(\n'.repeat(N / 2), 'limit'],
    ['a sum', `x = ${'a+'.repeat(N)}a`, undefined],
    ['attributes', `x${'.a'.repeat(N)}`, undefined],
    ['calls', `x${'()'.repeat(N)}`, undefined],
    ['lambdas', `x = ${'lambda: '.repeat(N / 8)}1`, 'limit'],
    ['prefixes', `x = ${'not '.repeat(N / 4)}1`, undefined],
    ['powers', `x = ${'a**'.repeat(N / 3)}a`, undefined],
    ['choices', `x = ${'a if b else '.repeat(N / 12)}c`, undefined],
    ['f-strings that do not end', 'f"{'.repeat(N / 3), 'malformed'],
    ['f-strings in f-strings', 'f"{f\'{'.repeat(N / 6), 'malformed'],
    ['triple quotes', "f\"{'''}\" ".repeat(N / 9), undefined],
    [
      'classes of all classes before',
      Array.from(
        { length: 60 },
        (_, at) =>
          `class C${at}(${Array.from({ length: at }, (__, base) => `C${base}`).join(', ')}): pass\nC${at}().x()\n`,
      ).join(''),
      undefined,
    ],
    ['a list of numbers', `x = [${'1, '.repeat(N / 3)}]`, undefined],
    ['indentation', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}if x:\n`).join(''), 'malformed'],
    [
      'functions that call the next',
      Array.from({ length: N / 40 }, (_, at) => `def f${at}(x): return f${at + 1}(f${at + 1}('a'))\n`).join(
        '',
      ),
      undefined,
    ],
    ['a text that doubles', `s = 'aaaaaaaa'\n${'s = s + s\n'.repeat(N / 10)}`, undefined],
    ['texts turned around', `s = '${'a'.repeat(100_000)}'\n${'t = s[::-1]\n'.repeat(2000)}`, 'limit'],
    ['recursion', `def f(a):\n  return f(a + 'x') + f(a + 'y')\n${"f('z')\n".repeat(2000)}`, undefined],
  ])(
    '%s',
    (_, source, kind) => {
      const found = gaps(source);
      if (kind === undefined) expect(found).toEqual([]);
      else expect(found).toMatchObject([{ kind }]);
    },
    20_000,
  );

  test('and depth that a stack holds', () => {
    const blocks = Array.from({ length: 90 }, (_, at) => `${' '.repeat(at + 1)}if x:\n`).join('');
    const deep = (inner: string) => `${'g('.repeat(180)}${inner}${')'.repeat(180)}`;
    const functions = Array.from(
      { length: 40 },
      (_, at) => `def f${at}():\n${blocks}${' '.repeat(95)}return ${deep(`f${at + 1}()`)}\n`,
    ).join('');
    const source = `${functions}def f40():\n  exec(${JSON.stringify(deep('os.system("id")'))})\nf0()\n`;
    expect(gaps(source)).toEqual([]);
    expect(told(source)).toContain('os.system id');
  });
});

describe('chains of aliases', () => {
  const chain = (length: number) =>
    `import os\na0 = os.system\n${Array.from({ length }, (_, at) => `a${at + 1} = a${at}`).join('\n')}\na${length}(x)\n`;

  test('are followed', () => {
    const { code, gaps } = analysePython(chain(10_000));
    expect(code.calls.map(({ resolved }) => resolved)).toEqual(['os.system']);
    expect(gaps).toEqual([]);
  });

  test('that are longer than a scope is are a gap', () => {
    expect(analysePython(chain(LIMITS.codeBindings.value)).gaps.map(({ kind }) => kind)).toEqual(['limit']);
  });
});

describe('a source with more functions than are followed', () => {
  test('says so, and still tells what the first ones do', () => {
    const source = `import os\ndef f0(x): os.system(x)\n${'def f(x): f0(x)\n'.repeat(150_000)}`;
    const { code, gaps } = analysePython(source);
    expect(gaps.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('sourceScopes'));
    expect(code.nested.length).toBeLessThanOrEqual(LIMITS.sourceScopes.value);
    expect(code.nested[0]?.calls[0]?.resolved).toBe('os.system');
  });
});
