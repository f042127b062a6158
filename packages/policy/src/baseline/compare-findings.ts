// Names findings that are new, worse, milder or gone.

import { type BaselineFinding, compareSeverity, type Drift } from '@sentrascan/contract';
import { findingKey } from './baseline-of.ts';

interface Pair {
  readonly was: BaselineFinding | undefined;
  readonly is: BaselineFinding;
}

/** @param now where a former path is now: the finding of a renamed file is the same one */
export function compareFindings(
  before: readonly BaselineFinding[],
  after: readonly BaselineFinding[],
  now: (path: string) => string,
): Drift[] {
  const left = new Map(before.map((finding) => [findingKey(finding), finding]));
  const pairs: Pair[] = [];
  const fresh: BaselineFinding[] = [];
  for (const is of after) {
    const key = findingKey(is);
    const was = left.get(key);
    if (was === undefined) fresh.push(is);
    else {
      left.delete(key);
      pairs.push({ was, is });
    }
  }
  // The path is a part of the fingerprint, so after a change of name rule, place and sentence have to say it.
  const moved = Map.groupBy(
    [...left.values()].filter(({ artifact }) => now(artifact) !== artifact),
    (finding) => placeKey(finding, now(finding.artifact)),
  );
  for (const is of fresh) {
    const was = moved.get(placeKey(is, is.artifact))?.shift();
    if (was !== undefined) left.delete(findingKey(was));
    pairs.push({ was, is });
  }
  return [
    ...pairs.flatMap(comparePair),
    ...[...left.values()].map((finding) => driftOf('finding-gone', finding, countOf(finding.count ?? 1))),
  ];
}

function placeKey({ ruleId, message }: BaselineFinding, artifact: string): string {
  return JSON.stringify([artifact, ruleId, message]);
}

function comparePair({ was, is }: Pair): Drift[] {
  if (was === undefined) return [driftOf('finding-new', is, countOf(is.count ?? 1))];
  const drifts: Drift[] = [];
  const [then, now] = [was.count ?? 1, is.count ?? 1];
  if (now > then) drifts.push(driftOf('finding-new', is, ` (${then} became ${now})`));
  if (now < then) drifts.push(driftOf('finding-gone', is, ` (${then} became ${now})`));
  const worse = compareSeverity(is.severity, was.severity);
  if (worse !== 0)
    drifts.push({
      ...driftOf(worse < 0 ? 'finding-worse' : 'finding-milder', is, ''),
      ...{ before: was.severity, after: is.severity },
    });
  return drifts;
}

function countOf(count: number): string {
  return count === 1 ? '' : ` (${count} times)`;
}

function driftOf(kind: Drift['kind'], finding: BaselineFinding, count: string): Drift {
  const { artifact, message, severity, ruleId, fingerprint } = finding;
  return { kind, artifact, detail: `${message}${count}`, severity, ruleId, fingerprint };
}
