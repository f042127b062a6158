// Measures the built command beside its yardsticks and its peers, and writes `docs/performance.md`: `npm run bench`.
// Needs python3, openssl and the network (PyPI) for the peers. Options: --rounds N, --folder FOLDER (kept between runs),
// --only WORD (workloads whose title has it), --no-write.

import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, compare } from './bench/compare.ts';
import { judge, type Measured, renderPerformancePage } from './bench/performance-page.ts';
import { writeWorkloads } from './bench/workloads.ts';
import { installPeers } from './corpus/peers/install-peers.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'sentrascan-bench') },
    only: { type: 'string', default: '' },
    'no-write': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const root = path.resolve(import.meta.dirname, '..');
const work = path.resolve(values.folder);
mkdirSync(work, { recursive: true });

const built = spawnSync(process.execPath, [path.join(root, 'tools', 'build.ts')], { stdio: 'inherit' });
if (built.status !== 0) throw new Error('the build failed');
const peers = installPeers(path.join(work, 'peers'));
installPeers(path.join(work, 'peers'), 'texts');
const files = writeWorkloads(work);
const command = path.join(root, 'packages', 'cli', 'dist', 'sentrascan.mjs');

const ours = (file: string): Command => ({
  name: 'sentrascan scan',
  args: [process.execPath, command, 'scan', file, '--quiet', '--format', 'json'],
});
const inspect = (file: string): Command => ({
  name: 'sentrascan inspect',
  args: [process.execPath, command, 'inspect', file],
});
const version: Command = { name: 'sentrascan --version', args: [process.execPath, command, '--version'] };
const hash = (...named: readonly string[]): Command => ({
  name: 'openssl dgst -sha256',
  args: ['openssl', 'dgst', '-sha256', ...named],
});
/** Peers that read these formats. */
const readers = (file: string): Command[] => [
  peer('modelaudit', 'scan', '--no-cache', file),
  peer('ml-guard', 'scan', file),
];
const peer = (name: string, ...args: string[]): Command => ({
  name,
  args: [path.join(peers.folder, name), ...args],
  rounds: name === 'picklescan' ? rounds : Math.min(rounds, 3),
});
const others = (file: string): Command[] => [
  peer('picklescan', '--path', file),
  peer('modelscan', 'scan', '--path', file),
  peer('fickling', '--check-safety', '--json-output', path.join(work, 'fickling.json'), file),
  peer('modelaudit', 'scan', '--no-cache', file),
  peer('ml-guard', 'scan', file),
];

/** Text is decoded to twice its size, part by part, beside the rules of all its detectors. */
const MAX_TEXT_PEAK_MIB = 250;
/** Peers that look for secrets. */
const textPeers = (target: string): Command[] => [
  peer('ml-guard', 'scan', target),
  peer('detect-secrets', 'scan', '--all-files', target),
];

const plans: readonly (Omit<Measured, 'costs'> & { readonly commands: readonly Command[] })[] = [
  {
    title: '10 MB pickle of 5.3 million opcodes',
    goal: 'at most 1/20 of picklescan',
    reference: 'picklescan',
    maxRatio: 1 / 20,
    commands: [ours(files.opcodes), ...others(files.opcodes)],
  },
  {
    title: '105 MB pickle of arrays',
    goal: 'at most 4 x openssl dgst -sha256',
    reference: 'openssl dgst -sha256',
    maxRatio: 4,
    note: 'The scan hashes the file and searches it for executables, scripts and hidden pickles.',
    commands: [ours(files.arrays), hash(files.arrays), ...others(files.arrays)],
  },
  {
    title: '1 GiB torch zip',
    goal: 'at most 2 x openssl dgst -sha256 (1.5 x is aimed at)',
    reference: 'openssl dgst -sha256',
    maxRatio: 2,
    note: 'Members stored, as torch.save writes them; hash and search included.',
    commands: [ours(files.torchZip), hash(files.torchZip), ...others(files.torchZip)],
  },
  {
    title: '2 GiB safetensors',
    goal: 'at most 2 x openssl dgst -sha256 (1.5 x is aimed at)',
    reference: 'openssl dgst -sha256',
    maxRatio: 2,
    note: 'Hash and search for executables included.',
    commands: [ours(files.safetensors), hash(files.safetensors), ...readers(files.safetensors)],
  },
  {
    title: '500 MB GGUF',
    goal: 'at most 2 x openssl dgst -sha256 (1.5 x is aimed at)',
    reference: 'openssl dgst -sha256',
    maxRatio: 2,
    note: 'With a vocabulary of 128,000 tokens; hash and search for executables included.',
    commands: [ours(files.gguf), hash(files.gguf), ...readers(files.gguf)],
  },
  {
    title: '1 GiB ONNX with external data',
    goal: 'at most 2 x openssl dgst -sha256 (1.5 x is aimed at)',
    reference: 'openssl dgst -sha256',
    maxRatio: 2,
    note: 'Both files, hash and search for executables included.',
    commands: [
      ours(files.onnxFolder),
      hash(path.join(files.onnxFolder, 'model.onnx'), path.join(files.onnxFolder, 'model.onnx.data')),
      ...readers(files.onnxFolder),
    ],
  },
  ...[files.safetensors, files.gguf, files.onnxFolder].map((file) => ({
    title: `header of ${path.relative(work, file)} alone`,
    goal: 'at most 60 ms over --version (wall)',
    reference: version.name,
    maxRatio: Number.POSITIVE_INFINITY,
    maxExtraMs: 60,
    commands: [inspect(file), version],
  })),
  {
    title: '1,000-line notebook',
    goal: 'at most 60 ms over --version (wall)',
    reference: version.name,
    maxRatio: Number.POSITIVE_INFINITY,
    maxExtraMs: 60,
    maxPeakMib: MAX_TEXT_PEAK_MIB,
    note: 'With outputs, two pictures among them.',
    commands: [ours(files.notebook), version, peer('ml-guard', 'scan', files.notebook)],
  },
  {
    title: '52 MB log',
    goal: 'at least 20 MB/s of CPU',
    reference: 'openssl dgst -sha256',
    maxRatio: Number.POSITIVE_INFINITY,
    minMegabytesPerSecond: 20,
    sizeBytes: statSync(files.log).size,
    maxPeakMib: MAX_TEXT_PEAK_MIB,
    note: 'Secrets and personal data, hash and search for payloads included.',
    commands: [ours(files.log), hash(files.log), ...textPeers(files.log)],
  },
  {
    title: '10,000 small mixed files',
    goal: 'at most 4 x reading and hashing them (openssl dgst -sha256)',
    reference: 'openssl dgst -sha256',
    maxRatio: 4,
    maxPeakMib: MAX_TEXT_PEAK_MIB,
    note: '35 MB: Python, notebooks, JSON, YAML, TOML, Markdown, CSV.',
    commands: [ours(files.smallFiles), hash(...files.smallFilePaths), ...textPeers(files.smallFiles)],
  },
  {
    title: '1,000 pinned requirements against 25,000 advisories',
    goal: 'at most 150 ms over --version (wall)',
    reference: version.name,
    maxRatio: Number.POSITIVE_INFINITY,
    maxExtraMs: 150,
    note: 'ml-guard beside us, with the 2,500 advisories that it ships.',
    commands: [
      {
        name: 'sentrascan scan',
        args: [...ours(files.requirements).args, '--advisories', files.advisories],
      },
      version,
      peer('ml-guard', 'scan', files.requirements),
    ],
  },
  {
    title: 'import of 25,000 advisories',
    goal: 'at most 30 s (wall)',
    reference: version.name,
    maxRatio: Number.POSITIVE_INFINITY,
    maxExtraMs: 30_000,
    maxPeakMib: 300,
    note: 'OSV records as JSON lines, 90 MB.',
    commands: [
      {
        name: 'sentrascan advisories update',
        args: [
          ...[process.execPath, command, 'advisories', 'update', files.records],
          ...['--db', path.join(work, 'imported.idx'), '--force'],
        ],
      },
      version,
    ],
  },
  {
    title: '`--version`',
    goal: 'at most 1.3 x bare node -e 0',
    reference: 'node -e 0',
    maxRatio: 1.3,
    commands: [version, { name: 'node -e 0', args: [process.execPath, '-e', '0'] }],
  },
];

process.env['PROMPTFOO_DISABLE_TELEMETRY'] = '1';
process.env['NO_COLOR'] = '1';
const measured: Measured[] = [];
for (const { commands, ...plan } of plans) {
  if (!plan.title.includes(values.only)) continue;
  console.log(plan.title);
  const turns = plan.title.includes('--version') || plan.maxExtraMs !== undefined ? rounds * 3 : rounds;
  measured.push({ ...plan, costs: compare(peers.python, commands, turns) });
}
const page = renderPerformancePage(measured, new Date().toISOString().slice(0, 10));
if (values['no-write'] || values.only !== '') console.log(page);
else writeFileSync(path.join(root, 'docs', 'performance.md'), page);

let isMet = true;
for (const verdict of measured.map(judge)) {
  isMet = isMet && verdict.isRatioMet && verdict.isPeakMet;
  console.log(
    `${verdict.title}: ${verdict.told} of the yardstick (${verdict.isRatioMet ? 'met' : 'missed'}), ` +
      `peak ${verdict.peakMib.toFixed(0)} MiB (${verdict.isPeakMet ? 'met' : 'missed'})`,
  );
}
process.exitCode = isMet ? 0 : 1;
