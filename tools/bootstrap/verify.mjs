// `npm run verify`: installs when needed, builds, checks what is generated, the rooms, lint and types, and runs every
// test. All steps run, so that one run says everything that is wrong. Ends with a line that counts tests and checks.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { preparedOracles } from '../oracles/oracles.mjs';
import { installWhenNeeded, ownNode, root } from './install.mjs';

if (!installWhenNeeded()) {
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}

/** Steps that pass or fail as one; their output is shown only when they fail. */
const CHECKS = [
  ['build', ['tools/build.ts'], 'see above'],
  ['bundle', ['tools/check-bundle.ts'], 'each part above says what a user could not do'],
  [
    'byte search kernel',
    ['tools/build-sweep-kernel.ts', '--check'],
    'run `node tools/build-sweep-kernel.ts`',
  ],
  ['generated files', ['tools/gen.ts', '--check'], 'run `npm run gen` and commit what it writes'],
  ['rooms and house rules', ['tools/check-rooms.ts'], 'each line above says where the code belongs'],
  [
    'lint and format',
    ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
    '`npm run format` fixes most of it',
  ],
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'], 'see above'],
];

// Children find the repository's Node first, as they would under npm.
const env = {
  ...process.env,
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
};

const failures = [];
const oracles = preparedOracles();
if (oracles.python !== undefined) {
  env.SENTRASCAN_ORACLE_PYTHON = oracles.python;
  process.stdout.write('ok     Python libraries to compare with\n');
} else if (process.env.CI === undefined) {
  process.stdout.write(`left out: tests beside Python libraries (${oracles.problem})\n`);
} else {
  failures.push(`Python libraries to compare with: ${oracles.problem}`);
}
for (const [name, args, advice] of CHECKS) {
  const started = Date.now();
  const result = spawnSync(ownNode, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const isGood = result.status === 0;
  if (!isGood) {
    process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    failures.push(`${name}: ${advice}`);
  }
  process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
}

const tests = runTests();
if (tests.failed > 0) failures.push(`tests: ${tests.failed} failed`);

process.stdout.write('\n');
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
const failedChecks = failures.length - (tests.failed > 0 ? 1 : 0);
const passed = tests.passed + CHECKS.length - failedChecks;
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
process.stdout.write(`${passed} passed, ${tests.failed + failedChecks} failed${skipped}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Runs the test suite; what it prints is shown as it comes, the counts are read from its JSON report. */
function runTests() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-verify-'));
  const report = path.join(folder, 'tests.json');
  const args = ['run', '--reporter=minimal', '--reporter=json', `--outputFile.json=${report}`];
  const result = spawnSync(ownNode, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const counts = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 };
  // A runner that fails without a failed test (an error outside of tests) has failed all the same.
  return result.status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countTests(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}
