// Which files of a scan are lists of packages because other files say so: `-r deps/base.txt` of a list, `pip install -r
// prod.txt` of a Dockerfile or script, whatever the named files are called. Files are scanned one by one; what one says of
// another has to be known before.

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { decodeList } from '../formats/python-requirements/decode-list.ts';
import { includedPath, leavesTree } from '../formats/python-requirements/included-list.ts';
import { mayBePackageList } from '../formats/python-requirements/package-list-names.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

/** Files whose commands and settings name lists. */
const NAMING =
  /(?:^|\/)(?:[^/]{0,80}dockerfile[^/]{0,40}|containerfile|setup\.(?:py|cfg)|pyproject\.toml|tox\.ini|noxfile\.py|makefile|[^/]{1,120}\.(?:sh|bash|bat|ps1|ipynb))$/i;
/** `-r x`, `--requirement=x`, and the `file` of setuptools. */
const INCLUDE =
  /(?:^|[\s"'[,])(?:(-r|--requirements?)|(-c|--constraints?))(?:[ \t=]{1,8}|(?<=-[rc])(?=[\w./]))["']?([^\s"'#;,\\]{1,400})/gm;
const SETTING = /\bfile\s{0,8}[=:]\s{0,8}\[?\s{0,20}["']?([^\s"'\],}]{1,400}\.(?:txt|in|pip))/g;

const WHOLE: Role = { carrier: 'project', part: 'whole' };
/** Lists that one list names in vain. */
const MAX_ABSENT = 8;

/** Includes of one file that are followed. */
const MAX_INCLUDES = 200;

/**
 * Roles of lists that another file names. Throws nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan; of the first LIMITS.repositoryConfigurations that may name lists the text is read
 * @returns by logical path
 */
export function packageListRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const queue = sources.filter(({ path }) => mayBePackageList(path) || NAMING.test(path));
  const looked = new Set<SourceArtifact>();
  // What is named may name more; a file is looked into once, so circles end.
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (looked.has(next) || looked.size >= LIMITS.repositoryConfigurations.value) continue;
    looked.add(next);
    const absent: string[] = [];
    for (const { target, packages } of includesIn(next)) {
      const path = found(target, next.path, byPath);
      // What leaves the scanned tree is told by the list itself, and what a variable names is not known.
      if (path === undefined && !leavesTree(target, next.path) && !target.includes('$')) absent.push(target);
      if (path === undefined || /\.(?:ya?ml|toml|json|py|cfg)$/i.test(path)) continue;
      const known = roles.get(path);
      if (known?.packages !== 'requirements') roles.set(path, { ...WHOLE, ...known, packages });
      const source = byPath.get(path);
      if (source !== undefined) queue.push(source);
    }
    if (absent.length > 0 && !isOther(next.path))
      roles.set(next.path, { ...WHOLE, ...roles.get(next.path), absentLists: absent.slice(0, MAX_ABSENT) });
  }
  return roles;
}

interface Include {
  readonly target: string;
  readonly packages: 'requirements' | 'constraints';
}

function includesIn(source: SourceArtifact): readonly Include[] {
  const maxBytes = LIMITS.repositoryConfigurationBytes.value;
  const text = lookInto(source, (bytes) => decodeList(bytes.read(0, maxBytes)) ?? '', '');
  const includes: Include[] = [];
  for (const [, , constraint, target = ''] of optionsIn(source.path, text).matchAll(INCLUDE)) {
    if (includes.length >= MAX_INCLUDES) break;
    includes.push({ target, packages: constraint === undefined ? 'requirements' : 'constraints' });
  }
  if (/(?:setup\.cfg|pyproject\.toml)$/.test(source.path))
    for (const [, target = ''] of text.matchAll(SETTING)) includes.push({ target, packages: 'requirements' });
  return includes;
}

/** All of a list; of other files the command lines of pip and uv: there the option means something else in others. */
function optionsIn(path: string, text: string): string {
  if (!isOther(path)) return text;
  const joined = text.replace(/\\\r?\n/g, ' ');
  return Array.from(joined.matchAll(/\b(?:pip[\d.]{0,5}|uv)\b[^\n]{0,1000}/g), ([line]) => line).join('\n');
}

function isOther(path: string): boolean {
  return !mayBePackageList(path) && NAMING.test(path);
}

/** The file that is meant: relative to the file that names it, else, of a build, its last name beside that or at the top. */
function found(
  target: string,
  from: string,
  byPath: ReadonlyMap<string, SourceArtifact>,
): string | undefined {
  const relative = includedPath(target, from);
  if (relative !== undefined && byPath.has(relative)) return relative;
  if (!isOther(from)) return undefined;
  const top = includedPath(target, '');
  if (top !== undefined && byPath.has(top)) return top;
  const beside = includedPath(target.slice(target.lastIndexOf('/') + 1), from);
  return beside !== undefined && byPath.has(beside) ? beside : undefined;
}
