// What the first line tells people to do: not to load, not to share, or to look.

import type { Category, Finding, Report, Severity, Verdict } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { expect, it } from 'vitest';
import { verdictSentence } from './verdict-sentence.ts';

type Told = readonly [path: string, verdict: Verdict, ruleId: string, category: Category, severity: Severity];

function sentence(verdict: Verdict, ...told: readonly Told[]): string {
  const [artifact] = RICH_REPORT.artifacts;
  const [finding] = RICH_REPORT.findings;
  if (artifact === undefined || finding === undefined) throw new Error('no parts');
  const verdicts = new Map(told.map(([path, ofPath]) => [path, ofPath]));
  const report: Report = {
    ...RICH_REPORT,
    verdict,
    summary: { ...RICH_REPORT.summary, gaps: 0 },
    artifacts: [...verdicts].map(([path, ofPath]) => ({ ...artifact, path, verdict: ofPath })),
    findings: told.map(([path, , ruleId, category, severity]): Finding => {
      return { ...finding, artifact: path, ruleId, category, severity };
    }),
    gaps: [],
  };
  return verdictSentence(report, { rules: RICH_RULES });
}

const RUNS = ['pickle/runs-code', 'code-execution', 'critical'] as const;
const TOKEN = ['secret/github-token', 'secret', 'high'] as const;
const EMAIL = ['pii/email', 'pii', 'medium'] as const;
const SHELL = ['python/runs-shell', 'unsafe-code', 'medium'] as const;

it('names a single file, and counts several', () => {
  expect(sentence('malicious', ['a.pkl', 'malicious', ...RUNS])).toBe(
    'Do not load a.pkl: loading this file runs a program or code.',
  );
  expect(sentence('malicious', ['a.pkl', 'malicious', ...RUNS], ['b.pkl', 'malicious', ...RUNS])).toBe(
    'Do not load 2 of 2 files.',
  );
});

it('warns of sharing what leaks, not of loading it', () => {
  expect(sentence('malicious', ['.env', 'malicious', ...TOKEN])).toBe(
    'Do not share .env: it holds what others should not have, GitHub token.',
  );
  expect(sentence('suspicious', ['a.csv', 'suspicious', ...EMAIL], ['b.csv', 'suspicious', ...EMAIL])).toBe(
    'Do not share 2 of 2 files: they hold secrets or personal data.',
  );
  // The unsafe call alone would not have made it malicious.
  expect(sentence('malicious', ['n.ipynb', 'malicious', ...TOKEN], ['n.ipynb', 'malicious', ...SHELL])).toBe(
    'Do not share n.ipynb: it holds what others should not have, GitHub token.',
  );
});

it('says first what not to load, then what not to share, then what to look at', () => {
  expect(
    sentence(
      'malicious',
      ['a.pkl', 'malicious', ...RUNS],
      ['a.pkl', 'malicious', ...TOKEN],
      ['.env', 'malicious', ...TOKEN],
      ['c.py', 'suspicious', ...SHELL],
    ),
  ).toBe(
    'Do not load a.pkl: loading this file runs a program or code. Do not share 1 more: it holds secrets or personal data. ' +
      'Look at 1 more before you load it.',
  );
  expect(sentence('suspicious', ['c.py', 'suspicious', ...SHELL])).toBe(
    'Look before you load: c.py does not behave like plain data.',
  );
});

it('says of a list of packages what to do before it is installed: nobody loads it', () => {
  const vulnerable = [
    'requirements.txt',
    'suspicious',
    'dependency/known-vulnerability',
    'vulnerability',
    'high',
  ] as const;
  const elsewhere = [
    'requirements.txt',
    'suspicious',
    'repository/installs-from-elsewhere',
    'network',
    'medium',
  ] as const;
  const open = ['requirements.txt', 'malicious', 'dependency/unpinned', 'configuration', 'high'] as const;
  const attack = [
    'requirements.txt',
    'malicious',
    'dependency/malicious-package',
    'malicious-package',
    'critical',
  ] as const;
  expect(sentence('suspicious', vulnerable, vulnerable, elsewhere)).toBe(
    'Upgrade 2 packages before you install what requirements.txt asks for: their releases have known vulnerabilities. ' +
      'Review where the packages come from, too.',
  );
  expect(sentence('suspicious', elsewhere)).toMatch(
    /^Review what requirements\.txt asks for before you install it: /,
  );
  expect(sentence('malicious', open)).toMatch(
    /^Review what requirements\.txt asks for before you install it: /,
  );
  expect(sentence('malicious', open, attack, elsewhere, vulnerable)).toBe(
    'Do not install what requirements.txt asks for: 1 malicious package and 1 vulnerable one.',
  );
  expect(sentence('malicious', ['a.pkl', 'malicious', ...RUNS], open)).toMatch(
    /^Do not load a\.pkl: .*\. Review what requirements\.txt asks for before you install it: /,
  );
});
