// Package URLs (purl) of libraries and of models on the Hugging Face Hub, and ranges of versions in the words of vers.

import { type Ecosystem, normalizedPackageName } from '@sentrascan/contract';
import { PackageURL } from 'packageurl-js';

/** Names that a package index can hold; others are data that must not look like a package. */
const INDEXED_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,212}[A-Za-z0-9])?$/;
const CONDA_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,212}$/;

/** As packages are compared: PEP 503 for PyPI, lower case for conda. */
export function normalisedName(ecosystem: Ecosystem, name: string): string {
  return ecosystem === 'pypi' ? normalizedPackageName(name) : name.toLowerCase();
}

/** Characters that `encodeURIComponent` leaves and the purl specification does not. */
function strict(purl: string): string {
  const [path = '', qualifiers] = purl.split('?', 2);
  const encoded = path.replace(/[!'()*+]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return qualifiers === undefined ? encoded : `${encoded}?${qualifiers}`;
}

function write(
  type: string,
  group: string | undefined,
  name: string,
  version: string | undefined,
  qualifiers: Record<string, string> | undefined,
): string | undefined {
  try {
    return strict(new PackageURL(type, group, name, version, qualifiers, undefined).toString());
  } catch {
    return undefined;
  }
}

/**
 * The purl of a library.
 *
 * @param version left out where it is not one release
 * @param qualifiers `vcs_url` or `download_url` for what comes from no index
 * @returns undefined for a name that no index can hold
 */
export function libraryPurl(
  ecosystem: Ecosystem,
  name: string,
  version: string | undefined,
  qualifiers?: Record<string, string>,
): string | undefined {
  if (!(ecosystem === 'pypi' ? INDEXED_NAME : CONDA_NAME).test(name)) return undefined;
  return write(ecosystem, undefined, normalisedName(ecosystem, name), version, qualifiers);
}

/** A model's place on the Hugging Face Hub. */
export interface HubModel {
  readonly group?: string;
  readonly name: string;
  /** Hash of a commit. */
  readonly revision?: string;
  readonly purl: string;
  readonly url: string;
}

const HUB_NAME = /^(?:([A-Za-z0-9][\w.-]{0,95})\/)?([A-Za-z0-9][\w.-]{0,95})$/;

/** Reads `owner/name`, or `name` of the oldest models. @returns undefined for anything else */
export function hubModel(id: string, revision?: string): HubModel | undefined {
  const [whole, group, name] = HUB_NAME.exec(id) ?? [];
  if (whole === undefined || name === undefined || /^\.{1,2}$/.test(name)) return undefined;
  const purl = write('huggingface', group, name, revision, undefined);
  if (purl === undefined) return undefined;
  return {
    ...(group === undefined ? {} : { group }),
    name,
    ...(revision === undefined ? {} : { revision }),
    purl,
    url: `https://huggingface.co/${whole}`,
  };
}

const CLAUSE = /^(===|==|~=|!=|<=|>=|<|>)\s{0,8}([A-Za-z0-9.!+_*-]{1,128})$/;

/**
 * A specifier of PEP 440 as a range of vers: `>=1.0,<2` becomes `vers:pypi/>=1.0|<2`.
 *
 * @returns undefined for one that says nothing, or that vers cannot say
 */
export function versRange(specifier: string): string | undefined {
  const clauses = specifier.split(',').map((clause) => clause.trim());
  const parts: string[] = [];
  // Lower bounds stand before upper ones: vers is read from below.
  const ordered = clauses.toSorted((a, b) => Number(a.startsWith('<')) - Number(b.startsWith('<')));
  for (const clause of ordered.toSorted((a, b) => Number(b.startsWith('>')) - Number(a.startsWith('>')))) {
    const [whole, operator, version = ''] = CLAUSE.exec(clause) ?? [];
    if (whole === undefined || operator === undefined) return undefined;
    if (version.includes('*') || operator === '~=') {
      const bounds = releaseBounds(operator, version);
      if (bounds === undefined) return undefined;
      parts.push(...bounds);
    } else if (operator === '==' || operator === '===') parts.push(encodeVersion(version));
    else parts.push(`${operator}${encodeVersion(version)}`);
  }
  return `vers:pypi/${parts.join('|')}`;
}

/** `~=1.4.2` is `>=1.4.2|<1.5`, `==1.4.*` is `>=1.4|<1.5`. */
function releaseBounds(operator: string, version: string): readonly string[] | undefined {
  const text = operator === '~=' ? version : version.replace(/\.\*$/, '');
  const numbers = /^\d{1,9}(?:\.\d{1,9}){0,9}$/.test(text) ? text.split('.').map(Number) : undefined;
  if (numbers === undefined || (operator !== '~=' && operator !== '==')) return undefined;
  const prefix = operator === '~=' ? numbers.slice(0, -1) : numbers;
  const last = prefix.pop();
  return last === undefined ? undefined : [`>=${text}`, `<${[...prefix, last + 1].join('.')}`];
}

function encodeVersion(version: string): string {
  return encodeURIComponent(version).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
