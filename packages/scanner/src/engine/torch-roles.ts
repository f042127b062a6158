// Which release of PyTorch the project of a source asks for: its manifests and lock files say so, and whether `torch.load` is
// safe by default depends on it (2.6 and later).

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

/** Files in which a project says what it needs, those that name one release first. */
const MANIFESTS: readonly RegExp[] = [
  /(?:^|\/)(?:poetry|uv|pdm|pixi)\.lock$|(?:^|\/)Pipfile\.lock$|(?:^|\/)conda-lock\.ya?ml$/,
  /(?:^|\/)[\w.-]{0,60}(?:requirements|constraints)[\w.-]{0,60}\.(?:txt|in)$|(?:^|\/)requirements\/[\w.-]{1,80}\.(?:txt|in)$/i,
  /(?:^|\/)(?:pyproject\.toml|setup\.cfg|setup\.py|Pipfile|pixi\.toml|environment[\w.-]{0,40}\.ya?ml|conda[\w.-]{0,40}\.ya?ml)$/,
];

/** `torch==2.5.1`, `"torch>=2.6"`, `torch = "^2.5"`, `pytorch=2.5`, and the two forms of lock files. */
const REQUIREMENT =
  /(?:^|[\s"'[,:(-])(?:py)?torch(?:\[[\w,-]{1,80}\])?["']?\s{0,8}(?:[=:]\s{0,8}["'{]\s{0,8}(?:version\s{0,8}=\s{0,8}["'])?)?\(?(===?|>=|~=|\^|>|<=|<|=)\s{0,8}v?(\d{1,3}(?:\.\d{1,3}){1,3})/m;
const LOCKED = /name = "torch"\r?\nversion = "(\d{1,3}(?:\.\d{1,3}){1,3})/;
const LOCKED_JSON = /"torch":\s{0,20}\{[^}]{0,4000}?"version":\s{0,8}"===?(\d{1,3}(?:\.\d{1,3}){1,3})/;

/**
 * Finds what a text asks of PyTorch.
 *
 * @returns a comparison and a release, `==2.5.1`; undefined where it names none
 */
export function torchRequirementIn(text: string): string | undefined {
  const locked = LOCKED.exec(text)?.[1] ?? LOCKED_JSON.exec(text)?.[1];
  if (locked !== undefined) return `==${locked}`;
  const [, sign, release] = REQUIREMENT.exec(text) ?? [];
  if (sign === undefined || release === undefined) return undefined;
  const comparison = sign === '=' || sign === '===' ? '==' : sign === '~=' || sign === '^' ? '>=' : sign;
  return `${comparison}${release}`;
}

/**
 * Roles of sources and notebooks whose project says which PyTorch it needs. Throws nothing: what cannot be read is told by its
 * own scan.
 *
 * @param sources every file of the scan; of the first LIMITS.repositoryConfigurations manifests the text is read
 * @returns by logical path
 */
export function torchRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const asked = requirementsByFolder(sources);
  if (asked.size === 0) return roles;
  for (const { path } of sources) {
    if (!/\.(?:pyw?|ipynb)$/.test(path)) continue;
    const torch = nearest(path, asked);
    if (torch !== undefined) roles.set(path, { carrier: 'project', part: 'whole', torch });
  }
  return roles;
}

function requirementsByFolder(sources: readonly SourceArtifact[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let looked = 0;
  for (const manifest of MANIFESTS) {
    for (const source of sources) {
      if (!manifest.test(source.path) || looked >= LIMITS.repositoryConfigurations.value) continue;
      const folder = folderOf(source.path).replace(/(?:^|\/)requirements$/, '');
      if (found.has(folder)) continue;
      looked += 1;
      const maxBytes = LIMITS.repositoryConfigurationBytes.value;
      const text = lookInto(source, (bytes) => new TextDecoder().decode(bytes.read(0, maxBytes)), '');
      const torch = torchRequirementIn(text);
      if (torch !== undefined) found.set(folder, torch);
    }
  }
  return found;
}

/** What the folder of a file, or the nearest one above it, asks for. */
function nearest(path: string, asked: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const torch = asked.get(folder);
    if (torch !== undefined || folder === '') return torch;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
