// What is to be done first: by severity, attacks before flaws, each release of a package told with its own way out.

import type { EvidenceAdvisory, EvidenceFinding } from '@sentrascan/contract';
import { expect, it } from 'vitest';
import { fixOf, heapName, heapsOf } from './finding-heaps.ts';
import { issueFix, issueRating, knownIssues } from './known-issues.ts';

function findingOf(ruleId: string, rest: Partial<EvidenceFinding> = {}): EvidenceFinding {
  return {
    ...{ ruleId, title: '', category: 'vulnerability', severity: 'critical', confidence: 'high' },
    ...{ artifact: 'a.txt', place: '', message: `${ruleId} holds`, fingerprint: 'v1:0', sha256: null },
    ...rest,
  };
}

function advisoryOf(id: string, rest: Partial<EvidenceAdvisory> = {}): EvidenceAdvisory {
  return {
    ...{ id, aliases: [], severity: 'high', score: 7.5, vector: null, affected: '<2', fixed: '2' },
    ...rest,
  };
}

const torch = (release: string, fixed: string, advisories: readonly EvidenceAdvisory[] = []) =>
  findingOf('dependency/known-vulnerability', {
    ...{ package: 'torch', releases: [release], advisories, artifact: `${release}.txt` },
    advice: `upgrade to ${fixed} or later, which fixes all 2`,
  });

const FINDINGS = [
  torch('1.13.0', '2.2.0'),
  torch('2.0.1', '2.8.0'),
  findingOf('pickle/runs-code', { category: 'code-execution' }),
  findingOf('dependency/malicious-package', {
    ...{ category: 'malicious-package', package: 'evil', releases: ['1.0'], advice: 'do not install it' },
  }),
  findingOf('secret/token', { category: 'secret', severity: 'high' }),
];

const RULES = {
  'dependency/malicious-package': { title: '', category: 'malicious-package', fix: 'Remove it.' },
} as const;

it('tells attacks before flaws that are as severe, however many these are', () => {
  expect(heapsOf(FINDINGS, RULES).map(heapName)).toEqual([
    ...['package evil (1.0)', 'pickle/runs-code', 'package torch (1.13.0, 2.0.1)', 'secret/token'],
  ]);
});

it('names the way out of each release, and of an attack what its rule says', () => {
  const [evil, , pytorch] = heapsOf(FINDINGS, RULES);
  expect(pytorch && fixOf(pytorch)).toBe(
    '1.13.0: upgrade to 2.2.0 or later, which fixes all 2; 2.0.1: upgrade to 2.8.0 or later, which fixes all 2.',
  );
  expect(evil && fixOf(evil)).toBe('Remove it.');
  const [one] = heapsOf([torch('1.13.0', '2.2.0')], {});
  expect(one && fixOf(one)).toBe('Upgrade to 2.2.0 or later, which fixes all 2.');
});

it('tells every issue of a package once, the worst first, with the releases that have it', () => {
  const found = [
    torch('1.13.0', '2', [advisoryOf('CVE-2'), advisoryOf('CVE-1', { severity: 'critical', score: 9.8 })]),
    torch('2.0.1', '2', [advisoryOf('CVE-2'), advisoryOf('CVE-3', { isUnscored: true, score: null })]),
  ];
  const [only, ...others] = knownIssues(found);
  expect(others).toEqual([]);
  expect([only?.package, only?.artifacts]).toEqual(['torch', ['1.13.0.txt', '2.0.1.txt']]);
  expect(only?.advisories.map(({ askedFor }) => askedFor)).toEqual([
    ...[['1.13.0'], ['1.13.0', '2.0.1'], ['2.0.1']],
  ]);
  expect(only?.advisories.map(({ id }) => id)).toEqual(['CVE-1', 'CVE-2', 'CVE-3']);
  expect(only?.advisories.map(issueRating)).toEqual(['critical 9.8', 'high 7.5', 'high, not scored']);
  expect(issueFix(advisoryOf('CVE-1', { fixed: null }))).toBe('none known');
});
