// One package of a conda environment: `name`, `name=1.2`, `name 1.2 build`, `channel::name>=1,<2`, `name[version='>=1']`.
// https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html

import { readConstraint } from './version-constraint.ts';

/** A package of conda, taken apart. */
export interface CondaSpec {
  readonly name: string;
  /** In the grammar of PEP 440, as near as that comes. */
  readonly specifier: string;
  readonly version?: string;
  readonly channel?: string;
  readonly build?: string;
  /** `name=1.2`: every release that begins with these numbers, which are fewer than three; exports of environments mean the one. */
  readonly isFuzzy?: true;
}

const MAX_CHARACTERS = 2000;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}/;
const BRACKETED =
  /(version|build|channel|subdir|name|md5|sha256|url)\s{0,8}=\s{0,8}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s,\]'"]{1,500}))/g;

/** @returns undefined where it names no package: an address of an archive, a feature, something else */
export function readCondaSpec(text: string): CondaSpec | undefined {
  const comment = text.search(/\s#/);
  let rest = (comment < 0 ? text : text.slice(0, comment)).trim();
  if (rest.length > MAX_CHARACTERS || rest.includes('://') || rest.startsWith('@')) return undefined;
  const keys = new Map<string, string>();
  const open = rest.indexOf('[');
  if (open >= 0) {
    const close = rest.indexOf(']', open);
    const inner = rest.slice(open, close < 0 ? rest.length : close + 1);
    for (const [, key = '', double, single, bare] of inner.matchAll(BRACKETED))
      keys.set(key, double ?? single ?? bare ?? '');
    // `name[extra]=1.2`, which conda does not know, is meant as it is for pip.
    rest = (rest.slice(0, open) + (close < 0 ? '' : rest.slice(close + 1))).trim();
  }
  const channelEnd = rest.lastIndexOf('::');
  const channel = keys.get('channel') ?? (channelEnd < 0 ? undefined : rest.slice(0, channelEnd));
  if (channelEnd >= 0) rest = rest.slice(channelEnd + 2).trim();
  const name = NAME.exec(rest)?.[0] ?? (rest === '' || rest === '*' ? keys.get('name') : undefined);
  if (name === undefined) return undefined;
  const written = rest.slice(NAME.exec(rest)?.[0].length ?? rest.length);
  const release = keys.get('version');
  const read = release === undefined ? readRelease(written) : readRelease(` ${release}`);
  const build = read.build ?? keys.get('build');
  return {
    name: name.replace(/[.-]{1,200}$/, ''),
    specifier: read.specifier,
    ...(read.version === undefined ? {} : { version: read.version }),
    ...(channel === undefined ? {} : { channel }),
    ...(build === undefined ? {} : { build }),
    ...(read.isFuzzy === true ? { isFuzzy: true as const } : {}),
  };
}

type Release = Pick<CondaSpec, 'specifier' | 'version' | 'build' | 'isFuzzy'>;

/** @param written what stands behind the name, with the blank before it where there is one */
function readRelease(written: string): Release {
  const text = written
    .trim()
    .replace(/\s{0,100}([,|])\s{0,100}/g, '$1')
    .replace(/([=<>!~])\s{1,100}/g, '$1');
  if (text === '' || text === '*') return { specifier: '' };
  const single = /^=(?![=<>~!])([^=\s]{1,200})(?:[=\s](.{1,200}))?$/.exec(text);
  if (single !== null)
    return single[2] === undefined ? begun(single[1] ?? '') : exact(single[1] ?? '', single[2]);
  const [versions = '', buildBehindBlank] = text.split(/\s+/, 2);
  const [, plain = versions, buildBehindSign] =
    /^(.{1,500}?[^=<>!~,|])=([^=<>!~,|]{1,200})$/.exec(versions) ?? [];
  const build = buildBehindBlank ?? buildBehindSign;
  if (/^[0-9A-Za-z]/.test(plain) && !/[,|]/.test(plain)) return exact(plain, build);
  const read = readConstraint(withGlobs(plain));
  return {
    specifier: read?.specifier ?? '',
    ...(read?.version === undefined ? {} : { version: read.version }),
    ...(build === undefined ? {} : { build }),
  };
}

/** `1.2`, which is that release, or `1.2.*`, `1.2*`, which are all that begin so. */
function exact(version: string, build: string | undefined): Release {
  const told = build === undefined ? {} : { build };
  if (version.includes('*'))
    return { specifier: readConstraint(withGlobs(version))?.specifier ?? '', ...told };
  return { specifier: `==${version}`, version, ...told };
}

/** `=1.2`: all that begin with these numbers. From three numbers on that is the release and its rebuilds. */
function begun(version: string): Release {
  if (version.includes('*') || /[,|]/.test(version))
    return { specifier: readConstraint(withGlobs(version))?.specifier ?? '' };
  if (!/^\d{1,12}(?:\.\d{1,12})?$/.test(version)) return { specifier: `==${version}`, version };
  return { specifier: `==${version}.*`, isFuzzy: true };
}

/** `1.2*` means `1.2.*`; a sign alone before a version means that it begins so. */
function withGlobs(text: string): string {
  return text
    .split(/([,|])/)
    .map((part) => {
      const plain = part.replace(/\.?\*$/, '.*');
      return plain === '.*' ? '*' : plain.replace(/^(>=|<=|>|<)(.{1,200})\.\*$/, '$1$2');
    })
    .join('');
}
