// Findings folded for people: by the package they are about, else by their rule; the worst heap first.

import {
  type ComplianceEvidence,
  compareSeverity,
  compareText,
  type EvidenceFinding,
  type Severity,
} from '@sentrascan/contract';

/** Findings that one fix answers. */
export interface FindingHeap {
  /** `package NAME`, or the rule's id. */
  readonly name: string;
  /** The rule's title; empty where it is not known. */
  readonly title: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly fix: string;
  /** In the order of the evidence. */
  readonly findings: readonly EvidenceFinding[];
}

/** Folds findings. */
export function heapsOf(
  findings: readonly EvidenceFinding[],
  rules: ComplianceEvidence['rules'],
): readonly FindingHeap[] {
  const heaps = new Map<string, EvidenceFinding[]>();
  for (const finding of findings) {
    const name = finding.package === undefined ? finding.ruleId : `package ${finding.package}`;
    const heap = heaps.get(name);
    if (heap === undefined) heaps.set(name, [finding]);
    else heap.push(finding);
  }
  return [...heaps]
    .map(([name, heap]): FindingHeap => {
      const [worst] = heap.toSorted((a, b) => compareSeverity(a.severity, b.severity)) as [EvidenceFinding];
      const { ruleId, severity, title } = worst;
      return { name, title, ruleId, severity, fix: rules[ruleId]?.fix ?? '', findings: heap };
    })
    .sort(
      (a, b) =>
        compareSeverity(a.severity, b.severity) ||
        b.findings.length - a.findings.length ||
        compareText(a.name, b.name),
    );
}

/** Every finding that fails some control, once. */
export function failingFindings({ standards, findings }: ComplianceEvidence): readonly EvidenceFinding[] {
  const failing = new Set(standards.flatMap(({ controls }) => controls.flatMap((one) => one.failing)));
  return findings.filter((_, index) => failing.has(index));
}

/** What to do about a heap: of a package its finding says it, which names the release that repairs. */
export function fixOf({ findings, fix }: FindingHeap): string {
  const [first] = findings;
  return first?.package === undefined ? fix : first.message;
}
