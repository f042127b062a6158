import { gzipSync } from 'node:zlib';
import { assembleR, probeOf, RecordingContext, type RPlan } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

function codeOf(source: string, plan?: RPlan) {
  const context = walk(assembleR(source, plan));
  expect(context.gaps).toEqual([]);
  expect(context.unexplained()).toEqual([]);
  return context.factsOf('code.embedded').map(({ what, runs, calls, text }) => ({ what, runs, calls, text }));
}

const HONEST = [
  '(with (list (ints 1 2 3) 2.5 "a" TRUE nil) names=(strings "a" "b" "c" "d" "e") class="randomForest")',
  '(with (list (call lm formula=(call "~" y x) data=train) (env a=1 b=(promise-in global 3 n))) class="lm")',
  '(workspace fit=(list 1 (s4) (external) (weak)) f=(function (pairs x=missing n=10) (call predict x n)))',
  '(altrep compact_intseq base (list 1 10 1))',
  '(list (altrep wrap_real base (list 1 (ints 0 0))) (namespace stats) (builtin sum) (raw 00ff))',
  '(function (pairs x=missing) (bytecode (code 16 0 23 1 38 0 1) (call predict x) predict (call "{" (define 0 (call f x)) (repeat 0))))',
  '(env (dots a=(promise-in global unbound x)) y=(promise-in global unbound (call nrow data)))',
];

describe('honest R data', () => {
  for (const spelling of ['xdr', 'native', 'ascii'] as const)
    for (const version of [2, 3])
      it.each(HONEST)(`is clean in ${spelling} of version ${version}: %s`, (source) => {
        const bytes = assembleR(source, { spelling, version });
        expect(format.identify(probeOf(bytes))).toBe('certain');
        const name = source.startsWith('(workspace') ? 'model.rda' : 'model.rds';
        expect(scanBytes(bytes, name)).toMatchObject({ findings: [], gaps: [] });
        expect(scanBytes(gzipSync(bytes), name)).toMatchObject({ findings: [], gaps: [] });
      });

  it('tells the class and the writer', () => {
    const facts = walk(assembleR(HONEST[0] ?? '')).factsOf('model.info');
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ property: 'architecture', value: 'randomForest' }),
        expect.objectContaining({ property: 'framework-version', value: '4.3.1' }),
      ]),
    );
  });
});

describe('code in R data', () => {
  it('reads what a call says', () => {
    expect(codeOf('(promise unbound (call system "echo inert" intern=TRUE))')).toEqual([
      { what: 'promise', runs: 'on-load', calls: ['system'], text: 'system("echo inert", intern = )' },
    ]);
  });

  it.each([
    ['(call (call "::" base system) "id")', 'base::system'],
    ['(call do.call "system" (list "id"))', 'system'],
    ['(call (call get "system") "id")', 'system'],
    ['(call lapply (strings "id") system)', 'system'],
    ['(call eval (call parse text="x <- system (\'id\')"))', 'system'],
    ['(call (function nil (call system "id")))', 'system'],
    ['(call (builtin system) "id")', 'system'],
    ['(bytecode (code 23 1 38 0 1) (call f) system)', 'system'],
    ['(bytecode (code 1) (call f (define 0 (call system "id"))))', 'system'],
    ['(bytecode (code 1) (bytecode (code 1) (call system)))', 'system'],
    ['(call f x=(call g (call system "id")))', 'system'],
  ])('finds the function that %s calls', (code, name) => {
    expect(codeOf(`(promise unbound ${code})`)[0]?.calls).toContain(name);
    expect(codeOf(`(function nil ${code})`).at(-1)?.calls).toContain(name);
    expect(scanBytes(assembleR(`(list (promise unbound ${code}))`), 'x.rds').findings[0]).toMatchObject({
      ruleId: 'r/promise-runs-code',
      severity: 'critical',
    });
  });

  it.each([
    ['(promise unbound (call f))', 'r/evaluates-promise', 'high'],
    ['(workspace x=(promise unbound (call system "id")))', 'r/promise-runs-code', 'critical'],
    ['(with (list 1) names=(promise unbound (call system "id")))', 'r/promise-runs-code', 'critical'],
    ['(list (promise 1 (call f)))', 'r/keeps-promise', 'low'],
    ['(function (pairs x=(call system "id")) x)', 'r/function-runs-code', 'medium'],
    ['(function nil (call download.file "http://example.com" "x"))', 'r/function-runs-code', 'medium'],
    ['(function nil (call dyn.load "x.so"))', 'r/function-runs-code', 'medium'],
    ['(env f=(function nil (call source "x.R")))', 'r/function-runs-code', 'medium'],
    ['(env x=(promise-in global unbound (call system "id")))', 'r/lazy-value-runs-code', 'high'],
    ['(workspace .First=(function nil (call system "id")))', 'r/startup-runs-code', 'high'],
    ['(list (call system "id"))', 'r/function-runs-code', 'medium'],
    ['(altrep mmap_integer simplemmap (list "x"))', 'r/alternative-class', 'low'],
  ])('judges %s', (source, ruleId, severity) => {
    for (const spelling of ['xdr', 'native', 'ascii'] as const) {
      const name = source.startsWith('(workspace') ? 'x.RData' : 'x.rds';
      const { findings, gaps } = scanBytes(assembleR(source, { spelling }), name);
      expect({ findings, gaps }).toMatchObject({ findings: [{ ruleId, severity }], gaps: [] });
    }
  });
});

it('opens pickles in raw vectors, short ones as well', () => {
  const raw = (pickle: string) => assembleR(`(list (raw ${Buffer.from(pickle, 'latin1').toString('hex')}))`);
  const call = raw('\x80\x04cposix\nsystem\n\x8c\x0aecho inert\x85R.');
  expect(scanBytes(call, 'x.rds')).toMatchObject({ worst: 'medium', gaps: [] });
  const data = raw('\x80\x04]\x94(\x8c\x05first\x8c\x06seconde.');
  expect(scanBytes(data, 'x.rds')).toMatchObject({ worst: 'none', gaps: [] });
});

/** Lists of one list each. */
function deepLists(levels: number): Uint8Array {
  const header = assembleR('nil').subarray(0, -4);
  return Buffer.concat([header, Buffer.from('0000001300000001'.repeat(levels), 'hex')]);
}

it('takes no list of numbers for R data', () => {
  expect(format.identify(probeOf(Buffer.from('A\n1\n2\n3\n4\n5\n')))).toBeUndefined();
});

describe('damaged R data', () => {
  const whole = assembleR(
    '(workspace a=(list (ints 1 2) (call f "x" y) (env b=2.5)) c=(function nil (call g)))',
  );

  it('makes a gap at every truncation', () => {
    for (let length = 24; length < whole.length; length++)
      expect(walk(whole.subarray(0, length)).gaps.length).toBeGreaterThan(0);
  });

  it('tells what follows the object', () => {
    const context = walk(Buffer.concat([assembleR('1'), Buffer.from('more')]));
    expect(context.factsOf('format.anomaly').map(({ anomaly }) => anomaly)).toEqual(['trailing-bytes']);
    expect(context.unexplained().length).toBe(1);
  });

  it.each([
    ['an unknown type', assembleR('(list (item 99))'), 'malformed'],
    ['a reference to nothing', assembleR('(list (item 1535))'), 'malformed'],
    ['an unknown version', assembleR('1', { version: 5 }), 'unsupported'],
    ['deep nesting', deepLists(30_000), 'limit'],
  ])('makes a gap of %s', (_, bytes, kind) => {
    expect(walk(bytes).gaps.map((gap) => gap.kind)).toEqual([kind]);
  });

  it('walks long lists and calls without depth', () => {
    expect(walk(assembleR(`(call f ${'x '.repeat(50_000)})`)).gaps).toEqual([]);
  });

  it('never throws', () => {
    const seeds = [whole, ...HONEST.map((source) => assembleR(source))];
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(), fc.nat(255), fc.nat(), (seed, at, byte, other) => {
        const changed = Uint8Array.from(seed);
        changed[at % seed.length] = byte;
        changed[other % seed.length] = 0xff;
        if (format.identify(probeOf(changed)) !== undefined) walk(changed);
      }),
      { numRuns: 500 },
    );
  });
});
