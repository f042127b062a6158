// Compares what the manifests of a scan ask for with the advisories: findings, and gaps for what the index does not know.

import type {
  EnrichedFinding,
  Enricher,
  Enrichment,
  Gap,
  ReportedAdvisories,
  ReportedArtifact,
} from '@sentrascan/contract';
import type { AssessedDependency, Assessment } from '../assessment.ts';
import { applicableAssessment, isIncomparable } from './applicable-assessment.ts';
import { listed } from './describe-issues.ts';
import { type AssessedMention, judgePackage, type OpenRange } from './judge-package.ts';
import { type Constraints, constraintsOf, manifestsOf, type ScannedManifest } from './manifests.ts';
import { openRangesFinding, unpinnedFinding } from './open-releases.ts';
import { isFromAddress, wantedPackages } from './wanted-package.ts';

/** Advisories that are open and can be asked. */
export interface OpenAdvisories {
  readonly reported: ReportedAdvisories;
  assess(dependency: AssessedDependency): Assessment;
}

/** Why nothing is compared. */
export interface NoAdvisories {
  readonly missing: Pick<Gap, 'kind' | 'reason' | 'consequence'>;
}

const NAMED_IN_GAP = 8;

/**
 * Judges every manifest of a scan, those in archives too. Constraints files narrow what the files that take them in ask for,
 * and add nothing; several mentions of a package in one file are one finding.
 *
 * @param advisories asked once for each release or range, whatever the number of files
 */
export function dependencyEnricher(advisories: OpenAdvisories | NoAdvisories): Enricher {
  return {
    id: 'advisories',
    enrich: (artifacts) => enrichWith(advisories, artifacts),
  };
}

function enrichWith(
  advisories: OpenAdvisories | NoAdvisories,
  artifacts: readonly ReportedArtifact[],
): Enrichment {
  const manifests = manifestsOf(artifacts);
  const constraints = constraintsOf(manifests);
  const paths = new Set(manifests.map(({ path }) => path));
  const assess = 'missing' in advisories ? undefined : rememberedAssess(advisories);
  const findings: EnrichedFinding[] = [];
  const gaps: Gap[] = constraints.cut.map(cutGap);
  for (const scanned of manifests) {
    const manifest = {
      ...scanned,
      manifest: { ...scanned.manifest, dependencies: constraints.asked(scanned) },
    };
    const holding = constraints.of(manifest.path);
    const unpinned = unpinnedFinding(manifest, holding, paths);
    if (unpinned !== undefined) findings.push(unpinned);
    if (assess === undefined) {
      if ('missing' in advisories && namesPackages(manifest, holding))
        gaps.push({ artifact: manifest.path, ...advisories.missing });
      continue;
    }
    const judged = judgeManifest(manifest, holding, assess);
    findings.push(...judged.findings);
    gaps.push(...judged.gaps);
  }
  gaps.push(...[...constraints.cutConstraints].map(cutConstraintGap));
  return { findings, gaps, ...('missing' in advisories ? {} : { advisories: advisories.reported }) };
}

/** Manifests of one project repeat each other. */
function rememberedAssess(advisories: OpenAdvisories): OpenAdvisories['assess'] {
  const known = new Map<string, Assessment>();
  return (dependency) => {
    const key = JSON.stringify([dependency.name, dependency.version, dependency.specifier]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const assessment = advisories.assess(dependency);
    known.set(key, assessment);
    return assessment;
  };
}

function judgeManifest(
  scanned: ScannedManifest,
  constraints: Constraints,
  assess: OpenAdvisories['assess'],
): { readonly findings: readonly EnrichedFinding[]; readonly gaps: readonly Gap[] } {
  const { path, manifest } = scanned;
  const findings: EnrichedFinding[] = [];
  const ranges: OpenRange[] = [];
  const unknown: string[] = [];
  const incomparable = new Set<string>();
  let named = 0;
  for (const wanted of wantedPackages(manifest.dependencies, constraints)) {
    const assessed = wanted.mentions.map((mention): AssessedMention => {
      const { version, specifier } = mention;
      const asked = { name: wanted.name, ...(version === undefined ? {} : { version }), specifier };
      const assessment = applicableAssessment(mention, assess(asked));
      if (!isIncomparable(mention, assessment)) return { mention, assessment };
      incomparable.add(`${wanted.name} ${version}`.slice(0, 80));
      return { mention, assessment: { ...assessment, possible: [] } };
    });
    // Of a name that nothing is known of, nothing follows, with a release or without: it may be an attack as a whole.
    if (!wanted.mentions.every(isFromAddress)) {
      named += 1;
      if (assessed.every(({ assessment }) => !assessment.isCovered)) unknown.push(wanted.name);
    }
    const judgement = judgePackage(scanned, wanted, assessed);
    findings.push(...judgement.findings);
    if (judgement.openRange !== undefined) ranges.push(judgement.openRange);
  }
  const open = openRangesFinding(path, ranges);
  if (open !== undefined) findings.push(open);
  const gaps = unknown.length === 0 ? [] : [notCoveredGap(path, unknown, named)];
  if (incomparable.size > 0) gaps.push(incomparableGap(path, [...incomparable]));
  return { findings, gaps };
}

/** Whether there is something to compare. */
function namesPackages({ manifest }: ScannedManifest, constraints: Constraints): boolean {
  return wantedPackages(manifest.dependencies, constraints).some(
    ({ mentions }) => !mentions.every(isFromAddress),
  );
}

function notCoveredGap(artifact: string, unknown: readonly string[], named: number): Gap {
  const of = named === 1 ? 'the package' : `${unknown.length} of ${named} packages`;
  return {
    artifact,
    kind: 'not-covered',
    reason: `The advisories here do not cover ${of} that it names: ${listed(unknown, NAMED_IN_GAP)}.`,
    consequence:
      'Whether these are vulnerable or malicious is not known. `sentrascan advisories update` takes in advisories of every package.',
  };
}

function incomparableGap(artifact: string, releases: readonly string[]): Gap {
  const [are, versions] = releases.length === 1 ? ['is', 'a version'] : ['are', 'versions'];
  return {
    artifact,
    kind: 'not-covered',
    reason: `What it asks for ${are} not ${versions} of PEP 440, and so comes before or after no other: ${listed(releases, NAMED_IN_GAP)}.`,
    consequence: 'Whether the known issues of these packages hold for such a release is not known.',
  };
}

function cutConstraintGap(artifact: string): Gap {
  return {
    artifact,
    kind: 'limit',
    reason: 'It narrows a package with more specifiers than are compared.',
    consequence: 'The others were not applied to what takes it in.',
  };
}

function cutGap(artifact: string): Gap {
  return {
    artifact,
    kind: 'limit',
    reason: 'It takes in more files with -r and -c than are followed.',
    consequence: 'Constraints of the others were not applied.',
  };
}
