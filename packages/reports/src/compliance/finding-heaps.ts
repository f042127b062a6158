// Findings folded for people: by the package they are about, else by their rule; the worst first, and attacks before flaws.

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

/** Somebody could attack it; everything else that is as severe is an attack, or opens the door to one by itself. */
function isFlaw({ findings }: FindingHeap): boolean {
  return findings.every(({ category }) => category === 'vulnerability');
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
        Number(isFlaw(a)) - Number(isFlaw(b)) ||
        b.findings.length - a.findings.length ||
        compareText(a.name, b.name),
    );
}

/** Every finding that fails some control, once. */
export function failingFindings({ standards, findings }: ComplianceEvidence): readonly EvidenceFinding[] {
  const failing = new Set(standards.flatMap(({ controls }) => controls.flatMap((one) => one.failing)));
  return findings.filter((_, index) => failing.has(index));
}

/** Every finding that some control tells and none is failed by, once. */
export function findingsBelow({ standards, findings }: ComplianceEvidence): readonly EvidenceFinding[] {
  const controls = standards.flatMap((one) => one.controls);
  const failing = new Set(controls.flatMap((one) => one.failing));
  const below = new Set(controls.flatMap((one) => one.below));
  return findings.filter((_, index) => below.has(index) && !failing.has(index));
}

const MAX_RELEASES = 6;
const MAX_ADVICE = 3;

/** `package torch (1.13.0, 2.0.1)`, or the rule's id. */
export function heapName({ name, findings }: FindingHeap): string {
  const releases = [...new Set(findings.flatMap((finding) => finding.releases ?? []))];
  if (releases.length === 0) return name;
  const more = releases.length > MAX_RELEASES ? ` and ${releases.length - MAX_RELEASES} more` : '';
  return `${name} (${releases.slice(0, MAX_RELEASES).join(', ')}${more})`;
}

/** What to do about a heap: of a package its findings say it, each of its releases may have another way out; else the rule. */
export function fixOf({ findings, fix, ruleId }: FindingHeap): string {
  // Of an attack the rule says more: what was installed once has run.
  const isAttack = findings.some((one) => one.category === 'malicious-package' && one.ruleId === ruleId);
  const advice = findings.filter((one) => one.advice !== undefined);
  if (isAttack || advice.length === 0) return fix;
  const distinct = [...new Map(advice.map((one) => [adviceOf(one, false), one])).values()];
  const told = distinct.slice(0, MAX_ADVICE).map((one) => upperFirst(adviceOf(one, distinct.length > 1)));
  const more = distinct.length > MAX_ADVICE ? ` ${distinct.length - MAX_ADVICE} more below.` : '';
  return `${told.join('; ')}.${more}`;
}

function adviceOf({ advice = '', releases = [] }: EvidenceFinding, isOneOfSeveral: boolean): string {
  return isOneOfSeveral && releases.length > 0 ? `${releases.join(', ')}: ${advice}` : advice;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
