// Names every difference between what was and what is.

import {
  type Baseline,
  type BaselineArtifact,
  compareSeverity,
  compareText,
  DRIFT_KINDS,
  DRIFT_SCHEMA,
  type Drift,
  type DriftReport,
  type DriftSide,
} from '@sentrascan/contract';
import { compareArtifact } from './compare-artifact.ts';
import { compareFindings } from './compare-findings.ts';
import { compareGaps } from './compare-gaps.ts';

/** What is compared under which names. */
export interface ComparisonTerms {
  /** As typed. */
  readonly before: string;
  readonly after: string;
  /** Two files that are versions of one another, whatever they are called: their paths. */
  readonly pair?: readonly [before: string, after: string];
}

/** The differences, sorted by kind, artifact and detail; none between a baseline and itself. */
export function compareBaselines(before: Baseline, after: Baseline, terms: ComparisonTerms): DriftReport {
  const drifts: Drift[] = [];
  const renamed = terms.pair === undefined ? renamedFiles(before, after) : new Map([terms.pair]);
  for (const [from, to] of terms.pair === undefined ? renamed : [])
    drifts.push({
      kind: 'artifact-renamed',
      artifact: to,
      detail: `was ${from}`,
      ...{ before: from, after: to },
    });
  const now = (path: string) => pathNow(path, renamed);
  const then = new Map(before.artifacts.map((artifact) => [now(artifact.path), artifact]));
  const present = new Map(after.artifacts.map((artifact) => [artifact.path, artifact]));
  const notCompared: string[] = [];
  for (const [path, artifact] of present) {
    const earlier = then.get(path);
    if (earlier === undefined) {
      if (!isInside(path, present, then)) drifts.push(addedOf(artifact, after.artifacts));
      continue;
    }
    drifts.push(...compareArtifact(earlier, artifact));
    const isFile = !path.includes('!') && !artifact.path.includes('!');
    if (isFile && (earlier.sha256 === undefined || artifact.sha256 === undefined)) notCompared.push(path);
  }
  for (const [path, artifact] of then) {
    if (present.has(path) || isInside(path, then, present)) continue;
    drifts.push({
      kind: 'artifact-removed',
      artifact: artifact.path,
      detail: `${artifact.identity.join(', ') || 'no known format'}, ${artifact.sizeBytes} bytes`,
    });
  }
  drifts.push(...compareFindings(before.findings, after.findings, now));
  drifts.push(...compareGaps(before.gaps, after.gaps, now));
  return {
    schema: DRIFT_SCHEMA,
    before: sideOf(before, terms.before),
    after: sideOf(after, terms.after),
    notCompared: notCompared.sort(compareText),
    drifts: drifts.sort(compareDrifts),
  };
}

function sideOf({ tool: { version, rulesDigest }, artifacts }: Baseline, name: string): DriftSide {
  return { name, version, rulesDigest, artifacts: artifacts.length };
}

function compareDrifts(a: Drift, b: Drift): number {
  return (
    DRIFT_KINDS.indexOf(a.kind) - DRIFT_KINDS.indexOf(b.kind) ||
    (a.severity !== undefined && b.severity !== undefined ? compareSeverity(a.severity, b.severity) : 0) ||
    compareText(a.artifact, b.artifact) ||
    compareText(a.detail, b.detail)
  );
}

/** Files that went from one name to another with the same bytes, by their former name. */
function renamedFiles(before: Baseline, after: Baseline): Map<string, string> {
  const isFile = ({ path, sha256 }: BaselineArtifact) => sha256 !== undefined && !path.includes('!');
  const paths = (side: Baseline) => new Set(side.artifacts.map(({ path }) => path));
  const [then, now] = [paths(before), paths(after)];
  const added = Map.groupBy(
    after.artifacts.filter((one) => isFile(one) && !then.has(one.path)),
    ({ sha256, sizeBytes }) => `${sha256} ${sizeBytes}`,
  );
  const renamed = new Map<string, string>();
  for (const one of before.artifacts) {
    if (!isFile(one) || now.has(one.path)) continue;
    const target = added.get(`${one.sha256} ${one.sizeBytes}`)?.shift();
    if (target !== undefined) renamed.set(one.path, target.path);
  }
  return renamed;
}

/** Where a former path is now, members with the file that holds them. */
function pathNow(path: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return path;
  const whole = renamed.get(path);
  if (whole !== undefined) return whole;
  for (let end = path.indexOf('!'); end !== -1; end = path.indexOf('!', end + 1)) {
    const file = renamed.get(path.slice(0, end));
    if (file !== undefined) return file + path.slice(end);
  }
  return path;
}

/** True for a member of something that is itself on one side only: what holds it is told. */
function isInside(
  path: string,
  own: ReadonlyMap<string, BaselineArtifact>,
  other: ReadonlyMap<string, BaselineArtifact>,
): boolean {
  for (let end = path.indexOf('!'); end !== -1; end = path.indexOf('!', end + 1)) {
    const holder = path.slice(0, end);
    if (own.has(holder) && !other.has(holder)) return true;
  }
  return false;
}

const SHOWN_NAMES = 5;

function addedOf(artifact: BaselineArtifact, all: readonly BaselineArtifact[]): Drift {
  const { path, identity, sizeBytes } = artifact;
  const inside = all.filter((one) => one.path === path || one.path.startsWith(`${path}!`));
  const names = inside.flatMap(({ globals = [], structure }) => [
    ...globals,
    ...(structure?.callables ?? []),
  ]);
  const more = names.length > SHOWN_NAMES ? ` and ${names.length - SHOWN_NAMES} more` : '';
  const parts = [
    identity.join(', ') || 'no known format',
    `${sizeBytes} bytes`,
    ...(inside.length > 1 ? [`${inside.length - 1} members`] : []),
    ...(names.length > 0 ? [`names ${names.slice(0, SHOWN_NAMES).join(', ')}${more}`] : []),
  ];
  return { kind: 'artifact-added', artifact: path, detail: parts.join('; ') };
}
