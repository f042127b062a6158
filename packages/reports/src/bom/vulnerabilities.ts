// Vulnerabilities of a bill of materials: one for each issue that findings tell, on the libraries that have it.

import {
  compareSeverity,
  type EvidenceValue,
  type Finding,
  SEVERITIES,
  type Severity,
} from '@sentrascan/contract';
import type { Affected, Analysis, BillProperty, BillRating, BillVulnerability } from './bill.ts';
import type { Library } from './libraries.ts';
import { normalisedName, versRange } from './package-urls.ts';
import { plainWords } from './plain-words.ts';
import type { References } from './references.ts';
import { analysisFor, type VexStatement } from './vex-statements.ts';

/** What advisories say of one issue, as the evidence of a finding holds it. */
interface Advisory {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly rating: BillRating;
  readonly fixed?: string;
  readonly cwes: readonly number[];
}

type Fields = { readonly [key: string]: EvidenceValue };

function isFields(value: EvidenceValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: EvidenceValue | undefined): string | undefined {
  const words = typeof value === 'string' ? plainWords(value) : '';
  return words === '' ? undefined : words;
}

function listOf(value: EvidenceValue | undefined): readonly EvidenceValue[] {
  return Array.isArray(value) ? value : [];
}

/** The advisories in the evidence of a finding; empty for a finding that is about something else. */
export function advisoriesOf({ category, evidence }: Finding): readonly Advisory[] {
  if (category !== 'vulnerability' && category !== 'malicious-package') return [];
  return listOf(evidence['advisories']).flatMap((value): Advisory[] => {
    const id = isFields(value) ? textOf(value['id']) : undefined;
    if (!isFields(value) || id === undefined) return [];
    const aliases = listOf(value['aliases']).flatMap((alias) => textOf(alias) ?? []);
    const fixed = textOf(value['fixed']);
    const cwes = listOf(value['cwe'] ?? value['cwes']).filter(
      (number): number is number => typeof number === 'number' && Number.isSafeInteger(number) && number > 0,
    );
    return [
      {
        id,
        aliases: [...new Set(aliases)].filter((alias) => alias !== id).sort(),
        rating: ratingOf(value),
        ...(fixed === undefined ? {} : { fixed }),
        cwes,
      },
    ];
  });
}

function severityOf(value: EvidenceValue | undefined): Severity | undefined {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return SEVERITIES.find((severity) => severity === word);
}

const METHODS = { '2': 'CVSSv2', '3.0': 'CVSSv3', '3.1': 'CVSSv31', '4': 'CVSSv4' } as const;

/** The vector says by which edition of CVSS it was written; those of the second begin with no name. */
function methodOf(vector: string): BillRating['method'] {
  const [, edition] = /^CVSS:(\d\.\d)\//.exec(vector) ?? [];
  if (edition === undefined) return vector.startsWith('AV:') ? METHODS['2'] : 'other';
  if (edition.startsWith('4')) return METHODS['4'];
  return edition === '3.0' ? METHODS['3.0'] : edition === '3.1' ? METHODS['3.1'] : 'other';
}

/** The rating that was given: a vector with its score, a score, or a word. None is made up. */
function ratingOf(advisory: Fields): BillRating {
  const { cvss } = advisory;
  const fields = isFields(cvss) ? cvss : {};
  const vector = typeof cvss === 'string' ? textOf(cvss) : textOf(fields['vector']);
  const score = typeof cvss === 'number' ? cvss : fields['score'];
  const isUnscored = advisory['isScored'] === false;
  const severity = isUnscored ? undefined : severityOf(advisory['severity']);
  return {
    severity: severity ?? 'unknown',
    ...(typeof score === 'number' && Number.isFinite(score) ? { score } : {}),
    method: vector === undefined ? 'other' : methodOf(vector),
    ...(vector === undefined ? {} : { vector }),
  };
}

/** What a waiver decides. It accepts a risk, and says that there is none only where its reason begins with those words. */
export function waiverAnalysis({ waiver }: Finding): Analysis | undefined {
  if (waiver === undefined) return undefined;
  const reason = plainWords(waiver.reason);
  const details = [
    reason,
    waiver.owner === undefined ? '' : `owner: ${plainWords(waiver.owner)}`,
    waiver.ticket === undefined ? '' : `ticket: ${plainWords(waiver.ticket)}`,
    waiver.expires === undefined ? '' : `until ${plainWords(waiver.expires)}`,
  ];
  const [state, response] = waiverState(reason.toLowerCase());
  return { state, responses: response, detail: details.filter((part) => part !== '').join('; ') };
}

function waiverState(reason: string): readonly [Analysis['state'], readonly string[]] {
  if (/^false[ _-]positive\b/.test(reason)) return ['false_positive', []];
  if (/^not[ _-]affected\b/.test(reason)) return ['not_affected', []];
  if (/^in[ _-]triage\b/.test(reason)) return ['in_triage', []];
  return ['exploitable', ['will_not_fix']];
}

/** What is gathered of one issue while findings are read. */
interface Issue {
  readonly advisory: Advisory;
  readonly analysis: Analysis | undefined;
  readonly aliases: Set<string>;
  readonly cwes: Set<number>;
  isMalicious: boolean;
  rating: BillRating;
  readonly fixes: Map<string, Set<string>>;
  readonly affects: Map<string, AffectedReleases>;
}

interface AffectedReleases {
  readonly versions: Set<string>;
  readonly ranges: Set<string>;
  isCertain: boolean;
}

/** Where a finding of a package belongs. */
export interface FoundLibraries {
  /** @returns the libraries of that name that the file asks for */
  find(path: string, name: string): readonly Library[];
}

/** Libraries by the file that asks for them and their name. */
export function indexLibraries(libraries: readonly Library[]): FoundLibraries {
  const byPlace = new Map<string, Set<Library>>();
  for (const library of libraries) {
    for (const { path, name } of library.declarations) {
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
  for (const { ref, purl } of subjectsOf(finding, name, version, sources)) {
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
    issue.isMalicious ||= finding.category === 'malicious-package';
    if (isWorse(advisory.rating, issue.rating)) issue.rating = advisory.rating;
    if (name !== '') {
      const fixes = issue.fixes.get(name) ?? new Set<string>();
      if (advisory.fixed !== undefined) fixes.add(advisory.fixed);
      issue.fixes.set(name, fixes);
    }
    const affected = issue.affects.get(ref) ?? { versions: new Set(), ranges: new Set(), isCertain: false };
    // Rules whose names begin so tell what a range may come down to.
    affected.isCertain ||= !/\/may-/.test(finding.ruleId);
    const range = specifier === undefined ? undefined : versRange(specifier);
    if (version !== undefined) affected.versions.add(version);
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
    affects: new Map(),
  };
}

function subjectsOf(
  finding: Finding,
  name: string,
  version: string | undefined,
  { libraries, componentOf }: VulnerabilitySources,
): readonly { readonly ref: string; readonly purl?: string }[] {
  const found = [
    ...libraries.find(finding.artifact, normalisedName('pypi', name)),
    ...libraries.find(finding.artifact, normalisedName('conda', name)),
  ];
  const exact = found.filter(({ component }) => component.version === version);
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
  const names = [...issue.fixes.keys()];
  const packages = names.length === 0 ? 'a package' : names.join(', ');
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
    description: isMalicious
      ? `Releases of ${packages} are malicious.`
      : `${packages}: a published vulnerability affects the releases that are asked for.`,
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

function recommendation({ fixes, isMalicious }: Issue): string {
  const sentences = [...fixes].map(([name, versions]) => {
    const [only] = versions;
    if (isMalicious)
      return only === undefined
        ? `Remove ${name}, and treat the machines that installed it as compromised.`
        : `Replace ${name} by ${only}, and treat the machines that installed it as compromised.`;
    if (only === undefined) return `No release of ${name} is known that mends it.`;
    return `Upgrade ${name} to ${[...versions].join(', or to ')} or later.`;
  });
  return sentences.length === 0 ? 'See the advisory.' : sentences.join(' ');
}
