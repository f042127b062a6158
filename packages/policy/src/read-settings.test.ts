import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const RULES = ['pickle/runs-code', 'secret-stripe-test'];
const read = (text: string) =>
  readSettings(
    text,
    (id) => RULES.includes(id),
    () => ['pickle/runs-code'],
  );

describe('.sentrascan.yml', () => {
  test('is read, every key', () => {
    const { settings } = read(`
failOn: high
include: ['*.pt']
exclude: [tests]
formats: [text]
outputs: [out.sarif]
jobs: 2
timeout: 1.5
maxMemory: 512
maxFileSize: 2048
inlineWaivers: none
advisories: ./index.bin
rules:
  pickle/runs-code: { severity: medium, reason: sandboxed }
  secret-stripe-test:
    disabled: true
    reason: keys of the test mode
`);
    expect(settings).toEqual({
      failOn: 'high',
      include: ['*.pt'],
      exclude: ['tests'],
      formats: ['text'],
      outputs: ['out.sarif'],
      jobs: 2,
      timeout: 1.5,
      maxMemory: 512,
      maxFileSize: 2048,
      inlineWaivers: 'none',
      advisories: './index.bin',
      rules: {
        'pickle/runs-code': { severity: 'medium', reason: 'sandboxed' },
        'secret-stripe-test': { disabled: true, reason: 'keys of the test mode' },
      },
    });
  });

  test.each(['', '# nothing\n', '---\n', 'null'])('may say nothing: %j', (text) => {
    expect(read(text).settings).toEqual({});
  });

  test.each([
    ['failOnn: high', 1, "'failOnn' is no setting", 'Did you mean failOn?'],
    ['fail_on: high', 1, "'fail_on' is no setting", 'Did you mean failOn?'],
    ['\nfailOn: hgh', 2, "'hgh' is nothing that failOn takes", 'Did you mean high?'],
    ['failOn: info', 1, 'nothing that failOn takes', 'critical, high, medium, low, none'],
    ['include: a', 1, 'include is no list', "include: ['*.pt']"],
    ['include: [1]', 1, 'is 1 and no text', ''],
    ['jobs: 0', 1, 'jobs is 0', 'whole number of processes from 1 to 256'],
    ["jobs: '2'", 1, "the text '2'", ''],
    ['jobs: 1.5', 1, '1.5', 'whole'],
    ['timeout: soon', 1, "the text 'soon'", 'seconds'],
    ['inlineWaivers: some', 1, 'nothing that inlineWaivers takes', 'own, all, none'],
    ['[]', 1, 'the file is no mapping', ''],
    ['just words', 1, 'the file is no mapping', ''],
    ['a: [1', 1, 'it is not YAML', ''],
    ['failOn: high\nfailOn: low', 2, 'it is not YAML', ''],
    ['failOn: !!python/object:os.system high', 1, 'it is not YAML', ''],
    ['a: &x {}\nrules: *x', 1, "'a' is no setting", ''],
    ['include: &x [a]\nexclude: *x', 2, 'refers to an anchor', 'Write the value out'],
    ['rules:\n  nope: {severity: low}', 2, "there is no rule 'nope'", 'Did you mean pickle/runs-code?'],
    [
      'rules:\n  pickle/runs-code: {disabled: "false", reason: because}',
      2,
      "the text 'false'",
      'without quotes',
    ],
    ['rules:\n  pickle/runs-code: {disabled: yes, reason: because}', 2, "the text 'yes'", ''],
    ['rules:\n  pickle/runs-code: {disabled: true}', 2, 'without a reason', 'reason:'],
    ['rules:\n  pickle/runs-code: {off: true}', 2, "'off' is no setting of a rule", ''],
    ['rules:\n  pickle/runs-code:', 2, 'no mapping', ''],
    ['__proto__: 1', 1, "'__proto__' is no setting", ''],
  ])('%j is a mistake in line %i', (text, line, message, mend) => {
    const { problem } = read(text);
    expect(problem?.line).toBe(line);
    expect(problem?.message).toContain(message);
    expect(problem?.mend).toContain(mend);
  });

  test('is no bomb and no novel', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`).join('\n');
    expect(read(bomb).problem).toBeDefined();
    expect(read('['.repeat(100_000)).problem).toBeDefined();
    expect(read(`# ${'x'.repeat(300_000)}`).problem?.message).toContain('larger than 256 KiB');
  });

  test('never throws', () => {
    const words = fc.constantFrom(
      'failOn',
      'rules',
      ':',
      ' ',
      '\n',
      '[',
      ']',
      '{',
      '}',
      '*a',
      '&a',
      '!!x',
      '"',
      "'",
      '- ',
      '1',
      '? ',
      '|',
      '\t',
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 30 }), (parts) => void read(parts.join(''))));
  });
});
