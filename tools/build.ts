// Builds what users get: `packages/cli/dist` with the command, the library and its declarations. Run by `npm run build`.

import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './build/bundle.ts';
import { writeDeclarations } from './build/declarations.ts';
import { writeThirdPartyLicences } from './build/third-party.ts';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'packages/cli/dist');
const engine = path.join(root, 'packages/scanner/src/engine');

/** Modules that run as a process of their own, so each is a file of the distribution, under its own name. */
const children = readdirSync(engine)
  .filter((file) => /-child\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''));
const entries = {
  sentrascan: path.join(root, 'packages/cli/src/main.ts'),
  'ml-guard': path.join(root, 'packages/cli/src/main-ml-guard.ts'),
  index: path.join(root, 'packages/cli/src/index.ts'),
  ...Object.fromEntries(children.map((name) => [name, path.join(engine, `${name}.ts`)])),
};
const missing = Object.values(entries).filter((entry) => !existsSync(entry));
if (missing.length > 0) {
  process.stderr.write(`build: ${missing.map((entry) => path.relative(root, entry)).join(', ')} not found\n`);
  process.exit(1);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const { inputs, bytes } = await bundle(root, entries, children, dist);
for (const command of ['sentrascan', 'ml-guard']) chmodSync(path.join(dist, `${command}.mjs`), 0o755);
copyFileSync(path.join(root, 'LICENSE'), path.join(dist, 'LICENSE'));
writeThirdPartyLicences(root, inputs, dist);
const declarations = writeDeclarations(root, dist);
process.stdout.write(
  `build: ${Math.ceil(bytes / 1024)} KiB of modules and ${declarations} declaration files in packages/cli/dist\n`,
);
