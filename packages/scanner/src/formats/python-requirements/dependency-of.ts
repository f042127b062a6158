// Makes a dependency of a requirement that was taken apart.

import type { Dependency } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type ParsedRequirement, parseRequirement } from './parse-requirement.ts';

/** What a manifest knows of a requirement beside its text. */
export type DependencyTerms = Pick<Dependency, 'place'> &
  Partial<Pick<Dependency, 'group' | 'scope' | 'relation' | 'confidence' | 'requires' | 'marker'>>;

/** Digests of one requirement that are kept. */
const KEPT_HASHES = 4;

/**
 * @param parsed the requirement
 * @param raw as it stands in the file
 * @param terms by default a package that the project asks for itself, read from a list
 */
export function dependencyOf(parsed: ParsedRequirement, raw: string, terms: DependencyTerms): Dependency {
  const { name, extras, specifier, version, source, hashes, isNameGuessed } = parsed;
  const marker = parsed.marker ?? terms.marker;
  return {
    ecosystem: 'pypi',
    name,
    specifier,
    ...(version === undefined ? {} : { version }),
    extras,
    ...(marker === undefined ? {} : { marker: marker.slice(0, LIMITS.dependencyTextCharacters.value) }),
    group: terms.group ?? '',
    scope: terms.scope ?? 'runtime',
    relation: terms.relation ?? 'direct',
    ...(source === undefined ? {} : { source: source.slice(0, LIMITS.dependencyTextCharacters.value) }),
    hashes: hashes.slice(0, KEPT_HASHES),
    ...(terms.requires === undefined ? {} : { requires: terms.requires }),
    confidence: isNameGuessed === true ? 'low' : (terms.confidence ?? 'high'),
    raw: oneLine(raw),
    place: terms.place,
  };
}

/** @returns the dependency that a text asks for; undefined where it is no requirement, or names no package */
export function dependencyIn(text: string, terms: DependencyTerms): Dependency | undefined {
  const parsed = parseRequirement(text);
  return parsed === undefined ? undefined : dependencyOf(parsed, text, terms);
}

function oneLine(raw: string): string {
  const most = LIMITS.dependencyTextCharacters.value;
  return raw
    .slice(0, 4 * most)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);
}
