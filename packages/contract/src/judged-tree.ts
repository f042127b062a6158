// Judges an artifact and everything inside it anew, from what is said of them: in one pass, from the leaves.

import type { Finding } from './finding.ts';
import type { Gap } from './gap.ts';
import type { ReportedArtifact } from './report.ts';

/** What is said of an artifact and of everything inside it. */
export interface SaidWithin {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** The artifact, whose members are judged already, with what follows from what is said of it and of them. */
export type JudgeArtifact = (artifact: ReportedArtifact, said: SaidWithin) => ReportedArtifact;

/** Sets, because members of one name share what is said of them and must not count it twice. */
interface Within {
  readonly findings: Set<Finding>;
  readonly gaps: Set<Gap>;
}

/**
 * The artifact with every member judged before what it lies in. The time grows with what is said, times how deep it lies.
 *
 * @param said of the artifact and its members; what names no member counts for the innermost one that it lies in
 */
export function judgedTree(root: ReportedArtifact, said: SaidWithin, judge: JudgeArtifact): ReportedArtifact {
  const nodes = new Map<string, Within>();
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes.set(next.path, { findings: new Set(), gaps: new Set() });
    for (const child of next.children ?? []) waiting.push(child);
  }
  const places = new Map<string, Within>();
  const placeOf = (path: string): Within => {
    const place = places.get(path) ?? innermost(path, root.path, nodes);
    places.set(path, place);
    return place;
  };
  for (const finding of said.findings) placeOf(finding.artifact).findings.add(finding);
  for (const gap of said.gaps) placeOf(gap.artifact).gaps.add(gap);
  return judged(root, nodes, judge).artifact;
}

function innermost(path: string, root: string, nodes: ReadonlyMap<string, Within>): Within {
  for (let end = path.length; end > root.length; end = path.lastIndexOf('!', end - 1)) {
    const node = nodes.get(path.slice(0, end));
    if (node !== undefined) return node;
  }
  return nodes.get(root) ?? { findings: new Set(), gaps: new Set() };
}

function judged(
  artifact: ReportedArtifact,
  nodes: ReadonlyMap<string, Within>,
  judge: JudgeArtifact,
): { readonly artifact: ReportedArtifact; readonly within: Within } {
  const own = nodes.get(artifact.path);
  const within: Within = { findings: new Set(own?.findings), gaps: new Set(own?.gaps) };
  const children: ReportedArtifact[] = [];
  for (const child of artifact.children ?? []) {
    const inner = judged(child, nodes, judge);
    children.push(inner.artifact);
    for (const finding of inner.within.findings) within.findings.add(finding);
    for (const gap of inner.within.gaps) within.gaps.add(gap);
  }
  const whole = artifact.children === undefined ? artifact : { ...artifact, children };
  return { artifact: judge(whole, { findings: [...within.findings], gaps: [...within.gaps] }), within };
}
