// Scans a folder with the command line of this repository, and lists what it says of each file.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report, Severity } from '../../packages/contract/src/index.ts';

const COMMAND = path.resolve(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts');

/** What a scan says of one file, its members included. */
export interface Answer {
  readonly worst: Severity | 'none';
  readonly findings: Readonly<Record<Severity, number>>;
  readonly gaps: readonly string[];
}

export interface FolderScan {
  readonly report: Report;
  readonly answers: ReadonlyMap<string, Answer>;
}

const RANKS: Readonly<Record<Severity | 'none', number>> = {
  none: 0,
  low: 1,
  medium: 2,
  high: 3,
  critical: 4,
};

/** Whether `found` is at least as severe as `wanted`. */
export function reaches(found: Severity | 'none', wanted: Severity): boolean {
  return RANKS[found] >= RANKS[wanted];
}

/** @throws Error where the scan ended without a report: a crash is what this is there to find */
export function scanFolder(folder: string, reportPath: string): FolderScan {
  const args = [COMMAND, 'scan', folder, '--quiet', '--fail-on', 'none', '--output', `json=${reportPath}`];
  const child = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (child.signal !== null || ![0, 2].includes(child.status ?? -1)) {
    throw new Error(`the scan of ${folder} ended with ${child.signal ?? child.status}`);
  }
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as Report;
  const answers = new Map<
    string,
    { worst: Severity | 'none'; findings: Record<Severity, number>; gaps: string[] }
  >();
  const answerOf = (artifact: string) => {
    const file = artifact.split('!')[0] ?? artifact;
    const answer = answers.get(file) ?? {
      worst: 'none' as const,
      findings: { critical: 0, high: 0, medium: 0, low: 0 },
      gaps: [],
    };
    answers.set(file, answer);
    return answer;
  };
  for (const artifact of report.artifacts) answerOf(artifact.path);
  for (const finding of report.findings) {
    const answer = answerOf(finding.artifact);
    answer.findings[finding.severity]++;
    if (RANKS[finding.severity] > RANKS[answer.worst]) answer.worst = finding.severity;
  }
  for (const gap of report.gaps) answerOf(gap.artifact).gaps.push(gap.kind);
  return { report, answers };
}
