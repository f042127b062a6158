// Every kind of difference, and a baseline, against golden files. UPDATE_GOLDEN=1 rewrites.

import { readFileSync, writeFileSync } from 'node:fs';
import {
  BASELINE_SCHEMA,
  type Baseline,
  DRIFT_KINDS,
  DRIFT_SCHEMA,
  type DriftReport,
} from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { baselineMarkdown, baselineText, driftMarkdown, driftText } from './index.ts';

const HOSTILE = 'a|b`<b>\u202e\u001b[31m.pkl';

const REPORT: DriftReport = {
  schema: DRIFT_SCHEMA,
  before: { name: '.sentrascan/baseline.json', version: '1.0.0', rulesDigest: 'sha256:1', artifacts: 2 },
  after: { name: 'models', version: '1.1.0', rulesDigest: 'sha256:2', artifacts: 3 },
  notCompared: ['large.bin'],
  drifts: DRIFT_KINDS.map((kind) => ({
    kind,
    artifact: HOSTILE,
    detail: `what is ${kind}`,
    ...(kind.startsWith('finding')
      ? { severity: 'high' as const, ruleId: 'pickle/runs-code', fingerprint: 'v1:a' }
      : kind.endsWith('changed')
        ? { before: 'one', after: 'two' }
        : {}),
  })),
};

const BASELINE: Baseline = {
  schema: BASELINE_SCHEMA,
  tool: { name: 'sentrascan', version: '1.0.0', rulesDigest: 'sha256:1' },
  git: { commit: '0123456789abcdef0123456789abcdef01234567', remote: 'https://example.org/a.git' },
  artifacts: [
    { path: HOSTILE, sizeBytes: 26, sha256: 'ab'.repeat(32), identity: ['pickle'] },
    { path: 'a.zip', sizeBytes: 2048, identity: ['zip'] },
    { path: 'a.zip!b.txt', sizeBytes: 1, identity: ['text'] },
  ],
  findings: [
    {
      ...{ fingerprint: 'v1:a', ruleId: 'pickle/runs-code', severity: 'critical', artifact: HOSTILE },
      ...{ message: '`os.system("x")` runs', count: 2 },
      accepted: { by: 'Ada', reason: 'runs in a sandbox' },
    },
  ],
  gaps: [{ artifact: 'a.zip', kind: 'limit', reason: 'It is large.' }],
};

const GOLDEN: readonly (readonly [string, () => Iterable<string>])[] = [
  ['drift.txt', () => driftText(REPORT)],
  ['drift.md', () => driftMarkdown(REPORT)],
  ['no-drift.txt', () => driftText({ ...REPORT, drifts: [], notCompared: [], after: REPORT.before })],
  ['baseline.txt', () => baselineText(BASELINE)],
  ['baseline.md', () => baselineMarkdown(BASELINE)],
];

describe('baselines and differences', () => {
  test.each(GOLDEN)('look as %s has it', (name, render) => {
    const text = [...render()].join('');
    const file = new URL(`../golden/${name}`, import.meta.url);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(text).not.toMatch(/\u202e|\u001b/);
  });

  test('are cut where there are many, with a word on the rest', () => {
    const [drift] = REPORT.drifts;
    const many = {
      ...REPORT,
      drifts: Array.from({ length: 60 }, () => drift ?? REPORT.drifts[0]) as DriftReport['drifts'],
    };
    expect([...driftText(many)].join('')).toContain('10 more: --all');
    expect([...driftText(many, { all: true })].join('')).not.toContain('more: --all');
    expect([...driftMarkdown(many)].join('')).toContain('and 35 more');
  });
});
