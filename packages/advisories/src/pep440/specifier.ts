// Version specifiers of PEP 440: which releases `>=1.0,!=1.3.*,<2` allows, asked of one release or as a set.

import {
  compareVersions,
  finalRelease,
  hasSameRelease,
  isPostrelease,
  isPrerelease,
  parseVersion,
  publicVersion,
  type Version,
} from './version.ts';
import {
  before,
  behind,
  complementOf,
  EVERY_VERSION,
  type Interval,
  intersectionOf,
  only,
  type VersionSet,
} from './version-set.ts';

/** One clause of a specifier. */
export interface SpecifierClause {
  readonly operator: '===' | '==' | '!=' | '~=' | '<=' | '>=' | '<' | '>';
  /** As written, without `.*`. */
  readonly text: string;
  /** Missing where `===` names what is no version. */
  readonly version?: Version;
  /** `==1.2.*` */
  readonly isPrefix: boolean;
}

const CLAUSE = /^(===|==|!=|~=|<=|>=|<|>)\s*([^\s,]+)$/;

/** Clauses of one specifier that are read; more than anyone writes. */
const MAX_CLAUSES = 64;

/**
 * Parses a specifier.
 *
 * @returns its clauses, none for an empty one; undefined for what PEP 440 does not allow
 */
export function parseSpecifier(text: string): readonly SpecifierClause[] | undefined {
  const parts = text.split(',', MAX_CLAUSES + 1).map((part) => part.trim());
  if (parts.length > MAX_CLAUSES) return undefined;
  const clauses: SpecifierClause[] = [];
  for (const part of parts) {
    if (part === '') continue;
    const clause = parseClause(part);
    if (clause === undefined) return undefined;
    clauses.push(clause);
  }
  return clauses;
}

function parseClause(part: string): SpecifierClause | undefined {
  const match = CLAUSE.exec(part);
  if (match === null) return undefined;
  const operator = match[1] as SpecifierClause['operator'];
  const written = match[2] ?? '';
  const isPrefix = written.endsWith('.*') && (operator === '==' || operator === '!=');
  const text = isPrefix ? written.slice(0, -2) : written;
  const version = parseVersion(text);
  if (operator === '===')
    return version === undefined ? { operator, text, isPrefix } : { operator, text, version, isPrefix };
  if (version === undefined) return undefined;
  if (isPrefix && (version.dev !== Number.POSITIVE_INFINITY || version.local !== undefined)) return undefined;
  if (isPrefix && (version.phase !== 3 || version.post !== -1)) return undefined;
  if (version.local !== undefined && operator !== '==' && operator !== '!=') return undefined;
  if (operator === '~=' && version.writtenSegments < 2) return undefined;
  return { operator, text, version, isPrefix };
}

/** The one release that a specifier pins, as written: `1.2` of `==1.2` and of `===1.2`. */
export function pinnedVersion(clauses: readonly SpecifierClause[]): string | undefined {
  const pins = clauses.filter(
    ({ operator, isPrefix }) => (operator === '==' || operator === '===') && !isPrefix,
  );
  return pins.length === 1 && clauses.length === 1 ? pins[0]?.text : undefined;
}

/** A specifier that names a pre-release asks for pre-releases; others leave them to those who want them. */
export function admitsPrereleases(clauses: readonly SpecifierClause[]): boolean {
  return clauses.some(
    ({ operator, version }) => operator !== '!=' && version !== undefined && isPrerelease(version),
  );
}

/** Whether the clauses allow a version, pre-releases included. */
export function allows(clauses: readonly SpecifierClause[], version: Version, text: string): boolean {
  return clauses.every((clause) => clauseAllows(clause, version, text));
}

function clauseAllows(clause: SpecifierClause, version: Version, text: string): boolean {
  const { operator, version: bound } = clause;
  if (operator === '===') return text.trim().toLowerCase() === clause.text.toLowerCase();
  if (bound === undefined) return false;
  switch (operator) {
    case '==':
      return isEqual(clause, bound, version);
    case '!=':
      return !isEqual(clause, bound, version);
    case '<=':
      return compareVersions(publicVersion(version), bound) <= 0;
    case '>=':
      return compareVersions(publicVersion(version), bound) >= 0;
    case '~=':
      return (
        compareVersions(publicVersion(version), bound) >= 0 &&
        hasPrefix(version, bound, bound.writtenSegments - 1)
      );
    case '<':
      return (
        compareVersions(version, bound) < 0 &&
        (isPrerelease(bound) ||
          isPostrelease(bound) ||
          !isPrerelease(version) ||
          !hasSameRelease(version, bound))
      );
    case '>':
      return (
        compareVersions(version, bound) > 0 &&
        (isPostrelease(bound) ||
          isPrerelease(bound) ||
          !isPostrelease(version) ||
          !hasSameRelease(version, bound)) &&
        (version.local === undefined || compareVersions(publicVersion(version), bound) > 0)
      );
  }
}

function isEqual({ isPrefix }: SpecifierClause, bound: Version, version: Version): boolean {
  if (isPrefix) return hasPrefix(version, bound, bound.writtenSegments);
  return compareVersions(bound.local === undefined ? publicVersion(version) : version, bound) === 0;
}

function hasPrefix(version: Version, bound: Version, segments: number): boolean {
  if (version.epoch !== bound.epoch) return false;
  for (let i = 0; i < segments; i++) if ((version.release[i] ?? 0) !== (bound.release[i] ?? 0)) return false;
  return true;
}

/**
 * Every version that the clauses allow, pre-releases included.
 */
export function versionsOf(clauses: readonly SpecifierClause[]): VersionSet {
  let set: VersionSet = EVERY_VERSION;
  for (const clause of clauses) set = intersectionOf(set, versionsOfClause(clause));
  return set;
}

function versionsOfClause({ operator, version, isPrefix }: SpecifierClause): VersionSet {
  if (version === undefined) return [];
  switch (operator) {
    case '===':
      return [{ from: before(version), to: { version, isAfter: true } }];
    case '==':
      return [isPrefix ? family(version, version.writtenSegments) : only(version)];
    case '!=':
      return complementOf([isPrefix ? family(version, version.writtenSegments) : only(version)]);
    case '<=':
      return [{ from: undefined, to: behind(version) }];
    case '>=':
      return [{ from: before(version), to: undefined }];
    case '~=':
      return intersectionOf(
        [{ from: before(version), to: undefined }],
        [family(version, version.writtenSegments - 1)],
      );
    case '<':
      return below(version);
    case '>':
      return above(version);
  }
}

/** Everything that begins with these segments, its development releases too. */
function family(version: Version, segments: number): Interval {
  const release = Array.from({ length: segments }, (_, i) => version.release[i] ?? 0);
  const last = release.at(-1) ?? 0;
  const next = [...release.slice(0, -1), typeof last === 'bigint' ? last + 1n : last + 1];
  return {
    from: before(firstOf(finalRelease(release, version.epoch))),
    to: before(firstOf(finalRelease(next, version.epoch))),
  };
}

/** The very first version of a release, which is never made: `1.0.dev0`. */
function firstOf(version: Version): Version {
  return { ...version, phase: version.post === -1 ? -1 : 3, dev: 0, local: undefined };
}

function below(version: Version): VersionSet {
  const all: VersionSet = [{ from: undefined, to: before(version) }];
  // Of a pre- or post-release everything below it counts; below a final release its own pre-releases do not.
  if (isPrerelease(version) || isPostrelease(version)) return all;
  return [{ from: undefined, to: before(firstOf(version)) }];
}

function above(version: Version): VersionSet {
  if (isPostrelease(version) || version.dev !== Number.POSITIVE_INFINITY)
    return [{ from: behind(version), to: undefined }];
  // Its own post-releases are no later release.
  return [{ from: behind({ ...version, post: Number.POSITIVE_INFINITY }), to: undefined }];
}
