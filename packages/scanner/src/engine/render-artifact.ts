// Turns what the engine knows of a file into the report's words for it.

import type { Finding, Gap, ReportedArtifact } from '@sentrascan/contract';
import type { InlineWaiver } from '../detectors/detector.ts';
import { LIMITS } from '../limits.ts';
import { ArtifactNode, isExplainedByRole } from './artifact-node.ts';
import { summariseBehaviour } from './behaviour.ts';
import type { Plugins } from './plugins.ts';
import { verdictOf } from './verdict.ts';
import { mayWaive, waiveFindings } from './waive-findings.ts';

/** Everything the report says of one file. Plain JSON: it crosses processes. */
export interface ScannedFile {
  readonly artifact: ReportedArtifact;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** Comments in manifests that may waive what enrichers say of them. */
  readonly waivers?: readonly ArtifactWaiver[];
}

/** A comment that waives findings of one artifact. */
export interface ArtifactWaiver {
  readonly artifact: string;
  readonly waiver: InlineWaiver;
}

/** What rendering asks of the plugins. */
type Rendering = Pick<Plugins, 'knowledgeOf' | 'inlineWaivers'>;

const NONE: readonly never[] = [];

/** Renders a file, or a decompressed member, and all that is inside it, when all of it was scanned and searched. */
export function renderArtifact(node: ArtifactNode, plugins: Rendering): ScannedFile {
  const { root } = node;
  const scanned = renderPart(node, plugins);
  for (const { coverage, from } of root.unread)
    coverage.bytesRead = root.readRanges.overlapBytes(from, from + coverage.bytesTotal);
  root.unread.length = 0;
  return scanned;
}

/** The same for a part of a root that is still read: how much of it was read is filled in with the root. */
export function renderPart(node: ArtifactNode, plugins: Rendering): ScannedFile {
  addCountedGaps(node);
  const inside = node.members.map((member) =>
    !(member instanceof ArtifactNode)
      ? member
      : member.root === node.root
        ? renderPart(member, plugins)
        : renderArtifact(member, plugins),
  );
  const own = waiveFindings(node.findings, node.waivers, node.role, plugins.inlineWaivers);
  const findings = orNone([...own, ...inside.flatMap((child) => child.findings)]);
  const gaps = orNone([...node.gaps, ...inside.flatMap((child) => child.gaps)]);
  const { sizeBytes } = node.bytes;
  const coverage = {
    bytesTotal: sizeBytes,
    bytesRead: 0,
    bytesExplained: node.explainedBytes,
    gaps: gaps.length,
  };
  node.root.unread.push({ coverage, from: node.offsetInRoot });
  const { modelSummary: model, manifest, structure } = node;
  const artifact: ReportedArtifact = {
    path: node.path,
    sizeBytes,
    ...(node.sha256 === undefined ? {} : { sha256: node.sha256 }),
    identity: node.identity,
    ...(node.claim === undefined ? {} : { claim: node.claim }),
    verdict: verdictOf({ findings, gaps, isRecognised: node.identity.length > 0 || isExplainedByRole(node) }),
    coverage,
    ...(model === undefined ? {} : { model }),
    ...(manifest === undefined ? {} : { manifest }),
    ...(structure === undefined ? {} : { structure }),
    ...summariseBehaviour(
      node.kept,
      { name: node.name, identity: node.identity, carrier: node.role?.carrier },
      plugins.knowledgeOf,
    ),
    ...(inside.length === 0 ? {} : { children: inside.map((child) => child.artifact) }),
  };
  const waivers = [
    ...(manifest !== undefined && mayWaive(node.role, plugins.inlineWaivers)
      ? node.waivers.map((waiver) => ({ artifact: node.path, waiver }))
      : NONE),
    ...inside.flatMap((child) => child.waivers ?? NONE),
  ];
  return { artifact, findings, gaps, ...(waivers.length === 0 ? {} : { waivers }) };
}

/** Of nothing, one list for all. */
function orNone<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NONE : items;
}

/** What went over a cap is counted here, so that no cap is silent. */
function addCountedGaps(node: ArtifactNode): void {
  const limit = LIMITS.findingsPerRuleAndArtifact.value;
  for (const [ruleId, { count }] of node.firedRules) {
    if (count <= limit) continue;
    node.addCount(
      `The rule ${ruleId} fired ${count} times, more than the limit findingsPerRuleAndArtifact (${limit}).`,
      `${count - limit} of its findings, none worse than those that are, are not listed.`,
    );
  }
  if (node.keptOmitted > 0) {
    node.addCount(
      `It holds ${node.keptOmitted} pickle programs more than the limit programsPerArtifact (${LIMITS.programsPerArtifact.value}).`,
      'They were judged, but the summary of behaviour and the list of globals leave them out.',
    );
  }
  if (node.dependenciesOmitted > 0) {
    node.addCount(
      `It names ${node.dependenciesOmitted} packages more than the limit dependenciesPerArtifact (${LIMITS.dependenciesPerArtifact.value}).`,
      'They were not compared with advisories and stand in no bill of materials.',
    );
  }
  if (node.gapsOmitted > 0) {
    node.addCount(
      `${node.gapsOmitted} more gaps than the limit gapsPerArtifact (${LIMITS.gapsPerArtifact.value}).`,
      'They are not listed.',
    );
  }
}
