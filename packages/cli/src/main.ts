#!/usr/bin/env node
// The executable. `--version` is answered here and loads nothing; everything else is loaded when it is asked for.

import { VERSION } from './version.ts';

const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { runProcess } = await import('./run-process.ts');
  await runProcess(args);
}
