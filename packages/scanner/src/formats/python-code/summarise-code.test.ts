import type { CodeSummary } from '@sentrascan/contract';
import { assembleCode } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderCodeCall } from '../../detectors/code/render-code-call.ts';
import type { CodeObject } from './marshal-value.ts';
import { summariseCode } from './summarise-code.ts';
import { summariseMarshal } from './summarise-marshal.ts';

const IMPORT_OS = 'LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME o';

function summary(source: string, functions: Record<string, string> = {}): CodeSummary {
  const [code] = summariseMarshal(assembleCode(source, { functions }), 0).code;
  if (code === undefined) throw new Error('no code object');
  return code;
}

const resolved = (code: CodeSummary) => code.calls.map((call) => `${call.resolved}: ${renderCodeCall(call)}`);

describe('the calling conventions of each release', () => {
  test.each([
    ['3.8', "LOAD_METHOD system | LOAD_CONST 'id' | CALL_METHOD 1 | RETURN_VALUE", 'LOAD_NAME o'],
    ['3.10', "LOAD_ATTR system | LOAD_CONST 'id' | CALL_FUNCTION 1 | RETURN_VALUE", 'LOAD_NAME o'],
    ['3.11', "LOAD_METHOD system | LOAD_CONST 'id' | PRECALL 1 | CALL 1 | RETURN_VALUE", 'LOAD_NAME o'],
    ['3.12', "LOAD_ATTR system + | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE", 'LOAD_NAME o'],
    ['3.13', "LOAD_ATTR system | PUSH_NULL | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE", 'LOAD_NAME o'],
    ['3.14', "LOAD_ATTR system | PUSH_NULL | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE", 'LOAD_NAME o'],
  ])('Python %s', (python, call, load) => {
    const code = summary(`python ${python} | ${IMPORT_OS} | ${load} | ${call}`);
    expect(code.python).toContain(python);
    expect(code.imports).toEqual(['os']);
    expect(resolved(code)).toEqual(["os.system: os.system('id')"]);
    expect(code.incomplete).toBeUndefined();
  });

  test('keywords: CALL_FUNCTION_KW, KW_NAMES and CALL_KW', () => {
    const expected = [
      { callable: 'run', resolved: 'run', args: [], kwargs: [['shell', { t: 'bool', v: true }]] },
    ];
    for (const source of [
      "python 3.10 | LOAD_NAME run | LOAD_CONST True | LOAD_CONST ('shell',) | CALL_FUNCTION_KW 1 | RETURN_VALUE",
      "python 3.12 | PUSH_NULL | LOAD_NAME run | LOAD_CONST True | KW_NAMES ('shell',) | CALL 1 | RETURN_VALUE",
      "python 3.13 | LOAD_NAME run | PUSH_NULL | LOAD_CONST True | LOAD_CONST ('shell',) | CALL_KW 1 | RETURN_VALUE",
    ]) {
      expect(summary(source).calls).toEqual(expected);
    }
  });

  test('LOAD_GLOBAL with a NULL slot, in both orders', () => {
    for (const python of ['3.11', '3.12', '3.13', '3.14']) {
      const code = summary(`python ${python} | LOAD_GLOBAL eval + | LOAD_CONST '1' | CALL 1 | RETURN_VALUE`);
      expect(resolved(code)).toEqual(["builtins.eval: eval('1')"]);
    }
  });
});

describe('what hides a name', () => {
  const called = (source: string) => resolved(summary(source));

  test('concatenation and getattr', () => {
    expect(
      called(
        `python 3.10 | ${IMPORT_OS} | LOAD_NAME getattr | LOAD_NAME o | LOAD_CONST 'sys' | LOAD_CONST 'tem' | BINARY_ADD | CALL_FUNCTION 2 | LOAD_CONST 'id' | CALL_FUNCTION 1 | RETURN_VALUE`,
      ),
    ).toContain("os.system: getattr(os, 'system')('id')");
  });

  test('a reversed slice, on __import__', () => {
    expect(
      called(
        "python 3.12 | PUSH_NULL | LOAD_NAME __import__ | LOAD_CONST 'so' | LOAD_CONST None | LOAD_CONST None | LOAD_CONST -1 | BUILD_SLICE 3 | BINARY_SUBSCR | CALL 1 | LOAD_ATTR system + | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE",
      ).at(-1),
    ).toBe("os.system: __import__('os').system('id')");
  });

  test('a table of functions, and a function taken in a loop', () => {
    expect(
      called(
        `python 3.10 | ${IMPORT_OS} | LOAD_CONST 'k' | LOAD_NAME o | LOAD_ATTR system | BUILD_MAP 1 | LOAD_CONST 'k' | BINARY_SUBSCR | LOAD_CONST 'id' | CALL_FUNCTION 1 | RETURN_VALUE`,
      )[0],
    ).toMatch(/^os\.system: /);
  });

  test('so many alternatives that not all are followed: the newest is, and the rest is not known', () => {
    const other = (at: number) => `LOAD_NAME m${at} | LOAD_ATTR run | STORE_NAME f`;
    const others = Array.from({ length: 20 }, (_, at) => other(at)).join(' | ');
    const code = summary(
      `python 3.10 | ${IMPORT_OS} | ${others} | LOAD_NAME o | LOAD_ATTR system | STORE_NAME f | LOAD_NAME f | LOAD_CONST 'id' | CALL_FUNCTION 1 | RETURN_VALUE`,
    );
    const paths = code.calls.map((call) => call.resolved);
    expect(paths).toContain('os.system');
    expect(paths).toContain('?');
    expect(paths.length).toBeLessThan(10);
  });

  test('more names than are remembered: what one of them is bound to is not known', () => {
    const names = Array.from({ length: 20_001 }, (_, at) => `LOAD_CONST 0 | STORE_NAME n${at}`).join(' | ');
    const code = summary(
      `python 3.10 | ${IMPORT_OS} | ${names} | LOAD_NAME o | LOAD_ATTR system | STORE_NAME last | LOAD_NAME last | LOAD_CONST 'id' | CALL_FUNCTION 1 | RETURN_VALUE`,
    );
    expect(code.calls.map((call) => call.resolved)).toEqual(['?']);
  });

  test('a branch does not make it forget an import', () => {
    expect(
      called(
        `python 3.10 | ${IMPORT_OS} | LOAD_CONST 1 | STORE_NAME o | LOAD_NAME o | LOAD_METHOD system | LOAD_CONST 'id' | CALL_METHOD 1 | RETURN_VALUE`,
      )[0],
    ).toMatch(/^os\.system: /);
  });
});

describe('functions inside', () => {
  test('see the imports of the module around them', () => {
    const code = summary(
      `python 3.11 | ${IMPORT_OS} | LOAD_CONST @f | MAKE_FUNCTION 0 | STORE_NAME f | LOAD_CONST None | RETURN_VALUE`,
      { f: "LOAD_GLOBAL o | LOAD_METHOD popen | LOAD_CONST 'id' | PRECALL 1 | CALL 1 | RETURN_VALUE" },
    );
    expect(code.nested.map(resolved)).toEqual([["os.popen: os.popen('id')"]]);
  });
});

describe('what cannot be followed is said', () => {
  test('more values than the stack holds', () => {
    const values = 'LOAD_CONST 0 | '.repeat(4100);
    expect(summary(`python 3.10 | ${values} RETURN_VALUE`).incomplete).toContain('on the stack');
  });

  test('more code objects side by side than are summarised', () => {
    const one = assembleCode("python 3.10 | LOAD_CONST 'x' | RETURN_VALUE");
    const header = Buffer.alloc(5);
    header.write('(');
    header.writeInt32LE(65, 1);
    const many = Buffer.concat([header, ...new Array<Uint8Array>(65).fill(one)]);
    expect(summariseMarshal(many, 0)).toMatchObject({ broken: { kind: 'limit' } });
  });

  test('an unknown opcode', () => {
    const code = summary('python 3.10 | RAW 255 0 | LOAD_CONST None | RETURN_VALUE');
    expect(code.incomplete).toContain('opcode 255 at 0 is not known');
    expect(code.incomplete).toContain('contradicts every known Python version');
  });

  test('a specialised opcode runs as its base', () => {
    const code = summary(
      "python 3.12 | PUSH_NULL | LOAD_NAME eval | LOAD_CONST '1' | RAW 24 1 | RAW 0 0 | RAW 0 0 | RAW 0 0 | RETURN_VALUE",
    );
    expect(resolved(code)).toContain("builtins.eval: eval('1')");
    expect(code.incomplete).toBeDefined();
  });

  test('any bytecode is followed without a throw, in every release', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 120 }),
        fc.constantFrom('3.8', '3.11', '3.0', '2.7'),
        (bytes, layout) => {
          const code: CodeObject = {
            layout: layout as CodeObject['layout'],
            argcount: 1,
            posonlyArgcount: 0,
            kwonlyArgcount: 0,
            flags: 3,
            code: bytes,
            consts: [
              { k: 'str', v: 'os' },
              { k: 'tuple', items: [{ k: 'int', v: '1' }] },
            ],
            names: ['os', 'system'],
            varnames: ['x'],
            derefs: [],
            filename: '',
            name: 'f',
            firstLine: 1,
          };
          expect(summariseCode(code).calls.length).toBeLessThan(1000);
        },
      ),
      { numRuns: 400 },
    );
  });
});
