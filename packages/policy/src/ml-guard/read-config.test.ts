import { describe, expect, test } from 'vitest';
import { mlGuardGlob } from './globs.ts';
import { readMlGuardConfig } from './read-config.ts';

const read = (text: string) =>
  readMlGuardConfig(text, (id) => id === 'pickle-dangerous-global', ['pickle', 'secrets']);

describe('.ml-guard.yml', () => {
  test('is read, every key', () => {
    const { settings } = read(`
fail_on: HIGH
include: ['models/*.pkl']
exclude: ['tests/**']
scanners: [pickle]
max_file_size_mb: 4096
rules:
  pickle-dangerous-global: { severity: info, disabled: no }
`);
    expect(settings).toEqual({
      failOn: 'high',
      include: ['models/*.pkl'],
      exclude: ['tests/**'],
      scanners: ['pickle'],
      maxFileSizeMib: 4096,
      rules: new Map([['pickle-dangerous-global', { severity: 'info', isDisabled: false }]]),
    });
  });

  test('takes yes and on for true, and nothing for nothing', () => {
    const { settings } = read('rules:\n  pickle-dangerous-global: {disabled: on}\ninclude:\n');
    expect(settings?.rules.get('pickle-dangerous-global')?.isDisabled).toBe(true);
    expect(settings?.include).toEqual([]);
  });

  test.each([
    ['fail_on: hihg', 1, 'Did you mean high?'],
    ['failon: high', 1, 'Did you mean fail_on?'],
    ['scanners: [pickel]', 1, 'Did you mean pickle?'],
    ['scanners: pickle', 1, 'Write a list'],
    ['max_file_size_mb: "4"', 1, 'whole number'],
    ['rules:\n  pickle-dangerous-global: {disabled: "false"}', 2, 'without quotes'],
    ['rules:\n  pickle-dangerus-global: {disabled: true}', 2, 'sentrascan rules'],
    ['include: [', 1, 'indentation'],
    ['- a', 1, 'keys and values'],
  ])('%j is a mistake, not a default', (text, line, mend) => {
    const { problem } = read(text);
    expect(problem?.line).toBe(line);
    expect(problem?.mend).toContain(mend);
  });
});

describe('a glob', () => {
  // As Python's fnmatch answers, for the whole path or its last part.
  test.each([
    ['*.pkl', 'a/b/c.pkl', true],
    ['a/*', 'a/b/c.pkl', true],
    ['tests/**', 'tests/x/y.py', true],
    ['tests/*', 'src/tests/x.py', false],
    ['model?.pt', 'x/model1.pt', true],
    ['model?.pt', 'x/model12.pt', false],
    ['[ab].pt', 'b.pt', true],
    ['[!ab].pt', 'b.pt', false],
    ['[!ab].pt', 'c.pt', true],
    ['[a-c]x', 'bx', true],
    ['[]]x', ']x', true],
    ['[x', '[x', true],
    ['*', '.hidden', true],
    ['{a,b}.pt', 'a.pt', false],
    ['A.pt', 'a.pt', false],
    ['', 'a', false],
  ])('%s over %s: %s', (glob, path, expected) => {
    expect(mlGuardGlob(glob)(path)).toBe(expected);
  });

  test('with many stars takes no time', () => {
    const started = performance.now();
    expect(mlGuardGlob(`${'*a'.repeat(30)}b`)('a'.repeat(4000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
