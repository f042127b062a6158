// Installs the other scanners into a throw-away Python environment outside the repository.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A scanner to compare with. */
export interface Peer {
  /** The command. */
  readonly name: string;
  /** The package on PyPI. */
  readonly distribution: string;
  readonly version: string;
}

const COMMANDS: Readonly<Record<string, string>> = { mlsupplychain: 'ml-guard' };

/** What peers are asked about: model files, or source, notebooks and other texts. */
export type PeerSubject = 'models' | 'texts';

const LISTS: Readonly<Record<PeerSubject, string>> = {
  models: 'requirements.txt',
  texts: 'text-requirements.txt',
};

/** The pinned peers, as the list of their subject has them. */
export function listPeers(subject: PeerSubject): Peer[] {
  const lines = readFileSync(path.join(import.meta.dirname, LISTS[subject]), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [distribution = '', version = ''] = line.split('==');
    return { name: COMMANDS[distribution] ?? distribution, distribution, version };
  });
}

export interface InstalledPeers {
  readonly python: string;
  readonly folder: string;
  readonly installed: readonly Peer[];
  readonly failed: readonly Peer[];
}

/** Installs each peer on its own, so that one that fails costs no other. A second run finds them installed. */
export function installPeers(folder: string, subject: PeerSubject = 'models'): InstalledPeers {
  const bin = path.join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const python = path.join(bin, 'python');
  if (!existsSync(python)) run('python3', ['-m', 'venv', folder]);
  const installed: Peer[] = [];
  const failed: Peer[] = [];
  for (const peer of listPeers(subject)) {
    const mark = path.join(folder, `${peer.distribution}-${peer.version}.installed`);
    const isThere =
      existsSync(mark) ||
      run(python, ['-m', 'pip', 'install', '-q', `${peer.distribution}==${peer.version}`]) === 0;
    if (isThere) writeFileSync(mark, '');
    (isThere ? installed : failed).push(peer);
  }
  return { python, folder: bin, installed, failed };
}

function run(command: string, args: readonly string[]): number | null {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}
