// Pipfile of Pipenv: every table of packages is a category. https://pipenv.pypa.io/en/stable/pipfile.html

import type { TomlNode } from '../toml/toml-node.ts';
import type { ManifestRecorder } from './manifest-recorder.ts';
import { addTableRequirement } from './table-requirement.ts';

const OTHER_TABLES: ReadonlySet<string> = new Set([
  'source',
  'requires',
  'scripts',
  'pipenv',
  'build-system',
  'tool',
]);

/** Reads a whole file. */
export function readPipfile(root: TomlNode, text: string, recorder: ManifestRecorder): void {
  for (const { key: category, value: table } of root.entries()) {
    if (table.kind !== 'object' || OTHER_TABLES.has(category)) continue;
    const defaults = { group: pipenvGroup(category), scope: pipenvScope(category) };
    for (const entry of table.entries()) addTableRequirement({ text, recorder, defaults }, entry);
  }
}

/** The group of a category: empty for the main one, in a Pipfile and in its lock file. */
export function pipenvGroup(category: string): string {
  if (category === 'packages' || category === 'default') return '';
  return category === 'dev-packages' ? 'develop' : category;
}

/** What the packages of a category are needed for. */
export function pipenvScope(category: string): 'runtime' | 'development' | 'optional' {
  const group = pipenvGroup(category);
  if (group === '') return 'runtime';
  return group === 'develop' ? 'development' : 'optional';
}
