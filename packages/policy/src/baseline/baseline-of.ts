// Makes a baseline of a report. The same report makes the same text, whenever and wherever.

import {
  type Acceptance,
  BASELINE_SCHEMA,
  type Baseline,
  type BaselineArtifact,
  type BaselineBehaviour,
  type BaselineFinding,
  type BaselineGit,
  compareSeverity,
  compareText,
  type Dependency,
  type Report,
  type ReportedArtifact,
} from '@sentrascan/contract';

/** Who accepts what a report says, and where it came from. */
export interface BaselineTerms {
  /** Of findings that no earlier baseline accepted. */
  readonly accepted: Acceptance;
  readonly git?: BaselineGit;
  /** An earlier baseline: what it accepted keeps who accepted it and why. */
  readonly earlier?: Baseline;
}

/** The baseline of a report. */
export function baselineOf(report: Report, { accepted, git, earlier }: BaselineTerms): Baseline {
  return {
    schema: BASELINE_SCHEMA,
    tool: report.tool,
    ...(git === undefined || Object.keys(git).length === 0 ? {} : { git }),
    artifacts: artifactsOf(report.artifacts),
    findings: findingsOf(report, accepted, earlier),
    gaps: report.gaps
      .map(({ artifact, kind, reason }) => ({ artifact, kind, reason }))
      .sort(
        (a, b) =>
          compareText(a.artifact, b.artifact) ||
          compareText(a.kind, b.kind) ||
          compareText(a.reason, b.reason),
      ),
  };
}

/** As it stands in the file: one field a line, so that a change of one is a change of one line. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

/** Payloads found in unexplained bytes are named by kind and offset; fingerprints leave out the offset, which may move. */
const PAYLOAD_PLACE = /!([a-z0-9-]+)@\d+(?=!|$)/g;

/** By what a finding is known again: the fingerprint says rule, evidence and place. */
export function findingKey({
  fingerprint,
  ruleId,
  artifact,
}: Pick<BaselineFinding, 'fingerprint' | 'ruleId' | 'artifact'>): string {
  return JSON.stringify([artifact.replace(PAYLOAD_PLACE, '!$1@'), ruleId, fingerprint]);
}

function findingsOf(report: Report, accepted: Acceptance, earlier: Baseline | undefined): BaselineFinding[] {
  const before = new Map((earlier?.findings ?? []).map((finding) => [findingKey(finding), finding]));
  return [...Map.groupBy(report.findings, findingKey)]
    .flatMap(([key, [first, ...others]]): BaselineFinding[] => {
      if (first === undefined) return [];
      const { fingerprint, ruleId, artifact, message } = first;
      const severity =
        [first, ...others].map((one) => one.severity).sort(compareSeverity)[0] ?? first.severity;
      const known = before.get(key);
      const isKnown =
        known !== undefined &&
        compareSeverity(severity, known.severity) >= 0 &&
        others.length + 1 <= (known.count ?? 1);
      return [
        {
          ...{ fingerprint, ruleId, severity, artifact, message },
          ...(others.length === 0 ? {} : { count: others.length + 1 }),
          accepted: isKnown ? known.accepted : accepted,
        },
      ];
    })
    .sort(
      (a, b) =>
        compareText(a.artifact, b.artifact) ||
        compareText(a.ruleId, b.ruleId) ||
        compareText(a.fingerprint, b.fingerprint),
    );
}

function artifactsOf(reported: readonly ReportedArtifact[]): BaselineArtifact[] {
  const artifacts: BaselineArtifact[] = [];
  const taken = new Set<string>();
  const waiting = reported.toSorted((a, b) => compareText(a.path, b.path)).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = freePath(next.path, taken);
    taken.add(path);
    artifacts.push(artifactOf(next, path));
    if (next.children !== undefined) waiting.push(...next.children.toReversed());
  }
  return artifacts;
}

/** A container may hold a name several times. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  let number = 2;
  while (taken.has(`${path}#${number}`)) number += 1;
  return `${path}#${number}`;
}

function artifactOf(artifact: ReportedArtifact, path: string): BaselineArtifact {
  const { sizeBytes, sha256, identity, globals = [], behaviour, structure, manifest } = artifact;
  const { calls, files, network, processes, unknowns } = behaviour ?? {};
  const told = Object.fromEntries(
    Object.entries({ calls, files, network, processes, unknowns }).flatMap(([key, list]) =>
      list === undefined || list.length === 0 ? [] : [[key, sorted(list)]],
    ),
  ) as BaselineBehaviour;
  const dependencies = sorted((manifest?.dependencies ?? []).map(dependencyText));
  return {
    path,
    sizeBytes,
    ...(sha256 === undefined ? {} : { sha256 }),
    identity: sorted(identity),
    ...(globals.length === 0
      ? {}
      : {
          globals: sorted(
            globals.map(({ module, name, called }) => `${module}.${name}${called ? ' (called)' : ''}`),
          ),
        }),
    ...(Object.keys(told).length === 0 ? {} : { behaviour: told }),
    ...(structure === undefined ? {} : { structure }),
    ...(dependencies.length === 0 ? {} : { dependencies }),
  };
}

function sorted(list: readonly string[]): readonly string[] {
  return [...new Set(list)].sort(compareText);
}

function dependencyText(dependency: Dependency): string {
  const { ecosystem, name, specifier, version, extras, marker, group, relation, scope, source } = dependency;
  const words = [
    ecosystem,
    `${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}`,
    version === undefined ? specifier || '(any version)' : `==${version}`,
    source === undefined ? '' : `@ ${source}`,
    marker === undefined ? '' : `; ${marker}`,
    group === '' ? '' : `in ${group}`,
    `(${relation}, ${scope})`,
  ];
  return words.filter((word) => word !== '').join(' ');
}
