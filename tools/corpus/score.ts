// Counts what scans of the honest and the hostile files say. Knows what is expected, not how it is printed.

import type { Severity } from '../../packages/contract/src/index.ts';
import type { Peer } from './peers/install-peers.ts';
import type { PeerAnswer } from './peers/run-peer.ts';
import { type FolderScan, reaches } from './scan-folder.ts';

/** One file of the hostile set, as its manifest lists it. */
export interface HostileEntry {
  readonly path: string;
  readonly family: string;
  readonly severity: Severity;
  readonly source: string;
  /** Of the models: nothing is wrong with it. */
  readonly isHonest?: boolean;
}

export interface PeerScore {
  readonly peer: Peer;
  readonly hostile: ReadonlyMap<string, PeerAnswer>;
  readonly models: ReadonlyMap<string, PeerAnswer>;
  readonly honest: ReadonlyMap<string, PeerAnswer>;
}

/** What is said of the files of one package. */
export interface PackageScore {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly alarmedFiles: number;
  readonly gapFiles: number;
  /** Gaps by kind. */
  readonly gaps: ReadonlyMap<string, number>;
}

export interface HonestScore {
  readonly packages: ReadonlyMap<string, PackageScore>;
  readonly alarmedFiles: number;
  /** Rule and file of each finding of MEDIUM or above. */
  readonly alarms: readonly string[];
}

export interface FamilyScore {
  readonly files: number;
  /** Of files with an effect of MEDIUM or above. */
  readonly expected: number;
  readonly found: number;
  readonly atSeverity: number;
}

export interface HostileScore extends Omit<FamilyScore, 'files'> {
  readonly families: ReadonlyMap<string, FamilyScore>;
  readonly misses: readonly string[];
  /** Not found, and no gap tells that something was not read. */
  readonly silentMisses: number;
}

/** The hostile models, and their honest twins. */
export interface ModelScore {
  readonly hostile: HostileScore;
  readonly twins: number;
  /** Twins with a finding of MEDIUM or above, and twins with a gap. */
  readonly alarmedTwins: readonly string[];
  readonly gapTwins: readonly string[];
}

export function scoreModels(manifest: readonly HostileEntry[], scan: FolderScan): ModelScore {
  const twins = manifest.filter((entry) => entry.isHonest === true).map((entry) => entry.path);
  const answerOf = (path: string) => scan.answers.get(path);
  return {
    hostile: scoreHostile(
      manifest.filter((entry) => entry.isHonest !== true),
      scan,
    ),
    twins: twins.length,
    alarmedTwins: twins.filter((path) => reaches(answerOf(path)?.worst ?? 'none', 'medium')),
    gapTwins: twins.filter((path) => (answerOf(path)?.gaps.length ?? 0) > 0),
  };
}

/** @param paths the first folder of each is its package */
export function scoreHonest(paths: readonly string[], scan: FolderScan): HonestScore {
  const packages = new Map<string, PackageScore>();
  let alarmedFiles = 0;
  for (const [name, files] of Map.groupBy(paths, (file) => file.split('/')[0] ?? '')) {
    const findings = { critical: 0, high: 0, medium: 0, low: 0 };
    const gaps = new Map<string, number>();
    let alarmed = 0;
    let gapFiles = 0;
    for (const file of files) {
      const answer = scan.answers.get(file);
      if (answer === undefined) throw new Error(`the report does not mention ${file}`);
      for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
        findings[severity] += answer.findings[severity];
      }
      for (const kind of answer.gaps) gaps.set(kind, (gaps.get(kind) ?? 0) + 1);
      if (reaches(answer.worst, 'medium')) alarmed++;
      if (answer.gaps.length > 0) gapFiles++;
    }
    alarmedFiles += alarmed;
    packages.set(name, { files: files.length, findings, alarmedFiles: alarmed, gapFiles, gaps });
  }
  const alarms = scan.report.findings
    .filter((finding) => reaches(finding.severity, 'medium'))
    .map(({ severity, ruleId, artifact, message }) => `${severity} ${ruleId} ${artifact}: ${message}`);
  return { packages, alarmedFiles, alarms };
}

export function scoreHostile(manifest: readonly HostileEntry[], scan: FolderScan): HostileScore {
  const families = new Map<string, FamilyScore>();
  const misses: string[] = [];
  let silentMisses = 0;
  for (const [family, entries] of Map.groupBy(manifest, (entry) => entry.family)) {
    let [expected, found, atSeverity] = [0, 0, 0];
    for (const { path, severity, source } of entries) {
      const answer = scan.answers.get(path);
      const worst = answer?.worst ?? 'none';
      const isExpected = reaches(severity, 'medium');
      const isFound = reaches(worst, 'medium');
      if (isExpected) expected++;
      if (isExpected && isFound) found++;
      if (reaches(worst, severity)) atSeverity++;
      else misses.push(`${path}: ${severity} expected, ${worst} found: ${source.slice(0, 300)}`);
      if (isExpected && !isFound && (answer?.gaps.length ?? 0) === 0) silentMisses++;
    }
    families.set(family, { files: entries.length, expected, found, atSeverity });
  }
  const sum = (of: (score: FamilyScore) => number) =>
    [...families.values()].reduce((total, score) => total + of(score), 0);
  return {
    families,
    expected: sum((score) => score.expected),
    found: sum((score) => score.found),
    atSeverity: sum((score) => score.atSeverity),
    misses,
    silentMisses,
  };
}
