import type { SymbolicValue } from '@sentrascan/contract';
import { assembleCodeParts } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1 } from './marshal-value.ts';
import { summariseCodeCall } from './summarise-code-call.ts';

const int = (value: number): SymbolicValue => ({ t: 'int', v: String(value) });
const str = (v: string): SymbolicValue => ({ t: 'str', v });
const bytes = (v: string, truncated = false): SymbolicValue => ({
  t: 'bytes',
  v,
  ...(truncated ? { truncated } : {}),
});
const tuple = (...items: SymbolicValue[]): SymbolicValue => ({ t: 'tuple', items, count: items.length });

const BODY: Readonly<Record<string, string>> = {
  '3.8': "LOAD_GLOBAL os | LOAD_METHOD system | LOAD_CONST 'id' | CALL_METHOD 1 | RETURN_VALUE",
  '3.10': "LOAD_GLOBAL os | LOAD_METHOD system | LOAD_CONST 'id' | CALL_METHOD 1 | RETURN_VALUE",
  '3.11': "LOAD_GLOBAL os | LOAD_METHOD system | LOAD_CONST 'id' | PRECALL 1 | CALL 1 | RETURN_VALUE",
  '3.12': "LOAD_GLOBAL os | LOAD_ATTR system + | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE",
  '3.13': "LOAD_GLOBAL os | LOAD_ATTR system + | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE",
  '3.14': "LOAD_GLOBAL os | LOAD_ATTR system + | LOAD_CONST 'id' | CALL 1 | RETURN_VALUE",
};

/** The arguments of `CodeType` for one release, as a pickle holds them. */
function argumentsFor(python: string, { withCells = true } = {}): SymbolicValue[] {
  const parts = assembleCodeParts(`python ${python} | ${BODY[python]}`);
  const isModern = Number(python.split('.')[1]) >= 11;
  return [
    ...[0, 0, 0, 0, 2, 67].map(int),
    bytes(latin1(parts.code)),
    tuple(str('id')),
    tuple(...parts.names.map(str)),
    tuple(),
    str('<stdin>'),
    str('<lambda>'),
    ...(isModern ? [str('f.<locals>.<lambda>')] : []),
    int(7),
    bytes(''),
    ...(isModern ? [bytes('')] : []),
    ...(withCells ? [tuple(), tuple()] : []),
  ];
}

describe('a CodeType call', () => {
  test.each(Object.keys(BODY))('of Python %s', (python) => {
    for (const withCells of [true, false]) {
      const code = summariseCodeCall(argumentsFor(python, { withCells }));
      expect(code).toMatchObject({ firstLine: 7, filename: '<stdin>', names: ['os', 'system'] });
      expect(code?.python).toContain(python);
      expect(code?.calls).toEqual([{ callable: 'os.system', resolved: 'os.system', args: [str('id')] }]);
    }
  });

  test('of Python 3.7 has no count of positional-only arguments', () => {
    const [first, , ...rest] = argumentsFor('3.8');
    const code = summariseCodeCall(first === undefined ? [] : [first, ...rest]);
    expect(code?.python).toContain('3.7');
    expect(code?.calls[0]?.resolved).toBe('os.system');
  });

  test('with the line table that dill puts in front', () => {
    expect(summariseCodeCall([bytes('\u0000'), ...argumentsFor('3.11')])?.calls[0]?.resolved).toBe(
      'os.system',
    );
  });

  test('resolves globals through what the pickle says of them', () => {
    const code = summariseCodeCall(argumentsFor('3.11'), { globals: new Map([['os', 'subprocess']]) });
    expect(code?.calls[0]?.resolved).toBe('subprocess.system');
  });

  test('with cut bytecode says so', () => {
    const args = argumentsFor('3.10');
    args[6] = bytes('t\u0000', true);
    expect(summariseCodeCall(args)?.incomplete).toContain("the pickle's bytecode");
  });

  test('with bytecode that is not known says so, and keeps the names', () => {
    const args = argumentsFor('3.10');
    args[6] = { t: 'unknown' };
    expect(summariseCodeCall(args)).toMatchObject({ names: ['os', 'system'], calls: [] });
    expect(summariseCodeCall(args)?.incomplete).toContain("the pickle's bytecode");
  });

  test('that refers to itself ends', () => {
    const args = argumentsFor('3.10');
    args[7] = tuple({ t: 'call', call: 0 }, { t: 'call', call: 0 });
    const code = summariseCodeCall(args, { callArguments: () => args });
    expect(code?.nested.length).toBeGreaterThan(0);
    expect(code?.nested[0]?.calls[0]?.resolved).toBe('os.system');
    expect(JSON.stringify(code)).toContain('not followed');
  });
});

describe('anything else', () => {
  test.each([
    ['nothing', []],
    ['one string', [str('x')]],
    ['integers alone', [int(1), int(2), int(3), int(4), int(5), int(6)]],
  ])('%s is no code', (_, args) => {
    expect(summariseCodeCall(args)).toBeUndefined();
  });

  test('arbitrary arguments never throw', () => {
    const value: fc.Arbitrary<SymbolicValue> = fc.oneof(
      fc.integer().map(int),
      fc.string().map(str),
      fc.string().map((text) => bytes(text)),
      fc.constant<SymbolicValue>({ t: 'unknown' }),
      fc.array(fc.string().map(str), { maxLength: 3 }).map((items) => tuple(...items)),
      fc.nat(3).map((call): SymbolicValue => ({ t: 'call', call })),
    );
    const counts = fc.array(fc.nat(9).map(int), { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.array(value, { maxLength: 14 }), (front, rest) => {
        const args = [...front, ...rest];
        summariseCodeCall(args, { callArguments: () => args });
      }),
      { numRuns: 300 },
    );
  });
});
