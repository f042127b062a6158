import { assemblePyc, probeOf, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from './index.ts';

const BODY = "LOAD_NAME eval | LOAD_CONST '1' | CALL_FUNCTION 1 | RETURN_VALUE";

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

describe('identification', () => {
  test.each(['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'])('Python %s', (python) => {
    const source = `python ${python} | LOAD_CONST 'x' | RETURN_VALUE`;
    expect(format.identify(probeOf(assemblePyc(source), { name: 'weights.bin' }))).toBe('certain');
  });

  test('a magic without a code object is none', () => {
    expect(format.identify(probeOf(Uint8Array.from([0x6f, 0x0d, 0x0d, 0x0a, 0, 0, 0, 0])))).toBeUndefined();
  });

  test('an extension alone is no reason', () => {
    expect(format.identify(probeOf(Buffer.from('plain text'), { name: 'x.pyc' }))).toBeUndefined();
  });
});

describe('the walk', () => {
  test('gives the code of the release that the magic names, and explains every byte', () => {
    const context = walk(assemblePyc(`python 3.9 | ${BODY}`));
    const [fact] = context.factsOf('python.code');
    expect(fact).toMatchObject({ origin: 'pyc', offset: 16, code: { python: ['3.9'] } });
    expect(fact?.code.calls).toMatchObject([{ resolved: 'builtins.eval' }]);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
  });

  test('leaves what follows the code object unexplained', () => {
    const bytes = assemblePyc(`python 3.10 | ${BODY}`);
    expect(walk(Buffer.concat([bytes, Buffer.from('tail')])).unexplained()).toEqual([
      [bytes.length, bytes.length + 4],
    ]);
  });

  test('is judged up to the break, and the break is a gap', () => {
    const bytes = assemblePyc(`python 3.10 | ${BODY}`);
    const context = walk(bytes.subarray(0, bytes.length - 9));
    expect(context.factsOf('python.code')[0]?.code.calls).toMatchObject([{ resolved: 'builtins.eval' }]);
    expect(context.gaps).toMatchObject([{ kind: 'truncated' }]);
  });

  test('at any length ends with a fact or a gap', () => {
    const bytes = assemblePyc(
      `python 3.12 | PUSH_NULL | LOAD_NAME eval | LOAD_CONST '1' | CALL 1 | RETURN_VALUE`,
    );
    for (let end = 0; end < bytes.length; end++) {
      expect(walk(bytes.subarray(0, end)).gaps.length).toBe(1);
    }
  });

  test('survives any change of one byte', () => {
    const bytes = assemblePyc(
      `python 3.11 | LOAD_GLOBAL eval + | LOAD_CONST '1' | PRECALL 1 | CALL 1 | RETURN_VALUE`,
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        const context = walk(changed);
        expect(context.facts.length + context.gaps.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
