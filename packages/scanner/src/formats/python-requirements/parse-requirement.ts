// One logical requirement, as pip and PEP 508 write it, as parts. Lines, comments of files and options of a list are not its concern.

import { isArchive } from './archive-name.ts';
import { addressedPackage, extrasOf, isAddress, isPath } from './package-address.ts';

/** A requirement, taken apart. */
export interface ParsedRequirement {
  /** As written. */
  readonly name: string;
  readonly extras: readonly string[];
  /** The clauses without blanks, `>=1.0,<2`; empty where every release is allowed or an address tells it. */
  readonly specifier: string;
  /** The one release that is asked for: of a single `==` or `===`, of the name of an archive, or of a tag. */
  readonly version?: string;
  /** What stands behind the semicolon, as written. */
  readonly marker?: string;
  /** The address or path that it comes from. */
  readonly source?: string;
  /** `sha256:...` */
  readonly hashes: readonly string[];
  /** The name is only that of a repository, so it may be another one on an index. */
  readonly isNameGuessed?: true;
}

const NAME = /[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?/iy;
const EXTRAS = /\s*\[([^\][]{0,2000})\]/y;
const AT = /\s*@\s*/y;
const CLAUSE = /\s*(?:(===)\s*([^\s;,()]+)|(==|~=|!=|<=|>=|<|>)\s*([^\s;,()=<>!~][^\s;,()=<>~]*))\s*/y;
const HASH = /(?:^|\s)--hash[=\s]\s{0,20}["']?((?:sha(?:1|224|256|384|512)|md5):[0-9a-f]{32,128})/gi;

/**
 * Takes one requirement apart: PEP 508, the older `name (==1.0)`, addresses and repositories, paths of wheels and source
 * releases, each with marker, `-e` before and options (`--hash=...`) behind. Variables (`${NAME}`) stay as they are.
 *
 * @param text one requirement in one line, continuations joined; a comment may follow
 * @returns undefined where no grammar of pip fits, and where an address or path names no package
 */
export function parseRequirement(text: string): ParsedRequirement | undefined {
  const line = text
    .replace(/(?:^|\s)#.*$/s, '')
    .replace(/^\s*(?:-e\s?|--editable(?:\s|=))/, '')
    .trim();
  const { requirement, options } = withoutOptions(line);
  if (isAddress(requirement) || isArchiveAlone(requirement)) return fromAddress(requirement, options);
  return named(requirement, options) ?? (isPath(requirement) ? fromAddress(requirement, options) : undefined);
}

/** An archive that lies beside: its name alone, with extras and marker; pip takes it for a file before it looks for clauses. */
function isArchiveAlone(requirement: string): boolean {
  const [path = ''] = requirement.split(';', 1);
  return !path.includes('@') && isArchive(path.trim().replace(/\[[^\][]{0,200}\]$/, ''));
}

/** Splits options off, that begin with the first word that starts with a hyphen, as pip does. */
function withoutOptions(line: string): { requirement: string; options: string } {
  const start = /\s-{1,2}[a-z]/i.exec(line);
  return start === null
    ? { requirement: line, options: '' }
    : { requirement: line.slice(0, start.index).trimEnd(), options: line.slice(start.index) };
}

function hashesOf(options: string): string[] {
  return Array.from(options.matchAll(HASH), ([, hash = '']) => hash.toLowerCase());
}

/** An address or path with what may follow: blank, semicolon and marker. */
function fromAddress(text: string, options: string): ParsedRequirement | undefined {
  const { before, marker } = splitMarker(text, /\s;|;\s/);
  const { name, version, extras, hashes, isNameGuessed } = addressedPackage(before);
  if (name === undefined) return undefined;
  return {
    name,
    extras,
    specifier: '',
    ...(version === undefined ? {} : { version }),
    ...(marker === undefined ? {} : { marker }),
    source: before,
    hashes: [...hashes, ...hashesOf(options)],
    ...(isNameGuessed === undefined ? {} : { isNameGuessed }),
  };
}

function named(text: string, options: string): ParsedRequirement | undefined {
  const name = match(NAME, text, 0);
  if (name === undefined) return undefined;
  let at = name[0].length;
  const bracket = match(EXTRAS, text, at);
  if (bracket !== undefined) at += bracket[0].length;
  const extras = extrasOf(bracket?.[1] ?? '');
  if (!extras.every((extra) => /^[a-z0-9._-]+$/i.test(extra))) return undefined;
  const sign = match(AT, text, at);
  if (sign !== undefined) return located(text.slice(at + sign[0].length), name[0], extras, options);
  const { before, marker } = splitMarker(text.slice(at), /;/);
  const clauses = clausesOf(before);
  if (clauses === undefined) return undefined;
  const version = pinOf(clauses);
  return {
    name: name[0],
    extras,
    specifier: clauses.map(({ operator, version }) => `${operator}${version}`).join(','),
    ...(version === undefined ? {} : { version }),
    ...(marker === undefined ? {} : { marker }),
    hashes: hashesOf(options),
  };
}

/** `name @ address ; marker`: the address names the release, the requirement the package. */
function located(
  text: string,
  name: string,
  extras: readonly string[],
  options: string,
): ParsedRequirement | undefined {
  const { before, marker } = splitMarker(text, /\s;|;\s/);
  if (before === '' || /\s/.test(before) || before.startsWith('@')) return undefined;
  const { version, extras: ofAddress, hashes } = addressedPackage(before);
  return {
    name,
    extras: extras.length > 0 ? extras : ofAddress,
    specifier: '',
    ...(version === undefined ? {} : { version }),
    ...(marker === undefined ? {} : { marker }),
    source: before,
    hashes: [...hashes, ...hashesOf(options)],
  };
}

interface Clause {
  readonly operator: string;
  readonly version: string;
}

/** `>=1.0, <2`, with or without parentheses around it; undefined where anything else stands there. */
function clausesOf(text: string): Clause[] | undefined {
  let inner = text.trim();
  if (inner.startsWith('(') && inner.endsWith(')')) inner = inner.slice(1, -1).trim();
  const clauses: Clause[] = [];
  let at = 0;
  while (at < inner.length) {
    const clause = match(CLAUSE, inner, at);
    if (clause === undefined) return undefined;
    clauses.push({ operator: clause[1] ?? clause[3] ?? '', version: clause[2] ?? clause[4] ?? '' });
    at += clause[0].length;
    if (at === inner.length) break;
    if (inner[at] !== ',') return undefined;
    at++;
  }
  return clauses;
}

/** The release that the clauses come down to, where they name one. */
function pinOf(clauses: readonly Clause[]): string | undefined {
  const pins = clauses.filter(({ operator, version }) =>
    operator === '==' ? !version.endsWith('*') : operator === '===',
  );
  const [first] = pins;
  if (first === undefined || /[${]/.test(first.version)) return undefined;
  return pins.every(({ version }) => version === first.version) ? first.version : undefined;
}

function splitMarker(text: string, separator: RegExp): { before: string; marker: string | undefined } {
  const found = separator.exec(text);
  if (found === null) return { before: text.trim(), marker: undefined };
  const marker = text.slice(found.index + found[0].length).trim();
  return { before: text.slice(0, found.index).trim(), marker: marker === '' ? undefined : marker };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
