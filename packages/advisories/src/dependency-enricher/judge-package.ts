// From the assessments of what a manifest asks for of one package to findings: one for a package and a file.

import {
  compareSeverity,
  type EnrichedFinding,
  type Evidence,
  type Location,
  type ReportedManifest,
} from '@sentrascan/contract';
import {
  dependencyKnownVulnerability,
  dependencyMaliciousPackage,
  dependencyMayResolveToMalicious,
  LIBRARY_METADATA,
  LIBRARY_RANGE_SEVERITY,
} from '@sentrascan/rules';
import type { AdvisoryGroup, Assessment } from '../assessment.ts';
import {
  attacksOf,
  evidenceOfGroups,
  subjectOf,
  upgradeAdvice,
  vulnerabilitiesOf,
  type WaysOut,
} from './describe-issues.ts';
import type { ScannedManifest } from './manifests.ts';
import type { Mention, WantedPackage } from './wanted-package.ts';

/** A mention with what the advisories say of it. */
export interface AssessedMention {
  readonly mention: Mention;
  readonly assessment: Assessment;
}

/** A range that some vulnerable releases lie in. */
export interface OpenRange {
  readonly name: string;
  readonly mention: Mention;
  readonly groups: readonly AdvisoryGroup[];
}

/** What follows for one package of one manifest. */
export interface PackageJudgement {
  readonly findings: readonly EnrichedFinding[];
  /** Told together for the whole file. */
  readonly openRange?: OpenRange;
}

/** @param manifest that asks for it */
export function judgePackage(
  { path: artifact, manifest }: ScannedManifest,
  wanted: WantedPackage,
  assessed: readonly AssessedMention[],
): PackageJudgement {
  const certain = affectedBy(assessed, certainGroups);
  if (certain.some(({ groups }) => groups.some(({ isMalicious }) => isMalicious)))
    return { findings: [malicious(artifact, wanted, certain)] };
  const findings = certain.length === 0 ? [] : [vulnerable(artifact, wanted, certain)];
  const possible = affectedBy(assessed, possibleGroups);
  const attacked = affectedBy(assessed, attackedGroups);
  if (attacked.length > 0)
    return { findings: [...findings, mayBeMalicious(artifact, wanted, attacked, isLibrary(manifest))] };
  const [open] = possible;
  if (open === undefined || certain.length > 0) return { findings };
  return { findings, openRange: { name: wanted.name, mention: open.mention, groups: open.groups } };
}

/** What is affected whichever release is taken. Of a bare name only a name that is an attack as a whole is told. */
function certainGroups({ mention, assessment }: AssessedMention): readonly AdvisoryGroup[] {
  return isBare(mention) ? assessment.certain.filter(({ isMalicious }) => isMalicious) : assessment.certain;
}

/** What some releases of a range are affected by, or a release by a record that cannot be evaluated; of a bare name nothing follows. */
function possibleGroups({ mention, assessment }: AssessedMention): readonly AdvisoryGroup[] {
  return isBare(mention) ? [] : assessment.possible;
}

/** A malicious release lies in the range for certain; records that take in too much do not count. */
function attackedGroups(each: AssessedMention): readonly AdvisoryGroup[] {
  if (each.mention.version !== undefined) return [];
  return possibleGroups(each).filter(({ isMalicious, confidence }) => isMalicious && confidence === 'high');
}

function isBare({ version, specifier }: Mention): boolean {
  return version === undefined && specifier === '';
}

interface Affected {
  readonly mention: Mention;
  readonly groups: readonly AdvisoryGroup[];
  readonly ways: WaysOut;
  readonly isTogether: boolean;
}

function affectedBy(
  assessed: readonly AssessedMention[],
  groupsOf: (each: AssessedMention) => readonly AdvisoryGroup[],
): readonly Affected[] {
  return assessed.flatMap((each) => {
    const groups = groupsOf(each);
    return groups.length === 0
      ? []
      : [
          {
            mention: each.mention,
            groups,
            ways: each.assessment,
            isTogether: each.assessment.isTogether === true,
          },
        ];
  });
}

function malicious(artifact: string, wanted: WantedPackage, affected: readonly Affected[]): EnrichedFinding {
  const groups = groupsOfAll(affected);
  const attacked = affected.filter((each) => each.groups.some(({ isMalicious }) => isMalicious));
  const isWholeName = groups.some((group) => group.isWholeName);
  const advice = isWholeName ? 'do not install it' : 'do not install this release';
  return {
    artifact,
    rule: dependencyMaliciousPackage,
    evidence: evidenceOf(wanted, affected, {
      subject: subjectOf(
        wanted.name,
        attacked.map(({ mention }) => mention),
      ),
      issues: attacksOf(groups),
      advice,
    }),
    ...placeOf(attacked),
    meaning: meaningOf(wanted, affected),
  };
}

function vulnerable(artifact: string, wanted: WantedPackage, affected: readonly Affected[]): EnrichedFinding {
  const groups = groupsOfAll(affected);
  const [worst] = groups;
  // Of several releases in one file each has its own way out; the advice is that for the most affected one.
  const most = affected.toSorted((a, b) => b.groups.length - a.groups.length)[0];
  const advice = upgradeAdvice(most?.groups ?? groups, most?.ways ?? {}, most?.mention.version === undefined);
  return {
    artifact,
    rule: dependencyKnownVulnerability,
    evidence: evidenceOf(wanted, affected, {
      issues: vulnerabilitiesOf(
        groups,
        affected.every(({ isTogether }) => isTogether),
      ),
      advice,
      fixedAll: most?.ways.fixedAll ?? most?.ways.unaffected ?? null,
    }),
    ...(worst === undefined ? {} : { severity: worst.severity }),
    ...placeOf(affected),
    meaning: meaningOf(wanted, affected),
  };
}

/** Every kind of manifest that the file is says with what a library works. */
function isLibrary({ kinds }: ReportedManifest): boolean {
  return kinds.every((kind) => LIBRARY_METADATA.has(kind));
}

function mayBeMalicious(
  artifact: string,
  wanted: WantedPackage,
  affected: readonly Affected[],
  isOfLibrary: boolean,
): EnrichedFinding {
  const groups = groupsOfAll(affected);
  return {
    artifact,
    rule: dependencyMayResolveToMalicious,
    evidence: evidenceOf(wanted, affected, {
      subject: [...new Set(affected.map(({ mention }) => `${wanted.name}${mention.specifier}`))].join(
        ' and ',
      ),
      issues: `${attacksOf(groups)} (${groups
        .map((group) => group.affected)
        .join(', ')
        .slice(0, 120)})`,
      advice: 'pin a release that is not affected',
    }),
    ...(isOfLibrary ? { severity: LIBRARY_RANGE_SEVERITY } : {}),
    ...placeOf(affected),
    meaning: meaningOf(wanted, affected),
  };
}

type Told = {
  readonly issues: string;
  readonly advice: string;
  readonly subject?: string;
  readonly fixedAll?: string | null;
};

function evidenceOf(
  wanted: WantedPackage,
  affected: readonly Affected[],
  told: Told,
): { readonly subject: string; readonly issues: string; readonly advice: string } & Evidence {
  const mentions = affected.map(({ mention }) => mention);
  const [first] = mentions;
  return {
    package: wanted.name,
    version: first?.version ?? null,
    specifier: first?.specifier ?? '',
    ...(mentions.length === 1
      ? {}
      : {
          mentions: mentions.map(({ version, specifier, dependency }) => ({
            version: version ?? null,
            specifier,
            line: dependency.place.line,
          })),
        }),
    ...(first?.constrainedBy === undefined ? {} : { constrainedBy: first.constrainedBy }),
    relation: first?.dependency.relation ?? 'direct',
    advisories: evidenceOfGroups(groupsOfAll(affected)),
    subject: subjectOf(wanted.name, mentions),
    ...told,
  };
}

/** The groups of all mentions, each once: malicious first, then the worst. */
function groupsOfAll(affected: readonly Affected[]): readonly AdvisoryGroup[] {
  const [first] = affected;
  if (first !== undefined && affected.length === 1) return first.groups;
  const byId = new Map(affected.flatMap(({ groups }) => groups.map((group) => [group.id, group] as const)));
  return [...byId.values()].sort(
    (a, b) =>
      Number(b.isMalicious) - Number(a.isMalicious) ||
      compareSeverity(a.severity, b.severity) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Where the first affected mention stands, as it stands there, and how sure it is. */
export function placeOf(
  affected: readonly { readonly mention: Mention; readonly groups?: readonly AdvisoryGroup[] }[],
): Pick<EnrichedFinding, 'location' | 'excerpt' | 'confidence'> {
  const [first] = affected;
  if (first === undefined) return {};
  const { dependency } = first.mention;
  const isSure = affected.some(
    ({ mention, groups }) =>
      mention.dependency.confidence === 'high' &&
      (groups === undefined || groups.some(({ confidence }) => confidence === 'high')),
  );
  return {
    location: locationOf(dependency.place),
    excerpt: dependency.raw,
    confidence: isSure ? 'high' : 'low',
  };
}

function locationOf({ line, column, cell }: Mention['dependency']['place']): Location {
  return cell === undefined
    ? { line, column }
    : { cell: cell.cell, part: 'source', line: cell.line, rawLine: line };
}

/** The same package in the same release, as bad as before: a worse advisory makes another finding of it. */
function meaningOf({ name }: WantedPackage, affected: readonly Affected[]): string {
  const [worst] = groupsOfAll(affected);
  return JSON.stringify([
    name,
    affected.map(({ mention }) => mention.version ?? mention.specifier),
    worst?.severity ?? '',
  ]);
}
