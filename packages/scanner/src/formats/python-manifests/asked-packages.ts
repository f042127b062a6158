// What a project asks for itself, for the lock file beside it that names everything that is installed.

import { type AskedPackage, normalizedPackageName } from '@sentrascan/contract';
import { parseToml } from '../toml/parse-toml.ts';
import { ManifestRecorder } from './manifest-recorder.ts';
import { readPipfile } from './read-pipfile.ts';
import { readPyproject } from './read-pyproject.ts';

/** Packages that one project asks for, at most: those of the largest workspaces are some hundred. */
const MAX_ASKED = 1000;
/** Its facts and gaps are stated when the file is scanned for its own sake. */
const SILENT = { emit: () => undefined, gap: () => undefined };

/**
 * @param name of the file: `pyproject.toml`, `Pipfile`
 * @param text of the whole file
 */
export function askedPackages(name: string, text: string): readonly AskedPackage[] {
  const recorder = new ManifestRecorder(SILENT, name, false);
  const { root } = parseToml(text);
  if (/pipfile$/i.test(name)) readPipfile(root, text, recorder);
  else readPyproject(root, text, recorder);
  const asked = new Map<string, AskedPackage>();
  for (const draft of recorder.drafts) {
    const { group = '', scope = 'runtime', relation = 'direct' } = draft;
    const own = normalizedPackageName(draft.name);
    if (relation !== 'direct' || scope === 'build' || asked.has(own)) continue;
    asked.set(own, { name: own.slice(0, 200), group: group.slice(0, 200), scope });
    if (asked.size >= MAX_ASKED) break;
  }
  return [...asked.values()];
}
