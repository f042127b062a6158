// What views of a report have in common: their head, counts by severity, and the frameworks that they name.

import type {
  Finding,
  FrameworkIds,
  Report,
  ReportedFramework,
  ReportHead,
  Rule,
  SeverityCounts,
} from '@sentrascan/contract';
import {
  entryTitle,
  FRAMEWORKS_IN_ORDER,
  frameworksOfRule,
  idsOfFramework,
} from '@sentrascan/rules/frameworks';
import type { RenderOptions } from '../report-format.ts';
import { usedRules } from '../sarif/rules.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { visibleText } from '../visible-text.ts';

/** Tool, target, verdict and totals. */
export function reportHead(report: Report, options: RenderOptions): ReportHead {
  const { tool, target, verdict, summary } = report;
  return { tool, target, verdict, conclusion: visibleText(verdictSentence(report, options)), summary };
}

/** Findings that stand by severity, and how many are waived. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, waived: 0 };
  for (const { severity, waiver } of findings) counts[waiver === undefined ? severity : 'waived'] += 1;
  return counts;
}

/** What a rule maps to, ids by framework; empty for a rule that the catalogue does not have. */
export function mappingOf(rule: Rule | undefined): FrameworkIds {
  if (rule === undefined) return {};
  return Object.fromEntries(frameworksOfRule(rule).map(({ framework, ids }) => [framework.id, ids]));
}

/** The frameworks that the rules of a report map to, with the titles of the entries they name. */
export function reportedFrameworks(report: Report, rules: ReadonlyMap<string, Rule>): ReportedFramework[] {
  const used = usedRules(report.findings, rules).flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  return FRAMEWORKS_IN_ORDER.map((framework) => {
    const { id, name, title, edition, source, checked } = framework;
    const named = new Set(used.flatMap((rule) => idsOfFramework(rule, id)));
    const ids = Object.keys(framework.entries).filter((one) => named.has(one));
    const entries = Object.fromEntries(ids.map((one) => [one, entryTitle(framework, one)]));
    return { id, name, title, edition, source, checked, entries };
  }).filter(({ entries }) => Object.keys(entries).length > 0);
}
