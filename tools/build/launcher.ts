// Writes the file that the shell starts. It turns the compile cache on before anything is compiled, then loads the rest.

import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LAUNCHER = `#!/usr/bin/env node
import module from 'node:module';
module.enableCompileCache?.();
await import('./main.mjs');
`;

/** Writes `sentrascan.mjs`, executable. */
export function writeLauncher(dist: string): void {
  const file = path.join(dist, 'sentrascan.mjs');
  writeFileSync(file, LAUNCHER);
  chmodSync(file, 0o755);
}
