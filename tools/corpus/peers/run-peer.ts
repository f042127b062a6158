// Asks one installed peer about every file of a folder.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InstalledPeers, Peer } from './install-peers.ts';

export interface PeerAnswer {
  readonly alert: boolean;
  /** It raised, took too long, or said that it could not read the file. */
  readonly error: boolean;
}

/** @param paths relative to `folder`; answers of an earlier run over the same paths are kept in `workFolder` */
export function runPeer(
  peers: InstalledPeers,
  peer: Peer,
  folder: string,
  paths: readonly string[],
  workFolder: string,
): ReadonlyMap<string, PeerAnswer> {
  const stem = path.join(workFolder, `${path.basename(folder)}-${peer.distribution}-${peer.version}`);
  const list = `${stem}.txt`;
  const out = `${stem}.jsonl`;
  const text = `${paths.join('\n')}\n`;
  if (!existsSync(out) || !existsSync(list) || readFileSync(list, 'utf8') !== text) {
    writeFileSync(list, text);
    const script = path.join(import.meta.dirname, 'run_peer.py');
    const args = [script, peer.name, folder, list, `${out}.part`];
    const child = spawnSync(peers.python, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (child.status !== 0) throw new Error(`${peer.name} ended with ${child.signal ?? child.status}`);
    renameSync(`${out}.part`, out);
  }
  const answers = new Map<string, PeerAnswer>();
  for (const line of readFileSync(out, 'utf8').trim().split('\n')) {
    const { path: file, alert, error } = JSON.parse(line) as PeerAnswer & { readonly path: string };
    answers.set(file, { alert, error });
  }
  return answers;
}
