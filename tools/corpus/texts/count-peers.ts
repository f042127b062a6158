// Counts what other scanners of texts say of a folder, each by its command with its defaults.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface PeerCount {
  /** With its version. */
  readonly name: string;
  readonly asked: string;
  readonly alerts: number;
  readonly files: number;
}

interface TextPeer {
  readonly name: string;
  readonly asked: string;
  /** Known, or the arguments that make it tell. */
  readonly version: string | readonly string[];
  readonly args: (folder: string, reportPath: string) => readonly string[];
  /** Paths of the files it alerts on, one an alert. */
  readonly alertsOf: (report: string) => readonly string[];
}

/** The release that is built from its Go module; a build from a module does not know its own version. */
export const GITLEAKS_VERSION = '8.30.1';

const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;
/** A peer that takes longer is not counted. */
const MAX_MS = 20 * 60 * 1000;

/** In `reportPath` or on standard output they answer in JSON. */
const PEERS: readonly TextPeer[] = [
  {
    name: 'gitleaks',
    asked: 'all rules',
    version: GITLEAKS_VERSION,
    args: (folder, report) => ['dir', folder, '--no-banner', '--exit-code', '0', '-f', 'json', '-r', report],
    alertsOf: (report) => (JSON.parse(report) as { File: string }[]).map(({ File }) => File),
  },
  {
    name: 'detect-secrets',
    asked: 'all plugins',
    version: ['--version'],
    args: (folder) => ['-C', folder, 'scan', '--all-files', '--no-verify'],
    alertsOf: (report) =>
      Object.values((JSON.parse(report) as { results: Record<string, { filename: string }[]> }).results)
        .flat()
        .map(({ filename }) => filename),
  },
  {
    name: 'bandit',
    asked: 'MEDIUM and HIGH, Python files',
    version: ['--version'],
    args: (folder, report) => ['-r', folder, '-ll', '-q', '--exit-zero', '-f', 'json', '-o', report],
    alertsOf: (report) =>
      (JSON.parse(report) as { results: { filename: string }[] }).results.map(({ filename }) => filename),
  },
  {
    name: 'ml-guard',
    asked: 'MEDIUM and above',
    version: ['--version'],
    args: (folder) => ['scan', folder, '--format', 'json'],
    alertsOf: (report) =>
      (
        JSON.parse(report.slice(report.indexOf('{'))) as {
          findings: { severity: string; file_path?: string }[];
        }
      ).findings
        .filter(({ severity }) => !/^(?:low|info)$/i.test(severity))
        .map((finding) => finding.file_path ?? ''),
  },
];

/**
 * Reports of an earlier run are kept in the work folder and counted again.
 *
 * @param commandOf where a peer is installed; undefined where it is not
 */
export function countPeers(
  folder: string,
  workFolder: string,
  commandOf: (name: string) => string | undefined,
): PeerCount[] {
  return PEERS.flatMap((peer) => {
    const command = commandOf(peer.name);
    if (command === undefined) return [];
    const reportPath = path.join(workFolder, `${peer.name}-texts.json`);
    if (!existsSync(reportPath)) {
      const child = spawnSync(command, peer.args(folder, reportPath), {
        encoding: 'utf8',
        timeout: MAX_MS,
        maxBuffer: MAX_OUTPUT_BYTES,
      });
      if (!existsSync(reportPath)) writeFileSync(reportPath, child.stdout);
    }
    const report = readFileSync(reportPath, 'utf8');
    try {
      const alerts = peer.alertsOf(report);
      return [
        {
          name: `${peer.name} ${versionOf(command, peer)}`,
          asked: peer.asked,
          alerts: alerts.length,
          files: new Set(alerts).size,
        },
      ];
    } catch {
      console.log(`${peer.name} gave no report`);
      return [];
    }
  });
}

function versionOf(command: string, { version }: TextPeer): string {
  if (typeof version === 'string') return version;
  const { stdout } = spawnSync(command, version, { encoding: 'utf8' });
  return /\d+(?:\.\d+){1,3}/.exec(stdout)?.[0] ?? '';
}
