// From the report of a scan to a bill of materials, before any format's words.

import { compareText, type Finding, isAtLeast, type Report, type Severity } from '@sentrascan/contract';
import { shortLocation } from '../place.ts';
import { advisoriesOf } from './advisory-evidence.ts';
import { type Bill, type BillComponent, type BillNote, type BillProperty, everyComponent } from './bill.ts';
import { completenessOf } from './completeness.ts';
import { declarationsOf, type FoundManifest, manifestsOf } from './declared-libraries.ts';
import { fileComponents } from './file-components.ts';
import { folderOf } from './file-kinds.ts';
import { gatherLibraries } from './libraries.ts';
import { libraryNeeds } from './library-needs.ts';
import { readLicences } from './licences.ts';
import { listedFindings, type RuleWeaknesses } from './listed-findings.ts';
import { plainWords } from './plain-words.ts';
import { References } from './references.ts';
import type { VexStatement } from './vex-statements.ts';
import { gatherVulnerabilities, indexLibraries } from './vulnerabilities.ts';

/** What is asked of a bill, whatever its format. */
export interface BillOptions {
  /** What the scanned thing is called; by default the last part of its path. */
  readonly name?: string;
  /** Leaves out libraries, and with them what is wrong with them. */
  readonly withoutLibraries?: boolean;
  /** Findings below it are left out; all are in by default. */
  readonly minSeverity?: Severity;
  /** Findings that are no published vulnerability are listed as such, with the rule for an id. */
  readonly includeFindings?: boolean;
  readonly vex?: readonly VexStatement[];
  /** Told of each statement of the VEX document that decided something. */
  readonly onStatement?: (statement: VexStatement) => void;
  /** Weaknesses of a rule, for findings that are listed as vulnerabilities. */
  readonly weaknesses?: RuleWeaknesses;
}

/** A home folder has the name of a person. */
const HOME = /^(?:\/(?:home|Users)\/[^/]+|\/root|[A-Za-z]:\/Users\/[^/]+)$/;

/** The last part of a path, or of what stands for one. */
function lastPart(path: string): string {
  const whole = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return HOME.test(whole) ? '' : plainWords(whole.slice(whole.lastIndexOf('/') + 1));
}

/** Gathers the bill. Deterministic: the same report and options give the same bill. */
export function gatherBill(report: Report, options: BillOptions = {}): Bill {
  const references = new References();
  const name = plainWords(options.name ?? lastPart(report.target.resolved)) || 'scan';
  const subjectRef = references.take(`scan:${name}`);
  const { components, refOf } = fileComponents({
    artifacts: report.artifacts,
    gaps: report.gaps,
    references,
    subjectName: name,
    subjectPlace: report.target.resolved,
  });
  const manifests = manifestsOf(report.artifacts);
  const isWithoutLibraries = options.withoutLibraries === true;
  const libraries = isWithoutLibraries ? [] : gatherLibraries(declarationsOf(manifests), references);
  const needs = libraryNeeds(libraries);
  const isListed = ({ severity }: Finding) =>
    options.minSeverity === undefined || isAtLeast(severity, options.minSeverity);
  const findings = report.findings.filter(isListed);
  const componentOf = (artifact: string) => refOf(artifact) ?? subjectRef;
  const ofPackages = findings.filter((finding) => advisoriesOf(finding).length > 0);
  const others = findings.filter((finding) => advisoriesOf(finding).length === 0);
  const vulnerabilities = gatherVulnerabilities(isWithoutLibraries ? [] : ofPackages, {
    libraries: indexLibraries(libraries),
    componentOf,
    vex: options.vex ?? [],
    references,
    onStatement: options.onStatement ?? (() => {}),
  });
  const isListing = options.includeFindings === true;
  return {
    tool: { name: report.tool.name, version: report.tool.version },
    subject: subjectOf(report, name, subjectRef, manifests),
    properties: scanProperties(report),
    components: [...components, ...libraries.map(({ component }) => component)],
    needs: needsOf(subjectRef, components, manifests, refOf, needs),
    completeness: completenessOf({
      subject: subjectRef,
      gaps: report.gaps,
      refOf,
      libraries,
      manifests,
      resolved: needs.ofLibraries,
      isWithoutLibraries,
    }),
    vulnerabilities: isListing
      ? [...vulnerabilities, ...listedFindings(others, componentOf, references, options.weaknesses)]
      : vulnerabilities,
    notes: isListing ? [] : notesOf(others, componentOf, references),
  };
}

function subjectOf(
  report: Report,
  name: string,
  ref: string,
  manifests: readonly FoundManifest[],
): Bill['subject'] {
  const [first] = report.artifacts;
  const isFile = report.artifacts.length === 1 && first !== undefined && !first.path.includes('/');
  // Only what stands at the root speaks for the whole.
  const projects = manifests
    .filter(({ path }) => folderOf(path) === '')
    .flatMap(({ manifest }) => manifest.project ?? []);
  const version = projects.find((project) => project.version !== undefined)?.version;
  const licence = projects.find((project) => project.licence !== undefined)?.licence;
  return {
    ref,
    kind: isFile && lastPart(report.target.resolved) === lastPart(first.path) ? 'file' : 'application',
    name,
    ...(version === undefined || plainWords(version) === '' ? {} : { version: plainWords(version) }),
    licences: licence === undefined ? [] : readLicences([licence]),
  };
}

function scanProperties(report: Report): BillProperty[] {
  const { summary, advisories } = report;
  const told = (name: string, value: string | number) => ({
    name: `sentrascan:${name}`,
    value: plainWords(String(value)),
  });
  return [
    told('verdict', report.verdict),
    told('rules', report.tool.rulesDigest),
    told('artifacts', summary.artifacts),
    told('bytes-total', summary.bytesTotal),
    told('bytes-read', summary.bytesRead),
    told('gaps', summary.gaps),
    told('findings-waived', summary.waived),
    ...Object.entries(summary.findings).map(([severity, count]) => told(`findings-${severity}`, count)),
    ...(advisories === undefined
      ? [told('advisories', 'none were compared')]
      : [
          told('advisories', advisories.source),
          told('advisories-created', advisories.created),
          told('advisories-newest', advisories.newestModified),
          told('advisories-sha256', advisories.sha256),
          told('advisories-coverage', advisories.isPartial ? 'some packages' : 'whole ecosystem'),
        ]),
  ];
}

/** The whole needs its models, data and manifests and what these ask for; models need the data that they name. */
function needsOf(
  subject: string,
  components: readonly BillComponent[],
  manifests: readonly FoundManifest[],
  refOf: (artifact: string) => string | undefined,
  { ofLibraries, ofManifests }: ReturnType<typeof libraryNeeds>,
): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, Set<string>>();
  const add = (from: string, to: Iterable<string>) => {
    const targets = needs.get(from) ?? new Set<string>();
    needs.set(from, targets);
    for (const target of to) if (target !== from) targets.add(target);
  };
  add(subject, []);
  for (const component of everyComponent(components)) {
    if (component.card !== undefined) add(component.ref, component.card.datasets);
  }
  add(
    subject,
    components.filter(({ kind }) => kind === 'model' || kind === 'data').map(({ ref }) => ref),
  );
  for (const { path } of manifests) {
    const asked = ofManifests.get(path);
    if (asked === undefined) continue;
    const ref = refOf(path) ?? subject;
    add(ref, asked);
    add(subject, [ref, ...asked]);
  }
  for (const [ref, needed] of ofLibraries) add(ref, needed);
  return new Map(
    [...needs].toSorted(([a], [b]) => compareText(a, b)).map(([ref, targets]) => [ref, [...targets].sort()]),
  );
}

/** Findings that are no published vulnerability, each about the component that it was found in. */
function notesOf(
  findings: readonly Finding[],
  componentOf: (artifact: string) => string,
  references: References,
): BillNote[] {
  return findings.map((finding) => {
    const { ruleId, severity, artifact, location, message, waiver } = finding;
    const place = shortLocation(location);
    const where = plainWords(place === '' ? artifact : `${artifact}, ${place}`);
    const waived = waiver === undefined ? '' : ` Waived: ${plainWords(waiver.reason)}`;
    return {
      ref: references.take(`finding:${plainWords(finding.fingerprint) || ruleId}`),
      subject: componentOf(artifact),
      text: `[${severity}] ${ruleId}: ${plainWords(message)} (${where})${waived}`,
    };
  });
}
