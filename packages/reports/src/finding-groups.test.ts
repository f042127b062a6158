// What is told once: repeated rules, and calls that two rules judge; and findings under headings.

import type { Finding } from '@sentrascan/contract';
import { expect, it } from 'vitest';
import { findingsOfGroup, groupFindings } from './finding-groups.ts';
import { findingSections, GROUPINGS, severityCounts } from './finding-sections.ts';
import { gapsByReason } from './gap-groups.ts';
import { SAMPLE_REPORT, SAMPLE_RULES } from './sample-report.ts';

const base: Finding = {
  ruleId: 'python/runs-shell',
  category: 'unsafe-code',
  severity: 'high',
  confidence: 'high',
  artifact: 'a.py',
  location: { line: 3, column: 1 },
  message: 'm',
  evidence: { call: "os.system('id')" },
  fingerprint: 'v1:00',
  tags: [],
};

it('joins what two rules say of one call, and the worse one speaks', () => {
  const other: Finding = { ...base, ruleId: 'code/runs-process', severity: 'critical', fingerprint: 'v1:01' };
  const groups = groupFindings([base, other]);
  expect(groups.map(({ first }) => first.ruleId)).toEqual(['code/runs-process']);
  expect(groups[0]?.alsoJudged).toEqual([base]);
});

it('takes what stands at one column for one call, however it is written', () => {
  const shorter = { ...base, ruleId: 'code/runs-process', evidence: { call: 'os.system(...)' } };
  expect(groupFindings([base, shorter])).toHaveLength(1);
  const inBytecode = (ruleId: string, call: string) => ({
    ...base,
    ruleId,
    evidence: { call },
    location: { offset: 16 },
  });
  expect(
    groupFindings([inBytecode('code/a', 'os.system(...)'), inBytecode('code/b', 'os.fork()')]),
  ).toHaveLength(2);
});

it('keeps two calls, two places and a waived finding apart', () => {
  const elsewhere = { ...base, ruleId: 'code/runs-process', location: { line: 4, column: 1 } };
  const otherCall = {
    ...base,
    ruleId: 'code/runs-process',
    evidence: { call: 'os.fork()' },
    location: { line: 3 },
  };
  const waived = { ...base, ruleId: 'code/runs-process', waiver: { reason: 'r' } };
  for (const other of [elsewhere, otherCall, waived]) expect(groupFindings([base, other])).toHaveLength(2);
});

it('folds one rule in many artifacts only where it is asked to, and loses none', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ ...base, artifact: `${index}.py` }));
  expect(groupFindings(many)).toHaveLength(40);
  const [group] = groupFindings(many, 'report');
  expect(group === undefined ? 0 : findingsOfGroup(group).length).toBe(40);
});

it.each(GROUPINGS)('draws every finding under a heading of %s', (grouping) => {
  const sections = findingSections(SAMPLE_REPORT, grouping, SAMPLE_RULES);
  const drawn = new Set(sections.flatMap(({ findings }) => findings));
  expect(drawn.size).toBe(SAMPLE_REPORT.findings.length);
  for (const { findings } of sections) expect(findings.length).toBeGreaterThan(0);
});

it('puts a finding under each entry it maps to, in the order of the list, the unmapped last', () => {
  const sections = findingSections(SAMPLE_REPORT, 'cwe', SAMPLE_RULES);
  expect(sections.map(({ id, findings }) => `${id} ${severityCounts(findings)}`)).toEqual([
    'CWE-78 2 critical',
    'CWE-436 1 waived',
    'CWE-502 2 critical, 1 medium',
    ' 1 low',
  ]);
  expect(sections.at(-1)?.title).toBe('Not mapped to CWE');
});

it('tells one reason of many files once, with the numbers that they share', () => {
  const gap = (artifact: string, bytes: number) => ({
    artifact,
    kind: 'skipped' as const,
    reason: `Only 2 parts were read, and ${bytes} bytes were not.`,
    consequence: 'Not judged.',
  });
  const other = { ...gap('c', 1), reason: 'Excluded.' };
  const reasons = gapsByReason([other, gap('a', 16), gap('b', 4096)]);
  expect(reasons.map(({ reason, gaps }) => [reason, gaps.length])).toEqual([
    ['Only 2 parts were read, and N bytes were not.', 2],
    ['Excluded.', 1],
  ]);
});
