// What is told once: a call that several rules judge, and a rule that fires in many places.

import type { Finding } from '@sentrascan/contract';
import { compareFindings } from './finding-order.ts';
import { pythonCall } from './python-call.ts';

/** Findings that are drawn as one. */
export interface FindingGroup {
  readonly first: Finding;
  /** The same rule at the same severity elsewhere, in the order of findings. */
  readonly more: readonly Finding[];
  /** What other rules say of the same calls at the same places, the worst first. */
  readonly alsoJudged: readonly Finding[];
}

/** Every finding of a group, the drawn one first. */
export function findingsOfGroup({ first, more, alsoJudged }: FindingGroup): readonly Finding[] {
  return [first, ...more, ...alsoJudged];
}

/**
 * Where and what a finding judges; undefined where it says no place or no call, and nothing else can be the same. At one
 * column of one line stands one call, however much of it a rule writes down; at an offset may stand a whole function.
 */
function judgedCall({ artifact, evidence, location, waiver }: Finding): string | undefined {
  const call = pythonCall(evidence);
  if (call === undefined || location === undefined) return undefined;
  const isExact = 'column' in location && location.column !== undefined;
  const place = 'offset' in location ? location.offset : Object.entries(location).sort();
  return JSON.stringify([artifact, place, isExact ? '' : call, waiver !== undefined]);
}

interface Judgement {
  readonly finding: Finding;
  readonly others: Finding[];
}

/** A call that two rules judge is one thing to a person: the worst judgement speaks, the others are named. */
function joinByCall(sorted: readonly Finding[]): readonly Judgement[] {
  const judgements: Judgement[] = [];
  const byCall = new Map<string, Judgement>();
  for (const finding of sorted) {
    const call = judgedCall(finding);
    const joined = call === undefined ? undefined : byCall.get(call);
    if (joined !== undefined && joined.finding.ruleId !== finding.ruleId) {
      joined.others.push(finding);
      continue;
    }
    const judgement = { finding, others: [] };
    judgements.push(judgement);
    if (call !== undefined && joined === undefined) byCall.set(call, judgement);
  }
  return judgements;
}

/**
 * Groups in the order of their worst member.
 *
 * @param scope `artifact`: one rule at one severity in one artifact; `report`: wherever it fires
 * @param packages `apart`: each vulnerable package is a task of its own; `together`: like what other rules say
 */
export function groupFindings(
  findings: readonly Finding[],
  scope: 'artifact' | 'report' = 'artifact',
  packages: 'apart' | 'together' = 'apart',
): FindingGroup[] {
  const groups = new Map<string, { first: Finding; more: Finding[]; alsoJudged: Finding[] }>();
  for (const { finding, others } of joinByCall(findings.toSorted(compareFindings))) {
    const { artifact, ruleId, severity, waiver, evidence } = finding;
    const key = JSON.stringify([
      scope === 'artifact' ? artifact : '',
      ruleId,
      severity,
      waiver !== undefined,
      packages === 'apart' ? evidence['package'] : undefined,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: finding, more: [], alsoJudged: others });
    else {
      group.more.push(finding);
      group.alsoJudged.push(...others);
    }
  }
  return [...groups.values()];
}
