// Tries the distribution as a user would: the command starts, scans the examples and says so in its exit code, and the
// library's example type-checks against the shipped declarations and runs. Run by `npm run verify`, after the build.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Trial {
  readonly what: string;
  readonly args: readonly string[];
  readonly exitCode: number;
  /** What standard output must show. */
  readonly shows: RegExp;
}

/** Enough of a failed trial's output to see what went wrong. */
const MAX_SHOWN_CHARACTERS = 2_000;

const root = path.resolve(import.meta.dirname, '..');
const bundle = 'packages/cli/dist/sentrascan.mjs';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-trial-'));
/** So large that a child process scans it. */
const LARGE = path.join(scratch, 'large.pkl');
writeFileSync(LARGE, "cos\nsystem\n(S'id'\ntR.".padEnd(2 * 1024 * 1024, '.'));
/** A user's project with no types but the library's own: neither Node's nor a browser's. */
const BARE = path.join(scratch, 'tsconfig.json');
mkdirSync(path.join(scratch, 'node_modules'));
symlinkSync(path.join(root, 'packages/cli'), path.join(scratch, 'node_modules/sentrascan'), 'junction');
writeFileSync(
  path.join(scratch, 'bare.mts'),
  `import { scan, type Progress } from 'sentrascan';
const onProgress = ({ files }: Progress): void => void files;
export const verdict: string = (await scan('a.pkl', { onProgress })).verdict;
`,
);
writeFileSync(
  BARE,
  JSON.stringify({
    compilerOptions: {
      ...{ target: 'es2024', lib: ['es2024'], module: 'nodenext', types: [], typeRoots: [] },
      ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false },
    },
    files: ['bare.mts'],
  }),
);
const PRINTED = path.join(scratch, 'evidence.pdf');
const INDEX = path.join(scratch, 'advisories.idx');
const RECORDS = path.join(scratch, 'records.jsonl');
writeFileSync(
  RECORDS,
  '{"id":"GHSA-1","modified":"2026-01-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"made-up"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.0"}]}]}]}\n',
);
const TRIALS: readonly Trial[] = [
  { what: 'prints its version', args: [bundle, '--version'], exitCode: 0, shows: /^\d+\.\d+\.\d+/ },
  {
    what: 'finds the malicious examples',
    args: [bundle, 'scan', 'examples'],
    exitCode: 1,
    shows: /malicious/i,
  },
  {
    what: 'scans what a pattern includes',
    args: [bundle, 'scan', 'examples', '--include', '*.pkl', '--exclude', '**/honest/**'],
    exitCode: 1,
    shows: /malicious/i,
  },
  {
    what: 'answers the command line of ML Guard',
    args: ['packages/cli/dist/ml-guard.mjs', 'scan', 'examples/malicious', '--format', 'json'],
    exitCode: 1,
    shows: /"tool": "ml-guard"/,
  },
  {
    what: 'scans a large file in a child process',
    args: [bundle, 'scan', LARGE, '--jobs', '2', '--format', 'json'],
    exitCode: 1,
    shows: /"verdict": ?"malicious"/,
  },
  {
    what: 'ships declarations that its library example type-checks against',
    args: ['node_modules/typescript/bin/tsc', '-p', 'examples/tsconfig.json'],
    exitCode: 0,
    shows: /^$/,
  },
  {
    what: 'ships declarations that need no types of Node or of a browser',
    args: ['node_modules/typescript/bin/tsc', '-p', BARE],
    exitCode: 0,
    shows: /^$/,
  },
  {
    what: 'prints evidence for compliance with the library and the fonts beside it',
    args: [bundle, 'compliance', 'examples', '--standard', 'eu-ai-act', '--output', PRINTED],
    exitCode: 1,
    shows: /^$/,
  },
  {
    what: 'proves what it printed',
    args: [bundle, 'compliance', '--verify', PRINTED],
    exitCode: 0,
    shows: /VERIFIED$/m,
  },
  {
    what: 'imports advisories',
    args: [bundle, 'advisories', 'update', RECORDS, '--db', INDEX],
    exitCode: 0,
    shows: /^imported 1 advisories of 1 packages/,
  },
  {
    what: 'shows what it imported',
    args: [bundle, 'advisories', 'show', 'made-up', '1.0', '--db', INDEX],
    exitCode: 0,
    shows: /GHSA-1 .*fixed in 2\.0/,
  },
  { what: 'runs the library example', args: ['examples/library.ts'], exitCode: 0, shows: /^malicious: / },
];

for (const { what, args, exitCode, shows } of TRIALS) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 120_000 });
  if (result.status === exitCode && shows.test(result.stdout)) continue;
  process.stdout.write(
    `The bundle does not do this: it ${what}.\n` +
      `node ${args.join(' ')} ended with ${result.status}, expected ${exitCode}\n${`${result.stdout}${result.stderr}`.slice(0, MAX_SHOWN_CHARACTERS)}\n`,
  );
  process.exitCode = 1;
}

/** What packages that are loaded late read, beside the examples. */
const MIXED = path.join(scratch, 'mixed');
mkdirSync(MIXED);
writeFileSync(
  path.join(MIXED, 'config.yaml'),
  'model: !!python/object/apply:os.system ["id"]\nlist: [1, &a b, *a]\n',
);
writeFileSync(
  path.join(MIXED, 'model.pmml'),
  '<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary/></PMML>',
);
const [expected, ...answers] = ['packages/cli/src/main.ts', bundle, bundle].map((program) => {
  const args = [program, 'scan', 'examples', MIXED, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 120_000 });
  return stdout;
});
for (const [run, answer] of answers.entries()) {
  if (answer === expected && answer !== '') continue;
  process.stdout.write(`The bundle does not say what the sources say, in run ${run + 1} of 2.\n`);
  process.exitCode = 1;
}
rmSync(scratch, { recursive: true });
