// Where a working tree came from, read from the files of its repository. Git itself is never started: its configuration may
// name programs.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BaselineGit } from '@sentrascan/contract';

const FOLDERS_UP = 64;
const MAX_BYTES = 16 * 1024 * 1024;
const LINKED_REFS = 5;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** What a repository says of itself. */
export interface GitSource extends BaselineGit {
  /** `user.name` of its configuration. */
  readonly user?: string;
}

/** The nearest repository of a folder or those above it; nothing where there is none, or it cannot be read. */
export function gitSource(folder: string): GitSource {
  let at = path.resolve(folder);
  for (let up = 0; up < FOLDERS_UP; up++) {
    const places = repositoryAt(path.join(at, '.git'));
    if (places !== undefined) return readRepository(places);
    const above = path.dirname(at);
    if (above === at) return {};
    at = above;
  }
  return {};
}

interface Places {
  /** Holds HEAD. */
  readonly own: string;
  /** Holds refs and the configuration; another one than `own` in a worktree. */
  readonly common: string;
}

function repositoryAt(dotGit: string): Places | undefined {
  const stats = statSync(dotGit, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  let own = dotGit;
  if (stats.isFile()) {
    const [, named] = /^gitdir: ([^\n\r]+)/.exec(textOf(dotGit) ?? '') ?? [];
    if (named === undefined) return undefined;
    own = path.resolve(path.dirname(dotGit), named.trim());
  }
  const common = textOf(path.join(own, 'commondir'))?.trim();
  return { own, common: common === undefined || common === '' ? own : path.resolve(own, common) };
}

function readRepository({ own, common }: Places): GitSource {
  const commit = commitOf(own, common);
  const config = readConfig(textOf(path.join(common, 'config')) ?? '');
  const url = config.get('remote "origin".url');
  const remote = url === undefined ? undefined : withoutCredentials(url);
  const user = config.get('user.name');
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(remote === undefined ? {} : { remote }),
    ...(user === undefined || user === '' ? {} : { user }),
  };
}

function commitOf(own: string, common: string): string | undefined {
  let text = textOf(path.join(own, 'HEAD'))?.trim();
  for (let links = 0; links < LINKED_REFS && text !== undefined; links++) {
    if (OBJECT_ID.test(text)) return text;
    const [, name] = /^ref: (refs\/[^\n\r]{1,1000})$/.exec(text) ?? [];
    if (name === undefined || name.split('/').includes('..')) return undefined;
    text = (
      textOf(path.join(own, name)) ??
      textOf(path.join(common, name)) ??
      packedRef(common, name)
    )?.trim();
  }
  return undefined;
}

function packedRef(common: string, name: string): string | undefined {
  for (const line of (textOf(path.join(common, 'packed-refs')) ?? '').split('\n'))
    if (line.endsWith(` ${name}`)) return line.slice(0, line.indexOf(' '));
  return undefined;
}

/** The plain part of the grammar: sections, and a key and value a line. The first value counts here. */
function readConfig(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('[')) section = line.endsWith(']') ? line.slice(1, -1).trim() : '';
    const equals = line.indexOf('=');
    if (equals === -1 || line.startsWith('[') || line.startsWith('#') || line.startsWith(';')) continue;
    const key = `${section}.${line.slice(0, equals).trim().toLowerCase()}`;
    if (!values.has(key))
      values.set(
        key,
        line
          .slice(equals + 1)
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      );
  }
  return values;
}

/** Whatever stands between scheme and host is left out: a user, a password, a token. So are query and fragment. */
export function withoutCredentials(url: string): string | undefined {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]{0,30}):\/\/(.*)$/is.exec(url) ?? [];
  if (scheme === undefined || rest === undefined) {
    // `user@host:path`, or a path of this machine, which is nobody else's business.
    const [, host] = /^(?:[^@/\s]+@)?([^@/\s:]+:[^\s]+)$/.exec(url) ?? [];
    return host === undefined || /^[a-z]:[\\/]/i.test(url) ? undefined : host.split(/[?#]/, 1)[0];
  }
  if (scheme.toLowerCase() === 'file') return undefined;
  const [address = ''] = rest.split(/[?#]/, 1);
  const slash = address.indexOf('/');
  const authority = slash === -1 ? address : address.slice(0, slash);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return `${scheme}://${host}${slash === -1 ? '' : address.slice(slash)}`;
}

function textOf(file: string): string | undefined {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > MAX_BYTES) return undefined;
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
