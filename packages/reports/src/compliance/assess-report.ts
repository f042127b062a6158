// From a report to evidence for controls: pure, and everything that pages say later.

import {
  type AssessedStandard,
  COMPLIANCE_SCHEMA,
  type ComplianceEvidence,
  type ComplianceStatus,
  type ControlStatus,
  compareText,
  type EvidenceRule,
  type Finding,
  type Gap,
  type Report,
  type Rule,
  type SettingValue,
} from '@sentrascan/contract';
import {
  ADVISORIES_MAX_AGE_DAYS,
  type ComplianceStandard,
  EXAMINED_KINDS,
  findFramework,
} from '@sentrascan/rules';
import { compareFindings } from '../finding-order.ts';
import { count } from '../place.ts';
import { type Assessment, assessControl } from './assess-control.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Of } from './digest.ts';
import { evidenceFinding } from './evidence-finding.ts';
import { countKinds, type Examined, examinedOf } from './examined.ts';
import { documentationFacts, provenanceFacts, recordFacts } from './facts.ts';

/** Stands on the cover, in the footer of every page and in the data. */
export const CAVEAT =
  'Technical evidence from a scan of files. Not a declaration of conformity, not a certificate and not legal advice.';

/** What is asked for. */
export interface ComplianceRequest {
  readonly standards: readonly ComplianceStandard[];
  /** Ids of the controls that are wanted; all where it is missing. */
  readonly controls?: readonly string[];
  /** ISO 8601 date, UTC. */
  readonly assessed: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly settings?: Readonly<Record<string, SettingValue>>;
  /** What the system is called. */
  readonly name?: string;
}

const DAY_MS = 86_400_000;

/** Days from the older of two dates to the assessment; infinite where one is none. */
function ageInDays({ created, newestModified }: NonNullable<Report['advisories']>, assessed: string): number {
  const oldest = Math.min(Date.parse(created), Date.parse(newestModified));
  const age = Math.floor((Date.parse(assessed) - oldest) / DAY_MS);
  return Number.isFinite(age) ? Math.max(0, age) : Number.MAX_SAFE_INTEGER;
}

/** Gaps by kind, one sentence each; what is no gap of reading but of advisories is told elsewhere. */
function readingLimitations(report: Report): readonly string[] {
  const gaps = report.gaps.filter(({ kind }) => kind !== 'not-covered');
  const crashes = gaps.filter(({ kind }) => kind === 'crash').length;
  const sentences: string[] = [];
  if (crashes > 0) sentences.push(`A part of the scanner failed ${count(crashes, 'time')}.`);
  if (gaps.length > crashes) {
    const kinds = [...new Set(gaps.map(({ kind }) => kind))].filter((kind) => kind !== 'crash').sort();
    sentences.push(`${count(gaps.length - crashes, 'part')} not read or not judged (${kinds.join(', ')}).`);
  }
  const unknown = report.artifacts.filter(({ verdict }) => verdict === 'unsupported').length;
  if (unknown > 0) sentences.push(`${count(unknown, 'file')} that no format of this version judges.`);
  return sentences;
}

function advisoryLimitations({ advisories, gaps }: Report, assessed: string): readonly string[] {
  if (advisories === undefined) return ['Declared packages were not compared with advisories.'];
  const age = ageInDays(advisories, assessed);
  const uncovered = gaps.filter(({ kind }) => kind === 'not-covered').length;
  return [
    ...(age > ADVISORIES_MAX_AGE_DAYS
      ? [
          age === Number.MAX_SAFE_INTEGER
            ? 'The advisories bear no date.'
            : `The advisories are ${age} days old; ${ADVISORIES_MAX_AGE_DAYS} are allowed.`,
        ]
      : []),
    ...(uncovered > 0
      ? [`${count(uncovered, 'manifest')} with packages that the advisories do not cover.`]
      : []),
  ];
}

function rulesOf(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): Record<string, EvidenceRule> {
  const told: Record<string, EvidenceRule> = {};
  for (const id of [...new Set(findings.map(({ ruleId }) => ruleId))].sort()) {
    const rule = rules.get(id);
    if (rule !== undefined) told[id] = { title: rule.title, category: rule.category, fix: rule.fix[0] ?? '' };
  }
  return told;
}

/** Of an absolute path the last part: where a project lies on somebody's machine is nobody else's business. */
function targetName({ locator }: Report['target']): string {
  const isAbsolute = /^(?:[A-Za-z]:)?[\\/]/.test(locator);
  return isAbsolute ? (locator.split(/[\\/]/).findLast((part) => part !== '') ?? '/') : locator;
}

/** Fail before incomplete before no violation. */
export function overallStatus(statuses: readonly (ControlStatus | ComplianceStatus)[]): ComplianceStatus {
  if (statuses.includes('fail')) return 'fail';
  const isComplete = statuses.length > 0 && statuses.every((status) => status === 'no-violation-found');
  return isComplete ? 'no-violation-found' : 'incomplete';
}

function assessStandard(
  standard: ComplianceStandard,
  given: Assessment,
  wanted: readonly string[] | undefined,
): AssessedStandard {
  const framework = findFramework(standard.framework);
  if (framework === undefined) throw new Error(`no framework ${standard.framework}`);
  const chosen = standard.controls.filter(({ id }) => wanted === undefined || wanted.includes(id));
  const controls = chosen.map((control) => assessControl(control, standard, framework, given));
  const statuses = controls.map(({ status }) => status);
  const amount = (status: ControlStatus) => statuses.filter((one) => one === status).length;
  const { title, edition, organization, source, checked } = framework;
  return {
    ...{ id: standard.id, title, edition, organization, about: standard.about, source, checked },
    ...{ dates: standard.dates, datesSource: standard.datesSource, status: overallStatus(statuses) },
    counts: {
      fail: amount('fail'),
      partial: amount('partial'),
      'not-assessed': amount('not-assessed'),
      'no-violation-found': amount('no-violation-found'),
    },
    controls,
    leftOut: standard.controls.filter((control) => !chosen.includes(control)).map(({ id }) => id),
  };
}

function formatsOf(examined: readonly Examined[]): Record<string, number> {
  const formats: Record<string, number> = {};
  for (const { artifact } of examined) {
    const [format = 'unknown'] = artifact.identity;
    formats[format] = (formats[format] ?? 0) + 1;
  }
  return formats;
}

function evidenceGap({ artifact, kind, reason, consequence }: Gap): Gap {
  return { artifact, kind, reason, consequence };
}

/** Everything the pages say, from a report. Deterministic: no clock, no chance. */
export function assessReport(report: Report, request: ComplianceRequest): ComplianceEvidence {
  const { rules, assessed } = request;
  const examined = examinedOf(report);
  const findings = report.findings.toSorted(compareFindings);
  const digests = new Map(examined.map(({ artifact, sha256 }) => [artifact.path, sha256]));
  const entries = report.artifacts
    .map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256: sha256 ?? null }))
    .sort((a, b) => compareText(a.path, b.path));
  const inputSha256 = sha256Of(canonicalJson(entries));
  const dependencies = examined.reduce(
    (sum, { artifact }) => sum + (artifact.manifest?.dependencies.length ?? 0),
    0,
  );
  const given: Assessment = {
    ...{ rules, findings, examined, hasDependencies: dependencies > 0 },
    limitations: readingLimitations(report),
    advisoryLimitations: advisoryLimitations(report, assessed),
    hasAdvisories: report.advisories !== undefined,
    facts: (kind) => {
      if (kind === 'documentation') return documentationFacts(examined);
      return kind === 'provenance'
        ? provenanceFacts(examined)
        : recordFacts(assessed, inputSha256, entries.length);
    },
  };
  const standards = request.standards.map((one) => assessStandard(one, given, request.controls));
  const advisories = report.advisories && {
    ...report.advisories,
    ...{ ageDays: ageInDays(report.advisories, assessed), maxAgeDays: ADVISORIES_MAX_AGE_DAYS },
  };
  return {
    ...{ schema: COMPLIANCE_SCHEMA, caveat: CAVEAT, tool: report.tool, assessed },
    status: overallStatus(standards.map(({ status }) => status)),
    ...(request.name === undefined ? {} : { name: request.name }),
    target: targetName(report.target),
    settings: request.settings ?? {},
    input: { files: entries.length, bytes: report.summary.bytesTotal, sha256: inputSha256, entries },
    examined: {
      artifacts: examined.length,
      bytesRead: report.summary.bytesRead,
      bytesTotal: report.summary.bytesTotal,
      kinds: countKinds(examined, EXAMINED_KINDS),
      formats: formatsOf(examined),
      dependencies,
    },
    advisories: advisories ?? null,
    standards,
    findings: findings.map((finding) => evidenceFinding(finding, digests, rules)),
    gaps: report.gaps.map(evidenceGap),
    rules: rulesOf(findings, rules),
  };
}
