import { describe, expect, it } from 'vitest';
import { readConstraint } from './version-constraint.ts';

describe('a constraint in the grammar of PEP 440', () => {
  it.each([
    ['^1.2.3', '>=1.2.3,<2.0.0'],
    ['^1.2', '>=1.2,<2.0'],
    ['^1', '>=1,<2'],
    ['^0.2.3', '>=0.2.3,<0.3.0'],
    ['^0.0.3', '>=0.0.3,<0.0.4'],
    ['^0.0', '>=0.0,<0.1'],
    ['^0', '>=0,<1'],
    ['^1.2.3rc1', '>=1.2.3rc1,<2.0.0'],
    ['~1.2.3', '>=1.2.3,<1.3.0'],
    ['~1.2', '>=1.2,<1.3'],
    ['~1', '>=1,<2'],
    ['~=1.2.3', '~=1.2.3'],
    ['*', ''],
    ['', ''],
    ['1.2.*', '==1.2.*'],
    ['1.x', '==1.*'],
    ['!=1.2.*', '!=1.2.*'],
    ['>=1.0,<2.0', '>=1.0,<2.0'],
    ['>=1.0 <2.0', '>=1.0,<2.0'],
    ['>= 1.0, < 2.0', '>=1.0,<2.0'],
    ['>1.0,!=1.5', '>1.0,!=1.5'],
    ['<2.0 || >=3.0', ''],
    ['==1.0 || ==2.0', '>=1.0,<=2.0'],
    ['^1.2 || ^2.1', '>=1.2,<3.0'],
    ['~=1.4 | 2.0.*', '>=1.4,<2.1'],
    ['v1.2.3', '==1.2.3'],
  ])('%j is %j', (text, specifier) => expect(readConstraint(text)?.specifier).toBe(specifier));

  it.each([
    ['1.2.3', '1.2.3'],
    ['=1.2.3', '1.2.3'],
    ['==1.2.3', '1.2.3'],
    ['===1.2.3', '1.2.3'],
    ['1!2.0.post1+local.1', '1!2.0.post1+local.1'],
    ['>=1,==1.5', '1.5'],
  ])('%j is one release', (text, version) => expect(readConstraint(text)?.version).toBe(version));

  it.each(['^1.2', '==1.2.*', '*', '==1.0 || ==2.0', '<2'])('%j is none', (text) =>
    expect(readConstraint(text)?.version).toBeUndefined(),
  );

  it.each(['^', 'latest', '>=', '1.2 or 3', '^^1', '$V'])('%j is not understood', (text) =>
    expect(readConstraint(text)).toBeUndefined(),
  );

  it('ends soon, whatever is written', () => {
    const start = performance.now();
    for (const text of [
      '1.0'.padEnd(1990, 'a'),
      '1'.repeat(1990),
      '1.'.repeat(990),
      '^'.repeat(1990),
      '1.0-'.repeat(490),
      '1||'.repeat(600),
      ' ,'.repeat(990),
    ])
      for (const end of ['', '!', ' !', '*']) readConstraint(text + end);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
