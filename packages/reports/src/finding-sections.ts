// Findings under headings: by severity, artifact, rule, category, or the entries of a framework.

import {
  CATEGORIES,
  compareText,
  type Finding,
  type Report,
  type Rule,
  SEVERITIES,
} from '@sentrascan/contract';
import { entryTitle, FRAMEWORKS_IN_ORDER, findFramework, idsOfFramework } from '@sentrascan/rules/frameworks';
import { compareFindings } from './finding-order.ts';
import { indexFiles } from './sarif/locations.ts';

/** What `--group-by` takes besides the ids of frameworks. */
const OWN_GROUPINGS = ['severity', 'artifact', 'rule', 'category'] as const;

/** What findings can be grouped by: `owasp-llm` is the newest edition of that list. */
export const GROUPINGS: readonly string[] = [
  ...OWN_GROUPINGS,
  ...['cwe', 'owasp-ml', 'owasp-llm', 'atlas', 'nist-ai-rmf'],
  ...FRAMEWORKS_IN_ORDER.map(({ id }) => id).filter(
    (id) => !['cwe', 'owasp-ml', 'atlas', 'nist-ai-rmf'].includes(id),
  ),
];

/** Findings under one heading. A finding that maps to several entries of a framework stands under each. */
export interface FindingSection {
  /** Scanned text where grouped by artifact. */
  readonly id: string;
  /** What the id means; empty where it says so itself. */
  readonly title: string;
  /** In the order of findings; never empty. */
  readonly findings: readonly Finding[];
}

type Rules = ReadonlyMap<string, Rule>;

/** The ids that one finding stands under. */
function headings(
  finding: Finding,
  grouping: string,
  rules: Rules,
  fileOf: (path: string) => string,
): readonly string[] {
  switch (grouping) {
    case 'severity':
      return [finding.severity];
    case 'category':
      return [finding.category];
    case 'rule':
      return [finding.ruleId];
    case 'artifact':
      return [fileOf(finding.artifact)];
    default: {
      const rule = rules.get(finding.ruleId);
      const framework = findFramework(grouping);
      return rule === undefined || framework === undefined ? [] : idsOfFramework(rule, framework.id);
    }
  }
}

/** Where headings have an order of their own; the others come as their worst finding does. */
function ownOrder(grouping: string): readonly string[] | undefined {
  if (grouping === 'severity') return SEVERITIES;
  if (grouping === 'category') return CATEGORIES;
  const framework = findFramework(grouping);
  return framework === undefined ? undefined : Object.keys(framework.entries);
}

function titleOf(id: string, grouping: string, rules: Rules): string {
  if (grouping === 'rule') return rules.get(id)?.title ?? '';
  const framework = findFramework(grouping);
  return framework === undefined ? '' : entryTitle(framework, id);
}

/**
 * Sections with their findings, in the order of the framework or scale, else the worst first; at the end a section with an
 * empty id for findings whose rule maps to nothing there.
 *
 * @param grouping one of `GROUPINGS`
 */
export function findingSections(
  report: Pick<Report, 'artifacts' | 'findings'>,
  grouping: string,
  rules: Rules,
): readonly FindingSection[] {
  const files = indexFiles(report);
  const sections = new Map<string, Finding[]>();
  const unmapped: Finding[] = [];
  for (const finding of report.findings.toSorted(compareFindings)) {
    const ids = headings(finding, grouping, rules, (path) => files.locate(path).file);
    if (ids.length === 0) unmapped.push(finding);
    for (const id of ids) {
      const section = sections.get(id);
      if (section === undefined) sections.set(id, [finding]);
      else section.push(finding);
    }
  }
  const order = ownOrder(grouping);
  const ids = [...sections.keys()];
  if (order !== undefined) ids.sort((a, b) => order.indexOf(a) - order.indexOf(b) || compareText(a, b));
  const drawn = ids.map((id) => ({
    id,
    title: titleOf(id, grouping, rules),
    findings: sections.get(id) ?? [],
  }));
  const name = findFramework(grouping)?.name ?? grouping;
  return unmapped.length === 0
    ? drawn
    : [...drawn, { id: '', title: `Not mapped to ${name}`, findings: unmapped }];
}

/** `2 critical, 1 low`: the severities of findings that stand, worst first; waived ones at the end. */
export function severityCounts(findings: readonly Finding[]): string {
  const standing = findings.filter(({ waiver }) => waiver === undefined);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    amount: standing.filter((finding) => finding.severity === severity).length,
  }));
  const waived = findings.length - standing.length;
  return [
    ...counts.filter(({ amount }) => amount > 0).map(({ severity, amount }) => `${amount} ${severity}`),
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(', ');
}
