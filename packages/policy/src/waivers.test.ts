import type { Finding, Report } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { applyWaivers } from './apply-waivers.ts';
import type { WaiverDecision } from './policy.ts';
import { readSettings } from './read-settings.ts';
import { isDay } from './read-waivers.ts';
import { writeWaiver } from './write-waiver.ts';

const FINGERPRINT = `v1:${'a'.repeat(32)}`;
const OTHER = `v1:${'b'.repeat(32)}`;

const read = (text: string) =>
  readSettings(
    text,
    (id) => id === 'pickle/runs-code',
    () => [],
    (glob) => (glob.includes('[') ? 'a closing ] is missing' : undefined),
  );

describe('waivers of the settings', () => {
  test('are read', () => {
    const { settings } = read(
      `waivers:\n  - {fingerprint: '${FINGERPRINT}', reason: known, until: 2027-06-30, owner: Ada, ticket: S-1}\n` +
        '  - {rule: pickle/runs-code, path: "old/*.pkl", reason: read by nobody}\n',
    );
    expect(settings?.waivers).toEqual([
      { fingerprint: FINGERPRINT, reason: 'known', until: '2027-06-30', owner: 'Ada', ticket: 'S-1' },
      { rule: 'pickle/runs-code', path: 'old/*.pkl', reason: 'read by nobody' },
    ]);
  });

  test.each([
    ['{fingerprint: abc, reason: known}', 'no fingerprint'],
    [`{fingerprint: '${FINGERPRINT}'}`, 'no reason'],
    [`{fingerprint: '${FINGERPRINT}', reason: known, path: a}`, 'beside it'],
    ['{rule: pickle/runs-code, reason: known}', 'what it is about'],
    ['{rule: pickle/nope, path: a, reason: known}', "no rule 'pickle/nope'"],
    ['{rule: pickle/runs-code, path: "a[", reason: known}', 'no glob'],
    [`{fingerprint: '${FINGERPRINT}', reason: known, until: 2027-02-29}`, 'no day'],
    [`{fingerprint: '${FINGERPRINT}', reason: known, until: soon}`, 'no day'],
    [`{fingerprint: '${FINGERPRINT}', reason: known, expires: 2027-02-28}`, "'expires' is no setting"],
    ['word', 'no mapping'],
  ])('with a mistake are refused: %s', (item, words) => {
    const { problem } = read(`failOn: high\nwaivers:\n  - ${item}\n`);
    expect(problem?.message).toContain(words);
    expect(problem?.line).toBe(3);
    expect(problem?.mend).not.toBe('');
  });

  test('that contradict each other are refused', () => {
    const one = `  - {fingerprint: '${FINGERPRINT}', reason: known}\n`;
    expect(read(`waivers:\n${one}${one}`).problem).toMatchObject({
      message: expect.stringContaining('waived twice'),
    });
  });
});

const finding = (fingerprint: string, artifact: string): Finding => ({
  ...{ ruleId: 'pickle/runs-code', category: 'code-execution', severity: 'high', confidence: 'high' },
  ...{ artifact, message: 'm', evidence: {}, fingerprint, tags: [] },
});

const report = (...findings: Finding[]) =>
  ({
    ...{ verdict: 'malicious', artifacts: [], gaps: [], findings },
    summary: { findings: {}, waived: 0 },
  }) as unknown as Report;

const context = {
  verdictOf: ({ findings }: { findings: readonly Finding[] }) =>
    findings.every(({ waiver }) => waiver !== undefined) ? ('clean' as const) : ('malicious' as const),
  namesOf: ({ ruleId }: Finding) => [ruleId, 'former-id'],
};

const apply = (one: Report, ...list: WaiverDecision[]) =>
  applyWaivers(
    one,
    { list, today: '2027-06-30', pathTest: (glob) => (path) => path === glob },
    '.sentrascan.yml',
    context,
  );

describe('a waiver', () => {
  test('by fingerprint holds on its last day, and not on the next', () => {
    const one = report(finding(FINGERPRINT, 'a.pkl'), finding(OTHER, 'a.pkl'));
    const decision = { fingerprint: FINGERPRINT, reason: 'known', owner: 'Ada', ticket: 'S-1' };
    const held = apply(one, { ...decision, expires: '2027-06-30' });
    expect(held.findings.map(({ waiver }) => waiver)).toEqual([
      { reason: 'known', owner: 'Ada', ticket: 'S-1', expires: '2027-06-30', source: '.sentrascan.yml' },
      undefined,
    ]);
    expect(held.waivers).toMatchObject([{ state: 'used', findings: 1 }]);
    expect(held.summary.waived).toBe(1);
    const over = apply(one, { ...decision, expires: '2027-06-29' });
    expect(over.findings).toBe(one.findings);
    expect(over.waivers).toMatchObject([{ state: 'expired', findings: 1, expires: '2027-06-29' }]);
  });

  test('by rule and path is about the file and what is inside it, under a former id too', () => {
    const one = report(finding(FINGERPRINT, 'a.zip!b.pkl'), finding(OTHER, 'c.pkl'));
    const after = apply(one, { rule: 'former-id', path: 'a.zip', reason: 'known' });
    expect(after.findings.map(({ waiver }) => waiver?.reason)).toEqual(['known', undefined]);
    const unused = apply(one, { rule: 'pickle/runs-code', path: 'd.pkl', reason: 'known' });
    expect(unused.waivers).toMatchObject([{ state: 'unused', findings: 0 }]);
    expect(unused.verdict).toBe('malicious');
  });

  test('takes nothing out, and leaves an earlier waiver as it is', () => {
    const before = { ...finding(FINGERPRINT, 'a.pkl'), waiver: { reason: 'earlier' } };
    const after = apply(report(before), { fingerprint: FINGERPRINT, reason: 'later' });
    expect(after.findings).toEqual([before]);
  });
});

describe('writing a waiver', () => {
  const waiver = { fingerprint: FINGERPRINT, reason: 'known: a test', until: '2027-06-30' };

  test('keeps comments and order', () => {
    const text =
      '# ours\nfailOn: high # strict\n\n# rules below\nrules:\n  pickle/runs-code: {severity: low}\n';
    const { text: after, isRenewed } = writeWaiver(text, waiver);
    expect(isRenewed).toBe(false);
    expect(after.startsWith(text.trimEnd())).toBe(true);
    expect(read(after).settings?.waivers).toEqual([waiver]);
    const again = writeWaiver(after, { ...waiver, fingerprint: OTHER, owner: 'Ada' }).text;
    expect(again.startsWith(after.trimEnd())).toBe(true);
    expect(read(again).settings?.waivers).toHaveLength(2);
  });

  test.each([
    '',
    '# only a comment\n',
    'waivers: []\n',
    'waivers:\n',
    '---\nfailOn: low\n',
    'failOn: low\r\n',
  ])('into %j', (text) => {
    const { text: after } = writeWaiver(text, waiver);
    expect(read(after).settings?.waivers).toEqual([waiver]);
    expect(after).toContain(text.split(/\r?\n/)[0]?.replace('[]', '').trim());
  });

  test('renews the one there is, with its owner and comments', () => {
    const text = `waivers:\n  # asked twice\n  - fingerprint: ${FINGERPRINT}\n    reason: old # why\n    owner: Ada\n`;
    const { text: after, isRenewed } = writeWaiver(text, waiver);
    expect(isRenewed).toBe(true);
    expect(after).toContain('# asked twice');
    expect(read(after).settings?.waivers).toEqual([{ ...waiver, owner: 'Ada' }]);
  });
});

test.each([
  ['2027-06-30', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['1900-02-29', false],
  ['2027-13-01', false],
  ['2027-00-01', false],
  ['2027-06-31', false],
  ['2027-6-1', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
