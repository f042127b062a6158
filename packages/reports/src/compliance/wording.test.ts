// Sentences that pages share: they never say that everything was read beside a part that was not.

import { findStandard, RULES } from '@sentrascan/rules';
import { expect, it } from 'vitest';
import { assessReport } from './assess-report.ts';
import {
  ASSESSED,
  EVERY_FILE,
  FRESH_ADVISORIES,
  findingOf,
  gapOf,
  MANIFEST,
  reportOf,
} from './compliance-reports.ts';
import { complianceText } from './compliance-text.ts';
import { readSentence } from './wording.ts';

const RULES_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

function evidenceOf(rest: Parameters<typeof reportOf>[1]) {
  const standards = [findStandard('eu-ai-act') ?? []].flat();
  const report = reportOf(EVERY_FILE, { advisories: FRESH_ADVISORIES, ...rest });
  return assessReport(report, { standards, assessed: ASSESSED, rules: RULES_BY_ID });
}

it('says that all was read only where nothing was left unread', () => {
  expect(readSentence(evidenceOf({}))).toBe('6 files, 384 B, all of it read');
  expect(readSentence(evidenceOf({ gaps: [gapOf('crash')] }))).toBe(
    '6 files, 384 B; 1 part not read or not judged',
  );
  const uncovered = evidenceOf({ gaps: [gapOf('not-covered', MANIFEST.path)] });
  expect(readSentence(uncovered)).toBe('6 files, 384 B, all of it read');
});

it('tells on the terminal what was found below the threshold', () => {
  const rule = { id: 'gone/vulnerable', category: 'vulnerability', tags: [] } as const;
  const text = complianceText(evidenceOf({ findings: [findingOf(rule, 'medium')] }));
  expect(text).toContain('1 finding below the threshold.');
  expect(text).toContain('\nBelow the threshold:\n  medium    gone/vulnerable (1)');
});
