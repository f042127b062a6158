// A report in the terms of ML Guard: findings with its ids, what was not read under `errors`. The shape is that of its version
// 0.1.0; what it leaves empty is filled.

import {
  type Category,
  compareText,
  type EvidenceValue,
  type Finding,
  fileOfArtifact,
  type Gap,
  type Location,
  type Report,
  type ReportedArtifact,
  type Severity,
} from '@sentrascan/contract';
import { identitiesOf, mlGuardNameOf, mlGuardRuleOfGap } from '@sentrascan/rules/ml-guard';
import { visibleText } from '../visible-text.ts';
import { scannerOfFinding, scannerOfName, scannersOfFile } from './scanners.ts';

/** Severities of ML Guard, worst first. */
export const ML_GUARD_LEVELS = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** A severity of ML Guard. */
export type MlGuardLevel = (typeof ML_GUARD_LEVELS)[number];

/** A finding as ML Guard prints it, key by key. */
export interface MlGuardFinding {
  readonly rule_id: string;
  readonly severity: MlGuardLevel;
  readonly message: string;
  readonly file: string;
  readonly location: string;
  readonly snippet: string;
  readonly scanner: string;
  readonly metadata: Readonly<Record<string, EvidenceValue>>;
}

/** A whole result of ML Guard. */
export interface MlGuardResult {
  readonly filesScanned: number;
  readonly scannersInvoked: number;
  readonly durationSeconds: number;
  readonly findings: readonly MlGuardFinding[];
  /** What was not read or not judged: while there is one the scan is not complete. */
  readonly errors: readonly string[];
  /** Files that `errors` are about. */
  readonly unreadFiles: number;
  /** What is worth knowing and fails nothing. */
  readonly notices: readonly string[];
  /** Switched off or waived; each with the reason in its metadata. */
  readonly waived: readonly MlGuardFinding[];
}

/** What decides about the result besides the report. */
export interface MlGuardView {
  readonly durationSeconds: number;
  /** Names of the scanners to show; missing: all. */
  readonly scanners?: ReadonlySet<string>;
  /** Ids that were made `info` or another severity by the configuration: the scale has no other place for `info`. */
  levelOf?(names: readonly string[]): MlGuardLevel | undefined;
  /** Ids that the configuration switches off. */
  isDisabled?(names: readonly string[]): boolean;
}

/** What is known of an artifact by its path. */
interface Known {
  readonly artifact: ReportedArtifact;
  /** Formats of it and of what holds it. */
  readonly identity: readonly string[];
}

const SNIPPET_CHARACTERS = 120;
/** Gaps that whoever asked for the scan brought about, or that ML Guard has as well and says nothing of. */
const ONLY_NOTICED: ReadonlySet<Gap['kind']> = new Set(['not-covered', 'skipped']);

/** Turns a report into a result. */
export function mlGuardResult(report: Report, view: MlGuardView): MlGuardResult {
  const known = knownOf(report.artifacts);
  const isWanted = (scanner: string) => view.scanners === undefined || view.scanners.has(scanner);
  const invoked = report.artifacts.map((artifact) => [...scannersOfFile(artifact)].filter(isWanted).length);
  const told = report.findings
    .map((finding) => ({ finding, shown: shownFinding(finding, known, view) }))
    .filter(({ shown }) => isWanted(shown.scanner));
  const findings = told.filter(({ finding }) => finding.waiver === undefined).map(({ shown }) => shown);
  const waived = told.filter(({ finding }) => finding.waiver !== undefined).map(({ shown }) => shown);
  const errors: string[] = [];
  const notices: string[] = [];
  const unread = new Set<string>();
  for (const gap of report.gaps) {
    const { artifact } = gap;
    const file = fileOfArtifact(artifact);
    const scanners = known.get(file) && scannersOfFile(known.get(file)?.artifact as ReportedArtifact);
    if (scanners !== undefined && ![...scanners].some(isWanted)) continue;
    const text = visibleText(`${artifact}: ${sentences(gap)}`, 600);
    const ofGap = findingOfGap(gap, known.get(artifact)?.artifact);
    const isOff = ofGap !== undefined && view.isDisabled?.([ofGap.rule_id]) === true;
    if (isOff || isOnlyNoticed(gap, known)) {
      notices.push(text);
      continue;
    }
    errors.push(text);
    unread.add(file);
    if (ofGap === undefined || !isWanted(ofGap.scanner)) continue;
    const isTold = findings.some((one) => one.file === ofGap.file && one.rule_id === ofGap.rule_id);
    if (!isTold) findings.push({ ...ofGap, severity: view.levelOf?.([ofGap.rule_id]) ?? ofGap.severity });
  }
  return {
    filesScanned: invoked.filter((count) => count > 0).length,
    scannersInvoked: invoked.reduce((sum, count) => sum + count, 0),
    durationSeconds: view.durationSeconds,
    findings: findings.sort(compareShown),
    errors,
    unreadFiles: unread.size,
    notices,
    waived,
  };
}

/** Counts by severity, every severity named. */
export function levelCounts(findings: readonly MlGuardFinding[]): Record<MlGuardLevel, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** True where a severity is as bad as a threshold or worse. */
export function isLevelAtLeast(level: MlGuardLevel, threshold: MlGuardLevel): boolean {
  return ML_GUARD_LEVELS.indexOf(level) <= ML_GUARD_LEVELS.indexOf(threshold);
}

function compareShown(a: MlGuardFinding, b: MlGuardFinding): number {
  return (
    ML_GUARD_LEVELS.indexOf(a.severity) - ML_GUARD_LEVELS.indexOf(b.severity) ||
    compareText(a.file, b.file) ||
    compareText(a.location, b.location) ||
    compareText(a.rule_id, b.rule_id)
  );
}

function knownOf(artifacts: readonly ReportedArtifact[]): ReadonlyMap<string, Known> {
  const identities = identitiesOf(artifacts);
  const known = new Map<string, Known>();
  const queue = [...artifacts];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    known.set(next.path, { artifact: next, identity: identities.get(next.path) ?? [] });
    queue.push(...(next.children ?? []));
  }
  return known;
}

/**
 * Content that no format judges is what ML Guard never opens (pictures, logs); named like a model or a manifest it counts.
 */
function isOnlyNoticed({ kind, artifact }: Gap, known: ReadonlyMap<string, Known>): boolean {
  if (ONLY_NOTICED.has(kind)) return true;
  if (kind !== 'unrecognised') return false;
  return known.get(artifact)?.artifact.claim === undefined && scannerOfName(artifact) === undefined;
}

/** Reasons that end without a full stop are clauses. */
function sentences({ reason, consequence }: Gap): string {
  return `${reason}${/[.!?]$/.test(reason) ? '' : ';'} ${consequence}`;
}

function findingOfGap(gap: Gap, artifact: ReportedArtifact | undefined): MlGuardFinding | undefined {
  const scanner = scannerOfName(gap.artifact) ?? scannerOfName(fileOfArtifact(gap.artifact));
  const rule = scanner && mlGuardRuleOfGap(gap.kind, scanner, artifact?.sizeBytes === 0);
  if (rule === undefined) return undefined;
  return {
    rule_id: rule.id,
    severity: rule.severity,
    message: visibleText(sentences(gap), 600),
    file: fileOfArtifact(gap.artifact),
    location: placed(gap.artifact, gap.location && `offset 0x${gap.location.offset.toString(16)}`),
    snippet: '',
    scanner: rule.scanner,
    metadata: { gap: gap.kind, artifact: gap.artifact },
  };
}

function shownFinding(
  finding: Finding,
  known: ReadonlyMap<string, Known>,
  view: MlGuardView,
): MlGuardFinding {
  const identity =
    known.get(finding.artifact)?.identity ?? known.get(fileOfArtifact(finding.artifact))?.identity ?? [];
  const name = mlGuardNameOf(finding, identity);
  const names = name === undefined ? [finding.ruleId] : [finding.ruleId, name.rule.id];
  return {
    rule_id: name?.rule.id ?? finding.ruleId,
    severity: view.levelOf?.(names) ?? finding.severity,
    message: visibleText(finding.message, 2_000),
    file: fileOfArtifact(finding.artifact),
    location: isOfPackage(finding.category)
      ? `package ${packageOf(finding)}`
      : placed(finding.artifact, shownPlace(finding.location)),
    snippet: snippetOf(finding),
    scanner: name?.rule.scanner ?? scannerOfFinding(finding, identity),
    metadata: metadataOf(finding),
  };
}

function isOfPackage(category: Category): boolean {
  return category === 'vulnerability' || category === 'malicious-package';
}

function packageOf({ evidence }: Finding): string {
  const { package: name, version, specifier } = evidence;
  const release =
    typeof version === 'string' ? `==${version}` : typeof specifier === 'string' ? specifier : '';
  return visibleText(`${typeof name === 'string' ? name : ''}${release}`, 200);
}

/** A place, behind the member of a container that it is in. */
function placed(artifact: string, place: string | undefined): string {
  const inner = artifact.slice(fileOfArtifact(artifact).length + 1);
  return visibleText([inner, place ?? ''].filter((part) => part !== '').join(': '), 400);
}

function shownPlace(location: Location | undefined): string {
  if (location === undefined) return '';
  if ('cell' in location) {
    const output = location.output === undefined ? '' : `[${location.output}]`;
    return `cell ${location.cell} ${location.part}${output} line ${location.line}`;
  }
  return 'line' in location ? `line ${location.line}` : `offset 0x${location.offset.toString(16)}`;
}

/** A line of evidence: ids of advisories, the call, or the redacted value. Never a secret. */
function snippetOf(finding: Finding): string {
  const { evidence, excerpt } = finding;
  if (isOfPackage(finding.category)) {
    const ids = idsOf(evidence['advisories']);
    return visibleText(`${ids.join(', ')} -> ${packageOf(finding)}`, SNIPPET_CHARACTERS);
  }
  const said = [
    evidence['value'],
    evidence['call'],
    evidence['callable'],
    evidence['op'],
    evidence['target'],
  ];
  const text =
    said.find((one) => typeof one === 'string' && one !== '') ?? excerpt ?? evidence['detail'] ?? '';
  return visibleText(String(text).replaceAll(/\s+/g, ' ').trim(), SNIPPET_CHARACTERS);
}

function idsOf(advisories: EvidenceValue | undefined): string[] {
  if (!Array.isArray(advisories)) return [];
  return advisories.flatMap((one) => (typeof one?.id === 'string' ? [one.id] : []));
}

function metadataOf(finding: Finding): Readonly<Record<string, EvidenceValue>> {
  const { ruleId, category, confidence, fingerprint, artifact, location, evidence, waiver } = finding;
  const { severityChange } = finding;
  const line =
    location === undefined ? undefined : 'rawLine' in location ? location.rawLine : lineOf(location);
  const isPackage = isOfPackage(category);
  return {
    rule: ruleId,
    category,
    confidence,
    fingerprint,
    artifact,
    ...(line === undefined ? {} : { line }),
    ...(isPackage
      ? Object.fromEntries(
          ['package', 'version', 'specifier', 'advisories', 'fixed'].flatMap((key) =>
            evidence[key] === undefined ? [] : [[key, evidence[key]]],
          ),
        )
      : {}),
    ...(severityChange === undefined
      ? {}
      : { severity: severityChange.from as Severity, severity_set_by: severityChange.source }),
    ...(waiver === undefined
      ? {}
      : { waived: waiver.reason, ...(waiver.source && { waived_by: waiver.source }) }),
  };
}

function lineOf(location: Location): number | undefined {
  return 'line' in location ? location.line : undefined;
}
