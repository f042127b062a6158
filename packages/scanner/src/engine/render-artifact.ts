// Turns what the engine knows of a file into the report's words for it.

import type { Finding, Gap, ReportedArtifact } from '@sentrascan/contract';
import { LIMITS } from '../limits.ts';
import { type ArtifactNode, isExplainedByRole } from './artifact-node.ts';
import { summariseBehaviour } from './behaviour.ts';
import type { Plugins } from './plugins.ts';
import { explainedBytes } from './unexplained.ts';
import { verdictOf } from './verdict.ts';

/** Everything the report says of one file. Plain JSON: it crosses processes. */
export interface ScannedFile {
  readonly artifact: ReportedArtifact;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** Renders a file and all that is inside it. */
export function renderArtifact(node: ArtifactNode, plugins: Pick<Plugins, 'knowledgeOf'>): ScannedFile {
  addCountedGaps(node);
  const inside = node.children.map((child) => renderArtifact(child, plugins));
  const findings = [...node.findings, ...inside.flatMap((child) => child.findings)];
  const gaps = [...node.gaps, ...inside.flatMap((child) => child.gaps)];
  const { sizeBytes } = node.bytes;
  const from = node.offsetInRoot;
  const artifact: ReportedArtifact = {
    path: node.path,
    sizeBytes,
    ...(node.sha256 === undefined ? {} : { sha256: node.sha256 }),
    identity: node.identity,
    ...(node.claim === undefined ? {} : { claim: node.claim }),
    verdict: verdictOf({ findings, gaps, isRecognised: node.identity.length > 0 || isExplainedByRole(node) }),
    coverage: {
      bytesTotal: sizeBytes,
      bytesRead: node.root.readRanges.overlapBytes(from, from + sizeBytes),
      bytesExplained: explainedBytes(node),
      gaps: gaps.length,
    },
    ...summariseBehaviour(
      node.kept,
      { name: node.name, identity: node.identity, carrier: node.role?.carrier },
      plugins.knowledgeOf,
    ),
    ...(inside.length === 0 ? {} : { children: inside.map((child) => child.artifact) }),
  };
  return { artifact, findings, gaps };
}

/** What went over a cap is counted here, so that no cap is silent. */
function addCountedGaps(node: ArtifactNode): void {
  const limit = LIMITS.findingsPerRuleAndArtifact.value;
  for (const [ruleId, { count }] of node.firedRules) {
    if (count <= limit) continue;
    node.gaps.push({
      artifact: node.path,
      kind: 'limit',
      reason: `The rule ${ruleId} fired ${count} times, more than the limit findingsPerRuleAndArtifact (${limit}).`,
      consequence: `${count - limit} of its findings, none worse than those that are, are not listed.`,
    });
  }
  if (node.keptOmitted > 0) {
    node.gaps.push({
      artifact: node.path,
      kind: 'limit',
      reason: `It holds ${node.keptOmitted} pickle programs more than the limit programsPerArtifact (${LIMITS.programsPerArtifact.value}).`,
      consequence: 'They were judged, but the summary of behaviour and the list of globals leave them out.',
    });
  }
  if (node.gapsOmitted > 0) {
    node.gaps.push({
      artifact: node.path,
      kind: 'limit',
      reason: `${node.gapsOmitted} more gaps than the limit gapsPerArtifact (${LIMITS.gapsPerArtifact.value}).`,
      consequence: 'They are not listed.',
    });
  }
}
