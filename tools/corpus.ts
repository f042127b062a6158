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
import { scoreHonest, scoreHostile, scoreModels } from './corpus/score.ts';

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
const modelsFolder = path.join(work, 'models');
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
run(process.execPath, [path.join(here, 'hostile', 'write-hostile.ts'), work]);

const honestPaths = readdirSync(honestFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    path.relative(honestFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  )
  .sort();
const listed = (name: string) => JSON.parse(readFileSync(path.join(work, name), 'utf8')) as HostileEntry[];
const manifest = listed('manifest.json');
const models = listed('models.json');

const honest = scanFolder(honestFolder, path.join(work, 'honest-report.json'));
const hostile = scanFolder(hostileFolder, path.join(work, 'hostile-report.json'));
const hostileModels = scanFolder(modelsFolder, path.join(work, 'models-report.json'));

const peerScores: PeerScore[] = [];
for (const peer of values['no-peers'] ? [] : peers.installed) {
  console.log(`${peer.name} ${peer.version} ...`);
  const ask = (folder: string, entries: readonly HostileEntry[]) =>
    runPeer(
      peers,
      peer,
      folder,
      entries.map((entry) => entry.path),
      work,
    );
  peerScores.push({
    peer,
    hostile: ask(hostileFolder, manifest),
    models: ask(modelsFolder, models),
    honest: runPeer(peers, peer, honestFolder, honestPaths, work),
  });
}

const scores = {
  honest: scoreHonest(honestPaths, honest),
  hostile: scoreHostile(manifest, hostile),
  models: scoreModels(models, hostileModels),
};
const page = renderAccuracyPage({
  scores,
  manifest,
  models,
  honestPaths,
  peers: peerScores,
  failedPeers: peers.failed,
  packages: readFileSync(path.join(here, 'packages.tsv'), 'utf8'),
  date: new Date().toISOString().slice(0, 10),
});
if (values['no-write']) console.log(page);
else writeSection(path.resolve(import.meta.dirname, '..', 'docs', 'accuracy.md'), 'models', page);

for (const alarm of scores.honest.alarms) console.log(`false alarm: ${alarm}`);
for (const miss of [...scores.hostile.misses, ...scores.models.hostile.misses]) console.log(`miss: ${miss}`);
for (const twin of scores.models.alarmedTwins) console.log(`false alarm: ${twin}`);
console.log(
  `honest: ${honestPaths.length} files, ${scores.honest.alarmedFiles} with an alarm; ` +
    `hostile: ${scores.hostile.found} of ${scores.hostile.expected} found, ${scores.hostile.atSeverity} at their severity, ` +
    `${scores.hostile.silentMisses} silent misses; ` +
    `models: ${scores.models.hostile.found} of ${scores.models.hostile.expected} found, ` +
    `${scores.models.hostile.atSeverity} at their severity, ${scores.models.hostile.silentMisses} silent misses, ` +
    `${scores.models.alarmedTwins.length} of ${scores.models.twins} twins with an alarm`,
);
const silent = scores.hostile.silentMisses + scores.models.hostile.silentMisses;
process.exitCode = scores.honest.alarmedFiles === 0 && silent === 0 ? 0 : 1;
