// Which files are lists of packages for pip: those of the usual names, and those of likelier names whose lines say so.

import { parseRequirement } from './parse-requirement.ts';

/** What a list is for: `constraints` only bound what something else asks for. */
export type PackageListKind = 'requirements' | 'constraints' | 'egg-info-requires';

/** `requirements.txt`, `dev-requirements.in`, `requirements-gpu.txt`, `constraints.txt`. */
const USUAL = /(?:^|[-_. ])(?:requirements?|constraints?|reqs)(?:[-_. ][^/]{0,64})?\.(?:txt|in|pip|req)$/;
/** Names that nothing else has. */
const PLAIN = /^(?:dev-|test-)?(?:requirements|constraints)\.(?:txt|in|pip)$/;
/** Names that lists have and other texts, too. */
const LIKELY =
  /(?:requirements?|constraints?|freeze|frozen|^(?:.{0,60}[-_.])?(?:reqs?|requires?|deps|dependencies|packages|pip|pins|versions)(?:[-_.].{0,60})?)[^/]{0,64}\.(?:txt|in|pip|lock|req|lst|list)$|^requirements$|^.{0,60}reqs?\.(?:txt|in|pip)$/;
/** `requirements.gpu`, `requirements_txt`, `python_requirements`: names without the usual end, of what has no other one. */
const UNUSUAL =
  /^(?:[^/]{1,60}[-_.])?requirements(?:[-_.](?!(?:.{0,40}\.)?(?:md|rst|adoc|json|ya?ml|toml|py|ipynb|html?|pdf|docx?|xlsx?|csv|tsv|xml|nix|tex|sh|js|ts|bzl|lua|rb|png|jpe?g|svg|gz|zip)$)[^/]{1,40})?$/;
const FOLDER =
  /(?:^|[/!])(?:requirements?|reqs|constraints|pip|deps|\.?requirements\.d)\/[^/!]{1,120}\.(?:txt|in|pip|req)$/;
/** In folders of such a folder, and without an end. */
const NESTED =
  /(?:^|[/!])(?:requirements?|reqs|constraints|\.?requirements\.d)\/(?:[^/!]{1,80}\/){0,4}(?:[^/!]{1,120}\.(?:txt|in|pip|req|lst|list|lock)|[^/!.]{1,120})$/;
const EGG_INFO = /(?:\.egg-info|EGG-INFO|egg-info)\/(?:requires|depends)\.txt$/i;
const CONSTRAINTS = /constraint/;

/** Lines of a list of a likely name that are looked at. */
const JUDGED_LINES = 200;
/** Of a line. */
const JUDGED_UNITS = 2000;

/** @param name a path or its last component */
export function isPackageList(name: string): boolean {
  return USUAL.test(lastName(name).toLowerCase());
}

/** True for paths that lists have: what stands in such a file decides. */
export function mayBePackageList(path: string): boolean {
  const name = lastName(path).toLowerCase();
  const lower = path.toLowerCase();
  return (
    [LIKELY, UNUSUAL, USUAL].some((names) => names.test(name)) || FOLDER.test(lower) || NESTED.test(lower)
  );
}

/**
 * Tells a list by its path and, where that is not enough, by its lines.
 *
 * @param path as far as it is known, at least its last component
 * @param opening the first lines of its text
 */
export function packageListKind(path: string, opening: string): PackageListKind | undefined {
  const base = lastName(path).toLowerCase();
  if (EGG_INFO.test(path) || (base === 'requires.txt' && hasExtras(opening))) return 'egg-info-requires';
  const isNamed =
    PLAIN.test(base) ||
    (USUAL.test(base) && !isProse(opening)) ||
    (FOLDER.test(path.toLowerCase()) && looksLikeList(opening, 0));
  const isUnusual = UNUSUAL.test(base) || NESTED.test(path.toLowerCase());
  if (
    !isNamed &&
    !(isUnusual && looksLikeList(opening, 0.5)) &&
    !(LIKELY.test(base) && looksLikeList(opening, /requirement|constraint/.test(base) ? 0 : 0.5))
  )
    return undefined;
  return CONSTRAINTS.test(base) ? 'constraints' : 'requirements';
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `[extra]` and `[extra:marker]`, alone in their lines, between requirements. */
function hasExtras(opening: string): boolean {
  return (
    /^\[[^\]\n]{0,200}\][ \t]{0,20}\r?$/m.test(opening) &&
    looksLikeList(opening.replace(/^\[[^\]\n]{0,200}\]/gm, ''), 0)
  );
}

/** Most lines are neither requirements nor options: `business_constraints.txt`. */
function isProse(opening: string): boolean {
  const { read, told, unread } = counted(opening);
  return unread > Math.max(read, told);
}

/**
 * Whether nearly all lines are requirements or options.
 *
 * @param telling share of them that more than a bare word must stand in
 */
function looksLikeList(opening: string, telling: number): boolean {
  const { read, told, unread } = counted(opening);
  return read + told > 0 && unread * 4 <= read && told >= read * telling;
}

/** Digests behind a requirement may go on for long. */
function isShort(line: string): boolean {
  return line.length < JUDGED_UNITS || line.slice(0, JUDGED_UNITS).includes(' --hash');
}

/** Lines that are requirements, those in which more than a bare word stands, and the others. */
function counted(opening: string): { read: number; told: number; unread: number } {
  let read = 0;
  let told = 0;
  let unread = 0;
  const joined = opening.replace(/\\(?:\r\n?|\n)/g, '');
  for (const line of joined.split(/\r\n?|\n/, JUDGED_LINES)) {
    const text = line.replace(/^\uFEFF/, '').trim();
    if (text === '' || text.startsWith('#')) continue;
    const bare = text.replace(/\\$/, '');
    if (/^-{1,2}[a-z]/.test(bare)) {
      if (/^(?:-[rcief]|--[a-z-]{3,30})(?:[\s=]|$)/.test(bare)) told++;
      else unread++;
    } else if (isShort(bare) && parseRequirement(bare.slice(0, JUDGED_UNITS)) !== undefined) {
      read++;
      if (/[=<>~@[]/.test(bare)) told++;
    } else unread++;
  }
  return { read, told, unread };
}
