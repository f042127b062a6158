// Adds to the scanned files what enrichers know of them: the last step before the report is put together.

import {
  type EnrichedFinding,
  type Enricher,
  type Enrichment,
  type Finding,
  fileOfArtifact,
  type Gap,
  judgedTree,
  type Report,
} from '@sentrascan/contract';
import { composeMessage } from '@sentrascan/rules/define-rule';
import { crashGap } from './crash-gap.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ScannedFile } from './render-artifact.ts';
import { verdictOf } from './verdict.ts';
import { type InlineWaivers, waiveFindings } from './waive-findings.ts';

/** The scanned files with what the enrichers add, and which advisories they compared with. */
export interface Enriched {
  readonly scanned: readonly ScannedFile[];
  readonly advisories?: Report['advisories'];
}

/**
 * Asks every enricher, in order. One that throws becomes a gap of every artifact with a manifest: nothing was compared.
 *
 * @param which comments of manifests that waive findings; default `own`
 * @param scanned in the order of the report; artifacts that an enricher names must be among them or inside them
 */
export async function enrich(
  scanned: readonly ScannedFile[],
  enrichers: readonly Enricher[],
  which?: InlineWaivers,
): Promise<Enriched> {
  let files = scanned;
  let advisories: Report['advisories'];
  for (const enricher of enrichers) {
    const artifacts = files.map(({ artifact }) => artifact);
    let enrichment: Enrichment;
    try {
      enrichment = await enricher.enrich(artifacts);
    } catch (error) {
      const gap = crashGap(
        `The enricher ${enricher.id}`,
        error,
        'What is declared was not compared with it.',
      );
      enrichment = { findings: [], gaps: withManifest(artifacts).map((artifact) => ({ artifact, ...gap })) };
    }
    advisories = enrichment.advisories ?? advisories;
    files = withEnrichment(files, enrichment, which);
  }
  return { scanned: files, ...(advisories === undefined ? {} : { advisories }) };
}

function withManifest(artifacts: readonly Report['artifacts'][number][]): string[] {
  return artifacts.flatMap((artifact) => [
    ...(artifact.manifest === undefined ? [] : [artifact.path]),
    ...withManifest(artifact.children ?? []),
  ]);
}

function withEnrichment(
  files: readonly ScannedFile[],
  { findings, gaps }: Enrichment,
  which: InlineWaivers | undefined,
): ScannedFile[] {
  const findingsOf = Map.groupBy(findings.map(composed), ({ artifact }) => fileOfArtifact(artifact));
  const gapsOf = Map.groupBy(gaps, ({ artifact }) => fileOfArtifact(artifact));
  return files.map((file) => {
    const { path } = file.artifact;
    return withMore(file, waived(findingsOf.get(path) ?? [], file, which), gapsOf.get(path) ?? []);
  });
}

/** Comments in a manifest waive what is said of the line that they stand beside. */
function waived(
  findings: readonly Finding[],
  { waivers = [] }: ScannedFile,
  which: InlineWaivers | undefined,
): readonly Finding[] {
  if (waivers.length === 0) return findings;
  const waiversOf = Map.groupBy(waivers, ({ artifact }) => artifact);
  const findingsOf = Map.groupBy(findings, ({ artifact }) => artifact);
  // Whose comments count at all was decided where the role of the artifact was known.
  return [...findingsOf].flatMap(([artifact, own]) =>
    waiveFindings(own, waiversOf.get(artifact)?.map(({ waiver }) => waiver) ?? [], undefined, which),
  );
}

function withMore(file: ScannedFile, findings: readonly Finding[], gaps: readonly Gap[]): ScannedFile {
  if (findings.length === 0 && gaps.length === 0) return file;
  const whole = { findings: [...file.findings, ...findings], gaps: [...file.gaps, ...gaps] };
  return { ...whole, artifact: judgedAnew(file.artifact, whole) };
}

/** The verdict and the gaps of an artifact and of everything inside it, from what is said of them now. */
function judgedAnew(
  root: ScannedFile['artifact'],
  said: Pick<ScannedFile, 'findings' | 'gaps'>,
): ScannedFile['artifact'] {
  return judgedTree(root, said, (artifact, own) => ({
    ...artifact,
    verdict: verdictOf({
      ...own,
      isRecognised: artifact.identity.length > 0 || artifact.verdict === 'clean',
    }),
    coverage: { ...artifact.coverage, gaps: own.gaps.length },
  }));
}

function composed(enriched: EnrichedFinding): Finding {
  const { artifact, rule, evidence, severity, confidence, location, excerpt, meaning } = enriched;
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: severity ?? rule.severity,
    confidence: confidence ?? 'high',
    artifact,
    ...(location === undefined ? {} : { location }),
    message: composeMessage(rule, evidence),
    evidence,
    ...(excerpt === undefined ? {} : { excerpt }),
    fingerprint: fingerprintOf(rule.id, evidence, meaning, artifact),
    tags: rule.tags,
  };
}
