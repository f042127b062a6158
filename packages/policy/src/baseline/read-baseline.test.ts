import { describe, expect, test } from 'vitest';
import { readBaseline } from './read-baseline.ts';

const FINDING = {
  ...{ fingerprint: 'v1:a', ruleId: 'pickle/runs-code', severity: 'high', artifact: 'a.pkl', message: 'm' },
  accepted: { by: 'Ada', reason: 'looked at it' },
};

const whole = (changed: object = {}) => ({
  schema: 'sentrascan.baseline/1',
  tool: { name: 'sentrascan', version: '1', rulesDigest: 'sha256:0' },
  artifacts: [{ path: 'a.pkl', sizeBytes: 1, sha256: '0'.repeat(64), identity: ['pickle'] }],
  findings: [FINDING],
  gaps: [],
  ...changed,
});

const problemOf = (value: unknown) =>
  readBaseline(typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)).problem;

describe('a baseline that cannot be used', () => {
  test('one that can is read as it is', () => {
    expect(readBaseline(JSON.stringify(whole())).baseline).toEqual(whole());
  });

  test.each([
    ['nothing', '', 1, 'ends too early'],
    ['half of it', '{\n"schema": "sentra', 2, 'closing quote'],
    ['another JSON', '[]', 1, 'no baseline'],
    ['another object', '{"a": 1}', 1, '"schema" is missing'],
    ['two values', '{"schema":"sentrascan.baseline/1"}\n{}', 2, 'follows its end'],
    ['a key twice', '{\n"schema":"sentrascan.baseline/1",\n"schema":"sentrascan.baseline/1"}', 3, 'twice'],
    ['nesting', '['.repeat(40), 1, 'nest deeper'],
    ['a merge', '{\n<<<<<<< HEAD\n', 2, 'merge'],
    ['no JSON', '{"schema": nope}', 1, 'is no JSON'],
    ['a control character', '{"sch\nema": 1}', 1, 'closing quote'],
    ['a later version', whole({ schema: 'sentrascan.baseline/2' }), 2, 'version 2'],
    ['another schema', whole({ schema: 'sentrascan.report/1' }), 2, 'is not sentrascan.baseline/1'],
    ['a missing list', whole({ gaps: undefined }), 1, '"gaps" is missing'],
    ['another type', whole({ artifacts: {} }), 8, 'is no list'],
    ['an unknown key', whole({ more: 1 }), 32, "'more' is nothing"],
    ['a severity', whole({ findings: [{ ...FINDING, severity: 'fatal' }] }), 22, 'is not one of critical'],
    [
      'no reason',
      whole({ findings: [{ ...FINDING, accepted: { by: 'A', reason: ' ' } }] }),
      27,
      'says something',
    ],
    ['an artifact twice', whole({ artifacts: [...whole().artifacts, ...whole().artifacts] }), 17, 'twice'],
    ['a finding twice', whole({ findings: [FINDING, FINDING] }), 30, 'twice'],
    ['a finding of nothing', whole({ findings: [{ ...FINDING, artifact: 'b' }] }), 19, 'no artifact'],
    ['a digest', whole({ artifacts: [{ ...whole().artifacts[0], sha256: 'ABC' }] }), 12, 'SHA-256'],
    ['a size', whole({ artifacts: [{ ...whole().artifacts[0], sizeBytes: -1 }] }), 11, 'whole number'],
  ])('%s', (_, value, line, words) => {
    const problem = problemOf(value);
    expect(problem?.message).toContain(words);
    expect(problem?.line).toBe(line);
    expect(problem?.mend).toMatch(/sentrascan|SentraScan/);
  });
});
