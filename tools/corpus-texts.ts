// Scores the scanner on real notebooks, source and other texts, peers beside it, and writes that section of
// `docs/accuracy.md`: `npm run corpus:texts`. Needs python3 and the network (PyPI); gitleaks is taken from its Go module
// where there is a `go`. Nothing that is fetched is installed, imported or run. Options: --folder FOLDER (kept between
// runs), --no-peers, --no-write, --unseen FILE (writes findings that nobody reviewed, in the form of reviewed.tsv).

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from './corpus/page-section.ts';
import { installPeers } from './corpus/peers/install-peers.ts';
import { scanFolder } from './corpus/scan-folder.ts';
import { countPeers, GITLEAKS_VERSION } from './corpus/texts/count-peers.ts';
import { parseReviews, reviewKeyOf } from './corpus/texts/reviewed.ts';
import { scoreTexts } from './corpus/texts/score-texts.ts';
import { renderTextsSection } from './corpus/texts/texts-section.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(os.tmpdir(), 'sentrascan-corpus') },
    'no-peers': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
    unseen: { type: 'string' },
  },
});
const GITLEAKS = `github.com/zricethezav/gitleaks/v8@v${GITLEAKS_VERSION}`;
const here = path.join(import.meta.dirname, 'corpus');
const work = path.resolve(values.folder);
const texts = path.join(work, 'texts');
mkdirSync(work, { recursive: true });

const peers = installPeers(path.join(work, 'peers'), 'texts');
const list = path.join(here, 'sources.tsv');
const fetched = spawnSync(
  peers.python,
  [path.join(here, 'fetch.py'), 'texts', list, path.join(work, 'archives'), texts],
  { stdio: 'inherit' },
);
if (fetched.status !== 0) throw new Error('the archives were not fetched');

const { report } = scanFolder(texts, path.join(work, 'texts.json'));
const reviews = parseReviews(readFileSync(path.join(here, 'texts', 'reviewed.tsv'), 'utf8'));
const score = scoreTexts(report, reviews);
if (values.unseen !== undefined) {
  const lines = score.unseen.map((finding) => `${reviewKeyOf(finding)}\t?\t${finding.message}\n`);
  writeFileSync(values.unseen, lines.join(''));
}

const packages = readFileSync(list, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const section = renderTextsSection(
  score,
  values['no-peers'] ? [] : countPeers(texts, work, commandOf),
  packages,
  new Date().toISOString().slice(0, 10),
);
if (values['no-write']) console.log(section);
else writeSection(path.resolve(import.meta.dirname, '..', 'docs', 'accuracy.md'), 'texts', section);

const counted = [...score.rules.values()];
const falseAlarms = counted.reduce((sum, rule) => sum + rule.false, 0);
console.log(
  `texts: ${score.files} files, ${counted.reduce((sum, rule) => sum + rule.findings, 0)} findings of MEDIUM or above, ` +
    `${falseAlarms} false, ${score.unseen.length} not looked at`,
);

/** Gitleaks is no Python package: it is built from its module, once. */
function commandOf(name: string): string | undefined {
  if (name !== 'gitleaks') {
    const command = path.join(peers.folder, name);
    return existsSync(command) ? command : undefined;
  }
  const command = path.join(work, 'go', 'gitleaks');
  if (existsSync(command)) return command;
  const env = { ...process.env, GOBIN: path.dirname(command) };
  return spawnSync('go', ['install', GITLEAKS], { env, stdio: 'inherit' }).status === 0 ? command : undefined;
}
