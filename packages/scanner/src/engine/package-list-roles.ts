// Which files of a scan are lists of packages because other files say so: `-r deps/base.txt` of a list, `pip install -r
// prod.txt` of a Dockerfile or script, whatever the named files are called. Files are scanned one by one; what one says of
// another has to be known before.

import type { Fact, Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { ManifestRecorder } from '../formats/python-manifests/manifest-recorder.ts';
import { readPyproject } from '../formats/python-manifests/read-pyproject.ts';
import { decodeList } from '../formats/python-requirements/decode-list.ts';
import { includedPath, leavesTree } from '../formats/python-requirements/included-list.ts';
import { mayBePackageList } from '../formats/python-requirements/package-list-names.ts';
import { readSetupCfg } from '../formats/python-requirements/read-setup-cfg.ts';
import { readSetupScript } from '../formats/python-requirements/read-setup-script.ts';
import { parseToml } from '../formats/toml/parse-toml.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

/** Files whose commands and settings name lists. */
const NAMING =
  /(?:^|\/)(?:[^/]{0,80}dockerfile[^/]{0,40}|containerfile|setup\.(?:py|cfg)|pyproject\.toml|tox\.ini|noxfile\.py|makefile|[^/]{0,80}(?:environment|env|conda)[^/]{0,40}\.ya?ml|[^/]{1,120}\.(?:sh|bash|bat|ps1|ipynb))$/i;
/** Those of them that are read as the project's own settings, before any script. */
const PROJECT = /(?:^|\/)(?:setup\.(?:py|cfg)|pyproject\.toml|tox\.ini)$/i;
/** `-r x`, `-r "x y"`, `--requirement=x`. */
const INCLUDE =
  /(?:^|[\s"'[,])(?:(-r|--requirements?)|(-c|--constraints?))(?:[ \t=]{1,8}|(?<=-[rc])(?=[\w./]))(?:"([^"\n]{1,400})"|'([^'\n]{1,400})'|["']?([^\s"'#;,\\]{1,400}))/gm;
/** Files that are read as what they are, and never as lists. */
const NO_LIST = /\.(?:ya?ml|toml|json|py|cfg)$/i;

const WHOLE: Role = { carrier: 'project', part: 'whole' };
/** Lists that one list names in vain. */
const MAX_ABSENT = 8;

/** What a project takes texts from that are no lists. */
const TEXTS = /(?:readme|version|licen[cs]e|change|history|manifest)[^/]{0,40}$/i;

/** Includes of one file that are followed. */
const MAX_INCLUDES = 200;

/**
 * Roles of lists that another file names. Throws nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan; of LIMITS.repositoryConfigurations lists, and of as many scripts, that may name lists
 *   the text is read, and the others have a role that says that it was not
 * @returns by logical path
 */
export function packageListRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const isFirst = (path: string) => mayBePackageList(path) || PROJECT.test(path);
  // Lists and projects first, and with a limit of their own: any number of scripts may lie beside them.
  const lists = sources.filter(({ path }) => isFirst(path));
  const scripts = sources.filter(({ path }) => !isFirst(path) && NAMING.test(path));
  const looked = new Set<SourceArtifact>();
  const followAll = (queue: SourceArtifact[], limit: number) => {
    let left = limit;
    // What is named may name more; a file is looked into once, so circles end.
    for (let at = 0; at < queue.length; at++) {
      const source = queue[at];
      if (source === undefined || looked.has(source)) continue;
      if (left-- > 0) {
        looked.add(source);
        follow(source, byPath, roles, lists);
      } else roles.set(source.path, { ...WHOLE, ...roles.get(source.path), areListsUnfollowed: true });
    }
  };
  followAll(lists, LIMITS.repositoryConfigurations.value);
  const known = lists.length;
  followAll(scripts, LIMITS.repositoryConfigurations.value);
  followAll(lists.slice(known), LIMITS.repositoryConfigurations.value);
  return roles;
}

function follow(
  next: SourceArtifact,
  byPath: ReadonlyMap<string, SourceArtifact>,
  roles: Map<string, Role>,
  lists: SourceArtifact[],
): void {
  const absent: string[] = [];
  for (const { target, packages } of includesIn(next)) {
    const path = found(target, next.path, byPath);
    // What leaves the scanned tree is told by the list itself, and so is what a variable names.
    const isUnread = path === undefined || (NO_LIST.test(path) && !/(?:^|\/)pyproject\.toml$/.test(path));
    if (isUnread && !leavesTree(target, next.path) && !target.includes('$')) absent.push(target);
    if (path === undefined || NO_LIST.test(path)) continue;
    const known = roles.get(path);
    if (known?.packages !== 'requirements') roles.set(path, { ...WHOLE, ...known, packages });
    const source = byPath.get(path);
    if (source !== undefined) lists.push(source);
  }
  if (absent.length > 0 && !isOther(next.path))
    roles.set(next.path, { ...WHOLE, ...roles.get(next.path), absentLists: absent.slice(0, MAX_ABSENT) });
}

interface Include {
  readonly target: string;
  readonly packages: 'requirements' | 'constraints';
}

function includesIn(source: SourceArtifact): readonly Include[] {
  const maxBytes = LIMITS.repositoryConfigurationBytes.value;
  const text = lookInto(source, (bytes) => decodeList(bytes.read(0, maxBytes)) ?? '', '');
  const includes: Include[] = [];
  for (const [, , constraint, double, single, bare] of optionsIn(source.path, text).matchAll(INCLUDE)) {
    if (includes.length >= MAX_INCLUDES) break;
    const packages = constraint === undefined ? 'requirements' : 'constraints';
    const target = double ?? single ?? bare ?? '';
    includes.push({ target: isYaml(source.path) ? target.replace(/\]$/, '') : target, packages });
  }
  for (const include of ofProject(source.path, text)) includes.push(include);
  return includes;
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The lists that a project says it takes its packages from. */
function ofProject(path: string, text: string): readonly Include[] {
  const includes: Include[] = [];
  const context = {
    emit: (fact: Fact) => {
      if (fact.kind !== 'manifest') return;
      for (const { target, purpose } of fact.includes)
        if (!TEXTS.test(target)) includes.push({ target, packages: purpose });
    },
    gap: () => undefined,
  };
  if (path.endsWith('pyproject.toml')) {
    const recorder = new ManifestRecorder(context, 'pyproject', false);
    readPyproject(parseToml(text).root, text, recorder);
    recorder.finish(() => []);
  } else if (path.endsWith('setup.cfg')) readSetupCfg(context, text, 'setup-cfg');
  else if (/(?:^|\/)setup\.py$/.test(path)) readSetupScript(context, text);
  return includes;
}

/** All of a list; of other files the command lines of pip and uv: there the option means something else in others. */
function optionsIn(path: string, text: string): string {
  if (!isOther(path) || isYaml(path)) return text;
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
