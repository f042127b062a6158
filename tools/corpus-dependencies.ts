// Scores the comparison of declared packages with advisories on real lists of packages, peers with the same advisories beside it, and
// writes that section of `docs/accuracy.md`: `npm run corpus:dependencies`. Needs python3 and the network (PyPI); osv-scanner is
// built from its Go module where there is a `go`. Nothing that is fetched is installed, imported or run. Options: --folder FOLDER
// (kept between runs), --no-peers, --no-write.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '../packages/contract/src/index.ts';
import { answersOfMlGuard, answersOfOsvScanner, answersOfReport } from './corpus/dependencies/answers.ts';
import { renderDependenciesSection } from './corpus/dependencies/dependencies-section.ts';
import { type Expected, type Scored, scoreAnswers } from './corpus/dependencies/score-answers.ts';
import { writeSection } from './corpus/page-section.ts';
import { installPeers } from './corpus/peers/install-peers.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(os.tmpdir(), 'sentrascan-corpus') },
    'no-peers': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});
const OSV_SCANNER = { module: 'github.com/google/osv-scanner/v2/cmd/osv-scanner', version: 'v2.5.0' };
const root = path.resolve(import.meta.dirname, '..');
const here = path.join(import.meta.dirname, 'corpus');
const work = path.resolve(values.folder);
const manifests = path.join(work, 'manifests');
const records = path.join(work, 'osv');
mkdirSync(work, { recursive: true });

const peers = installPeers(path.join(work, 'peers'), 'texts');
const list = path.join(here, 'dependencies', 'projects.tsv');
run(peers.python, [path.join(here, 'fetch.py'), 'manifests', list, path.join(work, 'archives'), manifests]);
run(peers.python, ['-m', 'pip', 'install', '-q', 'packaging']);
const facts = path.join(root, 'packages', 'advisories', 'src', 'starter', 'starter-advisories.jsonl');
const oracle = path.join(here, 'dependencies', 'oracle.py');
run(peers.python, [oracle, 'records', facts, records]);
const { read, expected } = JSON.parse(run(peers.python, [oracle, 'expect', facts, manifests])) as Expected;

run(process.execPath, [path.join(root, 'tools', 'build.ts')]);
const command = path.join(root, 'packages', 'cli', 'dist', 'sentrascan.mjs');
const starter = path.join(root, 'packages', 'cli', 'dist', 'advisories.idx');
const asked = ['scan', '.', '--quiet', '--format', 'json', '--fail-on', 'none', '--advisories', starter];
const report = JSON.parse(run(process.execPath, [command, ...asked], manifests)) as Report;

const scored: Scored[] = [scoreAnswers('sentrascan', answersOfReport(report), expected)];
if (!values['no-peers']) scored.push(...askMlGuard(), ...askOsvScanner());
for (const { name, found, missed, unexpected } of scored)
  console.log(`${name}: ${found} of ${found + missed.length}, ${unexpected.length} beside what was expected`);
const [ours] = scored;
for (const one of [...(ours?.missed ?? []), ...(ours?.unexpected ?? [])].slice(0, 40)) console.log(one);

const section = renderDependenciesSection({
  read,
  projects: new Set(expected.map(({ file }) => file.split('/')[0])).size,
  scored,
  report,
  date: new Date().toISOString().slice(0, 10),
});
if (values['no-write']) console.log(section);
else writeSection(path.join(root, 'docs', 'accuracy.md'), 'dependencies', section);

/** With the same advisories, imported by its own command. */
function askMlGuard(): Scored[] {
  const program = path.join(peers.folder, 'ml-guard');
  if (!existsSync(program)) return [];
  const database = path.join(work, 'ml-guard.db');
  run(program, ['cve-update', path.join(records, 'records'), '--db', database]);
  const answer = run(
    program,
    ['scan', '.', '--format', 'json', '--cve-db', database, '--scanners', 'cve'],
    manifests,
  );
  return [scoreAnswers('ml-guard', answersOfMlGuard(JSON.parse(answer)), expected)];
}

/** With the same advisories as its local database, and without the network. */
function askOsvScanner(): Scored[] {
  const program = path.join(work, 'go', 'osv-scanner');
  const go = { ...process.env, GOBIN: path.dirname(program) };
  if (!existsSync(program)) {
    spawnSync('go', ['install', `${OSV_SCANNER.module}@${OSV_SCANNER.version}`], {
      env: go,
      stdio: 'inherit',
    });
    if (!existsSync(program)) return [];
  }
  process.env['OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY'] = path.join(records, 'local');
  const file = path.join(work, 'osv-scanner.json');
  writeFileSync(file, '');
  const words = [
    'scan',
    'source',
    '--recursive',
    '--offline',
    '--format',
    'json',
    '--output-file',
    file,
    '.',
  ];
  run(program, words, manifests);
  return [scoreAnswers('osv-scanner', answersOfOsvScanner(file, manifests), expected)];
}

/** @returns what it printed; scanners end with a status of their own when they find something */
function run(program: string, words: readonly string[], cwd = work): string {
  const child = spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (child.error !== undefined) throw child.error;
  if (child.stdout.trim() === '' && child.status !== 0 && child.status !== 1)
    throw new Error(`${path.basename(program)} ${words[0]}: ${child.stderr.slice(-600)}`);
  return child.stdout;
}
