// Scores the scanner on real and on hostile files, peers beside it, and writes `docs/accuracy.md`: `npm run corpus`.
// Needs python3 and the network (PyPI). Nothing that is fetched is installed, imported or loaded; the peers go into a
// throw-away environment in the work folder. Options: --folder FOLDER (kept between runs), --no-peers, --no-write.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderAccuracyPage } from './corpus/accuracy-page.ts';
import { writeSection } from './corpus/page-section.ts';
import { installPeers } from './corpus/peers/install-peers.ts';
import { runPeer } from './corpus/peers/run-peer.ts';
import { scanFolder } from './corpus/scan-folder.ts';
import type { HostileEntry, PeerScore } from './corpus/score.ts';
import { scoreHonest, scoreHostile } from './corpus/score.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(os.tmpdir(), 'sentrascan-corpus') },
    'no-peers': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});
const here = path.join(import.meta.dirname, 'corpus');
const work = path.resolve(values.folder);
const honestFolder = path.join(work, 'honest');
const hostileFolder = path.join(work, 'hostile');
mkdirSync(work, { recursive: true });

const peers = installPeers(path.join(work, 'peers'));
const run = (command: string, args: readonly string[]): void => {
  const child = spawnSync(command, args, { stdio: 'inherit' });
  if (child.status !== 0) throw new Error(`${command} ended with ${child.signal ?? child.status}`);
};
run(peers.python, [
  path.join(here, 'fetch.py'),
  'get',
  path.join(here, 'packages.tsv'),
  path.join(work, 'archives'),
  honestFolder,
]);
run(process.execPath, [path.join(here, 'hostile', 'write-hostile.ts'), hostileFolder]);

const honestPaths = readdirSync(honestFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path.relative(honestFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  )
  .sort();
const manifest = JSON.parse(readFileSync(path.join(work, 'manifest.json'), 'utf8')) as HostileEntry[];

const honest = scanFolder(honestFolder, path.join(work, 'honest.json'));
const hostile = scanFolder(hostileFolder, path.join(work, 'hostile.json'));

const peerScores: PeerScore[] = [];
for (const peer of values['no-peers'] ? [] : peers.installed) {
  console.log(`${peer.name} ${peer.version} ...`);
  peerScores.push({
    peer,
    hostile: runPeer(
      peers,
      peer,
      hostileFolder,
      manifest.map((entry) => entry.path),
      work,
    ),
    honest: runPeer(peers, peer, honestFolder, honestPaths, work),
  });
}

const scores = {
  honest: scoreHonest(honestPaths, honest),
  hostile: scoreHostile(manifest, hostile),
};
const page = renderAccuracyPage({
  scores,
  manifest,
  honestPaths,
  peers: peerScores,
  failedPeers: peers.failed,
  packages: readFileSync(path.join(here, 'packages.tsv'), 'utf8'),
  date: new Date().toISOString().slice(0, 10),
});
if (values['no-write']) console.log(page);
else writeSection(path.resolve(import.meta.dirname, '..', 'docs', 'accuracy.md'), 'models', page);

for (const alarm of scores.honest.alarms) console.log(`false alarm: ${alarm}`);
for (const miss of scores.hostile.misses) console.log(`miss: ${miss}`);
console.log(
  `honest: ${honestPaths.length} files, ${scores.honest.alarmedFiles} with an alarm; ` +
    `hostile: ${scores.hostile.found} of ${scores.hostile.expected} found, ${scores.hostile.atSeverity} at their severity, ` +
    `${scores.hostile.silentMisses} silent misses`,
);
process.exitCode = scores.honest.alarmedFiles === 0 && scores.hostile.silentMisses === 0 ? 0 : 1;
