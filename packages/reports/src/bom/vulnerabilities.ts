// Vulnerabilities of a bill of materials: one for each issue that findings tell, on the libraries that have it.

import { compareSeverity, type Finding, type Severity } from '@sentrascan/contract';
import { pypiNameOfConda } from '@sentrascan/rules';
import { type Advisory, advisoriesOf, isFields, listOf, textOf } from './advisory-evidence.ts';
import type { Affected, Analysis, BillProperty, BillRating, BillVulnerability } from './bill.ts';
import type { Library } from './libraries.ts';
import { normalisedName, versRange } from './package-urls.ts';
import type { References } from './references.ts';
import { analysisFor, type VexStatement } from './vex-statements.ts';
import { waiverAnalysis } from './waiver-analysis.ts';

/** What is gathered of one issue while findings are read. */
interface Issue {
  readonly advisory: Advisory;
  readonly analysis: Analysis | undefined;
  readonly aliases: Set<string>;
  readonly cwes: Set<number>;
  isMalicious: boolean;
  rating: BillRating;
  readonly fixes: Map<string, Set<string>>;
  readonly releases: Map<string, Set<string>>;
  readonly affects: Map<string, AffectedReleases>;
}

interface AffectedReleases {
  readonly versions: Set<string>;
  readonly ranges: Set<string>;
  isCertain: boolean;
}

/** Where a finding of a package belongs. */
export interface FoundLibraries {
  /** @param name as PyPI has it, normalised. @returns the libraries of that name that the file asks for */
  find(path: string, name: string): readonly Library[];
}

/** Libraries by the file that asks for them and their name. */
export function indexLibraries(libraries: readonly Library[]): FoundLibraries {
  const byPlace = new Map<string, Set<Library>>();
  for (const library of libraries) {
    for (const { path, dependency } of library.declarations) {
      const { ecosystem, name: written } = dependency;
      // Advisories name a package as PyPI does: `torch` for the `pytorch` of conda.
      const name = ecosystem === 'conda' ? pypiNameOfConda(written) : normalisedName(ecosystem, written);
      if (name === undefined) continue;
      const key = `${path}\n${name}`;
      byPlace.set(key, (byPlace.get(key) ?? new Set()).add(library));
    }
  }
  return { find: (path, name) => [...(byPlace.get(`${path}\n${name}`) ?? [])] };
}

/** What the vulnerabilities of a bill are made from. */
export interface VulnerabilitySources {
  readonly libraries: FoundLibraries;
  /** The component of an artifact, for a package that is no component. */
  readonly componentOf: (artifact: string) => string;
  readonly vex: readonly VexStatement[];
  readonly references: References;
  /** Told of each statement that decided something. */
  readonly onStatement: (statement: VexStatement) => void;
}

/** One vulnerability for each issue and each decision on it, the worst first. */
export function gatherVulnerabilities(
  findings: readonly Finding[],
  sources: VulnerabilitySources,
): BillVulnerability[] {
  const issues = new Map<string, Issue>();
  for (const finding of findings) {
    for (const advisory of advisoriesOf(finding)) takeAdvisory(finding, advisory, sources, issues);
  }
  return [...issues.values()].toSorted(compareIssues).map((issue) => drawn(issue, sources.references));
}

function takeAdvisory(
  finding: Finding,
  advisory: Advisory,
  sources: VulnerabilitySources,
  issues: Map<string, Issue>,
): void {
  const name = textOf(finding.evidence['package']) ?? '';
  const version = textOf(finding.evidence['version']);
  const specifier = textOf(finding.evidence['specifier']);
  for (const { ref, purl, version: own } of subjectsOf(finding, name, version, sources)) {
    const release = own ?? version;
    const decided = analysisFor(sources.vex, [advisory.id, ...advisory.aliases], {
      ref,
      ...(purl === undefined ? {} : { purl }),
    });
    if (decided !== undefined) sources.onStatement(decided.statement);
    const analysis = decided?.analysis ?? waiverAnalysis(finding);
    const key = `${advisory.id}\n${JSON.stringify(analysis ?? null)}`;
    const issue = issues.get(key) ?? newIssue(advisory, analysis);
    issues.set(key, issue);
    for (const alias of advisory.aliases) issue.aliases.add(alias);
    for (const cwe of advisory.cwes) issue.cwes.add(cwe);
    issue.isMalicious ||= advisory.isMalicious;
    if (isWorse(advisory.rating, issue.rating)) issue.rating = advisory.rating;
    if (name !== '') {
      if (advisory.affected !== undefined)
        issue.releases.set(name, (issue.releases.get(name) ?? new Set()).add(advisory.affected));
      const fixes = issue.fixes.get(name) ?? new Set<string>();
      if (advisory.fixed !== undefined) fixes.add(advisory.fixed);
      issue.fixes.set(name, fixes);
    }
    const affected = issue.affects.get(ref) ?? { versions: new Set(), ranges: new Set(), isCertain: false };
    // Rules whose names begin so tell what a range may come down to.
    affected.isCertain ||= !/\/may-/.test(finding.ruleId);
    const range = specifier === undefined ? undefined : versRange(specifier);
    if (release !== undefined) affected.versions.add(release);
    else if (range !== undefined) affected.ranges.add(range);
    issue.affects.set(ref, affected);
  }
}

function newIssue(advisory: Advisory, analysis: Analysis | undefined): Issue {
  return {
    advisory,
    analysis,
    aliases: new Set(),
    cwes: new Set(),
    isMalicious: false,
    rating: advisory.rating,
    fixes: new Map(),
    releases: new Map(),
    affects: new Map(),
  };
}

function subjectsOf(
  finding: Finding,
  name: string,
  version: string | undefined,
  { libraries, componentOf }: VulnerabilitySources,
): readonly { readonly ref: string; readonly purl?: string; readonly version?: string }[] {
  const found = libraries.find(finding.artifact, normalisedName('pypi', name));
  // Several lines of a file may ask for several releases of it.
  const mentioned = listOf(finding.evidence['mentions']).flatMap((one) =>
    isFields(one) ? [one['version']] : [],
  );
  const versions = new Set(mentioned.length > 0 ? mentioned.map((one) => textOf(one)) : [version]);
  const exact = found.filter(({ component }) => versions.has(component.version));
  const chosen = new Set((exact.length > 0 ? exact : found).map(({ component }) => component));
  return chosen.size > 0 ? [...chosen] : [{ ref: componentOf(finding.artifact) }];
}

function rank({ severity }: BillRating): Severity {
  return severity === 'unknown' ? 'low' : severity;
}

function isWorse(one: BillRating, other: BillRating): boolean {
  const bySeverity = compareSeverity(rank(one), rank(other));
  return bySeverity !== 0 ? bySeverity < 0 : (one.score ?? -1) > (other.score ?? -1);
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    Number(b.isMalicious) - Number(a.isMalicious) ||
    compareSeverity(rank(a.rating), rank(b.rating)) ||
    (b.rating.score ?? -1) - (a.rating.score ?? -1) ||
    (a.advisory.id < b.advisory.id ? -1 : a.advisory.id > b.advisory.id ? 1 : 0)
  );
}

function drawn(issue: Issue, references: References): BillVulnerability {
  const { advisory, analysis, isMalicious } = issue;
  const properties: BillProperty[] = [
    ...(isMalicious ? [{ name: 'sentrascan:malicious', value: 'true' }] : []),
    ...[...issue.fixes].flatMap(([name, fixes]) =>
      [...fixes].map((fixed) => ({ name: 'sentrascan:fixed', value: `${name} ${fixed}` })),
    ),
  ];
  return {
    ref: references.take(`vulnerability:${advisory.id}`),
    id: advisory.id,
    source: 'osv',
    aliases: [...issue.aliases].filter((alias) => alias !== advisory.id).sort(),
    ratings: [issue.rating],
    cwes: [...issue.cwes].sort((a, b) => a - b),
    description: described(issue),
    ...(advisory.published === undefined ? {} : { published: advisory.published }),
    recommendation: recommendation(issue),
    isMalicious,
    ...(analysis === undefined ? {} : { analysis }),
    affects: [...issue.affects]
      .map(
        ([ref, { versions, ranges, isCertain }]): Affected => ({
          ref,
          versions: [...versions].sort(),
          ranges: [...ranges].sort(),
          isCertain,
        }),
      )
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
    properties,
  };
}

/** A sentence made of facts: advisories have texts of their own, where their sources lead. */
function described({ fixes, releases, isMalicious, advisory }: Issue): string {
  const names = [...fixes.keys()];
  const packages = names.map((name) => {
    const ranges = [...(releases.get(name) ?? [])].filter((range) => range !== '');
    return ranges.length === 0 ? name : `${name} (${ranges.join('; ')})`;
  });
  const subject = packages.length === 0 ? 'A package' : packages.join(', ');
  return isMalicious
    ? `${subject}: a malicious package, ${advisory.id}.`
    : `${subject}: a published vulnerability, ${advisory.id}.`;
}

function recommendation({ advisory, fixes, isMalicious }: Issue): string {
  const sentences = [...fixes].map(([name, versions]) => {
    const [only] = versions;
    if (isMalicious)
      return only === undefined
        ? `Remove ${name}, and treat the machines that installed it as compromised.`
        : `Replace ${name} by ${only}, and treat the machines that installed it as compromised.`;
    if (only === undefined && advisory.lastAffected !== undefined)
      return `Upgrade ${name} to a release after ${advisory.lastAffected}, the last one that the advisory names.`;
    if (only === undefined) return `No release of ${name} is known that mends it.`;
    return `Upgrade ${name} to ${[...versions].join(', or to ')} or later.`;
  });
  return sentences.length === 0 ? 'See the advisory.' : sentences.join(' ');
}
