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
import { type FindingGroup, findingsOfGroup, groupFindings } from './finding-groups.ts';
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

/** Findings under one heading. What maps to several entries of a framework stands under each. */
export interface FindingSection {
  /** Scanned text where grouped by artifact. */
  readonly id: string;
  /** What the id means; empty where it says so itself. */
  readonly title: string;
  /** What belongs under the heading itself; never empty. */
  readonly findings: readonly Finding[];
  /** What is drawn under it, in the order of findings. A call that several rules judge stands under the headings of each. */
  readonly groups: readonly FindingGroup[];
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
 * @param scope within what a rule is told once, see `groupFindings`
 */
export function findingSections(
  report: Pick<Report, 'artifacts' | 'findings'>,
  grouping: string,
  rules: Rules,
  scope: 'artifact' | 'report' = 'artifact',
): readonly FindingSection[] {
  const files = indexFiles(report);
  const fileOf = (path: string) => files.locate(path).file;
  const sections = new Map<string, { findings: Finding[]; groups: Set<FindingGroup> }>();
  for (const group of groupFindings(report.findings, grouping === 'artifact' ? 'artifact' : scope)) {
    for (const finding of findingsOfGroup(group)) {
      // What is drawn as one has one severity, that of its worst judgement.
      const judged = grouping === 'severity' ? group.first : finding;
      const ids = headings(judged, grouping, rules, fileOf);
      for (const id of ids.length === 0 ? [''] : ids) {
        const section = sections.get(id) ?? { findings: [], groups: new Set() };
        sections.set(id, section);
        section.findings.push(finding);
        section.groups.add(group);
      }
    }
  }
  const order = ownOrder(grouping);
  const ids = [...sections.keys()].filter((id) => id !== '');
  if (order !== undefined) ids.sort((a, b) => order.indexOf(a) - order.indexOf(b) || compareText(a, b));
  if (sections.has('')) ids.push('');
  return ids.map((id) => ({
    id,
    title:
      id === '' ? `Not mapped to ${findFramework(grouping)?.name ?? grouping}` : titleOf(id, grouping, rules),
    findings: sections.get(id)?.findings ?? [],
    groups: [...(sections.get(id)?.groups ?? [])],
  }));
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
