import type { Finding, Report, Verdict } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { applyPolicy, type PolicyContext } from './apply-policy.ts';
import type { Policy } from './policy.ts';

const finding = (ruleId: string, severity: Finding['severity'], artifact = 'a.zip!b.pkl'): Finding => ({
  ruleId,
  category: 'code-execution',
  severity,
  confidence: 'high',
  artifact,
  message: 'm',
  evidence: {},
  fingerprint: `v1:${ruleId}`,
  tags: [],
});

const artifact = (path: string, verdict: Verdict, children?: Report['artifacts']) => ({
  path,
  sizeBytes: 1,
  identity: ['pickle'],
  verdict,
  coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
  ...(children === undefined ? {} : { children }),
});

const report = (...findings: Finding[]): Report => ({
  schema: 'sentrascan.report/1',
  tool: { name: 'sentrascan', version: '0', rulesDigest: '' },
  target: { locator: '.', resolved: '.', provenance: {} },
  verdict: 'malicious',
  summary: {
    artifacts: 2,
    bytesTotal: 2,
    bytesRead: 2,
    findings: { critical: 0, high: findings.length, medium: 0, low: 0 },
    gaps: 0,
    waived: 0,
  },
  artifacts: [
    artifact('a.zip', 'malicious', [artifact('a.zip!b.pkl', 'malicious')]),
    artifact('c.pkl', 'clean'),
  ],
  findings,
  gaps: [],
});

const context: PolicyContext = {
  verdictOf: ({ findings }) =>
    findings.some(({ waiver, severity }) => waiver === undefined && severity !== 'low')
      ? 'malicious'
      : 'clean',
  namesOf: ({ ruleId }) => [ruleId, `former-${ruleId}`],
};

const policy = (rules: Policy['rules'], mayOnlyTighten = false): Policy => ({
  source: '.sentrascan.yml',
  rules,
  mayOnlyTighten,
});

describe('a policy', () => {
  test('waives and keeps, and verdicts follow', () => {
    const before = report(finding('x/y', 'high'));
    const decision = { rule: 'former-x/y', isDisabled: true, reason: 'known' };
    const { report: after } = applyPolicy(before, policy([decision]), context);
    expect(after.findings).toHaveLength(1);
    expect(after.findings[0]?.waiver).toEqual({ reason: 'known', source: '.sentrascan.yml' });
    expect(after.verdict).toBe('clean');
    expect(after.artifacts[0]?.verdict).toBe('clean');
    expect(after.artifacts[0]?.children?.[0]?.verdict).toBe('clean');
    expect(after.summary).toMatchObject({ waived: 1, findings: { high: 0 } });
  });

  test('changes a severity with a note, totals and order', () => {
    const before = report(finding('x/y', 'high'), finding('x/z', 'medium'));
    const { report: after } = applyPolicy(
      before,
      policy([{ rule: 'x/y', severity: 'low', isDisabled: false }]),
      context,
    );
    expect(after.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['x/z', 'medium'],
      ['x/y', 'low'],
    ]);
    expect(after.findings[1]?.severityChange).toEqual({ from: 'high', source: '.sentrascan.yml' });
    expect(after.summary.findings).toEqual({ critical: 0, high: 0, medium: 1, low: 1 });
  });

  test('out of the scanned tree makes nothing milder, and says what it did not do', () => {
    const off = { rule: 'x/y', isDisabled: true };
    const milder = { rule: 'x/z', severity: 'low', isDisabled: false } as const;
    const worse = { rule: 'x/w', severity: 'critical', isDisabled: false } as const;
    const before = report(finding('x/y', 'high'), finding('x/z', 'medium'), finding('x/w', 'low'));
    const { report: after, refused } = applyPolicy(before, policy([off, milder, worse], true), context);
    expect(after.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['x/w', 'critical'],
      ['x/y', 'high'],
      ['x/z', 'medium'],
    ]);
    expect(after.findings.some(({ waiver }) => waiver !== undefined)).toBe(false);
    expect(refused).toEqual([off, milder]);
  });

  test('that is about nothing leaves the report as it is', () => {
    const before = report(finding('x/y', 'high'));
    expect(applyPolicy(before, policy([{ rule: 'a/b', isDisabled: true }]), context).report).toBe(before);
  });
});
