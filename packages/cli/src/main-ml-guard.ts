#!/usr/bin/env node
// The executable `ml-guard`: the command line of ML Guard, with this scanner behind it.

import { tooOldNode } from './required-node.ts';

/** As ML Guard has it for wrong usage; spelled out because nothing more is loaded here. */
const EXIT_USAGE = 2;

const refusal = tooOldNode();
if (refusal !== undefined) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = EXIT_USAGE;
} else {
  const { runProcess } = await import('./run-process.ts');
  await runProcess(process.argv.slice(2), 'ml-guard');
}
