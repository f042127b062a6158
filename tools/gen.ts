// Writes everything that is derived from folders, types and the catalogue; with `--check` it only compares.
// Run by `npm run gen`.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../packages/contract/src/index.ts';
import type { Output } from './gen/output.ts';
import { renderPageAssets } from './gen/page-assets.ts';
import { REGISTRIES } from './gen/registries.ts';
import { renderRegistry } from './gen/registry.ts';
import { renderRoomsTable } from './gen/rooms-table.ts';
import { renderRulesDigest } from './gen/rules-digest.ts';
import { renderSchemas } from './gen/schemas.ts';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

/** Folders that hold generated files only: what is no longer generated is removed from them. */
const OWNED_FOLDERS = ['docs/rules', 'schemas'];

const registries = REGISTRIES.map((registry) => renderRegistry(root, registry)).filter(
  (output) => output !== undefined,
);
settle(registries);
// It reads the registry of frameworks, which was just written.
const { renderRulePages } = await import('./gen/rule-pages.ts');
const derived = [
  ...renderRulePages(await loadList<Rule>('catalogue.ts', 'RULES')),
  ...renderSchemas(root),
  renderPageAssets(root),
  renderRoomsTable(root),
  renderRulesDigest(root),
];
settle(derived);
removeOrphans(new Set(derived.map((output) => output.path)));

if (isCheck && stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}\nRun \`npm run gen\` and commit what it writes.\n`);
  process.exit(1);
}
process.stdout.write(
  isCheck
    ? `gen: ${registries.length + derived.length} generated files are up to date\n`
    : `gen: ${stale.length} of ${registries.length + derived.length} generated files changed\n`,
);

/** Writes what differs, or only notes it. */
function settle(outputs: readonly Output[]): void {
  for (const output of outputs) {
    const file = path.join(root, output.path);
    if (existsSync(file) && readFileSync(file, 'utf8') === output.content) continue;
    stale.push(output.path);
    if (isCheck) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, output.content);
  }
}

function removeOrphans(kept: ReadonlySet<string>): void {
  for (const folder of OWNED_FOLDERS) {
    if (!existsSync(path.join(root, folder))) continue;
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
      if (!entry.isFile() || kept.has(file)) continue;
      stale.push(file);
      if (!isCheck) rmSync(path.join(root, file));
    }
  }
}

/** A list of packages/rules, read through the file that was just written. */
async function loadList<T>(file: string, list: string): Promise<readonly T[]> {
  const module = (await import(pathToFileURL(path.join(root, 'packages/rules/src', file)).href)) as Readonly<
    Record<string, readonly T[]>
  >;
  return module[list] ?? [];
}
