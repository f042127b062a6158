#!/usr/bin/env node
// The executable. `--version` is answered here and loads nothing; everything else is loaded when it is asked for, and
// not by a Node.js that is too old to load it.

import { tooOldNode } from './required-node.ts';
import { VERSION } from './version.ts';

/** As the documentation promises them; spelled out because nothing more is loaded here. */
const EXIT_USAGE = 64;
const EXIT_INCONCLUSIVE = 2;

const args = process.argv.slice(2);
const refusal = tooOldNode();

if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = EXIT_USAGE;
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', () => {
    process.exitCode = EXIT_INCONCLUSIVE;
  });
  process.stdout.write(`${VERSION}\n`);
} else {
  const { runProcess } = await import('./run-process.ts');
  await runProcess(args);
}
