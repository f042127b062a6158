// Addresses and paths that a requirement names instead of a release on an index: which package and release they tell.

import { isArchive, isRelease, releaseOfArchive, unescaped } from './archive-name.ts';

/** What an address says of the package behind it. */
export interface AddressedPackage {
  readonly name?: string;
  /** The name is that of the repository, which need not be the name of the package. */
  readonly isNameGuessed?: true;
  readonly version?: string;
  readonly extras: readonly string[];
  /** Digests of its fragment, `sha256:...`. */
  readonly hashes: readonly string[];
}

const REPOSITORY = /^(?:git|hg|svn|bzr)\+|^(?:git|ssh):\/\/|^git@/i;
const SCHEME =
  /^(?:(?:git|hg|svn|bzr)\+)?[a-z][a-z0-9+.-]{0,20}:(?:\/\/|(?=\/))|^(?:(?:git|hg|svn|bzr)\+)?git@/i;
const DIGEST = /^(?:md5|sha1|sha224|sha256|sha384|sha512)$/;

/** @returns whether a text begins like an address: `https://`, `git+ssh://`, `file:///`, `git@host:` */
export function isAddress(text: string): boolean {
  return SCHEME.test(text);
}

/** @returns whether pip would take a text that is no requirement for a path: a folder, or an archive that lies beside */
export function isPath(text: string): boolean {
  return /^(?:\.{1,2}(?:[/\\]|$)|[/\\~]|[a-z]:[/\\])/i.test(text) || /[/\\]/.test(text) || isArchive(text);
}

/**
 * Reads an address or path of a requirement.
 *
 * @param address without marker and options; extras of a path (`./model[gpu]`) and a fragment (`#egg=name`) may follow
 */
export function addressedPackage(address: string): AddressedPackage {
  const hash = address.indexOf('#');
  const fragment = hash < 0 ? '' : address.slice(hash + 1);
  const { path, extras: pathExtras } = withoutExtras(hash < 0 ? address : address.slice(0, hash));
  const target = path.split('?', 1)[0] ?? '';
  const egg = eggOf(fragment);
  const release = releaseOfArchive(target);
  const repository = repositoryOf(target);
  const name = egg?.name ?? release?.name ?? repository?.name;
  const version = egg?.version ?? release?.version ?? repository?.version;
  const isNameGuessed = egg === undefined && release === undefined && name !== undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(isNameGuessed ? { isNameGuessed } : {}),
    ...(version === undefined ? {} : { version }),
    extras: egg?.extras.length ? egg.extras : pathExtras,
    hashes: fragment.split('&').flatMap((part) => {
      const [key = '', value = ''] = part.split('=', 2);
      return DIGEST.test(key) && /^[0-9a-f]{32,128}$/i.test(value) ? [`${key}:${value}`] : [];
    }),
  };
}

/** The names between the brackets of `[a, b]`. */
export function extrasOf(text: string): string[] {
  return text
    .split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '');
}

function withoutExtras(text: string): { path: string; extras: readonly string[] } {
  if (!text.endsWith(']')) return { path: text, extras: [] };
  const open = text.lastIndexOf('[');
  return open <= 0
    ? { path: text, extras: [] }
    : { path: text.slice(0, open), extras: extrasOf(text.slice(open + 1, -1)) };
}

/** `egg=name[extra]`, with the release that older lists write behind it: `egg=name==1.0`, `egg=name-1.0`. */
function eggOf(fragment: string): { name: string; version?: string; extras: readonly string[] } | undefined {
  const egg = fragment.split('&').find((part) => part.startsWith('egg='));
  if (egg === undefined || egg.length > 400) return undefined;
  const [, text = '', extras = '', pin] =
    /^([a-z0-9][a-z0-9._-]{0,199})(?:\[([^\]]{0,200})\])?(?:==(.{1,100}))?$/i.exec(
      unescaped(egg.slice(4)).trim(),
    ) ?? [];
  if (text === '') return undefined;
  const dash = text.lastIndexOf('-');
  const tail = text.slice(dash + 1);
  if (pin === undefined && dash > 0 && /^\d{1,9}\./.test(tail) && isRelease(tail))
    return { name: text.slice(0, dash), version: tail, extras: extrasOf(extras) };
  return { name: text, ...(pin === undefined ? {} : { version: pin }), extras: extrasOf(extras) };
}

/** What the address of a repository, or of an archive that a host makes of one, says: its last name and its tag. */
function repositoryOf(target: string): { name?: string; version?: string } | undefined {
  const archive =
    /^https?:\/\/[^/]{1,255}\/(?:[^/]{1,200}\/){0,6}?([^/]{1,200})\/(?:-\/)?(?:archive|tarball|zipball|tar\.gz|zip|legacy\.tar\.gz)\/(?:refs\/tags\/|refs\/heads\/)?([^/]{1,200})(?:\/[^/]{1,200})?$/i.exec(
      target,
    );
  if (archive !== null) {
    const tag = (archive[2] ?? '').replace(/\.(?:zip|tar\.gz|tar\.bz2|tgz)$/i, '');
    return named(archive[1] ?? '', tag);
  }
  if (!REPOSITORY.test(target)) return undefined;
  // The first "@" may belong to the user: `git@host`, `https://user@host/`; the one of a revision stands behind the host.
  const scheme = target.indexOf('://');
  const host = scheme < 0 ? target.indexOf(':') : target.indexOf('/', scheme + 3);
  const at = host < 0 ? -1 : target.indexOf('@', host);
  const path = at < 0 ? target : target.slice(0, at);
  return named(
    path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1),
    at < 0 ? '' : target.slice(at + 1),
  );
}

function named(repository: string, revision: string): { name?: string; version?: string } {
  const name = repository.replace(/\.git$/i, '');
  const version = releaseOfTag(unescaped(revision));
  return {
    ...(/^[a-z0-9](?:[a-z0-9._-]{0,198}[a-z0-9])?$/i.test(name) ? { name } : {}),
    ...(version === undefined ? {} : { version }),
  };
}

/** `v1.2`, `1.2.0`, `refs/tags/v1.2`, `release-1.2`, `name-v1.2`: a tag with a release of at least two numbers. */
function releaseOfTag(tag: string): string | undefined {
  if (tag.length > 200) return undefined;
  const last = tag.slice(tag.lastIndexOf('/') + 1);
  const start = /(?:^|[-_])v?\d{1,9}[.!]/i.exec(last);
  if (start === null) return undefined;
  const release = last.slice(start.index).replace(/^[-_]?v?/i, '');
  return isRelease(release) ? release : undefined;
}
