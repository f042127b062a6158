// Versions and specifiers beside PyPA's packaging, which pip compares with. Runs where SENTRASCAN_ORACLE_PYTHON names an interpreter
// that has it.

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, parseSpecifier } from './specifier.ts';
import { compareVersions, parseVersion } from './version.ts';

const PYTHON = process.env['SENTRASCAN_ORACLE_PYTHON'];
const hasPackaging =
  PYTHON !== undefined && spawnSync(PYTHON, ['-c', 'import packaging'], { stdio: 'ignore' }).status === 0;

const CASES = 4_000;
const SCRIPT = `
import json, sys
from packaging.version import Version, InvalidVersion
from packaging.specifiers import SpecifierSet, InvalidSpecifier
def version(text):
    try: return Version(text)
    except InvalidVersion: return None
def answer(a, b, sign):
    x, y = version(a), version(b)
    order = None if x is None or y is None else (x > y) - (x < y)
    try: holds = None if x is None else SpecifierSet(sign + b).contains(x, prereleases=True)
    except InvalidSpecifier: holds = None
    return [order, holds, None if x is None else str(x)]
print(json.dumps([answer(*case) for case in json.load(sys.stdin)]))
`;

const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(10, 20241231));
const release = fc.array(number, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const suffix = (words: readonly string[]) =>
  fc.oneof(
    { arbitrary: fc.constant(''), weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...words), fc.oneof(number, fc.constant('')))
        .map((p) => p.join('')),
      weight: 1,
    },
  );
const text = fc
  .tuple(
    fc.constantFrom('', '', '', '', 'v', '1!'),
    release,
    suffix(['a', '-b.', 'rc', '.preview', 'C_']),
    suffix(['.post', '-r', '-', 'rev.']),
    suffix(['.dev', '-dev_', 'DEV']),
    fc.constantFrom('', '', '', '', '+cu118', '+1.a', '+a-1', '.*', '.x', ' '),
  )
  .map((parts) => parts.join(''));
const sign = fc.constantFrom('==', '!=', '<=', '>=', '<', '>', '~=', '===');

describe.skipIf(!hasPackaging)('PyPA packaging', () => {
  it('orders and allows the same', () => {
    const cases = fc.sample(fc.tuple(text, text, sign), CASES);
    const { stdout } = spawnSync(PYTHON ?? '', ['-c', SCRIPT], {
      input: JSON.stringify(cases),
      encoding: 'utf8',
    });
    const answers = JSON.parse(stdout) as readonly (readonly [
      number | null,
      boolean | null,
      string | null,
    ])[];
    expect(answers).toHaveLength(CASES);
    for (const [at, [a, b, operator]] of cases.entries()) {
      // `===` compares texts, and there the one that the version is written as by the library.
      const [orderThere, holdsThere, normal] = answers[at] ?? [];
      const [x, y] = [parseVersion(a), parseVersion(b)];
      const clauses = parseSpecifier(operator + b);
      const order = x === undefined || y === undefined ? null : Math.sign(compareVersions(x, y));
      const holds = x === undefined || clauses === undefined ? null : allows(clauses, x, normal ?? a);
      expect([a, operator, b, order, holds]).toEqual([a, operator, b, orderThere, holdsThere]);
    }
  });
});
