// Counts what is said of real notebooks, source and other texts, beside what people say of it.

import type { Category, Finding, Report } from '../../../packages/contract/src/index.ts';
import { reaches } from '../scan-folder.ts';
import { type Reviews, reviewKeyOf } from './reviewed.ts';

/** Findings of MEDIUM or above of one rule. */
export interface RuleScore {
  readonly category: Category;
  readonly findings: number;
  readonly real: number;
  readonly false: number;
  /** Nobody looked at them. */
  readonly unseen: number;
}

export interface TextScore {
  readonly files: number;
  readonly notebooks: number;
  readonly pythonFiles: number;
  readonly bytes: number;
  readonly low: number;
  /** With a finding of MEDIUM or above. */
  readonly alarmedFiles: number;
  readonly rules: ReadonlyMap<string, RuleScore>;
  readonly unseen: readonly Finding[];
  /** Gaps by kind. */
  readonly gaps: ReadonlyMap<string, number>;
}

export function scoreTexts(report: Report, reviews: Reviews): TextScore {
  const rules = new Map<string, { -readonly [Key in keyof RuleScore]: RuleScore[Key] }>();
  const unseen: Finding[] = [];
  const alarmed = new Set<string>();
  let low = 0;
  for (const finding of report.findings) {
    if (!reaches(finding.severity, 'medium')) {
      low += 1;
      continue;
    }
    const score = rules.get(finding.ruleId) ?? {
      category: finding.category,
      findings: 0,
      real: 0,
      false: 0,
      unseen: 0,
    };
    rules.set(finding.ruleId, score);
    score.findings += 1;
    alarmed.add(finding.artifact.split('!')[0] ?? '');
    const review = reviews.get(reviewKeyOf(finding));
    score[review?.verdict ?? 'unseen'] += 1;
    if (review === undefined) unseen.push(finding);
  }
  const gaps = new Map<string, number>();
  for (const { kind } of report.gaps) gaps.set(kind, (gaps.get(kind) ?? 0) + 1);
  const count = (extension: string) =>
    report.artifacts.filter(({ path }) => path.toLowerCase().endsWith(extension)).length;
  return {
    files: report.artifacts.length,
    notebooks: count('.ipynb'),
    pythonFiles: count('.py'),
    bytes: report.summary.bytesTotal,
    low,
    alarmedFiles: alarmed.size,
    rules,
    unseen,
    gaps,
  };
}
